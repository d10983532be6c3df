// The shared libraries a desktop has and a bare server lacks. What is missing is asked of the executable itself.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Trouble, say } from './messages.mjs'

const packages =
  'libgtk-3-0 libnss3 libasound2 libgbm1 libatk-bridge2.0-0 libcups2 libxss1 libnotify4 libsecret-1-0 libdrm2 xdg-utils xvfb xauth'.split(
    ' ',
  )

/** Installs what is missing where that is allowed, and otherwise ends with the command that does it. */
export function provideSystemLibraries({ electron, needsXvfb }) {
  const lacks = missing({ electron, needsXvfb })
  if (lacks.length === 0) return
  const isDebian = existsSync('/etc/debian_version')
  const install = `apt-get install --yes --no-install-recommends ${packages.join(' ')}`
  if (!isDebian)
    throw new Trouble(`Electron needs ${lacks.join(', ')}: install them with the package manager of this system.`)
  if (process.getuid() !== 0)
    throw new Trouble(`Electron needs ${lacks.join(', ')}: run  sudo apt-get update && sudo ${install}`)
  say(
    `installing Debian packages for Electron, because ${lacks.join(', ')} ${lacks.length === 1 ? 'is' : 'are'} missing`,
  )
  aptGet(['update', '-qq'])
  aptGet(['install', '--yes', '--no-install-recommends', '-qq', ...packages.map(nameHere)])
  const still = missing({ electron, needsXvfb })
  if (still.length > 0) throw new Trouble(`apt-get ran, and ${still.join(', ')} still missing: run  ${install}`)
}

function missing({ electron, needsXvfb }) {
  const linked = spawnSync('ldd', [electron], { encoding: 'utf8' }).stdout ?? ''
  const libraries = [...linked.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
  return needsXvfb && !isOnPath('Xvfb') ? [...libraries, 'Xvfb'] : libraries
}

const isOnPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/** Since its change to 64-bit time, Debian calls some of these libraries NAMEt64. */
function nameHere(name) {
  const known = spawnSync('apt-cache', ['pkgnames', name], { encoding: 'utf8' }).stdout.split('\n')
  return known.includes(`${name}t64`) ? `${name}t64` : name
}

function aptGet(parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const done = spawnSync('apt-get', parameters, { stdio: ['ignore', 'ignore', 2], env })
  if (done.status !== 0) throw new Trouble(`apt-get ${parameters[0]} failed; its message is above.`)
}
