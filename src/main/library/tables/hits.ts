import type { Cursor, ListSort, ListView } from '../../../shared/contract'
import type { ReadHandle } from '../handle'
import { allOf, facetToken, type Compiled, type Expression } from '../search'
import { query, type Query } from '../sql'
import { inView } from './view'

/** Which part of what a query finds in a view. */
export interface HitsRequest {
  readonly view: ListView
  readonly sought: Compiled
  readonly sort: ListSort
  readonly after: Cursor | null
  readonly most: number
}

/** Keys of releases in their order. */
export interface Hits {
  readonly keys: readonly number[]
  readonly next: Cursor | null
  /** Whether there are too many to be ranked, so that the newest come first. */
  readonly isNewestFirst: boolean
}

/** Above this many hits a word says nothing about rank, and sorting them all would be felt. */
const commonFrom = 5000

const none: Hits = { keys: [], next: null, isNewestFirst: false }

export function hitsOf(handle: ReadHandle, request: HitsRequest): Hits {
  const { sought, sort } = request
  if (sought.isNothing) return none
  return sort === 'rank' && sought.hasWords
    ? rankedHits(handle, request)
    : sortedHits(handle, request, sort === 'rank' ? 'day' : sort)
}

/** The keys of all that a query finds in a view, in no order. */
export function keysOf(handle: ReadHandle, view: ListView, sought: Compiled): number[] {
  if (sought.isNothing) return []
  const rows = handle.all(
    query`SELECT release.key FROM ${hitsIn(sought, matchOf(sought, view), conditions(view, sought))}`,
  )
  return rows.map(({ key }) => Number(key))
}

const statusesOf: Partial<Record<ListView, readonly string[]>> = {
  draft: ['draft'],
  'in-clearance': ['in-clearance'],
  cleared: ['cleared'],
  released: ['released', 'corrected', 'withdrawn'],
}

/** What the index is asked, the view with it: a rare status among many hits is found without reading these. Null: nothing. */
function matchOf({ found, not }: Compiled, view: ListView, words: Expression | null = found): Expression | null {
  if (words === null) return null
  const statuses = statusesOf[view]?.map((status) => `"${facetToken('status', status)}"`)
  const all = statuses === undefined ? words : allOf([`facets : (${statuses.join(' OR ')})`, words])
  return not === null ? all : `(${all}) NOT (${not})`
}

function conditions(view: ListView, { found, not, where, table }: Compiled): Query {
  const refused =
    not === null || (found !== null && table === 'search')
      ? query``
      : query` AND release.key NOT IN (SELECT rowid FROM search WHERE search MATCH ${not})`
  return query`${inView(view)} AND ${where}${refused}`
}

/** The table of an index of words; not a value, so that it is part of the text. */
const indexOf = ({ table }: Compiled): Query => (table === 'search' ? query`search` : query`search_names`)

function hitsIn(sought: Compiled, match: Expression | null, where: Query): Query {
  if (match === null) return query`release WHERE ${where}`
  const index = indexOf(sought)
  return query`${index} CROSS JOIN release ON release.key = ${index}.rowid WHERE ${index} MATCH ${match} AND ${where}`
}

function isCommon(handle: ReadHandle, sought: Compiled, match: Expression): boolean {
  const index = indexOf(sought)
  const row = handle.get(query`
    SELECT count(*) AS hits FROM (SELECT 1 FROM ${index} WHERE ${index} MATCH ${match} LIMIT ${commonFrom})`)
  return Number(row?.hits) === commonFrom
}

const columnOf: Record<Exclude<ListSort, 'rank'>, { column: Query; index: Query }> = {
  day: { column: query`release.day`, index: query`release_by_day` },
  saved: { column: query`release.saved_at`, index: query`release_by_saved` },
  title: { column: query`release.title`, index: query`release_by_title` },
}

/** In an order that has an index: a page is read from it, or, where few releases can be in it, these are sorted. */
function sortedHits(
  handle: ReadHandle,
  { view, sought, after, most }: HitsRequest,
  sort: Exclude<ListSort, 'rank'>,
): Hits {
  const { column, index } = columnOf[sort]
  const [up, down] = [query`ASC`, query`DESC`]
  const [direction, back, beyond] = sort === 'title' ? [up, down, query`>`] : [down, up, query`<`]
  const last = lastOf(after)
  const from =
    after !== null && 'at' in after
      ? query` AND (${column}, release.key) ${beyond} (${after.at}, ${after.key})`
      : query``
  const where = query`${conditions(view, sought)}${from}`
  const match = matchOf(sought, view)
  const rows = handle.all(query`
    SELECT release.key, ${column} AS at FROM ${sourceOf(handle, view, sought, match, { sort, index, where })}
    ORDER BY ${column} ${last === null ? direction : back}, release.key ${last === null ? direction : back}
    LIMIT ${last ?? most + 1}`)
  if (last !== null) rows.reverse()
  const end = rows[most - 1]
  return {
    keys: rows.slice(0, most).map(({ key }) => Number(key)),
    next: rows.length <= most || end === undefined ? null : { at: String(end.at), key: Number(end.key) },
    isNewestFirst: false,
  }
}

/** So many before the end a page begins, or null where it begins elsewhere. */
const lastOf = (after: Cursor | null): number | null => (after !== null && 'last' in after ? after.last : null)

function sourceOf(
  handle: ReadHandle,
  view: ListView,
  sought: Compiled,
  match: Expression | null,
  { sort, index, where }: { sort: Exclude<ListSort, 'rank'>; index: Query; where: Query },
): Query {
  if (match !== null && !isCommon(handle, sought, match)) return hitsIn(sought, match, where)
  const table = indexOf(sought)
  const hits =
    match === null ? query`` : query` AND +release.key IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ${match})`
  const statuses = statusesOf[view]
  const isByStatus =
    statuses !== undefined && match === null && ((sort === 'day' && statuses.length === 1) || isRare(handle, view))
  return query`release INDEXED BY ${isByStatus ? query`release_by_status` : index} WHERE ${where}${hits}`
}

