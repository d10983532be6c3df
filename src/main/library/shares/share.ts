import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { NamedFailure } from '../../../shared/result'
import { errorCode, isDiskFull, isKnownShare, isRemote, workingCopy } from '../../files'

/** A library on a network share: where it is published, and where it is worked on. */
export interface Share {
  /** The library on the share, which is never opened there. */
  readonly path: string
  /** The working copy, in the user's data. */
  readonly copy: string
}

/** Who works at a desk, for the others. */
export interface Worker {
  readonly officer: string
  readonly device: string
}

/** The step that bringing or publishing has come to, and the bytes that it has done where it is a long one. */
export interface ShareProgress {
  readonly step: string
  readonly done: number
}

export type Tell = (progress: ShareProgress) => void

/**
 * The share that a library at this path is on, or null where it lies on this machine. One that has a working copy is known
 * without asking the share, which may be gone.
 */
export function shareAt(userData: string, path: string): Share | null {
  const asked = resolve(path)
  if (isKnownShare(userData, asked)) return { path: asked, copy: workingCopy(userData, asked) }
  if (!isRemote(asked)) return null
  const real = realPath(asked)
  return { path: real, copy: workingCopy(userData, real) }
}

/** With every symbolic link resolved, so that one library has one working copy; also where it is still to be made. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPath(folder), basename(path))
  }
}

/** Runs `work` that reaches for the share. Fails with `share-gone` {path}, and with `full` where there is no room. */
export function reaching<T>(share: Share, full: 'share-full' | 'disk-full', work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof NamedFailure || errorCode(error) === '') throw error
    const code = isDiskFull(error) ? full : 'share-gone'
    throw new NamedFailure(code, { path: share.path }, { cause: error })
  }
}
