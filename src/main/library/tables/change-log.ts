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

/** Number of the newest change; 0 in a library nobody has changed yet. */
export const lastChange = (handle: ReadHandle): number =>
  Number(handle.get(query`SELECT max(key) AS last FROM change_log`)?.last ?? 0)
