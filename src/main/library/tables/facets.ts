import type { Completion, Facets, Listed } from '../../../shared/contract'
import { parseQuery, type Field } from '../../../shared/finding'
import { localText, releaseStatuses, releaseTypes, textIn } from '../../../shared/release'
import type { ReadHandle } from '../handle'
import { compiled, fold, isHit, isShort, termsOf, wordsOf } from '../search'
import { query, type Query, type Row } from '../sql'
import { fromJson, toJson } from '../stored'
import { hitsOf, keysOf } from './hits'

/** What is counted of the releases found. */
const counted = ['status', 'type', 'lang', 'year', 'speaker', 'place', 'tag'] as const satisfies readonly Field[]

/** Of names there may be many: so many of them are told. */
const mostNames = 8
const namedFields: ReadonlySet<Field> = new Set(['speaker', 'place', 'event', 'tag'])

/** Releases that are read between two looks at what else there is to do. */
const step = 250

/** What the releases found are, value by value, most frequent first. Yields every few milliseconds. */
export function* facetsOf(handle: ReadHandle, { view, query: typed }: Listed): Generator<void, Facets> {
  const keys = keysOf(handle, view, compiled(parseQuery(typed)))
  const tallies = counted.map((field) => ({ field, tally: new Map<string, number>() }))
  for (let at = 0; at < keys.length; at += step) {
    const few = keys.slice(at, at + step)
    for (const { field, tally } of tallies) tallyOf(handle, field, few, tally)
    yield
  }
  return {
    count: keys.length,
    facets: tallies.map(({ field, tally }) => ({
      field,
      values: mostFrequent(tally, namedFields.has(field) ? mostNames : tally.size),
    })),
  }
}

const mostFrequent = (tally: ReadonlyMap<string, number>, most: number): Completion[] =>
  [...tally]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most)

/** Adds the values of these releases, each release once for a value. */
function tallyOf(handle: ReadHandle, field: Field, keys: readonly number[], tally: Map<string, number>): void {
  const source = sourceOf(field, query`IN (SELECT value FROM json_each(${toJson(keys)}))`)
  if (source === null) return
  let [release, seen]: [unknown, Set<string>] = [null, new Set()]
  for (const row of handle.all(source)) {
    if (row.release !== release) [release, seen] = [row.release, new Set()]
    const value = valueOf(row)
    if (value === '' || seen.has(value)) continue
    seen.add(value)
    tally.set(value, (tally.get(value) ?? 0) + 1)
  }
}

/** The values of a field, those of a release one after the other. */
function sourceOf(field: Field, these: Query): Query | null {
  switch (field) {
    case 'status':
      return query`SELECT key AS release, status AS value FROM release WHERE key ${these}`
    case 'type':
      return query`SELECT key AS release, type AS value FROM release WHERE key ${these}`
    case 'year':
      return query`SELECT key AS release, substr(day, 1, 4) AS value FROM release WHERE key ${these}`
    case 'lang':
      return query`SELECT release, language AS value FROM release_text WHERE release ${these}`
    case 'speaker':
      return query`SELECT release, name AS value FROM speaker WHERE release ${these}`
    case 'tag':
      return query`SELECT release, name AS value FROM tag WHERE release ${these}`
    case 'event':
      return query`
        SELECT key AS release, event.name AS wordings, language FROM event JOIN release ON release.key = event.release
        WHERE event.release ${these}`
    case 'place':
      return query`
        SELECT key AS release, dateline_city AS wordings, language FROM release WHERE key ${these}
        UNION ALL
        SELECT key, event.city, language FROM event JOIN release ON release.key = event.release
        WHERE event.release ${these} ORDER BY 1`
    case 'before':
    case 'after':
      return null
  }
}

function valueOf({ value, wordings, language }: Row): string {
  if (wordings === undefined) return String(value).trim()
  const parsed = localText.safeParse(fromJson(wordings))
  return parsed.success ? textIn(parsed.data, String(language)).trim() : ''
}

/** Names are gathered from so many releases, those first that hold what was begun. */
const mostRead = 500

/** Values of a field that begin so, most frequent first, at most 8; the trash apart. */
export function completionsOf(handle: ReadHandle, field: Field, begun: string): Completion[] {
  const values = (fewValues(handle, field) ?? namesAmongHits(handle, field, begun)).filter(
    namedFields.has(field) ? (value) => holdsAll(value, begun) : (value) => fold(value).startsWith(fold(begun.trim())),
  )
  return values
    .map((value) => ({ value, count: countOf(handle, field, value) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostNames)
}

/** All values that a field may have, or null where they are names. */
function fewValues(handle: ReadHandle, field: Field): readonly string[] | null {
  if (field === 'status') return releaseStatuses
  if (field === 'type') return releaseTypes
  if (field !== 'year') return null
  const row = handle.get(query`
    SELECT (SELECT min(day) FROM release WHERE trashed_at IS NULL) AS first,
      (SELECT max(day) FROM release WHERE trashed_at IS NULL) AS last`)
  const [first, last] = [Number(String(row?.first).slice(0, 4)), Number(String(row?.last).slice(0, 4))]
  return Array.from({ length: last - first + 1 || 0 }, (_, index) => String(last - index))
}

function namesAmongHits(handle: ReadHandle, field: Field, begun: string): string[] {
  const last = [...wordsOf(begun)].at(-1)
  // A short beginning is looked up among all names.
  const column = last === undefined || isShort(last) || field === 'lang' ? null : field
  const values = last === undefined || field === 'lang' ? [] : [{ words: begun, isPhrase: false, isOpen: true }]
  const sought = compiled([{ field: column, values, isNot: false, from: 0, to: 0 }])
  const { keys } = hitsOf(handle, { view: 'all', sought, sort: 'rank', after: null, most: mostRead })
  const tally = new Map<string, number>()
  tallyOf(handle, field, keys, tally)
  const fitting = new Map([...tally].filter(([value]) => holdsAll(value, begun)))
  return mostFrequent(fitting, mostNames).map(({ value }) => value)
}

function holdsAll(value: string, begun: string): boolean {
  const words = [...wordsOf(value)]
  return termsOf(begun).every((term) => words.some((word) => isHit(word, [term])))
}

/** Releases, the trash apart, that are found by a value. */
function countOf(handle: ReadHandle, field: Field, value: string): number {
  const values = [{ words: value, isPhrase: true, isOpen: false }]
  const { found } = compiled([{ field, values, isNot: false, from: 0, to: 0 }])
  const row = handle.get(query`
    SELECT (SELECT count(*) FROM search WHERE search MATCH ${found}) AS found,
      (SELECT count(*) FROM release CROSS JOIN search ON search.rowid = release.key
        WHERE release.trashed_at IS NOT NULL AND search MATCH ${found}) AS trashed`)
  return Number(row?.found) - Number(row?.trashed)
}
