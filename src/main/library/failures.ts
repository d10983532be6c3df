import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { NamedFailure } from '../../shared/result'
import { errorCode, isDiskFull } from '../files'
import { newestBackup } from './backup-files'
import { DamagedRow } from './stored'

/** Less than this is not enough for a commit, whichever of its writes failed. */
const roomForCommit = 64 * 1024

/** A damaged library, with the newest backup beside it for the sentence: its path, or `none`. */
export const damaged = (path: string, cause?: unknown): NamedFailure =>
  new NamedFailure('library-damaged', { path, backup: newestBackup(path) ?? 'none' }, { cause })

/** What went wrong in SQLite or on the disk, by the name a person is told it under; other errors stay what they are. */
export function nameFailure(error: unknown, path: string): unknown {
  if (error instanceof NamedFailure) return error
  if (error instanceof DamagedRow) return damaged(path, error)
  if (isDiskFull(error)) return new NamedFailure('disk-full', {}, { cause: error })
  const code = errorCode(error)
  if (code === 'SQLITE_FULL') return new NamedFailure('disk-full', {}, { cause: error })
  // Growing the shared-memory file of the log on a full disk is reported as an input/output error.
  if (code.startsWith('SQLITE_IOERR') && isFull(path)) return new NamedFailure('disk-full', {}, { cause: error })
  if (code.startsWith('SQLITE_READONLY')) return new NamedFailure('read-only', {}, { cause: error })
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged(path, error)
  if (code.startsWith('SQLITE_BUSY')) return new NamedFailure('library-locked', { path }, { cause: error })
  return error
}

function isFull(path: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(path))
  return bavail * bsize < roomForCommit
}

/** Runs `work` and names what it throws. */
export function naming<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw nameFailure(error, path)
  }
}
