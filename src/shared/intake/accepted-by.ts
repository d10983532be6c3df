import type { Reading, Suggestion } from './suggestion'

export const acceptances = ['certain', 'all', 'none'] as const

/** How the command line answers a reading's suggestions, where nobody looks at them one by one. */
export type Acceptance = (typeof acceptances)[number]

/** Fields with room for one answer; the first suggestion wins, because a reading puts its surest first. */
const single: ReadonlySet<Suggestion['kind']> = new Set([
  'headline',
  'issue-date',
  'dateline-city',
  'event-name',
  'occasion',
  'anniversary',
  'event-date',
  'place',
])

/** Whether a release has room for only one suggestion of this kind. */
export const isSingle = (kind: Suggestion['kind']): boolean => single.has(kind)

/** The suggestions that one answer for all of them accepts; never two for the same field. */
export function acceptedBy(reading: Reading, acceptance: Acceptance): Suggestion[] {
  if (acceptance === 'none') return []
  const answered = new Set<Suggestion['kind']>()
  return reading.suggestions.filter((it) => {
    if (acceptance === 'certain' && it.confidence !== 'certain') return false
    if (!single.has(it.kind)) return true
    if (answered.has(it.kind)) return false
    answered.add(it.kind)
    return true
  })
}
