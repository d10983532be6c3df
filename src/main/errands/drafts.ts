import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { logError } from '../log'

/** Where mail drafts wait for the mail program, which may open them long after they were made. */
export const draftsFolder = (userData: string): string => join(userData, 'drafts')

const thirtyDays = 30 * 24 * 60 * 60 * 1000

/** Removes mail drafts that are older than thirty days. Whatever cannot be removed stays; it never fails. */
export async function removeOldDrafts(folder: string, now = Date.now()): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      const path = join(folder, name)
      const { mtimeMs } = await lstat(path)
      if (now - mtimeMs > thirtyDays) await rm(path, { recursive: true, force: true })
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) logError('old drafts', error)
  }
}
