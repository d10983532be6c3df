import { readNewsItem, type ReadingOptions } from '../../../src/main/importing'
import type { Reading, Suggestion } from '../../../src/shared/intake'
import { emptyMission } from '../../../src/shared/release'

/** A mission that knows nobody yet. */
export const stranger: ReadingOptions = {
  language: 'en',
  registers: { people: [], organisations: [], places: [] },
  mission: emptyMission('UTC'),
}

export const readEnglish = (text: string): Reading => readNewsItem(text, stranger)

/** The suggestions of one kind. */
export const foundIn = <Kind extends Suggestion['kind']>(
  reading: Reading,
  kind: Kind,
): Extract<Suggestion, { kind: Kind }>[] =>
  reading.suggestions.filter((it): it is Extract<Suggestion, { kind: Kind }> => it.kind === kind)

/** What the original says at a suggestion's ranges. */
export const evidence = (reading: Reading, it: Suggestion): string[] =>
  it.ranges.map(({ from, to }) => reading.text.slice(from, to))
