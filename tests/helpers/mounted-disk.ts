import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder with room for `megabytes` and no more. */
export function mountedDisk(megabytes: number): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'communique-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch (error) {
    rmdirSync(folder)
    throw error
  }
  const remove = (): void => {
    execFileSync('umount', [folder])
    rmdirSync(folder)
  }
  return { folder, remove }
}

/** Whether this machine lets us make one: only root may mount, and in some containers not even root. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    mountedDisk(1).remove()
    return true
  } catch {
    return false
  }
}

/** Fills the disk to the last byte; answers the file that can be removed. */
export function fill(folder: string): string {
  const filler = join(folder, 'filler')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(filler, Buffer.alloc(bavail * bsize))
  return filler
}
