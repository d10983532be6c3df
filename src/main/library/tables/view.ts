import { assertNever } from '../../../shared/assert-never'
import type { ListView } from '../../../shared/contract'
import type { ReadHandle } from '../handle'
import { query, type Query } from '../sql'
import { isThere } from './destruction'
import { isOutRow } from './is-out-row'

/** Whether a row of `release` is in a view. */
export function inView(view: ListView): Query {
  switch (view) {
    case 'all':
      return query`trashed_at IS NULL`
    case 'trash':
      return query`trashed_at IS NOT NULL AND ${isThere}`
    case 'draft':
    case 'in-clearance':
    case 'cleared':
      return query`trashed_at IS NULL AND status = ${view}`
    case 'released':
      // What was corrected or withdrawn had gone out before.
      return query`trashed_at IS NULL AND ${isOutRow}`
    default:
      return assertNever(view)
  }
}

/** Releases per view. */
export function countReleases(handle: ReadHandle): Record<ListView, number> {
  const count = (view: ListView): number =>
    Number(handle.get(query`SELECT count(*) AS releases FROM release WHERE ${inView(view)}`)?.releases ?? 0)
  return {
    all: count('all'),
    draft: count('draft'),
    'in-clearance': count('in-clearance'),
    cleared: count('cleared'),
    released: count('released'),
    trash: count('trash'),
  }
}
