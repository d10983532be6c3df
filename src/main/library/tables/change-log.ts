import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { toJson } from '../stored'

/** Who writes, and when: every change names both. */
export interface Author {
  /** Key of the officer's row; another once they have given a new name. */
  officer: number
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string
}

export type ChangeKind =
  | 'created'
  | 'saved'
  | 'trashed'
  | 'restored'
  | 'version-cut'
  | 'delivered'
  | 'handed-over'
  | 'clearance-asked'
  | 'clearance-answered'
  | 'clearance-called-back'
  | 'numbered'
  | 'released'
  | 'correction-started'
  | 'put-right'
  | 'officer-saved'
  | 'mission-saved'
  | 'registers-changed'
  | 'template-saved'
  | 'template-removed'
  | 'template-restored'
  | 'media-added'

/** Append-only. `release` is the key of a release, or null for what belongs to none. */
export function logChange(
  handle: WriteHandle,
  change: { at: string; officer: number; release: number | null; kind: ChangeKind; detail: Record<string, unknown> },
): void {
  handle.run(command`
    INSERT INTO change_log (at, officer, release, kind, detail)
    VALUES (${change.at}, ${change.officer}, ${change.release}, ${change.kind}, ${toJson(change.detail)})`)
}

/** How long one line says that a release is being written. */
const savingFor = 60_000

/** Notes a save, once a minute of each session: a release is saved several times a second while it is being written. */
export function logSaved(
  handle: WriteHandle,
  change: { at: string; officer: number; release: number; revision: number },
): void {
  const noted = handle.get(query`
    SELECT at FROM change_log WHERE release = ${change.release} AND kind = 'saved'
      AND officer = ${change.officer} AND at >= (SELECT opened_at FROM session ORDER BY key DESC LIMIT 1)
    ORDER BY key DESC LIMIT 1`)
  // A line from the future was written by a clock that has been put right.
  if (noted !== undefined && Math.abs(Date.parse(change.at) - Date.parse(String(noted.at))) < savingFor) return
  const { at, officer, release, revision } = change
  logChange(handle, { at, officer, release, kind: 'saved', detail: { revision } })
}

/** Tells one state of a library from another; null in one that nobody has changed yet. Not every save is in the log. */
export function lastChange(handle: ReadHandle): string | null {
  const row = handle.get(query`
    SELECT (SELECT max(key) FROM change_log) AS line, (SELECT max(saved_at) FROM release) AS saved`)
  return row?.line == null ? null : `${String(row.line)} ${String(row.saved)}`
}
