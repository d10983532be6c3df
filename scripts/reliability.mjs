// npm run reliability [-- KILLS [SEED]]: kills the built app, main and window in turn, 300 times or as often as asked,
// while releases are saved and typed, and looks after each kill whether anything of what was saved is missing or damaged;
// then fills the disk under it. The figures are lines of JSON; npm test does the same six times.
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildWhenNeeded } from './build.mjs'
import { withDisplay } from './display.mjs'
import { run } from './process.mjs'

const [kills = '300', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
const place = await bootstrap()
if (!(await buildWhenNeeded(place))) process.exit(1)
const display = await withDisplay(place.env)
const tool = join(place.root, 'node_modules', '.bin', 'playwright')
const code = await run(tool, ['test', 'tests/e2e/kills.e2e.ts', 'tests/e2e/disk-full.e2e.ts'], {
  cwd: place.root,
  env: { ...display.env, COMMUNIQUE_KILLS: kills, COMMUNIQUE_SEED: seed },
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
})
display.close()
process.exit(code)
