import type { TextRange } from '../../shared/intake'
import type { Advisory } from './advisory'
import { bodiesBefore } from './bodies'
import type { FoundDateline } from './dateline'
import type { Lexicon } from './lexicon'
import type { ReadingOptions } from './options'
import type { Passage, SentenceTokens } from './passages'
import type { People, Person } from './people'
import type { Found } from './suggestions'

/** What is suggested about the event. */
export interface EventFacts {
  readonly found: readonly Found[]
  /** The sentence that names the event. */
  readonly sentence: SentenceTokens | null
  /** The city of the event as a city of issue, for an item without a dateline. */
  readonly city: Found | null
  readonly speakers: readonly { person: Person; range: TextRange }[]
  readonly attendees: readonly { person: Person; range: TextRange }[]
}

/** What the event is looked for in. */
export interface EventSearch {
  readonly passages: readonly Passage[]
  readonly headline: Passage | null
  readonly people: People
  readonly advisory: Advisory | null
  readonly issued: string | null
  readonly dateline: FoundDateline | null
  readonly lexicon: Lexicon
  readonly options: ReadingOptions
}

/** Where tokens `start` to `end` (exclusive) lie in the original. */
export function rangeOf(sentence: SentenceTokens, start: number, end: number): TextRange {
  return sentence.passage.flat.rangeOf(sentence.tokens[start]?.from ?? 0, sentence.tokens[end - 1]?.to ?? 0)
}

/** "Embassy of A to open exhibition": whom the headline makes hold the event. */
export function announcingHosts(headline: Passage | null, lexicon: Lexicon): Found[] {
  for (const sentence of headline?.sentences ?? []) {
    const verb = sentence.tokens.findIndex(({ low }) => lexicon.holdings.has(low))
    const subject = sentence.tokens[verb - 1]?.low === 'to' ? verb - 1 : verb
    const bodies = (verb < 1 ? [] : bodiesBefore(sentence, subject, lexicon)).filter(
      ({ end }) => !lexicon.eventNouns.has(sentence.tokens[end - 1]?.low ?? ''),
    )
    if (bodies.length === 0) continue
    return bodies.map((body) => ({
      kind: 'host',
      name: body.name,
      role: 'host',
      confidence: 'likely',
      ranges: [rangeOf(sentence, body.start, body.end)],
    }))
  }
  return []
}
