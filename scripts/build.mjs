// Builds the app into out/ when its sources have changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bootstrap } from './bootstrap.mjs'
import { withLock } from './bootstrap/lock.mjs'
import { run } from './process.mjs'

const sources = ['electron.vite.config.ts', 'tsconfig.base.json', 'package.json', 'package-lock.json']
const folders = ['src', 'resources']

/**
 * Answers whether the app in out/ now is that of the sources. Building speaks on stderr only.
 * @param {{ root: string, env: NodeJS.ProcessEnv }} place
 */
export async function buildWhenNeeded({ root, env }) {
  const stamp = join(root, 'out', '.built-from')
  const entry = join(root, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).main)
  const wanted = fingerprint(root)
  const isCurrent = () => existsSync(entry) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (isCurrent()) return true
  mkdirSync(join(root, 'out'), { recursive: true })
  return await withLock(join(root, 'out', '.build.lock'), async () => {
    if (isCurrent()) return true // another run has just built it
    rmSync(stamp, { force: true })
    const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const streams = ['ignore', 2, 2]
    const code = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root, env, stdio: streams })
    if (code !== 0 || !existsSync(entry)) return false
    writeFileSync(stamp, wanted)
    return true
  })
}

/** Contents rather than dates: a git checkout touches files that it does not change. */
function fingerprint(root) {
  const hash = createHash('sha256')
  const inFolders = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)))
  for (const path of [...sources, ...inFolders].sort()) {
    const file = join(root, path)
    if (!existsSync(file) || !statSync(file).isFile()) continue
    hash.update(`${path}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const place = await bootstrap({ display: false })
  process.exit((await buildWhenNeeded(place)) ? 0 : 1)
}
