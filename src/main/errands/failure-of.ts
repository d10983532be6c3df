import { failure, NamedFailure, type Failure } from '../../shared/result'

/** What a full disk is called, by the system and by SQLite. */
const fullDisk = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE']

/**
 * The outcome that an error stands for. Only a named failure says more than its kind: messages of SQLite and of the file
 * system hold statements, paths and texts, and stay in main.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof NamedFailure) return failure(error.code, error.values)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string') return failure('unexpected')
  if (fullDisk.includes(code)) return failure('disk-full')
  if (code.startsWith('SQLITE_READONLY')) return failure('read-only')
  return failure('unexpected')
}
