// The import rule of docs/architecture.md, as far as the compiler's projects cannot say it: which room may enter which,
// only by its door, and which one file may touch what is dangerous everywhere else. An oxlint plugin.
import { dirname, join, relative, sep } from 'node:path'

/** Rooms of main, and the rooms that each may enter. What is not listed is not allowed. */
const workrooms = ['library', 'delivery', 'importing']
const helpers = ['files', 'log']
const main = {
  index: ['bridge', 'commands', 'shell', 'log', 'words'],
  bridge: ['shell', 'errands', ...workrooms, ...helpers, 'words'],
  commands: ['shell', 'errands', ...workrooms, ...helpers, 'words'],
  shell: ['child', 'keeper', 'errands', ...workrooms, ...helpers, 'words'],
  errands: [...workrooms, ...helpers],
  keeper: ['child', 'errands', ...workrooms],
  reader: ['child', 'errands', 'library'],
  child: ['errands', 'log'],
  library: helpers,
  delivery: helpers,
  importing: helpers,
  files: ['log'],
  log: [],
  words: [],
}

/** Rooms of the window. `features` stands for each feature, and no feature may enter another. */
const renderer = {
  main: ['app', 'words', 'bridge', 'ui'],
  app: ['features', 'editor', 'session', 'words', 'bridge', 'notices', 'ui'],
  features: ['editor', 'session', 'words', 'bridge', 'notices', 'ui'],
  editor: ['session', 'words', 'bridge', 'notices', 'ui'],
  session: ['words', 'bridge', 'notices'],
  notices: ['words'],
  ui: ['words'],
  words: [],
  bridge: [],
}

/** Doors beside a room's index: each keeps something heavy out of the index. */
const sideDoors = [
  'shared/document/schema',
  'shared/document/steps',
  'shared/contract/names',
  'main/errands/answers',
  'main/errands/export-everything',
  'main/errands/failure-of',
  'main/errands/give-way',
  'main/keeper/tasks',
  'main/log/describe-error',
  'renderer/editor/handles',
  'renderer/editor/requests',
]

/** What only one place may import, whatever else may enter that place. */
const guarded = [
  { name: 'better-sqlite3', only: ['src/main/library/'] },
  { name: 'electron', member: 'ipcMain', only: ['src/main/bridge/handle.ts'] },
  { name: 'electron', member: 'ipcRenderer', only: ['src/preload/'] },
  { name: 'electron', member: 'contextBridge', only: ['src/preload/'] },
  {
    name: 'electron',
    only: ['src/preload/', 'src/main/index.ts', 'src/main/shell/', 'src/main/bridge/', 'src/main/commands/'],
  },
]

const parted = (path) => path.replace(/\.tsx?$/, '').split('/')

/** `main/library` for a file below src: the room that it lies in; a file on its own is a room of its own. */
function roomOf(path) {
  const [layer, room = 'index', inner] = parted(path)
  if (layer === 'preload') return { layer, room: 'preload' }
  if (layer === 'renderer' && room === 'features') return { layer, room: 'features', feature: inner }
  return { layer, room }
}

/** Why `from` may not import the file at `to` (both below src, `/` between), or null where it may. */
export function objectionTo(from, to) {
  const here = roomOf(from)
  const there = roomOf(to)
  if (here.layer !== there.layer && there.layer !== 'shared') return `${here.layer} must not import ${there.layer}`
  if (here.layer === there.layer && here.room === there.room && here.feature === there.feature) return null
  if (here.layer === 'shared') return null
  if (here.layer === there.layer) {
    if (here.room === 'features' && there.room === 'features') return 'features must not import each other'
    const allowed = (here.layer === 'main' ? main : renderer)[here.room] ?? []
    if (!allowed.includes(there.room)) return `${here.room} must not import ${there.room}`
  }
  return isDoor(to, there) ? null : `enter ${there.feature ?? there.room} only through its index`
}

function isDoor(to, { feature }) {
  if (to.endsWith('.css')) return true // a style sheet has no door of its own
  const parts = parted(to)
  const depth = feature === undefined ? 2 : 3
  return (
    parts.length === depth ||
    (parts.length === depth + 1 && parts[depth] === 'index') ||
    sideDoors.includes(parts.join('/'))
  )
}

/** Why a file may not import `members` of the package `name`, or null where it may. */
export function objectionToPackage(file, name, members) {
  const found = guarded.find(
    (guard) =>
      guard.name === name &&
      !guard.only.some((place) => file.startsWith(place)) &&
      (guard.member === undefined || members.includes(guard.member)),
  )
  return found === undefined ? null : `${found.member ?? name} may be imported only in ${found.only.join(', ')}`
}

const importRule = {
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    if (!file.startsWith('src/')) return {}
    const report = (node, message) => message !== null && context.report({ node, message })

    function check(node, specifier, members) {
      if (!specifier.startsWith('.')) return report(node, objectionToPackage(file, specifier, members))
      const target = join(dirname(file), specifier.replace(/\?.*$/, '')).split(sep).join('/')
      if (target.startsWith('tests/')) return report(node, 'nothing imports tests')
      if (target.startsWith('src/')) report(node, objectionTo(file.slice(4), target.slice(4)))
    }

    const nameOf = ({ imported, local }) => imported?.name ?? imported?.value ?? local?.name
    return {
      ImportDeclaration: (node) => check(node, node.source.value, node.specifiers.map(nameOf)),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source.value, node.specifiers.map(nameOf)),
      ExportAllDeclaration: (node) => check(node, node.source.value, []),
      ImportExpression: (node) => node.source.type === 'Literal' && check(node, String(node.source.value), []),
      MemberExpression(node) {
        if (node.property.name !== 'communique' && node.property.value !== 'communique') return
        if (file !== 'src/renderer/bridge.ts') report(node, 'window.communique belongs to src/renderer/bridge.ts')
      },
    }
  },
}

export default { meta: { name: 'house' }, rules: { 'import-rule': importRule } }