/** Whether a view holds few enough of the library to be sorted rather than looked for. */
function isRare(handle: ReadHandle, view: ListView): boolean {
  const row = handle.get(query`
    SELECT count(*) AS releases FROM (SELECT 1 FROM release INDEXED BY release_by_status WHERE ${inView(view)} LIMIT ${commonFrom})`)
  return Number(row?.releases) < commonFrom
}

/** A hit of whole words, or of words that begin so; with its day where the newest come first. */
interface RankedHit {
  readonly stage: 'whole' | 'begun'
  readonly key: number
  readonly day: string | null
}

/** A place among the hits of a stage that are in the order of days. */
interface Place {
  readonly day: string
  readonly key: number
}

/** Whole words come before beginnings of words; among either the better hits come first or, of too many, the newest. */
function rankedHits(handle: ReadHandle, { view, sought, after, most }: HitsRequest): Hits {
  const [found, whole] = [matchOf(sought, view), sought.whole === null ? null : matchOf(sought, view, sought.whole)]
  if (found === null) return none
  const begun = { stage: 'begun', match: whole === null ? found : `(${found}) NOT (${whole})` } as const
  const stages = whole === null ? [begun] : [{ stage: 'whole', match: whole } as const, begun]
  const where = conditions(view, sought)
  const last = lastOf(after)
  if (last !== null) return lastHits(handle, sought, stages, where, last, most)
  const passed = after !== null && 'skip' in after ? after.skip : 0
  const under = after !== null && 'at' in after ? placeIn(after) : null
  const hits: RankedHit[] = []
  let skip = passed
  let isByDay = under !== null
  for (const { stage, match } of stages) {
    if (under !== null && under.stage !== stage && stage === 'whole') continue
    isByDay ||= isCommon(handle, sought, match)
    // One more than fits says where the next page begins.
    const room = most + 1 - hits.length
    const of = isByDay
      ? newestHits(handle, sought, match, where, under?.stage === stage ? under.place : null, skip + room)
      : bestHits(handle, sought, match, where, skip + room)
    hits.push(...of.slice(skip, skip + room).map((hit) => ({ stage, ...hit })))
    skip = Math.max(0, skip - of.length)
    if (hits.length > most) break
  }
  return { keys: hits.slice(0, most).map(({ key }) => key), next: nextOf(hits, most, passed), isNewestFirst: isByDay }
}

/** The last hits: of those in the order of days read from their end, of ranked ones all, for there are few. */
function lastHits(
  handle: ReadHandle,
  sought: Compiled,
  stages: readonly { readonly stage: RankedHit['stage']; readonly match: Expression }[],
  where: Query,
  last: number,
  most: number,
): Hits {
  const areByDay = stages.map(({ match }) => isCommon(handle, sought, match))
  const first = areByDay.indexOf(true)
  const hits = stages.map(({ stage, match }, index): RankedHit[] => {
    const of =
      first === -1
        ? bestHits(handle, sought, match, where, commonFrom)
        : index < first
          ? []
          : newestHits(handle, sought, match, where, null, last, 'from the end')
    return of.map((hit) => ({ stage, ...hit }))
  })
  const all = hits.flat()
  const from = Math.max(0, all.length - last)
  const shown = all.slice(from)
  const isNewestFirst = first !== -1
  return { keys: shown.slice(0, most).map(({ key }) => key), next: nextOf(shown, most, from), isNewestFirst }
}

/** A cursor of this order says stage and day; one without a day is before the first hit of its stage. */
function placeIn({ at, key }: { at: string; key: number }): { stage: string; place: Place | null } {
  const [stage = '', day = ''] = at.split(' ')
  return { stage, place: day === '' ? null : { day, key } }
}

function nextOf(hits: readonly RankedHit[], most: number, passed: number): Cursor | null {
  const [last, over] = [hits[most - 1], hits[most]]
  if (last === undefined || over === undefined) return null
  if (over.day === null) return { skip: passed + most }
  return last.stage === over.stage ? { at: `${last.stage} ${last.day}`, key: last.key } : { at: over.stage, key: 0 }
}

type Found = Omit<RankedHit, 'stage'>

function bestHits(handle: ReadHandle, sought: Compiled, match: Expression, where: Query, most: number): Found[] {
  const index = indexOf(sought)
  const rows = handle.all(query`
    SELECT release.key FROM ${hitsIn(sought, match, where)} ORDER BY ${index}.rank, ${index}.rowid DESC LIMIT ${most}`)
  return rows.map(({ key }) => ({ key: Number(key), day: null }))
}

function newestHits(
  handle: ReadHandle,
  sought: Compiled,
  match: Expression,
  where: Query,
  under: Place | null,
  most: number,
  direction: 'newest first' | 'from the end' = 'newest first',
): Found[] {
  const index = indexOf(sought)
  const order = direction === 'newest first' ? query`DESC` : query`ASC`
  const from = under === null ? query`` : query` AND (release.day, release.key) < (${under.day}, ${under.key})`
  const rows = handle.all(query`
    SELECT release.key, release.day FROM release INDEXED BY release_by_day
    WHERE ${where}${from} AND +release.key IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ${match})
    ORDER BY release.day ${order}, release.key ${order} LIMIT ${most}`)
  const found = rows.map(({ key, day }) => ({ key: Number(key), day: String(day) }))
  return direction === 'newest first' ? found : found.toReversed()
}
