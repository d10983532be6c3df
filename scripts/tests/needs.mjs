import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const isOnPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/** Only root may mount, and in some containers not even root. */
function mayMount() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'communique-needs-'))
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0
  if (isMounted) spawnSync('umount', [folder])
  rmdirSync(folder)
  return isMounted
}

/** What a test may need that a machine may lack. A test that needs more says so here first. */
const things = {
  'shared inputs': ({ root }) => existsSync(join(root, '..', 'shared', 'inputs')),
  'official Electron': ({ electron, cache }) => !electron.startsWith(cache),
  pdftotext: () => isOnPath('pdftotext'),
  python3: () => isOnPath('python3'),
  root: () => process.getuid?.() === 0,
  'not root': () => process.getuid?.() !== 0,
  linux: () => process.platform === 'linux',
  macOS: () => process.platform === 'darwin',
  Windows: () => process.platform === 'win32',
  'not Windows': () => process.platform !== 'win32',
  mounting: mayMount,
}

/** Whether the title of a skipped test names a thing, as `[needs: THING]`, that this machine really lacks. */
export function isExcused(title, place) {
  const needed = [...title.matchAll(/\[needs: ([^\]]+)\]/g)].map(([, thing]) => thing)
  return needed.some((thing) => things[thing] !== undefined && !things[thing](place))
}
