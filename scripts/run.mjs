// node scripts/run.mjs NAME ...: runs a program of node_modules/.bin under Node 24, with the Electron that was set up
// in ELECTRON_EXEC_PATH, and on a display of its own where there is none.
//   node scripts/run.mjs vitest run tests/unit/checks
//   node scripts/run.mjs playwright test tests/e2e/paste.e2e.ts
//   node scripts/run.mjs electron .
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { withDisplay } from './display.mjs'
import { run } from './process.mjs'

const [name, ...parameters] = process.argv.slice(2)
const opensWindows = name === 'electron' || name === 'playwright'
const { electron, electronArguments, env, root } = await bootstrap({ display: opensWindows })
const program = name === 'electron' ? electron : join(root, 'node_modules', '.bin', name ?? '')
if (name === undefined || !existsSync(program)) {
  process.stderr.write(
    `usage: node scripts/run.mjs NAME ...; there is no program named ${name ?? ''} in node_modules/.bin\n`,
  )
  process.exit(2)
}
const display = opensWindows ? await withDisplay(env) : { env, close: () => {} }
const code = await run(program, name === 'electron' ? [...electronArguments, ...parameters] : parameters, {
  env: display.env,
  shell: process.platform === 'win32' && name !== 'electron',
})
display.close()
process.exit(code)
