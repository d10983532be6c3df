import type { Suggestion } from '../../shared/intake'

/** A suggestion before it has its id within the reading. */
export type Found = Suggestion extends infer Each ? (Each extends Suggestion ? Omit<Each, 'id'> : never) : never

/** Largest number of suggestions that an officer could still go through; hostile texts would give thousands. */
const mostSuggestions = 200

const order: readonly Suggestion['kind'][] = [
  'headline',
  'issue-date',
  'dateline-city',
  'event-name',
  'occasion',
  'anniversary',
  'event-date',
  'place',
  'host',
  'speaker',
  'attendee',
  'quotation',
  'source',
  'remove-attribution',
  'contact',
]

/** In the order of the form, each with its id. */
export function numbered(found: readonly Found[]): Suggestion[] {
  const listed = found
    .map((it, index) => ({ it, index }))
    .sort((one, other) => order.indexOf(one.it.kind) - order.indexOf(other.it.kind) || one.index - other.index)
    .slice(0, mostSuggestions)
  return listed.map(({ it }, index) => ({ ...it, id: `s${index + 1}` }) as Suggestion)
}
