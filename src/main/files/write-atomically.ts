import { randomUUID } from 'node:crypto'
import { access, link, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { NamedFailure } from '../../shared/result'
import { errorCode, isDiskFull } from './error-code'
import { syncFolder } from './sync'
import { writeThrough } from './write-through'

export interface AtomicWrite {
  /** Whether a file of that name may be replaced. */
  replace: boolean
  /** Reopens the finished temporary file; whatever it throws keeps the file from getting its name. */
  verify?: (temporaryPath: string) => Promise<void> | void
}

/**
 * Writes a file that is there whole or not at all: into a temporary file beside it, onto the disk, verified, renamed.
 * Fails with `file-exists` {name}, `folder-missing` {folder}, `folder-unwritable` {folder},
 * `export-disk-full` {name, folder}, `export-failed` {name}, and with what `verify` throws. No part of it stays behind on any failure.
 */
export async function writeAtomically(path: string, bytes: Uint8Array | string, options: AtomicWrite): Promise<void> {
  const temporary = join(dirname(path), `.communique-${randomUUID()}.part`)
  try {
    if (!options.replace && (await exists(path))) throw new NamedFailure('file-exists', { name: basename(path) })
    await writeThrough(temporary, bytes)
    await options.verify?.(temporary)
    if (options.replace) await rename(temporary, path)
    else await claim(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    throw asFailure(error, path)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false
      throw error
    },
  )

/** Gives the file its name only if nobody took it meanwhile: a hard link fails where a rename would replace. */
async function claim(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error))) throw error
    await claimWithoutLinks(temporary, path)
  }
}

/** For file systems without hard links: an empty file takes the name first, and the real one replaces it. */
async function claimWithoutLinks(temporary: string, path: string): Promise<void> {
  await (await open(path, 'wx')).close()
  try {
    await rename(temporary, path)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

function asFailure(error: unknown, path: string): unknown {
  if (error instanceof NamedFailure) return error
  const options = { cause: error }
  if (isDiskFull(error)) {
    return new NamedFailure('export-disk-full', { name: basename(path), folder: dirname(path) }, options)
  }
  switch (errorCode(error)) {
    case 'EEXIST':
    case 'EISDIR':
    case 'ENOTEMPTY':
      return new NamedFailure('file-exists', { name: basename(path) }, options)
    case 'ENOENT':
      return new NamedFailure('folder-missing', { folder: dirname(path) }, options)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'ELOOP':
      return new NamedFailure('folder-unwritable', { folder: dirname(path) }, options)
    case '':
      return error
    default:
      return new NamedFailure('export-failed', { name: basename(path) }, options)
  }
}
