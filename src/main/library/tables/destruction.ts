import { destroyed, type Destroyed } from '../../../shared/contract'
import type { ReleaseId } from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import type { ReadHandle } from '../handle'
import { query } from '../sql'
import { parseStored } from '../stored'

/** Of a row of `release`: whether it is a release, and not what was left on record of a destroyed one. */
export const isThere = query`NOT EXISTS (SELECT 1 FROM destruction WHERE destruction.release = release.key)`

/** Key of a release, or of what is left on record of it. Fails with `not-found`. */
export function keyOnRecord(handle: ReadHandle, id: ReleaseId): number {
  const row = handle.get(query`SELECT key FROM release WHERE id = ${id}`)
  if (row === undefined) throw new NamedFailure('not-found', { id })
  return Number(row.key)
}

const mostTold = 100

/** What was destroyed after it had gone out, newest first. */
export const listDestroyed = (handle: ReadHandle): Destroyed[] =>
  handle
    .all(
      query`
        SELECT headline, coalesce(assigned_number.text, release.number) AS number, destruction.at,
          officer.name AS officer, destruction.reason
        FROM destruction JOIN release ON release.key = destruction.release
          JOIN officer ON officer.key = destruction.officer
          LEFT JOIN assigned_number ON assigned_number.release = destruction.release
        WHERE destruction.was IN ('released', 'corrected', 'withdrawn') ORDER BY destruction.at DESC, destruction.release DESC LIMIT ${mostTold}`,
    )
    .map((row) => parseStored(destroyed, { ...row }, 'destruction'))
