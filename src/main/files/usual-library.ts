import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isKnownShare } from './working-copy'

const remembered = z.strictObject({ library: z.string() })

const memoryIn = (userData: string): string => join(userData, 'library.json')

/**
 * The library of a start that names none: the one that the officer opened, made or brought back last. `gone` is the path of
 * that one where it is not there (any more, or just now); the library is the first one in the user's data then. One on a share
 * has its working copy here, and can be opened without the share.
 */
export function usualLibrary(userData: string): { path: string; gone: string | null } {
  const last = lastLibrary(userData)
  return last !== null && (isKnownShare(userData, last) || existsSync(last))
    ? { path: last, gone: null }
    : { path: join(userData, 'Library.communique'), gone: last }
}

export function rememberLibrary(userData: string, library: string): void {
  const file = memoryIn(userData)
  mkdirSync(userData, { recursive: true })
  writeFileSync(`${file}.part`, JSON.stringify({ library } satisfies z.infer<typeof remembered>))
  renameSync(`${file}.part`, file)
}

function lastLibrary(userData: string): string | null {
  try {
    return remembered.parse(JSON.parse(readFileSync(memoryIn(userData), 'utf8'))).library
  } catch {
    return null // none yet, or not ours
  }
}
