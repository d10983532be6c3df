import { assertNever } from '../../../shared/assert-never'
import type { ListView } from '../../../shared/contract'
import { plainText, type Document } from '../../../shared/document'
import { localText, releaseSummary, textIn, type ReleaseSummary } from '../../../shared/release'
import type { ReadHandle } from '../handle'
import { matchExpression, snippetOf, termsOf, type Word } from '../search'
import { query, type Query, type Row } from '../sql'
import { fromJson, parseStored } from '../stored'
import { isOutRow } from './is-out-row'

const longestList = 200

/** Above this many hits a word says nothing about rank, and sorting them all would be felt. */
const commonFrom = 5000

function inView(view: ListView): Query {
  switch (view) {
    case 'all':
      return query`trashed_at IS NULL`
    case 'trash':
      return query`trashed_at IS NOT NULL`
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
  (SELECT json_group_array(language ORDER BY position) FROM release_text WHERE release = release.key) AS languages`

const summarySources = query`
  release
  LEFT JOIN release_text ON release_text.release = release.key AND release_text.language = release.language
  LEFT JOIN event ON event.release = release.key
  LEFT JOIN assigned_number ON assigned_number.release = release.key`

export function listReleases(handle: ReadHandle, view: ListView, typed: string): ReleaseSummary[] {
  if (typed.trim() === '') {
    return selectSummaries(handle, query`WHERE ${newestFirst(view)} LIMIT ${longestList}`)
  }
  const terms = termsOf(typed)
  return terms.length === 0 ? [] : searchReleases(handle, view, matchExpression(terms), terms, longestList)
}

/** The releases that `rest` selects, such as `WHERE … ORDER BY …`, without snippets. */
export const selectSummaries = (handle: ReadHandle, rest: Query): ReleaseSummary[] =>
  handle.all(query`SELECT ${summaryColumns} FROM ${summarySources} ${rest}`).map((row) => summaryFromRow(row, ''))

/** The releases of a view that `match` finds in the index, best first, each with the words around its first hit. */
export function searchReleases(
  handle: ReadHandle,
  view: ListView,
  match: string,
  terms: readonly Word[],
  most: number,
): ReleaseSummary[] {
  const common = handle.all(query`SELECT 1 FROM search WHERE search MATCH ${match} LIMIT ${commonFrom}`)
  const order = common.length < commonFrom ? query`search.rank` : query`search.rowid DESC`
  const rows = handle.all(query`
    SELECT ${summaryColumns} FROM search CROSS JOIN ${summarySources}
    WHERE search MATCH ${match} AND release.key = search.rowid AND ${inView(view)}
    ORDER BY ${order} LIMIT ${most}`)
  return rows.map((row) => summaryFromRow(row, snippetOf(wordsAround(handle, row), terms)))
}

function summaryFromRow(row: Row, snippet: string): ReleaseSummary {
  const language = String(row.language)
  const wording = (column: unknown): string => textIn(parseStored(localText, fromJson(column), 'text'), language)
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
      languages: fromJson(row.languages),
      releaseTime: { mode: row.release_mode, until: row.release_until, zone: row.release_zone },
      correction: row.corrects_how,
      savedAt: row.saved_at,
      trashedAt: row.trashed_at,
      snippet,
    },
    'release',
  )
}

/** The texts of a hit, the most telling first, each read only when those before had no hit. */
function* wordsAround(handle: ReadHandle, row: Row): Generator<string> {
  const texts = handle.all(query`
    SELECT headline, subhead, summary, body, notes FROM release_text
    WHERE release = ${Number(row.key)} ORDER BY language <> ${String(row.language)}, position`)
  for (const text of texts) {
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
