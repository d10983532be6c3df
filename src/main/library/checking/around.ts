import { join } from 'node:path'
import { newestBackup } from '../backup-files'
import { chainSteps, type ChainCheck } from '../chain'
import type { ReadHandle } from '../handle'
import { isWhole, mediaFolder, mediaHashes } from '../media'
import { readBackup } from '../restore'
import { query } from '../sql'
import { NamedFailure } from '../../../shared/result'
import { pageSteps } from './pages'
import { namedRelease, whole, type Steps } from './step'

/** Every media file by its hash. */
export function* mediaSteps(handle: ReadHandle, library: string): Steps {
  for (const hash of whole(() => mediaHashes(handle)) ?? []) {
    if (isReadable(join(mediaFolder(library), hash), hash)) {
      yield { findings: [] }
      continue
    }
    const user = whole(() => handle.get(query`SELECT key FROM release WHERE instr(pictures, ${hash}) > 0 LIMIT 1`))
    const release = user === null || user === undefined ? null : namedRelease(handle, Number(user.key))
    yield { findings: [{ thing: 'media', name: hash, release }] }
  }
}

/** One that the disk does not give back is no better than one that is gone. */
function isReadable(path: string, hash: string): boolean {
  try {
    return isWhole(path, hash)
  } catch {
    return false
  }
}

/** The log along its chain, and that every version is there that it tells of. */
export function* logSteps(handle: ReadHandle): Steps {
  const steps = chainSteps(handle)
  const next = (): IteratorResult<undefined, ChainCheck> | null => whole(() => steps.next())
  let step = next()
  for (; step !== null && step.done !== true; step = next()) yield { findings: [] }
  if (step === null) return yield { findings: [{ thing: 'table', name: 'change_log', release: null }] }
  const { brokenAt, versionsMissing } = step.value
  if (brokenAt !== null) yield { findings: [{ thing: 'log', name: String(brokenAt), release: null }] }
  for (const id of versionsMissing) {
    const row = handle.get(query`
      SELECT release, detail ->> 'number' AS number FROM change_log
      WHERE kind = 'version-cut' AND detail ->> 'version' = ${id}`)
    const release = namedRelease(handle, Number(row?.release))
    yield { findings: [{ thing: 'version', name: String(row?.number), release }] }
  }
}

/** The newest backup, read to its end. */
export function* backupSteps(library: string): Steps {
  const path = newestBackup(library)
  if (path === null) return
  try {
    const findings = readBackup(path, (backup) => [...pageSteps(backup)].flatMap((step) => step.findings))
    yield { findings: findings.length === 0 ? [] : [{ thing: 'backup', name: path, release: null }] }
  } catch (error) {
    if (!(error instanceof NamedFailure)) throw error
    yield { findings: [{ thing: 'backup', name: path, release: null }] }
  }
}
