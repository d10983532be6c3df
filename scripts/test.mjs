// npm test: everything that must hold, one runner after the other, in the order in which a failure is cheapest.
// The last line adds up all runners. A runner that crashes or finds nothing to run has failed, and a test may be left
// out only when its title says `[needs: THING]` and this machine lacks that thing (see scripts/tests/needs.mjs).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildWhenNeeded } from './build.mjs'
import { withDisplay } from './display.mjs'
import { run } from './process.mjs'
import { outcomeOfPlaywright, outcomeOfVitest } from './tests/reports.mjs'
import { isExcused } from './tests/needs.mjs'

const place = await bootstrap()
const { root } = place
const display = await withDisplay(place.env)
const reports = mkdtempSync(join(tmpdir(), 'communique-test-'))
const sum = { passed: 0, failures: [], skips: [] }

const tool = (name) => join(root, 'node_modules', '.bin', name)
const runHere = (program, parameters, env = {}) =>
  run(program, parameters, {
    cwd: root,
    env: { ...display.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  }).catch((error) => {
    process.stdout.write(`${error.message}\n`)
    return 1
  })

/** One check that either holds or not. */
async function check(title, work) {
  process.stdout.write(`\n── ${title}\n`)
  const holds = await work()
  if (holds) sum.passed += 1
  else sum.failures.push(title)
  return holds
}

/** A runner of many tests, which leaves a report behind. */
async function suite(title, { program, parameters, report, env, outcomeOf }) {
  process.stdout.write(`\n── ${title}\n`)
  const code = await runHere(program, parameters, env)
  const outcome = outcomeOf(readReport(report))
  if (outcome.passed + outcome.failures.length === 0) outcome.failures.push('no test was run')
  // Errors outside any test: a file that does not load, a rejection that nobody caught, a crash.
  if (code !== 0 && outcome.failures.length === 0) outcome.failures.push(`the runner ended with ${code}`)
  sum.passed += outcome.passed
  sum.failures.push(...outcome.failures.map((failure) => `${title}: ${failure}`))
  sum.skips.push(...outcome.skips)
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

await check('format (prettier)', async () => (await runHere(tool('prettier'), ['--check', '.'])) === 0)
for (const { path } of JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).references) {
  await check(`types of ${path}`, async () => (await runHere(tool('tsc'), ['--build', path])) === 0)
}
await check('lint and import rule (oxlint)', async () => (await runHere(tool('oxlint'), [])) === 0)
const isBuilt = await check('build', () => buildWhenNeeded({ root, env: place.env }))

const vitestReport = join(reports, 'vitest.json')
await suite('unit and library (vitest)', {
  program: tool('vitest'),
  parameters: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
  report: vitestReport,
  outcomeOf: (report) => outcomeOfVitest(report, (file) => relative(root, file)),
})

const playwrightReport = join(reports, 'playwright.json')
if (isBuilt) {
  await suite('end to end (playwright)', {
    program: tool('playwright'),
    parameters: ['test', '--reporter=list,json'],
    report: playwrightReport,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    outcomeOf: outcomeOfPlaywright,
  })
} else {
  sum.failures.push('end to end (playwright): not run, because the build failed')
}

rmSync(reports, { recursive: true, force: true })
display.close()

const unexcused = sum.skips.filter((skip) => !isExcused(skip, place))
process.stdout.write('\n')
for (const skip of sum.skips) {
  process.stdout.write(`${unexcused.includes(skip) ? 'skipped, but should run here' : 'skipped'}: ${skip}\n`)
}
for (const failure of sum.failures) process.stdout.write(`failed: ${failure}\n`)
process.stdout.write(`${sum.passed} passed, ${sum.failures.length} failed, ${sum.skips.length} skipped\n`)
process.exitCode = sum.failures.length === 0 && unexcused.length === 0 ? 0 : 1
