import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { backupKinds, type BackupKind } from '../../shared/contract'

/** A backup as its file's name tells it: `2026-11-22T14-30-00-000Z.daily.communique`. */
export interface BackupFile {
  readonly path: string
  readonly at: string
  /** Counts those of one instant, from 0. */
  readonly count: number
  readonly kind: BackupKind
}

export const backupFolder = (library: string): string => `${library}.backups`

const pattern = /^(\d{4}-\d{2}-\d{2}T)(\d{2})-(\d{2})-(\d{2})-(\d{3}Z)(?:-(\d+))?(?:\.([a-z-]+))?\.communique$/

/** Null for what is not ours. A name without a kind is from before there were kinds: made on closing. */
export function backupFile(folder: string, name: string): BackupFile | null {
  const [, day = '', hour = '', minute = '', second = '', rest = '', count = 0, named = 'closing'] =
    pattern.exec(name) ?? []
  const kind = backupKinds.find((it) => it === named)
  if (day === '' || kind === undefined) return null
  return { path: join(folder, name), at: `${day}${hour}:${minute}:${second}.${rest}`, count: Number(count), kind }
}

/** Our own backups of a library, oldest first. Nothing else in the folder is ever looked at. */
export function backupFiles(library: string): BackupFile[] {
  const folder = backupFolder(library)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => backupFile(folder, name))
    .filter((it) => it !== null)
    .sort((a, b) => (a.at === b.at ? a.count - b.count : a.at < b.at ? -1 : 1))
}

/** Path of the newest backup of a library, or null. */
export const newestBackup = (library: string): string | null => backupFiles(library).at(-1)?.path ?? null

/** A path for the next backup of an instant. */
export function nextBackupPath(library: string, kind: BackupKind, now: string): string {
  const last = backupFiles(library).findLast((it) => it.at === now)
  const count = last === undefined ? '' : `-${last.count + 1}`
  return join(backupFolder(library), `${now.replace(/[:.]/g, '-')}${count}.${kind}.communique`)
}
