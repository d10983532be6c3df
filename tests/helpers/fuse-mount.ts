import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether this machine can mount a folder as a file system that a program keeps: only with `bindfs`. */
export const canMountFuse =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/dev/fuse') &&
  spawnSync('bindfs', ['--version'], { stdio: 'ignore' }).status === 0

export interface FuseMount {
  readonly folder: string
  readonly unmount: () => void
  readonly mount: () => void
}

/** A mounted file system that is no disk of this machine, as far as anybody can tell; gone when the test ends. */
export function aFuseMount(): FuseMount {
  const place = mkdtempSync(join(tmpdir(), 'communique-fuse-'))
  const [behind, folder] = [join(place, 'behind'), join(place, 'mounted')]
  for (const each of [behind, folder]) mkdirSync(each)
  const mount = (): void => void execFileSync('bindfs', [behind, folder], { stdio: 'ignore' })
  const unmount = (): void => void spawnSync('umount', ['-l', folder], { stdio: 'ignore' })
  mount()
  onTestFinished(() => {
    unmount()
    rmSync(place, { recursive: true, force: true })
  })
  return { folder, mount, unmount }
}
