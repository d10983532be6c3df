import { assertNever } from '../../../shared/assert-never'
import type { ListView } from '../../../shared/contract'
import { isOut, releaseStatuses, type ReleaseStatus } from '../../../shared/release'
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
  const rows = handle.all(query`
    SELECT status, count(*) AS releases FROM release INDEXED BY release_by_status WHERE trashed_at IS NULL
    GROUP BY status`)
  const of = new Map(rows.map(({ status, releases }) => [status as ReleaseStatus, Number(releases)]))
  const sum = (statuses: readonly ReleaseStatus[]): number =>
    statuses.reduce((all, status) => all + (of.get(status) ?? 0), 0)
  const trash = handle.get(query`SELECT count(*) AS releases FROM release WHERE ${inView('trash')}`)
  return {
    all: sum([...of.keys()]),
    draft: sum(['draft']),
    'in-clearance': sum(['in-clearance']),
    cleared: sum(['cleared']),
    released: sum(releaseStatuses.filter(isOut)),
    trash: Number(trash?.releases ?? 0),
  }
}
