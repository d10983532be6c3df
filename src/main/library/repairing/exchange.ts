import { copyFileSync, linkSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFile, syncFolder } from '../../files'
import { logOf } from './pages'

/**
 * Gives the repaired library the name, and the damaged one another. The damaged one gets its second name first, together
 * with its log, so that at no moment anything of it is without a name; whoever looks for it by the first name finds the one
 * or the other, whole.
 */
export function exchangeNames(library: string, repaired: string, damaged: string): void {
  const folder = dirname(library)
  const log = logOf(library)
  if (log !== null) addName(log, `${damaged}-wal`)
  addName(library, damaged)
  syncFolder(folder)
  // The log must never lie beside a file that it does not belong to.
  rmSync(`${library}-wal`, { force: true })
  rmSync(`${library}-shm`, { force: true })
  renameSync(repaired, library)
  syncFolder(folder)
}

function addName(path: string, name: string): void {
  try {
    linkSync(path, name)
  } catch {
    // Where a file can have but one name.
    copyFileSync(path, name)
    syncFile(name)
  }
}
