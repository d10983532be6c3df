import type { ListView } from '../../../shared/contract'
import { plainText, type Document } from '../../../shared/document'
import { parseQuery } from '../../../shared/finding'
import { releaseSummary, textIn, type LocalText, type ReleaseSummary } from '../../../shared/release'
import type { ReadHandle } from '../handle'
import { compiled, snippetOf, type Word } from '../search'
import { query, type Query, type Row } from '../sql'
import { fromJson, parseStored, toJson } from '../stored'
import { hitsOf } from './hits'
import { inView } from './view'

const longestList = 200

/**
 * Where most of the library is in a view, it is walked from its newest row on: by the index of the trash all of it would be
 * joined and sorted, to show 200.
 */
const newestFirst = (view: ListView): Query =>
  view === 'all' || view === 'released'
    ? query`+${inView(view)} ORDER BY release.key DESC`
    : query`${inView(view)} ORDER BY release.key DESC`

/** What a line of the list shows. No body is read: the headline lies before it in its row. */
const summaryColumns = query`
  release.key, release.id, type, status, coalesce(assigned_number.text, release.number) AS number, release.language,
  dateline_city, dateline_date, release_mode, release_until, release_zone, corrects_how, saved_at, trashed_at,
  release_text.headline, event.name AS event_name,
  (SELECT json_group_object(language, position) FROM release_text WHERE release = release.key) AS positions`

const summarySources = query`
  release
  LEFT JOIN release_text ON release_text.release = release.key AND release_text.language = release.language
  LEFT JOIN event ON event.release = release.key
  LEFT JOIN assigned_number ON assigned_number.release = release.key`

export function listReleases(handle: ReadHandle, view: ListView, typed: string): ReleaseSummary[] {
  if (typed.trim() === '') {
    return selectSummaries(handle, query`WHERE ${newestFirst(view)} LIMIT ${longestList}`)
  }
  const sought = compiled(parseQuery(typed))
  const { keys } = hitsOf(handle, { view, sought, sort: 'rank', after: null, most: longestList })
  return summariesOf(handle, keys, sought.terms)
}

/** The releases that `rest` selects, such as `WHERE … ORDER BY …`, without snippets. */
export const selectSummaries = (handle: ReadHandle, rest: Query): ReleaseSummary[] =>
  handle.all(query`SELECT ${summaryColumns} FROM ${summarySources} ${rest}`).map((row) => summaryFromRow(row, ''))

/** The releases with these keys, in their order, each with the words around its first hit. */
export function summariesOf(handle: ReadHandle, keys: readonly number[], terms: readonly Word[]): ReleaseSummary[] {
  const rows = handle.all(query`
    SELECT ${summaryColumns} FROM ${summarySources} WHERE release.key IN (SELECT value FROM json_each(${toJson(keys)}))`)
  const byKey = new Map(rows.map((row) => [Number(row.key), row]))
  const texts = terms.length === 0 ? null : textsOf(handle, keys)
  return keys.flatMap((key) => {
    const row = byKey.get(key)
    if (row === undefined) return []
    return [summaryFromRow(row, texts === null ? '' : snippetOf(wordsAround(texts.get(key) ?? [], row), terms))]
  })
}

function summaryFromRow(row: Row, snippet: string): ReleaseSummary {
  const language = String(row.language)
  // Of a damaged text only what is shown is held against its shape, below: opening the release tells.
  const wording = (column: unknown): string => textIn((fromJson(column) ?? {}) as LocalText, language)
  return parseStored(
    releaseSummary,
    {
      id: row.id,
      type: row.type,
      status: row.status,
      number: row.number,
      headline: row.headline ?? '',
      eventName: row.event_name === null ? '' : wording(row.event_name),
      city: wording(row.dateline_city),
      date: row.dateline_date,
      languages: inOrder(fromJson(row.positions) as Record<string, number>),
      releaseTime: { mode: row.release_mode, until: row.release_until, zone: row.release_zone },
      correction: row.corrects_how,
      savedAt: row.saved_at,
      trashedAt: row.trashed_at,
      snippet,
    },
    'release',
  )
}

/** Languages by their position, as they were begun. SQLite takes longer to sort two than to read their release. */
const inOrder = (positions: Record<string, number>): string[] =>
  Object.entries(positions)
    .toSorted(([, a], [, b]) => a - b)
    .map(([language]) => language)

/** The texts of releases, by key. */
function textsOf(handle: ReadHandle, keys: readonly number[]): Map<number, Row[]> {
  const rows = handle.all(query`
    SELECT release, language, headline, subhead, summary, body, notes FROM release_text
    WHERE release IN (SELECT value FROM json_each(${toJson(keys)})) ORDER BY release, position`)
  const texts = new Map(keys.map((key): [number, Row[]] => [key, []]))
  for (const row of rows) texts.get(Number(row.release))?.push(row)
  return texts
}

/** The words of a hit, the most telling first, each read only when those before had no hit. */
function* wordsAround(texts: readonly Row[], { language }: Row): Generator<string> {
  const ownFirst = texts.toSorted((a, b) => Number(a.language !== language) - Number(b.language !== language))
  for (const text of ownFirst) {
    yield readablePart(text.body)
    yield readablePart(text.notes)
    for (const part of [text.subhead, text.summary, text.headline]) yield String(part)
  }
}

/** A damaged body costs its snippet, not the list: opening that release tells what is wrong. */
function readablePart(column: unknown): string {
  try {
    return plainText(fromJson(column) as Document)
  } catch {
    return ''
  }
}
