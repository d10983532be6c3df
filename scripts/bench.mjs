// npm run bench [-- NAME]: the figures we hold ourselves to, one JSON line each on stdout:
//     {name, value, unit, baseline, ratio, target, ok}
// Every file of tests/bench yields figures of the built app beside a baseline measured in the same run, because two
// runs on one machine differ more than two programs in one run do. `ratio` is value / baseline, and `target` its limit.
// NAME takes only the files whose name contains it. Exit 1 when a figure misses its target.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bootstrap } from './bootstrap.mjs'
import { buildWhenNeeded } from './build.mjs'
import { withDisplay } from './display.mjs'

const name = process.argv[2] ?? ''
const place = await bootstrap()
if (!(await buildWhenNeeded(place))) process.exit(1)
const display = await withDisplay(place.env)

const folder = join(place.root, 'tests', 'bench')
const files = readdirSync(folder).filter((file) => file.endsWith('.mjs') && file.includes(name))
if (files.length === 0) {
  process.stderr.write(`no bench has a name with "${name}" in it\n`)
  process.exit(2)
}
let allHold = true
for (const file of files) {
  const { figures } = await import(pathToFileURL(join(folder, file)).href)
  for await (const { name, value, unit, baseline, target } of figures({ ...place, env: display.env })) {
    const ratio = round(value / baseline)
    const ok = ratio <= target
    allHold &&= ok
    const figure = { name, value: round(value), unit, baseline: round(baseline), ratio, target, ok }
    process.stdout.write(`${JSON.stringify(figure)}\n`)
  }
}
display.close()
process.exit(allHold ? 0 : 1)

function round(value) {
  return Math.round(value * 1000) / 1000
}
