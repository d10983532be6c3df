import type { ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Connection, ReadHandle, WriteHandle } from './handle'
import { takeOutOfIndex } from './search'
import { command, query, type Query, type Row } from './sql'
import { toJson } from './stored'
import { logChange, type Author } from './tables/change-log'
import { isThere } from './tables/destruction'
import { replaceEvent } from './tables/event'
import { isOutRow } from './tables/is-out-row'
import { replaceLists } from './tables/people-and-sources'
import { replaceTexts } from './tables/release-text'
import { forgetUndo } from './tables/undo'

/** How long what never went out waits in the trash. */
const daysInTrash = 30

/** No pause in the work on a library counts for more: a clock that is a year ahead would be one. */
const longestPause = 7
const day = 24 * 60 * 60 * 1000

/** So many in one transaction, so that nobody who types meanwhile would feel it. */
const mostInARound = 10

type Cause = 'thirty-days' | 'by-hand'

/**
 * Destroys those of the releases that are in the trash: their words go out of the whole file, and their row, log, receipts
 * and the hashes of their versions stay. Answers them. Fails with `reason-missing` {count}.
 */
export function destroyReleases(
  connection: Connection,
  author: Author,
  ids: readonly ReleaseId[],
  reason: string,
): ReleaseId[] {
  const said = reason.trim()
  const rows = inTrash(connection, query`release.id IN (SELECT value FROM json_each(${toJson(ids)}))`)
  const count = rows.filter(({ is_out: wentOut }) => wentOut === 1).length
  if (said === '' && count > 0) throw new NamedFailure('reason-missing', { count })
  return destroyRows(connection, author, rows, 'by-hand', said)
}

/**
 * Destroys some of what never went out and has been in the trash for 30 days at an instant, as the clock says and as far as
 * the log has seen them pass. Answers them; none at the end.
 */
export function trashRound(connection: Connection, author: Author, now: string): ReleaseId[] {
  const before = new Date(Date.parse(now) - daysInTrash * day).toISOString()
  const due = connection.all(query`
    SELECT release.key, max(change_log.key) AS line
    FROM release INDEXED BY release_by_saved CROSS JOIN change_log ON change_log.release = release.key AND change_log.kind = 'trashed'
    WHERE trashed_at <= ${before} AND NOT ${isOutRow} AND ${isThere}
    GROUP BY release.key ORDER BY line`)
  const first = due[0]
  if (first === undefined) return []
  const last = lineBefore(connection, now, Number(first.line))
  const keys = due.filter(({ line }) => Number(line) <= last).map(({ key }) => key)
  const rows = inTrash(
    connection,
    query`release.key IN (SELECT value FROM json_each(${toJson(keys.slice(0, mostInARound))}))`,
  )
  return destroyRows(connection, author, rows, 'thirty-days', '')
}

/**
 * The last line of the log from which on the time in the trash has been seen to pass, 0 where none is; lines before `first`
 * are not looked at. A clock that was or is wrong leaps between two lines, and tells nothing by that.
 */
function lineBefore(handle: ReadHandle, now: string, first: number): number {
  const row = handle.get(query`
    WITH line AS (
        SELECT key, at FROM change_log WHERE key >= ${first}
        UNION ALL SELECT max(key) + 1, ${now} FROM change_log),
      pause AS (SELECT key, julianday(lead(at) OVER (ORDER BY key)) - julianday(at) AS days FROM line),
      passed AS (SELECT key, sum(max(0, min(days, ${longestPause}))) OVER (ORDER BY key DESC) AS days FROM pause)
    SELECT max(key) AS line FROM passed WHERE days >= ${daysInTrash}`)
  return Number(row?.line ?? 0)
}

const inTrash = (handle: Connection, which: Query): Row[] =>
  handle.all(query`
    SELECT release.key, release.id, status, ${isOutRow} AS is_out, coalesce((
      SELECT headline FROM release_text WHERE release = release.key AND language = release.language), '') AS headline
    FROM release WHERE trashed_at IS NOT NULL AND ${isThere} AND ${which}`)

