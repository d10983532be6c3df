import { existsSync, mkdirSync, realpathSync, statSync, accessSync, constants } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { NamedFailure, type FailureCode } from '../../shared/result'
import { errorCode } from '../files'
import { newestBackup } from './backup-files'
import { backupBeforeMigrating } from './backups'
import { damaged, naming } from './failures'
import { connect, type Connection } from './handle'
import { headOf } from './head-of'
import { takeLock, type Lock } from './lock'
import { applicationId, currentSchema, migrate, schemaVersionOf } from './migrations'
import { isPackageHead } from './packages/is-package'
import { snapshotOfConnection, snapshotOfFiles, type Snapshot } from './snapshot'

/** An open library file, before anybody works in it. */
export interface Opened {
  /** With every symbolic link resolved, so that one library has one lock. */
  readonly path: string
  readonly connection: Connection
  /** Why it cannot be written, or null where it can. */
  readonly reason: FailureCode | null
  release(): void
}

/**
 * Checking a larger file would be felt at the start, by seconds after a crash too: it is checked beside main once it is
 * open. Its backups are always checked, and every release as it is read.
 */
const largestCheckedAtStart = 8 * 1024 * 1024

/** Files that this process has open: touching them outside SQLite would drop SQLite's locks on them. */
const openHere = new Map<string, number>()

const now = (): string => new Date().toISOString()

/** `reading`: why it is to be opened for reading, null for writing. */
export function openFile(asked: string, options: { create: boolean; reading: FailureCode | null }): Opened {
  const path = locate(asked, options.create && options.reading === null)
  return naming(path, () => {
    // Before the lock, so that not even its file is left beside what is not ours.
    if (!beginsEmpty(path)) refuseStrangers(path)
    if (options.reading !== null) return openForReading(path, options.reading)
    if (existsSync(path) && !isWritable(path)) return openForReading(path, 'library-unwritable')
    const lock = takeLock(path)
    if (typeof lock === 'string') return openForReading(path, lock)
    try {
      return openForWriting(path, options.create, lock)
    } catch (error) {
      lock.release()
      throw error
    }
  })
}

/** Where the library really lies. Makes the folder of a new one. Fails with `library-missing`, `folder-unwritable`. */
function locate(asked: string, create: boolean): string {
  const path = resolve(asked)
  if (existsSync(path)) return realpathSync(path)
  if (!create) throw new NamedFailure('library-missing', { path })
  const folder = dirname(path)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new NamedFailure('folder-unwritable', { folder }, { cause: error })
  }
  return join(realpathSync(folder), basename(path))
}

/** Whether the file and, for the log and the lock beside it, its folder can be written. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

function openForWriting(path: string, create: boolean, lock: Lock): Opened {
  const begun = beginsEmpty(path)
  if (begun && (!create || newestBackup(path) !== null)) throw notOurs(path)
  const connection = connect(path, { timeout: 5000 })
  try {
    const version = begun ? 0 : checkedVersion(connection, path)
    if (version > 0) checkWhole(connection, path)
    prepareForWriting(connection)
    if (version < currentSchema) {
      if (!begun) backupBeforeMigrating(connection, path, now())
      migrate(connection)
      // Brings the application's mark into the file itself, where the next start looks for it.
      connection.database.pragma('wal_checkpoint(TRUNCATE)')
    }
    const leave = enter(path)
    return {
      path,
      connection,
      reason: null,
      release: () => {
        connection.database.close()
        lock.release()
        leave()
      },
    }
  } catch (error) {
    connection.database.close()
    throw error
  }
}

/** FULL: an acknowledged save survives a power cut, which a kill cannot tell from NORMAL. */
function prepareForWriting({ database }: Connection): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('trusted_schema = OFF')
  // What a save replaces is overwritten where that costs no page more, so that destroying need not look for it.
  database.pragma('secure_delete = FAST')
}

/** Opens for reading what another process of ours has open, and has looked at: it is not checked again. */
export const openBeside = (path: string): Opened => naming(path, () => openForReading(path, 'read-only', false))

