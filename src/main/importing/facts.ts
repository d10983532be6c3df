import type { TextRange } from '../../shared/intake'
import { advisoryIn } from './advisory'
import { anniversaryIn, occasionIn } from './anniversaries'
import { presencesIn } from './attendance'
import { attributedQuotes } from './attributions'
import { datelineIn, inTitleCase } from './dateline'
import { eventFacts } from './event-facts'
import { contactFacts, issueOf } from './issue'
import type { Lexicon } from './lexicon'
import { missionOf, missionsIn } from './missions'
import type { Page } from './page'
import { passageOf, type Passage } from './passages'
import { People, type Person } from './people'
import type { ReadingOptions } from './options'
import { sourcesIn } from './sources'
import { speechesIn, type Mode } from './speech'
import type { Found } from './suggestions'

/** Everything that the rules find in one item. */
export function factsOf(
  original: string,
  page: Page,
  all: readonly Passage[],
  lexicon: Lexicon,
  options: ReadingOptions,
): Found[] {
  const headline =
    all.find((it) => page.headline !== null && it.flat.rangeOf(0, it.text.length).to === page.headline.range.to) ?? null
  const passages = all.filter((it) => it !== headline)
  const found: Found[] = []
  const dateline = datelineIn(passages, original, lexicon)
  const issue = issueOf(original, page, passages, dateline, lexicon, options)
  const issued = issue.date
  found.push(...issue.found)

  const known = new Set(options.registers.people.map(({ name }) => name.toLowerCase()))
  const spoken = headline === null ? [] : statementPassages(headline, lexicon)
  const people = new People([...passages, ...spoken], lexicon, known)
  const advisory = advisoryIn(passages, lexicon)
  const event = eventFacts({ passages, headline, people, advisory, issued, dateline, lexicon, options })
  found.push(...event.found)
  if (!issue.hasCity && event.city !== null) found.push(event.city)
  found.push(...anniversaryIn(passages, event.sentence, issued, lexicon))
  found.push(...occasionIn(passages, event.sentence, lexicon))

  const speakers = new Map<Person, { mode: Mode; sure: boolean; ranges: TextRange[] }>()
  const speak = (person: Person, mode: Mode, sure: boolean, range: TextRange): void => {
    const before = speakers.get(person)
    if (before === undefined) speakers.set(person, { mode, sure, ranges: [evidenceOf(person), range] })
    else speakers.set(person, { mode: strongest(before.mode, mode), sure: before.sure || sure, ranges: before.ranges })
  }
  const quotes = attributedQuotes(passages, people, lexicon)
  for (const { person, passage, quote, sure } of quotes)
    speak(person, 'quote', sure, passage.flat.rangeOf(quote.from, quote.to))
  for (const it of speechesIn(passages, people, lexicon))
    speak(it.person, it.mode, it.sure, it.sentence.passage.flat.rangeOf(it.from, it.to))
  for (const passage of spoken) {
    for (const sentence of passage.sentences) {
      for (const { person, named } of people.in(sentence))
        if (named) speak(person, 'spoke', false, passage.flat.rangeOf(0, passage.text.length))
    }
  }
  for (const { person, range } of event.speakers) speak(person, 'spoke', false, range)

  const missions = missionsIn(passages, lexicon)
  const ordered = people.all.filter((it) => speakers.has(it))
  for (const person of ordered) {
    const it = speakers.get(person)
    if (it === undefined) continue
    found.push({
      kind: 'speaker',
      ...worded(person, missions, lexicon),
      mode: it.mode,
      confidence: it.sure ? 'certain' : 'likely',
      ranges: distinct(it.ranges),
    })
  }

  const present = new Set<string>()
  const attend = (person: Person, range: TextRange, confidence: 'certain' | 'likely'): void => {
    if (speakers.has(person) || present.has(person.name) || !person.name.includes(' ')) return
    present.add(person.name)
    found.push({
      kind: 'attendee',
      ...worded(person, missions, lexicon),
      group: false,
      confidence,
      ranges: distinct([evidenceOf(person), range]),
    })
  }
  for (const it of presencesIn(passages, people, lexicon)) {
    const range = it.sentence.passage.flat.rangeOf(it.from, it.to)
    if (it.kind === 'person') attend(it.person, range, it.person.title === '' ? 'likely' : 'certain')
    else if (!present.has(it.name)) {
      present.add(it.name)
      found.push({
        kind: 'attendee',
        name: it.name,
        title: '',
        organisation: '',
        group: true,
        confidence: 'likely',
        ranges: [range],
      })
    }
  }
  for (const { person, range } of event.attendees) attend(person, range, 'likely')

  for (const { quote, passage, person, sure } of quotes) {
    const range = passage.flat.rangeOf(quote.from, quote.to)
    found.push({
      kind: 'quotation',
      text: quote.text,
      speaker: person.name,
      confidence: sure ? 'certain' : 'likely',
      ranges: [range],
    })
  }
  for (const it of sourcesIn(passages, people, lexicon)) {
    const { flat } = it.sentence.passage
    found.push({
      kind: 'source',
      label: it.label,
      toldTo: it.toldTo,
      confidence: it.removable === null ? 'likely' : 'certain',
      ranges: [flat.rangeOf(it.from, it.to)],
    })
    if (it.removable === null) continue
    const range = flat.rangeOf(it.removable.from, it.removable.to)
    found.push({
      kind: 'remove-attribution',
      outlet: it.toldTo,
      text: original.slice(range.from, range.to),
      confidence: 'likely',
      ranges: [range],
    })
  }
  found.push(...contactFacts(page))
  found.push(...namedContacts(passages, people, speakers, lexicon))
  return found
}

