import {
  pageSize,
  type Listed,
  type ListView,
  type Month,
  type Page,
  type PageRequest,
  type Selection,
} from '../../../shared/contract'
import { parseQuery } from '../../../shared/finding'
import type { ReleaseId } from '../../../shared/release'
import type { ReadHandle } from '../handle'
import { releasesWaiting } from '../reindex'
import { compiled } from '../search'
import { query } from '../sql'
import { toJson } from '../stored'
import { hitsOf, keysOf } from './hits'
import { summariesOf } from './list'
import { inView } from './view'

/** A page of a view, or of what a query finds there. */
export function pageOf(handle: ReadHandle, { view, query: typed, sort, after }: PageRequest, most = pageSize): Page {
  const sought = compiled(parseQuery(typed))
  const { keys, next, isNewestFirst } = hitsOf(handle, { view, sought, sort, after, most })
  return { items: summariesOf(handle, keys, sought.terms), next, isNewestFirst, indexing: releasesWaiting(handle) }
}

/** The releases that are named, or all that a view holds of a query, the newest first. */
export const selectedIn = (handle: ReadHandle, selection: Selection): ReleaseId[] =>
  'ids' in selection ? selection.ids : idsOf(handle, selection)

function idsOf(handle: ReadHandle, { view, query: typed }: Listed): ReleaseId[] {
  const keys = toJson(keysOf(handle, view, compiled(parseQuery(typed))))
  const rows = handle.all(query`
    SELECT release.id FROM release WHERE key IN (SELECT value FROM json_each(${keys})) ORDER BY key DESC`)
  return rows.map(({ id }) => id as ReleaseId)
}

/** The months of a view in the order of days, the newest first. */
export function monthsOf(handle: ReadHandle, view: ListView): Month[] {
  // Read as the index has them, day after day: no row of the table, and nothing to be sorted.
  const [index, order] =
    view === 'all' || view === 'trash'
      ? [query`release_by_day`, query`day`]
      : [query`release_by_status`, query`status, day`]
  const rows = handle.all(query`
    SELECT day, count(*) AS releases FROM release INDEXED BY ${index} WHERE ${inView(view)} GROUP BY ${order}`)
  const counts = new Map<string, number>()
  for (const { day, releases } of rows) {
    const month = String(day).slice(0, 7)
    counts.set(month, (counts.get(month) ?? 0) + Number(releases))
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, count], place) => ({
      month,
      count,
      // No day of the month comes after this one.
      after: place === 0 ? null : { at: `${month}-99`, key: 0 },
    }))
}
