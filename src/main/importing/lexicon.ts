import type { IntakeWords } from '../../shared/language'
import { Phrases } from './phrases'

/** A language's words in the form that looking them up takes. */
export interface Lexicon {
  readonly words: IntakeWords
  readonly language: string
  readonly titles: ReadonlySet<string>
  /** "MPs", "ministers": titles that several names follow. */
  readonly pluralTitles: ReadonlySet<string>
  readonly titleModifiers: ReadonlySet<string>
  readonly titleEndings: Phrases
  readonly portfolios: ReadonlySet<string>
  readonly envoys: ReadonlySet<string>
  readonly honorifics: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly postnominals: ReadonlySet<string>
  readonly standIns: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  readonly feminine: ReadonlySet<string>
  readonly masculine: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly organisationNouns: ReadonlySet<string>
  readonly missions: ReadonlySet<string>
  readonly connectors: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly officeLinks: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly clauseWords: ReadonlySet<string>
  /** First words of the phrases of speech. */
  readonly verbs: ReadonlySet<string>
  readonly speechVerbs: Phrases
  readonly invertible: ReadonlySet<string>
  readonly listNouns: ReadonlySet<string>
  readonly listVerbs: ReadonlySet<string>
  readonly speechLists: Phrases
  readonly speechFutures: Phrases
  readonly between: ReadonlySet<string>
  readonly namers: ReadonlySet<string>
  readonly presentBefore: Phrases
  readonly presentAfter: Phrases
  readonly presentBoth: Phrases
  /** "also present", some words before a verb of {@link announcingVerbs}. */
  readonly presentAnnounced: Phrases
  readonly announcingVerbs: ReadonlySet<string>
  readonly eventNouns: ReadonlySet<string>
  /** Endings of a verb's participle, which ends an event's name unless it is one of {@link namedParticiples}. */
  readonly participle: RegExp
  readonly namedParticiples: ReadonlySet<string>
  readonly placeAdjectives: ReadonlySet<string>
  readonly cityWords: ReadonlySet<string>
  readonly regionNouns: ReadonlySet<string>
  readonly properEventNouns: ReadonlySet<string>
  readonly eventPairs: ReadonlySet<string>
  readonly invitations: ReadonlySet<string>
  readonly venueNouns: ReadonlySet<string>
  readonly weakEventNouns: ReadonlySet<string>
  readonly happenings: Phrases
  readonly holdings: ReadonlySet<string>
  readonly heldBy: Phrases
  readonly partners: Phrases
  readonly visits: ReadonlySet<string>
  readonly eventTails: ReadonlySet<string>
  readonly placeLinks: ReadonlySet<string>
  readonly occasions: Phrases
  readonly honours: ReadonlySet<string>
  readonly told: ReadonlySet<string>
  readonly reports: ReadonlySet<string>
  readonly accordingTo: Phrases
  readonly citing: Phrases
  readonly papers: Phrases
  readonly tellers: ReadonlySet<string>
  readonly audiences: ReadonlySet<string>
  readonly future: Phrases
  readonly calendar: ReadonlySet<string>
  readonly commonWords: ReadonlySet<string>
  /** Country names in this language, in lower case. */
  readonly countries: ReadonlySet<string>
}

const built = new Map<IntakeWords, Lexicon>()

export function lexiconOf(words: IntakeWords, language: string): Lexicon {
  const known = built.get(words)
  if (known !== undefined) return known
  const { people, organisations, speech, presence, events } = words
  const lexicon: Lexicon = {
    words,
    language,
    titles: new Set(people.titles),
    pluralTitles: new Set(people.titles.map((title) => `${title}s`)),
    titleModifiers: new Set(people.titleModifiers),
    titleEndings: new Phrases(people.titleEndings),
    portfolios: new Set(people.portfolios),
    envoys: new Set(people.envoys),
    honorifics: new Set(people.honorifics),
    particles: new Set(people.particles),
    suffixes: new Set(people.suffixes),
    postnominals: new Set(people.postnominals),
    standIns: new Set(people.standIns),
    pronouns: new Set(people.pronouns),
    feminine: new Set(people.feminine),
    masculine: new Set(people.masculine),
    groups: new Set(people.groups),
    organisationNouns: new Set(organisations.nouns),
    missions: new Set(organisations.missions),
    connectors: new Set(words.connectors),
    articles: new Set(words.articles),
    conjunctions: new Set(words.conjunctions),
    officeLinks: new Set(words.officeLinks),
    openers: new Set(words.openers),
    clauseWords: new Set(words.clauseWords),
    verbs: new Set(speech.verbs.map((verb) => verb.split(' ')[0] ?? '')),
    speechVerbs: new Phrases(speech.verbs),
    invertible: new Set(speech.invertible),
    listNouns: new Set(speech.listNouns),
    listVerbs: new Set(speech.listVerbs),
    speechLists: new Phrases(speech.lists),
    speechFutures: new Phrases(speech.futures),
    between: new Set(speech.between),
    namers: new Set(speech.namers),
    presentBefore: new Phrases(presence.before),
    presentAfter: new Phrases(presence.after),
    presentBoth: new Phrases(presence.both),
    presentAnnounced: new Phrases(presence.announced),
    announcingVerbs: new Set(presence.announcingVerbs),
    eventNouns: new Set(events.nouns),
    participle: new RegExp(`(?:${events.participleEndings.join('|')})$`),
    namedParticiples: new Set(events.namedParticiples),
    placeAdjectives: new Set(words.places.adjectives),
    cityWords: new Set(words.places.cityWords),
    regionNouns: new Set(words.places.regionNouns),
    properEventNouns: new Set(events.properNouns),
    eventPairs: new Set(events.nounPairs),
    invitations: new Set(events.invitations),
    venueNouns: new Set(events.venueNouns),
    weakEventNouns: new Set(events.weakNouns),
    happenings: new Phrases(events.happenings),
    holdings: new Set(events.holdings),
    heldBy: new Phrases(events.heldBy),
    partners: new Phrases(events.partners),
    visits: new Set(events.visits),
    eventTails: new Set(events.tails),
    placeLinks: new Set(events.placeLinks),
    occasions: new Phrases(events.occasions),
    honours: new Set(events.honours),
    told: new Set(words.sources.told),
    reports: new Set(words.sources.reports),
    accordingTo: new Phrases(words.sources.accordingTo),
    citing: new Phrases(words.sources.citing),
    papers: new Phrases(words.sources.papers),
    tellers: new Set(words.sources.tellers),
    audiences: new Set(words.sources.audiences),
    future: new Phrases(words.future),
    calendar: new Set([...words.months, ...words.weekdays]),
    commonWords: new Set(words.commonWords),
    countries: countriesIn(language),
  }
  built.set(words, lexicon)
  return lexicon
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** The runtime knows every country's name in every language; no list of ours could grow stale. */
function countriesIn(language: string): Set<string> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const countries = new Set<string>()
  for (const first of letters) {
    for (const second of letters) {
      const name = names.of(first + second)
      if (name !== undefined) countries.add(name.toLowerCase())
    }
  }
  return countries
}