const strength: Readonly<Record<Mode, number>> = { quote: 0, paraphrase: 1, spoke: 2 }
const strongest = (one: Mode, other: Mode): Mode => (strength[one] <= strength[other] ? one : other)

const evidenceOf = ({ mention }: Person): TextRange => {
  const { tokens, passage } = mention.sentence
  return passage.flat.rangeOf(tokens[mention.start]?.from ?? 0, tokens[mention.end - 1]?.to ?? 0)
}

const distinct = (ranges: readonly TextRange[]): TextRange[] =>
  ranges.filter((it, index) => !ranges.slice(0, index).some((other) => other.from <= it.from && it.to <= other.to))

/** A person's title and organisation; an envoy's organisation is the embassy that the item names for the same country. */
function worded(
  person: Person,
  missions: readonly string[],
  lexicon: Lexicon,
): { name: string; title: string; organisation: string } {
  const { name, title, organisation } = person
  if (
    organisation !== '' ||
    !title
      .toLowerCase()
      .split(/\s+/)
      .some((word) => lexicon.envoys.has(word))
  )
    return { name, title, organisation }
  return { name, title, organisation: missionOf(title, missions, lexicon) }
}

/** "JOINT STATEMENT OF …": a headline that makes those it names speak, its capitals written as in a sentence. */
function statementPassages(headline: Passage, lexicon: Lexicon): Passage[] {
  const opening = lexicon.words.page.statements.find((it) => headline.text.toLowerCase().startsWith(`${it} `))
  if (opening === undefined) return []
  const shown = headline.text === headline.text.toUpperCase() ? inTitleCase(headline.text, lexicon) : headline.text
  if (shown.length !== headline.text.length) return []
  const written = passageOf(shown, { from: 0, to: shown.length }, headline.index, lexicon)
  const flat = { text: written.text, rangeOf: (from: number, to: number) => headline.flat.rangeOf(from, to) }
  const passage: Passage = { ...written, flat, sentences: [] }
  return [Object.assign(passage, { sentences: written.sentences.map((it) => ({ ...it, passage })) })]
}

/** "please contact NAME, TITLE": somebody to ring, who is no speaker. */
function namedContacts(
  passages: readonly Passage[],
  people: People,
  speakers: ReadonlyMap<Person, unknown>,
  lexicon: Lexicon,
): Found[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence): Found[] => {
      const verb = sentence.tokens.findIndex(({ low }) => lexicon.words.page.contactLabels.includes(low))
      if (verb === -1) return []
      const reference = people.in(sentence).find(({ start, named }) => named && start > verb && start < verb + 6)
      if (reference === undefined || speakers.has(reference.person)) return []
      const rest = passage.text.slice(sentence.tokens[reference.start]?.from ?? 0)
      const phone = /[+(]?\d[\d\s().-]{6,20}\d/.exec(rest)?.[0] ?? ''
      const email = /[^\s@<>,;:"()[\]]{1,64}@[^\s@<>,;:"()[\]]{1,120}\.[a-z]{2,10}/i.exec(rest.slice(0, 400))?.[0] ?? ''
      const { name, title, organisation } = reference.person
      return [
        {
          kind: 'contact',
          name,
          title,
          organisation,
          phone,
          email,
          confidence: 'likely',
          ranges: [evidenceOf(reference.person)],
        },
      ]
    }),
  )
}
