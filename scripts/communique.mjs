// npm run --silent communique -- VERB ...: the app's command line, on a display of its own where there is none.
//
// How the words reach the app: Electron is started as
//     electron [--no-sandbox] [--user-data-dir=DIR] PROJECT VERB ARGUMENTS...
// and leaves them untouched and in order in process.argv, `-` for stdin and flags of our own included. The verb is
// therefore the first argument after the project folder (in a packaged app: after the executable). stdin and stdout
// are the app's own; the app writes its JSON with fs.writeSync(1, ...), because a pipe loses what is still queued when
// a process exits. stderr passes through here only to lose Chromium's remarks about missing hardware.
// COMMUNIQUE_COMMAND=1 tells the app that a command was asked for: a verb it does not know is an error of usage
// (exit 2), never a reason to open a window.
import { bootstrap } from './bootstrap.mjs'
import { buildWhenNeeded } from './build.mjs'
import { withDisplay } from './display.mjs'
import { callersFolder, run } from './process.mjs'

const given = process.argv.slice(2)
// Electron's own flag, which names where the default library lives; it must stand before the project folder.
const forElectron = []
const words = []
for (let index = 0; index < given.length; index += 1) {
  const named = given[index] === '--user-data-dir' ? given[(index += 1)] : undefined
  if (named !== undefined)
    forElectron.push(`--user-data-dir=${named}`) // Chromium knows no other form
  else if (given[index]?.startsWith('--user-data-dir=')) forElectron.push(given[index])
  else if (index < given.length) words.push(given[index])
}
if (words[0] === undefined || words[0].startsWith('-')) {
  process.stderr.write(
    'usage: npm run --silent communique -- VERB ...   verbs: new, import, list, show, search, check, ask, clear, release, correct, export, mission, officer, backup, restore\n',
  )
  process.exit(2)
}

const { electron, electronArguments, env, root } = await bootstrap()
if (!(await buildWhenNeeded({ root, env }))) {
  process.stderr.write('The app could not be built; the reason is above.\n')
  process.exit(1)
}
const display = await withDisplay(env)
const code = await run(electron, [...electronArguments, ...forElectron, root, ...words], {
  cwd: callersFolder(),
  env: { ...display.env, COMMUNIQUE_COMMAND: '1' },
  stdio: ['inherit', 'inherit', 'pipe'],
})
display.close()
process.exit(code)
