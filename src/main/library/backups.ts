import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { NamedFailure } from '../../shared/result'
import { syncFile, syncFolder } from '../files'
import { connect, type Connection, type ReadHandle } from './handle'
import { mediaFolder, mediaHashes } from './media'
import { command, query, type Query } from './sql'
import { lastChange } from './tables/change-log'

const kept = 10
const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z(-\d+)?\.communique$/

const backupFolder = (library: string): string => `${library}.backups`

/** Names of our own backups, oldest first. Nothing else in the folder is ever looked at. */
function backupNames(library: string): string[] {
  const folder = backupFolder(library)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
}

/** Path of the newest backup of a library, or null. */
export function newestBackup(library: string): string | null {
  const name = backupNames(library).at(-1)
  return name === undefined ? null : join(backupFolder(library), name)
}

/** Whether anything was changed since the newest backup. */
export function backupIsDue(connection: ReadHandle, library: string): boolean {
  const last = lastChange(connection)
  if (last === 0) return false
  const newest = newestBackup(library)
  if (newest === null) return true
  try {
    return withBackup(newest, true, (backup) => lastChange(backup) !== last)
  } catch {
    return true
  }
}

/**
 * Copies the library and its media into `PATH.backups`, verifies the copy by reopening it, and keeps the newest ten.
 * Answers the path of the copy. An unfinished or unverified copy is removed; nothing else is.
 */
export function makeBackup(connection: Connection, library: string, now: string): string {
  const folder = backupFolder(library)
  mkdirSync(folder, { recursive: true })
  const path = freeName(folder, now)
  const unfinished = `${path}.part`
  removeUnfinished(folder)
  try {
    connection.run(command`VACUUM INTO ${unfinished}`)
    syncFile(unfinished)
    // Not opened for reading only: SQLite then leaves the tables' constraints out of its check.
    withBackup(unfinished, false, (backup) => verify(connection, backup))
    coverMedia(connection, library, folder)
    renameSync(unfinished, path)
    syncFolder(folder)
  } finally {
    removeUnfinished(folder)
  }
  for (const name of backupNames(library).slice(0, -kept)) rmSync(join(folder, name))
  return path
}

/** Copies that were never finished, now or before a crash. Whoever makes one holds the lock, so none is in the making. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [made = '', rest] = name.split('.part')
    if (rest !== undefined && pattern.test(made)) rmSync(join(folder, name), { force: true })
  }
}

function freeName(folder: string, now: string): string {
  const stamp = now.replace(/[:.]/g, '-')
  let path = join(folder, `${stamp}.communique`)
  for (let count = 1; existsSync(path); count += 1) path = join(folder, `${stamp}-${count}.communique`)
  return path
}

function withBackup<T>(path: string, readonly: boolean, work: (backup: Connection) => T): T {
  const backup = connect(path, { readonly, fileMustExist: true })
  try {
    return work(backup)
  } finally {
    backup.database.close()
  }
}

/** The copy is whole, and every table has as many rows as the library. */
function verify(library: ReadHandle, backup: Connection): void {
  if (backup.database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('the backup is not whole')
  const here = rowCounts(library)
  const there = rowCounts(backup)
  if (here !== there) throw new Error(`the backup has other rows: ${there} instead of ${here}`)
}

function rowCounts(handle: ReadHandle): string {
  const tables = handle.all(query`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
  const counts = tables.map((row) => {
    const name = String(row.name)
    return [name, handle.get(countOf(name))?.rows]
  })
  return JSON.stringify(counts)
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
    makeBackup(connection, library, now)
  } catch (error) {
    throw new NamedFailure('library-backup-failed', { path: library }, { cause: error })
  }
}