function openForReading(path: string, reason: FailureCode, isChecked = true): Opened {
  if (!existsSync(path)) throw new NamedFailure('library-missing', { path })
  if (beginsEmpty(path)) throw notOurs(path)
  const reading = reader(path)
  try {
    const version = checkedVersion(reading.connection, path)
    if (isChecked) checkWhole(reading.connection, path)
    const current = version < currentSchema ? migratedCopy(reading) : reading
    current.connection.database.pragma('query_only = ON')
    const leave = enter(path)
    return {
      path,
      connection: current.connection,
      reason,
      release: () => {
        current.discard()
        leave()
      },
    }
  } catch (error) {
    reading.discard()
    throw error
  }
}

/** The file itself where SQLite can read it there, else a copy: its log's index needs a place beside it. */
function reader(path: string): Snapshot {
  const connection = connect(path, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    connection.database.pragma('schema_version')
    return { connection, discard: () => connection.database.close() }
  } catch (error) {
    connection.database.close()
    if (!/^SQLITE_(CANTOPEN|READONLY|IOERR_SHM)/.test(errorCode(error))) throw error
    return snapshotOfFiles(path)
  }
}

/** A library of an older schema that must not be written is read through a copy brought up to date. */
function migratedCopy(reading: Snapshot): Snapshot {
  const copy = snapshotOfConnection(reading.connection)
  try {
    migrate(copy.connection)
  } catch (error) {
    copy.discard()
    throw error
  }
  reading.discard()
  return copy
}

const notOurs = (path: string): NamedFailure =>
  newestBackup(path) === null ? new NamedFailure('library-not-ours', { path }) : damaged(path)

/** Nothing in it yet: no file, one without a byte, or one whose making was cut short before our mark was in it. */
function beginsEmpty(path: string): boolean {
  if (!existsSync(path)) return true
  if (openHere.has(path) || !statSync(path).isFile()) return false
  // A log beside an empty file may hold all there is, and SQLite would drop it.
  if (statSync(path).size === 0) return !existsSync(`${path}-wal`)
  const head = headOf(path)
  return applicationIdIn(head) === 0 && isBare(path)
}

function isBare(path: string): boolean {
  const connection = connect(path, { readonly: true, fileMustExist: true })
  try {
    return (
      connection.database.pragma('application_id', { simple: true }) === 0 &&
      connection.database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
    )
  } catch {
    return false
  } finally {
    connection.database.close()
  }
}

/** Looks at the file's first bytes only, so that another program's file is not so much as opened by SQLite. */
function refuseStrangers(path: string): void {
  if (openHere.has(path)) return
  if (!statSync(path).isFile()) throw notOurs(path)
  const head = headOf(path)
  if (isPackageHead(head)) throw new NamedFailure('library-is-package', { path })
  const marked = applicationIdIn(head)
  if (marked === null || (marked !== applicationId && !existsSync(`${path}-wal`))) throw notOurs(path)
}

/** The id that the head of an SQLite file says it was made by; null for a file of another kind. */
const applicationIdIn = (head: Buffer): number | null =>
  head.toString('latin1', 0, 16) === 'SQLite format 3\0' ? head.readInt32BE(68) : null

/** Schema version of a library of ours. Fails with `library-not-ours`, `library-newer`. */
function checkedVersion(connection: Connection, path: string): number {
  if (connection.database.pragma('application_id', { simple: true }) !== applicationId) throw notOurs(path)
  const version = schemaVersionOf(connection)
  if (version > currentSchema) throw new NamedFailure('library-newer', { path, version, known: currentSchema })
  return version
}

function checkWhole(connection: Connection, path: string): void {
  if (statSync(path).size > largestCheckedAtStart) return
  if (connection.database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(path)
}

function enter(path: string): () => void {
  openHere.set(path, (openHere.get(path) ?? 0) + 1)
  return () => {
    const left = (openHere.get(path) ?? 1) - 1
    if (left === 0) openHere.delete(path)
    else openHere.set(path, left)
  }
}
