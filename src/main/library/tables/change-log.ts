import { nextLink } from '../chain'
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
  | 'destroyed'
  | 'tagged'
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
  | 'received'

/** Append-only, each line linked to the one before. `release` is the key of a release, or null for what belongs to none. */
export function logChange(
  handle: WriteHandle,
  change: { at: string; officer: number; release: number | null; kind: ChangeKind; detail: Record<string, unknown> },
): void {
  const { at, officer, release, kind } = change
  const detail = toJson(change.detail)
  const named = handle.get(query`
    SELECT (SELECT coalesce(max(key), 0) + 1 FROM change_log) AS key, id AS officer,
      (SELECT id FROM release WHERE key = ${release}) AS release
    FROM officer WHERE key = ${officer}`)
  const link = nextLink(handle, { ...named, at, kind, detail })
  handle.run(command`
    INSERT INTO change_log (key, at, officer, release, kind, detail, link)
    VALUES (${Number(named?.key)}, ${at}, ${officer}, ${release}, ${kind}, ${detail}, ${link})`)
}

/** How long one line says that a release is being written. */
const savingFor = 60_000

/**
 * Notes a save, once a minute of each session: a release is saved several times a second while it is being written. The line
 * has no link: it says where to look after a crash, and nothing that was decided.
 */
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
  handle.run(command`
    INSERT INTO change_log (at, officer, release, kind, detail)
    VALUES (${at}, ${officer}, ${release}, 'saved', ${toJson({ revision })})`)
}

/** So many lines of the log hold all releases that are saved without a line of their own. */
const linesOfAMinute = 200

/**
 * Tells one state of a library from another; null in one that nobody has changed yet. Not every save is in the log, and the
 * clock of another desk may have been ahead: the revisions of what was written last tell these saves.
 */
export function lastChange(handle: ReadHandle): string | null {
  const row = handle.get(query`
    SELECT max(key) || ' ' || max(
      coalesce((SELECT max(saved_at) FROM release WHERE trashed_at IS NULL), ''),
      coalesce((SELECT max(saved_at) FROM release WHERE trashed_at IS NOT NULL), '')) || ' ' || (
      SELECT total(revision) FROM release WHERE key IN (
        SELECT release FROM change_log WHERE key > (SELECT max(key) FROM change_log) - ${linesOfAMinute})) AS last
    FROM change_log`)
  return typeof row?.last === 'string' ? row.last : null
}
