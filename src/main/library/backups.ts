import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupKinds, type Backup, type BackupKind } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import { syncFile, syncFolder } from '../files'
import { backupFile, backupFiles, backupFolder, nextBackupPath, type BackupFile } from './backup-files'
import { nameFailure } from './failures'
import { connect, type Connection, type ReadHandle } from './handle'
import { mediaFolder, mediaHashes } from './media'
import { command, query, type Query } from './sql'
import { lastChange } from './tables/change-log'

/** How many of each kind stay; those above are removed, the oldest first. */
const kept: Record<BackupKind, number> = {
  hourly: 24,
  daily: 14,
  weekly: 8,
  closing: 10,
  'before-update': 5,
  'by-hand': 5,
}

/** How many copies made on closing stay although they are of one hour. */
const closingsInARow = 3

const hour = 60 * 60 * 1000

/** The rhythms, the widest first, each with the kinds whose copies serve it too. */
const rhythms: readonly { kind: BackupKind; every: number; servedBy: readonly BackupKind[] }[] = [
  { kind: 'weekly', every: 7 * 24 * hour, servedBy: ['weekly'] },
  { kind: 'daily', every: 24 * hour, servedBy: ['weekly', 'daily'] },
  { kind: 'hourly', every: hour, servedBy: backupKinds },
]

/** Newest first. */
export const listBackups = (library: string): Backup[] =>
  backupFiles(library)
    .reverse()
    .map(({ path, at, kind }) => ({ path, at, kind, size: statSync(path).size }))

/** Whether anything was changed since the newest backup of any kind. */
export const backupIsDue = (connection: ReadHandle, library: string): boolean =>
  isChangedSince(connection, backupFiles(library).at(-1))

/**
 * The rhythm that is due at an instant: one whose time has passed since its newest copy, where anything was changed since.
 * A copy is made once, as the widest rhythm that is due, and serves the narrower ones too: so there is never more than one.
 */
export function backupsDue(connection: ReadHandle, library: string, now: string): BackupKind[] {
  const files = backupFiles(library)
  const due = rhythms.find(({ every, servedBy }) => {
    const newest = files.findLast(({ kind }) => servedBy.includes(kind))
    // A copy from the future was made by a clock that has been put right.
    const isLongAgo = newest === undefined || Math.abs(Date.parse(now) - Date.parse(newest.at)) >= every
    return isLongAgo && isChangedSince(connection, newest)
  })
  return due === undefined ? [] : [due.kind]
}

function isChangedSince(connection: ReadHandle, backup: BackupFile | undefined): boolean {
  const last = lastChange(connection)
  if (last === null || backup === undefined) return last !== null
  try {
    return withBackup(backup.path, true, (copy) => lastChange(copy) !== last)
  } catch {
    return true
  }
}

/**
 * Copies the library and its media into `PATH.backups`, verifies the copy by reopening it, and removes the oldest of its
 * kind above what is kept. An unfinished or unverified copy is removed; nothing else is. Fails with `disk-full`, and with
 * `backup-failed` {path of the library} whatever else was in the way.
 */
export function makeBackup(connection: Connection, library: string, kind: BackupKind, now: string): Backup {
  try {
    return copyAndVerify(connection, library, kind, now)
  } catch (error) {
    const named = nameFailure(error, library)
    if (named instanceof NamedFailure && named.code === 'disk-full') throw named
    throw new NamedFailure('backup-failed', { path: library }, { cause: error })
  }
}

function copyAndVerify(connection: Connection, library: string, kind: BackupKind, now: string): Backup {
  const folder = backupFolder(library)
  mkdirSync(folder, { recursive: true })
  const path = nextBackupPath(library, kind, now)
  const unfinished = `${path}.part`
  removeUnfinished(folder)
  try {
    const before = rowCounts(connection)
    connection.run(command`VACUUM INTO ${unfinished}`)
    syncFile(unfinished)
    verifyCopy(connection, unfinished, before)
    coverMedia(connection, library, folder)
    renameSync(unfinished, path)
    syncFolder(folder)
  } finally {
    removeUnfinished(folder)
  }
  const ofKind = backupFiles(library).filter((it) => it.kind === kind)
  for (const old of surplus(ofKind, kind, now)) rmSync(old.path)
  return { path, at: now, kind, size: statSync(path).size }
}

