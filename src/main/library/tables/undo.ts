import type { ReleaseId } from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import { emptyUndoLog, largestLog, longestLog, undoLog, type UndoDelta, type UndoLog } from '../../../shared/undo'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { fromJson, toJson } from '../stored'

/**
 * What can be taken back in a release as it is at `revision`. A log that cannot be read is none: the words are all there.
 * Fails with `not-found`.
 */
export function readUndo(handle: ReadHandle, id: ReleaseId): { revision: number; log: UndoLog } {
  const release = handle.get(query`SELECT key, revision FROM release WHERE id = ${id}`)
  if (release === undefined) throw new NamedFailure('not-found', { id })
  const revision = Number(release.revision)
  return { revision, log: logOf(handle, Number(release.key), revision) }
}

function logOf(handle: ReadHandle, key: number, revision: number): UndoLog {
  const state = handle.get(query`SELECT done FROM undo_state WHERE release = ${key} AND revision = ${revision}`)
  if (state === undefined) return emptyUndoLog
  const rows = handle.all(query`SELECT entry FROM undo_entry WHERE release = ${key} ORDER BY serial`)
  try {
    const log = undoLog.parse({ entries: rows.map(({ entry }) => fromJson(entry)), done: state.done })
    return isWhole(log) ? log : emptyUndoLog
  } catch {
    return emptyUndoLog
  }
}

/** Entries follow each other without a gap, and the one that is done last is among them or just before them. */
const isWhole = ({ entries, done }: UndoLog): boolean => {
  const first = entries[0]?.serial ?? done + 1
  return (
    entries.every(({ serial }, index) => serial === first + index) && first - 1 <= done && done < first + entries.length
  )
}

/** Brings the log to what `delta` says with a draft that has just become `revision`; without one there is none from now on. */
export function keepUndo(handle: WriteHandle, key: number, revision: number, delta: UndoDelta | undefined): void {
  const known = handle.get(query`SELECT revision FROM undo_state WHERE release = ${key}`)
  if (delta === undefined || known?.revision !== revision - 1) forgetUndo(handle, key)
  if (delta === undefined) return
  const { oldest, newest, done, changed } = delta
  handle.run(command`DELETE FROM undo_entry WHERE release = ${key} AND (serial < ${oldest} OR serial > ${newest})`)
  for (const entry of changed) {
    handle.run(command`
      INSERT INTO undo_entry (release, serial, entry) VALUES (${key}, ${entry.serial}, ${toJson(entry)})
      ON CONFLICT DO UPDATE SET entry = excluded.entry`)
  }
  if (changed.length > 0) keepWithinBounds(handle, key)
  handle.run(command`
    INSERT INTO undo_state (release, revision, done) VALUES (${key}, ${revision}, ${done})
    ON CONFLICT DO UPDATE SET revision = excluded.revision, done = excluded.done`)
}

/** A window keeps to the bounds by itself; this is for the one that does not. Characters are never more than its code units. */
function keepWithinBounds(handle: WriteHandle, key: number): void {
  // Bytes are at least as many as characters, and are known without reading what they are of.
  const whole = handle.get(query`
    SELECT count(*) AS entries, sum(octet_length(entry)) AS bytes FROM undo_entry WHERE release = ${key}`)
  if (Number(whole?.bytes) <= largestLog && Number(whole?.entries) <= longestLog) return
  let size = 0
  const over = handle
    .all(query`SELECT serial, length(entry) AS size FROM undo_entry WHERE release = ${key} ORDER BY serial DESC`)
    .find((row, index) => (size += Number(row.size)) > largestLog || index >= longestLog)
  if (over !== undefined) {
    handle.run(command`DELETE FROM undo_entry WHERE release = ${key} AND serial <= ${Number(over.serial)}`)
  }
}

/** What could be taken back at a revision can be at the next one too: nothing was written that the log knows of. */
export function bringUndoAlong(handle: WriteHandle, key: number, revision: number): void {
  handle.run(command`UPDATE undo_state SET revision = revision + 1 WHERE release = ${key} AND revision = ${revision}`)
}

/** Nothing can be taken back any more. */
export function forgetUndo(handle: WriteHandle, key: number): void {
  handle.run(command`DELETE FROM undo_entry WHERE release = ${key}`)
  handle.run(command`DELETE FROM undo_state WHERE release = ${key}`)
}
