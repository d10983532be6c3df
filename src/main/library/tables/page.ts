import { pageSize, type Listed, type ListView, type Month, type Page, type PageRequest } from '../../../shared/contract'
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

/** All that a view holds of a query, the newest first. */
export function idsOf(handle: ReadHandle, { view, query: typed }: Listed): ReleaseId[] {
  const keys = toJson(keysOf(handle, view, compiled(parseQuery(typed))))
  const rows = handle.all(query`
    SELECT release.id FROM release WHERE key IN (SELECT value FROM json_each(${keys})) ORDER BY key DESC`)
  return rows.map(({ id }) => id as ReleaseId)
}

/** The months of a view in the order of days, the newest first. */
export function monthsOf(handle: ReadHandle, view: ListView): Month[] {
  const rows = handle.all(query`
    SELECT substr(day, 1, 7) AS month, count(*) AS releases FROM release WHERE ${inView(view)}
    GROUP BY month ORDER BY month DESC`)
  return rows.map(({ month, releases }, index) => ({
    month: String(month),
    count: Number(releases),
    // No day of the month comes after this one.
    after: index === 0 ? null : { at: `${String(month)}-99`, key: 0 },
  }))
}
