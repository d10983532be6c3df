import type { HealthFinding } from '../../../shared/contract'
import type { ReleaseId } from '../../../shared/release'
import { errorCode } from '../../files'
import type { ReadHandle } from '../handle'
import { query } from '../sql'
import { DamagedRow } from '../stored'

/** A short piece of a check that has been done: what it found, and the key of the release that is verified with it. */
export interface Step {
  readonly findings: readonly HealthFinding[]
  readonly release?: number
}

export type Steps = Generator<Step, undefined, undefined>

const isDamage = (error: unknown): boolean =>
  error instanceof DamagedRow || /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(errorCode(error))

/** What `work` answers, or null where what it reads is damaged. */
export function whole<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (!isDamage(error)) throw error
    return null
  }
}

/** A release as a finding names it: a damaged one too, as far as its row can still be read. */
export function namedRelease(handle: ReadHandle, key: number): HealthFinding['release'] {
  const row = whole(() => handle.get(query`SELECT id FROM release WHERE key = ${key}`))
  if (row === null || row === undefined) return null
  const text = whole(() =>
    handle.get(query`SELECT headline FROM release_text WHERE release = ${key} ORDER BY position LIMIT 1`),
  )
  return { id: row.id as ReleaseId, headline: typeof text?.headline === 'string' ? text.headline : '' }
}