/**
 * What goes of the copies of one kind, given oldest first. What a wrong clock dated after now was made before now, so that
 * the copy just made stays in any case. Each verb of the command line closes: of an hour's closings the newest stays, and
 * the last few however close together.
 */
function surplus(files: readonly BackupFile[], kind: BackupKind, now: string): BackupFile[] {
  const made = [...files.filter(({ at }) => at > now), ...files.filter(({ at }) => at <= now)]
  const hourOf = (it: BackupFile | undefined): string | undefined => it?.at.slice(0, 13)
  const isCrowded = (it: BackupFile, index: number): boolean =>
    kind === 'closing' && index < made.length - closingsInARow && hourOf(it) === hourOf(made[index + 1])
  const crowded = made.filter(isCrowded)
  const others = made.filter((it) => !crowded.includes(it))
  return [...crowded, ...others.slice(0, -kept[kind])]
}

/** Copies that were never finished, now or before a crash. Whoever makes one holds the lock, so none is in the making. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [made = '', rest] = name.split('.part')
    if (rest !== undefined && backupFile(folder, made) !== null) rmSync(join(folder, name), { force: true })
  }
}

function withBackup<T>(path: string, readonly: boolean, work: (backup: Connection) => T): T {
  const backup = connect(path, { readonly, fileMustExist: true })
  try {
    return work(backup)
  } finally {
    backup.database.close()
  }
}

/**
 * Throws unless the copy at `path` is whole, and every table in it has as many rows as the library it was made of: at
 * least as many as it had `before` or has now, whichever is less, and no more than either, for it may be written to.
 */
export function verifyCopy(library: ReadHandle, path: string, before: RowCounts = rowCounts(library)): void {
  // Not opened for reading only: SQLite then leaves the tables' constraints out of its check.
  withBackup(path, false, (copy) => {
    if (copy.database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('the copy is not whole')
    const now = rowCounts(library)
    const there = rowCounts(copy)
    for (const [name, rows] of now) {
      const bounds = [rows, before.get(name) ?? rows]
      const copied = there.get(name) ?? -1
      if (copied >= Math.min(...bounds) && copied <= Math.max(...bounds)) continue
      throw new Error(`the copy has ${copied} rows of ${name} instead of ${bounds.join(' to ')}`)
    }
    if (there.size !== now.size) throw new Error('the copy has other tables')
  })
}

type RowCounts = ReadonlyMap<string, number>

/** What an index of words is kept in is left out: it is rewritten all the time, and can be made again. */
function rowCounts(handle: ReadHandle): RowCounts {
  const tables = handle.all(query`
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') ORDER BY name`)
  return new Map(tables.map(({ name }) => [String(name), Number(handle.get(countOf(String(name)))?.rows)]))
}

/** A table's name cannot be bound; it comes from the schema itself and is quoted. */
const countOf = (table: string): Query =>
  ({ text: `SELECT count(*) AS rows FROM "${table.replaceAll('"', '""')}"`, values: [] }) as unknown as Query

/** Media are named by their content, so all backups share one copy of each: a second name of the file where possible. */
function coverMedia(handle: ReadHandle, library: string, folder: string): void {
  const hashes = mediaHashes(handle)
  if (hashes.length === 0) return
  const target = join(folder, 'media')
  mkdirSync(target, { recursive: true })
  for (const hash of hashes) {
    const copy = join(target, hash)
    if (existsSync(copy)) continue
    const original = join(mediaFolder(library), hash)
    // A media file that was lost must not cost every backup to come.
    if (!existsSync(original)) continue
    try {
      linkSync(original, copy)
    } catch {
      copyFileSync(original, `${copy}.part`)
      syncFile(`${copy}.part`)
      renameSync(`${copy}.part`, copy)
    }
  }
  syncFolder(target)
}

/** Fails with `library-backup-failed`; `disk-full` would not say that the library was left as it is. */
export function backupBeforeMigrating(connection: Connection, library: string, now: string): void {
  try {
    makeBackup(connection, library, 'before-update', now)
  } catch (error) {
    throw new NamedFailure('library-backup-failed', { path: library }, { cause: error })
  }
}
