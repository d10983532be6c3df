import { assertNever } from '../../../shared/assert-never'
import type { Suggestion } from '../../../shared/intake'

/** Groups of the review, in the order an officer checks them. */
export const groups = ['event', 'people', 'dates', 'source', 'text'] as const

export type Group = (typeof groups)[number]

export function groupOf(it: Suggestion): Group {
  switch (it.kind) {
    case 'event-name':
    case 'occasion':
    case 'anniversary':
    case 'place':
    case 'host':
      return 'event'
    case 'speaker':
    case 'attendee':
    case 'contact':
      return 'people'
    case 'issue-date':
    case 'event-date':
    case 'dateline-city':
      return 'dates'
    case 'source':
    case 'remove-attribution':
      return 'source'
    case 'headline':
    case 'quotation':
      return 'text'
    default:
      return assertNever(it)
  }
}

/** The suggestions group by group; a group without suggestions is left out. */
export const grouped = (suggestions: readonly Suggestion[]): { group: Group; rows: Suggestion[] }[] =>
  groups
    .map((group) => ({ group, rows: suggestions.filter((each) => groupOf(each) === group) }))
    .filter(({ rows }) => rows.length > 0)

/** All suggestions in the order in which the review shows them: the order of the arrow keys. */
export const inShownOrder = (suggestions: readonly Suggestion[]): Suggestion[] =>
  grouped(suggestions).flatMap(({ rows }) => rows)
