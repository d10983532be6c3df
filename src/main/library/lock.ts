import Database from 'better-sqlite3'
import { errorCode } from '../files'

/** What keeps other writers out, until it is released or this process ends in any way. */
export interface Lock {
  release(): void
}

/**
 * Milliseconds to wait for somebody who is just leaving, such as a command beside another one; longer would be felt where
 * an app has the library open. SQLite waits, not its callers: each refusal is an exception, and one that is thrown while
 * the garbage of earlier ones is collected ends the process (Node runs finalizers with the exception still pending).
 */
const patience = 500

/**
 * Takes the lock of a library: an exclusive transaction in a file beside it. The kernel ends it with the process, so a
 * crash leaves nothing to clean up; the file itself stays. Answers why it could not be had otherwise.
 */
export function takeLock(library: string): Lock | 'library-locked' | 'library-unwritable' {
  let database: Database.Database | undefined
  try {
    database = new Database(`${library}.lock`, { timeout: patience })
    database.exec('BEGIN EXCLUSIVE')
    const held = database
    return { release: () => held.close() }
  } catch (error) {
    database?.close()
    const code = errorCode(error)
    if (code.startsWith('SQLITE_BUSY')) return 'library-locked'
    if (/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)/.test(code)) return 'library-unwritable'
    throw error
  }
}
