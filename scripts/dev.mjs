// npm run dev: the app with hot reloading of the window, restarted when main or preload change.
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { withDisplay } from './display.mjs'
import { run } from './process.mjs'

const { electronArguments, env, root } = await bootstrap()
const display = await withDisplay(env)
const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const sandbox = electronArguments.includes('--no-sandbox') ? ['--noSandbox'] : []
const forTheApp = process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : []
const code = await run(process.execPath, [tool, 'dev', '--watch', ...sandbox, ...forTheApp], {
  cwd: root,
  env: display.env,
})
display.close()
process.exit(code)
