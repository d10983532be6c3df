// better-sqlite3's own binary needs Node-API 10 and crashes in the fallback runtime, which has 9. For that runtime
// alone it is built once and kept in the cache, because every `npm ci` deletes it again. It also runs in Node 24.
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { withLock } from './lock.mjs'
import { Trouble, say } from './messages.mjs'

/** Puts the binding where better-sqlite3 looks first. */
export async function provideSqliteBinding({ modules, cache, node }) {
  const home = join(modules, 'better-sqlite3')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const kept = join(cache, `better-sqlite3-${version}-node-api-9.node`)
  const target = join(home, 'build', 'Release', 'better_sqlite3.node')
  if (existsSync(target) && existsSync(kept) && statSync(target).size === statSync(kept).size) return
  if (!existsSync(kept)) {
    await withLock(`${kept}.lock`, () => {
      if (!existsSync(kept)) build({ home, modules, cache, node, version, kept })
    })
  }
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(kept, `${target}.${process.pid}`)
  renameSync(`${target}.${process.pid}`, target) // a process that has the old one mapped keeps it
}

function build({ home, modules, cache, node, version, kept }) {
  const missing = ['g++', 'make', 'python3'].filter(
    (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status !== 0,
  )
  if (missing.length > 0) throw new Trouble(`to build better-sqlite3, ${missing.join(', ')} must be installed first.`)
  say(
    `building better-sqlite3 ${version} for this Electron (once, one to two minutes), because its own binary needs a newer one`,
  )
  const work = mkdtempSync(join(cache, 'making-sqlite-'))
  try {
    // In a copy, so that a run beside this one never meets a half-built package.
    const copy = join(work, 'better-sqlite3')
    cpSync(home, copy, { recursive: true, filter: (path) => path !== join(home, 'build') })
    symlinkSync(modules, join(work, 'node_modules'))
    const done = spawnSync(
      node,
      [
        join(modules, 'node-gyp', 'bin', 'node-gyp.js'),
        'rebuild',
        '--release',
        '--force_build=1',
        '--jobs=max',
        '--loglevel=error',
        `--nodedir=${dirname(dirname(node))}`, // the headers come with the locked Node: nothing is downloaded
      ],
      {
        cwd: copy,
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${dirname(node)}:${process.env.PATH}`,
          CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
        },
      },
    )
    const built = join(copy, 'build', 'Release', 'better_sqlite3.node')
    if (done.status !== 0 || !existsSync(built)) {
      process.stderr.write(`${done.stdout.slice(-4000)}${done.stderr.slice(-4000)}\n`)
      throw new Trouble('better-sqlite3 could not be built; the end of the compiler output is above.')
    }
    renameSync(built, kept)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