function destroyRows(
  connection: Connection,
  author: Author,
  rows: readonly Row[],
  cause: Cause,
  reason: string,
): ReleaseId[] {
  if (rows.length === 0) return []
  // What is deleted is overwritten in the file, not only set free.
  connection.database.pragma('secure_delete = ON')
  try {
    connection.transaction(() => {
      const parts = rows.flatMap((row) => destroyRow(connection, author, row, cause, reason))
      sweepParts(connection, parts)
      connection.run(command`UPDATE destruction SET swept = 1 WHERE swept = 0`)
    })
    connection.database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    connection.database.pragma('secure_delete = FAST')
  }
  return rows.map(({ id }) => id as ReleaseId)
}

/** Answers the parts that its versions were made of. Of what went out its headline stays on record; it is public. */
function destroyRow(handle: WriteHandle, author: Author, row: Row, cause: Cause, reason: string): number[] {
  const key = Number(row.key)
  const at = author.now()
  const headline = row.is_out === 1 ? String(row.headline) : ''
  handle.run(command`
    INSERT INTO destruction (release, at, officer, cause, reason, was, headline, swept)
    VALUES (${key}, ${at}, ${author.officer}, ${cause}, ${reason}, ${String(row.status)}, ${headline}, 0)`)
  replaceTexts(handle, key, {})
  replaceEvent(handle, key, null)
  replaceLists(handle, key, { speakers: [], attended: [], sources: [], contacts: [], tags: [] })
  forgetUndo(handle, key)
  handle.run(command`
    UPDATE release SET title = '', dateline_city = '{}', internal_note = '', remarks = '[]', pictures = '[]',
      started_from = NULL, original_text = NULL, original_name = NULL, original_taken_at = NULL
    WHERE key = ${key}`)
  takeOutOfIndex(handle, key)
  const parts = handle.all(query`
    SELECT DISTINCT value FROM version, json_each(version.content)
    WHERE version.release = ${key} AND json_type(version.content) = 'array'`)
  handle.run(command`UPDATE version SET content = 'null' WHERE release = ${key}`)
  logChange(handle, { at, officer: author.officer, release: key, kind: 'destroyed', detail: { cause, reason } })
  return parts.map(({ value }) => Number(value))
}

/** Deletes those of the parts, and of what they are told by, that no version is made of any more. */
function sweepParts(handle: WriteHandle, parts: readonly number[]): void {
  if (parts.length === 0) return
  const rows = handle.all(query`
    WITH RECURSIVE candidate AS (
      SELECT value AS key FROM json_each(${toJson(parts)})
      UNION SELECT part.base FROM part JOIN candidate ON part.key = candidate.key WHERE part.base IS NOT NULL)
    SELECT key FROM candidate WHERE key NOT IN (
      SELECT value FROM version, json_each(version.content) WHERE json_type(version.content) = 'array')`)
  const unused = toJson(rows.map(({ key }) => key))
  // The last of a chain first: each is told by the one before it.
  const sweep = (): number =>
    handle.run(command`
      DELETE FROM part WHERE key IN (SELECT value FROM json_each(${unused}))
        AND NOT EXISTS (SELECT 1 FROM part AS next WHERE next.base = part.key)`).changes
  while (sweep() > 0);
}

/** Bytes of one row by which free pages are taken up. */
const mostInARow = 64 * 1024 * 1024

/**
 * Overwrites the pages of the file that nothing uses: the index writes itself anew with every few saves, and what it leaves
 * then is set free as it is. All of them are taken up by nothing but zeros, and given back.
 */
export function wipeFreePages(connection: Connection): void {
  const { database } = connection
  const pragma = (name: string): number => database.pragma(name, { simple: true }) as number
  database.pragma('secure_delete = ON')
  try {
    connection.transaction(() => {
      database.exec('CREATE TABLE wiped (bytes BLOB NOT NULL) STRICT')
      for (let free = pragma('freelist_count'); free > 0; free = pragma('freelist_count')) {
        const bytes = Math.min(mostInARow, free * pragma('page_size'))
        database.exec(`INSERT INTO wiped (bytes) VALUES (zeroblob(${bytes}))`)
      }
      database.exec('DROP TABLE wiped')
    })
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.pragma('secure_delete = FAST')
  }
}
