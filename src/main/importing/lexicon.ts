import { lineWords, wordless, type IntakeWords } from '../../shared/language'
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
  /** Titles that are a part at the event, unless an organisation follows: "speaker". */
  readonly listTitles: ReadonlySet<string>
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
  readonly eventLeads: ReadonlySet<string>
  readonly genericEvents: ReadonlySet<string>
  readonly occasionStops: ReadonlySet<string>
  readonly placeLinks: ReadonlySet<string>
  readonly occasions: Phrases
  readonly honours: ReadonlySet<string>
  readonly told: ReadonlySet<string>
  readonly reports: ReadonlySet<string>
  readonly accordingTo: Phrases
  readonly citing: Phrases
  readonly stated: Phrases
  readonly papers: Phrases
  readonly tellers: ReadonlySet<string>
  readonly audiences: ReadonlySet<string>
  readonly future: Phrases
  readonly calendar: ReadonlySet<string>
  readonly commonWords: ReadonlySet<string>
  readonly of: ReadonlySet<string>
  readonly fieldLinks: ReadonlySet<string>
  readonly subjectLinks: ReadonlySet<string>
  readonly innerLinks: ReadonlySet<string>
  readonly missionLinks: ReadonlySet<string>
  readonly cityLinks: ReadonlySet<string>
  readonly giverLinks: ReadonlySet<string>
  readonly looseLinks: ReadonlySet<string>
  readonly runBreakers: ReadonlySet<string>
  readonly nameLinks: ReadonlySet<string>
  readonly personRelatives: ReadonlySet<string>
  readonly neuter: ReadonlySet<string>
  readonly definite: ReadonlySet<string>
  readonly owners: ReadonlySet<string>
  readonly additions: ReadonlySet<string>
  readonly passives: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  readonly each: Phrases
  /** Conjunctions of one word or more: "as well as". */
  readonly joins: Phrases
  readonly dateLinks: ReadonlySet<string>
  readonly dayWords: ReadonlySet<string>
  /** "today, " or "today (Friday " before a full date. */
  readonly todayBefore: RegExp
  /** A year that something began in, in its first group. */
  readonly originYear: RegExp
  /** A day that follows from the day of issue. */
  readonly relativeDay: RegExp
  /** What after a day puts it into the year before. */
  readonly lastYear: RegExp
  /** "this morning": the day of issue. */
  readonly sameDay: RegExp
  readonly ordinal: RegExp
  readonly adverb: RegExp
  readonly plural: RegExp
  /** "Ilka’s". */
  readonly owner: RegExp
  /** "Ilka’s" and "the Fowlers’". */
  readonly ownerMark: RegExp
  /** Words that a line cannot end with. */
  readonly dangling: ReadonlySet<string>
  /** Shortened words in names, and all whose full stop ends no sentence. */
  readonly nameAbbreviations: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  /** Country names in this language, in lower case. */
  readonly countries: ReadonlySet<string>
}

const built = new Map<IntakeWords, Map<string, Lexicon>>()

export function lexiconOf(words: IntakeWords, language: string): Lexicon {
  const known = built.get(words)?.get(language)
  if (known !== undefined) return known
  const { people, organisations, speech, presence, events, grammar, dates } = words
  const lexicon: Lexicon = {
    words,
    language,
    titles: new Set(people.titles),
    pluralTitles: new Set(people.titles.flatMap((title) => grammar.pluralEndings.map((ending) => title + ending))),
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
    listTitles: new Set(
      people.titles.filter((title) =>
        grammar.pluralEndings.some((ending) => speech.listNouns.includes(title + ending)),
      ),
    ),
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
    participle: new RegExp(`${either(events.participleEndings)}$`, 'u'),
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
    eventLeads: new Set(events.leads),
    genericEvents: new Set(events.generic),
    occasionStops: new Set(events.occasionStops),
    placeLinks: new Set(events.placeLinks),
    occasions: new Phrases(events.occasions),
    honours: new Set(events.honours),
    told: new Set(words.sources.told),
    reports: new Set(words.sources.reports),
    accordingTo: new Phrases(words.sources.accordingTo),
    citing: new Phrases(words.sources.citing),
    stated: new Phrases(words.sources.stated),
    papers: new Phrases(words.sources.papers),
    tellers: new Set(words.sources.tellers),
    audiences: new Set(words.sources.audiences),
    future: new Phrases(words.future),
    calendar: new Set([...words.months, ...words.weekdays]),
    commonWords: new Set(words.commonWords),
    of: new Set(grammar.of),
    fieldLinks: new Set(grammar.fieldLinks),
    subjectLinks: new Set(grammar.subjectLinks),
    innerLinks: new Set(grammar.innerLinks),
    missionLinks: new Set(grammar.missionLinks),
    cityLinks: new Set(grammar.cityLinks),
    giverLinks: new Set(grammar.giverLinks),
    looseLinks: new Set(grammar.looseLinks),
    runBreakers: new Set(grammar.runBreakers),
    nameLinks: new Set(words.nameLinks),
    personRelatives: new Set(grammar.personRelatives),
    neuter: new Set(grammar.neuter),
    definite: new Set(grammar.definite),
    owners: new Set(grammar.owners),
    additions: new Set(grammar.additions),
    passives: new Set(grammar.passives),
    auxiliaries: new Set(grammar.auxiliaries),
    each: new Phrases(grammar.each),
    joins: new Phrases(words.conjunctions),
    dateLinks: new Set(dates.links),
    dayWords: new Set(dates.dayWords),
    todayBefore: new RegExp(
      `(?<!\\p{L})${either(dates.today)}\\s*[,(]?\\s*(?:${either(words.weekdays)},?\\s*)?$`,
      'iu',
    ),
    originYear: new RegExp(`(?<!\\p{L})${either(dates.yearLinks)}\\s+(1[5-9]\\d\\d|20\\d\\d)\\b`, 'u'),
    relativeDay: new RegExp(`^(?:${either(dates.links)}\\s+)?${either(dates.relativeStarts)}`, 'iu'),
    lastYear: new RegExp(`^,?\\s+${either(dates.lastYear)}`, 'iu'),
    sameDay: new RegExp(`(?<!\\p{L})${either(dates.sameDay)}(?!\\p{L})`, 'giu'),
    ordinal: new RegExp(`^(\\d{1,4})${either([...lineWords.ordinalEndings])}$`, 'u'),
    adverb: new RegExp(`${either(grammar.adverbEndings)}$`, 'u'),
    plural: new RegExp(`${either(grammar.pluralEndings)}$`, 'u'),
    owner: new RegExp(`${either(grammar.possessives.map(withAnyMark))}$`, 'u'),
    ownerMark:
      grammar.possessives.length === 0
        ? never
        : new RegExp(`(?:${either(grammar.possessives.map(withAnyMark))}|['’])$`, 'u'),
    dangling: lineWords.dangling,
    nameAbbreviations: lineWords.abbreviations,
    abbreviations: new Set([...lineWords.abbreviations, ...words.abbreviations]),
    countries: words === wordless ? new Set() : countriesIn(language),
  }
  built.set(words, (built.get(words) ?? new Map<string, Lexicon>()).set(language, lexicon))
  return lexicon
}

const never = /(?!)/

/** Any of the words, or nothing at all where a language has none. */
const either = (words: readonly string[]): string => (words.length === 0 ? '(?!)' : `(?:${words.join('|')})`)

const withAnyMark = (ending: string): string => ending.replace("'", "['’]")

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
