import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { NamedFailure } from '../../../shared/result'
import { errorCode, isRemote } from '../../files'
import { hashOf } from './moving'
import { readState, type CopyRecord, type SharedSnapshot } from './records'
import { reaching, type Share, type Tell } from './share'

/** What lies on the share now, with the time its file says it was written. */
export interface Published {
  readonly snapshot: SharedSnapshot
  readonly modified: number
}

/**
 * Looks at the library on the share; null where none is there yet and none was before. Fails with `share-gone` {path} where the
 * share or the library on it cannot be reached: the empty folder that a share leaves behind must not be taken for it.
 * `isReadThrough`: nothing is believed but the file's own hash.
 */
export function lookAt(share: Share, { base }: CopyRecord, tell: Tell, isReadThrough = false): Published | null {
  return reaching(share, 'disk-full', () => {
    const gone = (): NamedFailure => new NamedFailure('share-gone', { path: share.path })
    if (!statSync(dirname(share.path)).isDirectory() || !isRemote(dirname(share.path))) throw gone()
    const file = fileAt(share.path)
    const state = readState(share)
    if (file === null && (base !== null || state !== null)) throw gone()
    if (file === null) return null
    const { size, mtimeMs: modified } = file
    const current = state?.current ?? null
    const isSettled = state?.next === null && !isReadThrough
    // What was there when we looked last, or what the state says and nothing contradicts, need not be read through.
    if (isSettled && current !== null && size === current.size) {
      if (current.sha256 !== base?.snapshot.sha256 || modified === base.modified) return { snapshot: current, modified }
    }
    const read = hashOf(share.path, tell)
    const told = [state?.next, current, base?.snapshot].find((it) => it?.sha256 === read.sha256)
    return { snapshot: told ?? strangers(read, modified, current), modified }
  })
}

/** Somebody has put another file under the library's name. */
const strangers = (
  read: { sha256: string; size: number },
  modified: number,
  current: SharedSnapshot | null,
): SharedSnapshot => ({
  ...read,
  generation: current === null ? 0 : current.generation + 1,
  at: new Date(modified).toISOString(),
  officer: '',
  device: '',
})

function fileAt(path: string): { size: number; mtimeMs: number } | null {
  try {
    return statSync(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
