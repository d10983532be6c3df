import { z } from 'zod'
import { fields } from '../finding'
import { releaseSummary } from '../release'
import { channel } from './channel'
import { listViews } from './releases'

/** The orders of the list. `rank` is that of a search; without words it is `day`. */
export const listSorts = ['day', 'saved', 'title', 'rank'] as const

export type ListSort = (typeof listSorts)[number]

/** Where a page begins: after a row of the order it is in; by rank, after so many; or so many before the end. */
export const cursor = z.union([
  z.strictObject({ at: z.string(), key: z.int() }),
  z.strictObject({ skip: z.int().nonnegative() }),
  z.strictObject({ last: z.int().positive().max(1000) }),
])

export type Cursor = z.infer<typeof cursor>

/** What of the library is looked at. */
export const listed = z.strictObject({ view: z.enum(listViews), query: z.string().max(500) })

export type Listed = z.infer<typeof listed>

export const pageSize = 50

export const pageRequest = listed.extend({ sort: z.enum(listSorts), after: cursor.nullable() })

export type PageRequest = z.infer<typeof pageRequest>

export const page = z.strictObject({
  items: z.array(releaseSummary).max(pageSize),
  /** Null at the end. */
  next: cursor.nullable(),
  /** Whether the words are too common to be ranked, so that the newest come first. */
  isNewestFirst: z.boolean(),
  /** Releases that are still to be read into the index, and may be missing here. */
  indexing: z.int(),
})

export type Page = z.infer<typeof page>

const counted = z.array(z.strictObject({ value: z.string(), count: z.int() }))

export const facets = z.strictObject({
  /** Releases found. */
  count: z.int(),
  facets: z.array(z.strictObject({ field: z.enum(fields), values: counted })),
})

export type Facets = z.infer<typeof facets>

/** A value that completes what was begun, and how many releases have it. */
export const completions = counted

export type Completion = z.infer<typeof completions>[number]

export const months = z.array(
  z.strictObject({
    /** YYYY-MM. */
    month: z.string(),
    count: z.int(),
    /** The page after it begins with the month's newest day; null for the first. */
    after: cursor.nullable(),
  }),
)

export type Month = z.infer<typeof months>[number]

export const finding = {
  /** At most 50 of a view, or of what a query finds there, with snippets. */
  page: channel('finding.page', { request: pageRequest, response: page }),
  /** What the releases found are, value by value, most frequent first. Fails with `cancelled` when asked anew meanwhile. */
  facets: channel('finding.facets', { request: listed, response: facets }),
  /** Values of a field that begin so, most frequent first, at most 8. */
  complete: channel('finding.complete', {
    request: z.strictObject({ field: z.enum(fields), begun: z.string().max(200) }),
    response: completions,
  }),
  /** The months of a view in the order of days, newest first. */
  months: channel('finding.months', { request: z.strictObject({ view: z.enum(listViews) }), response: months }),
}
