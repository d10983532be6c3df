// npm run demo: the main job from end to end, without a hand on the keyboard. The shipped sample, a news item about an
// invented country, goes into a fresh library, is cleared, and comes out in out/demo as PDF, HTML and mail draft, with the
// clearance copy and two pictures of the window. It knows nothing of the sources: it drives the built app as a user would.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildWhenNeeded } from './build.mjs'
import { withDisplay } from './display.mjs'

const place = await bootstrap()
const { electron, electronArguments, root } = place
if (!(await buildWhenNeeded(place))) process.exit(1)
const { env, close } = await withDisplay(place.env)
const results = join(root, 'out', 'demo')
const samples = join(root, 'resources', 'sample')
const work = mkdtempSync(join(tmpdir(), 'communique-demo-'))
const library = join(work, 'demo.communique')
const profile = `--user-data-dir=${join(work, 'profile')}`

try {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const profileFile = join(samples, 'mission.json')
  await communique('mission', profileFile, '--emblem', join(samples, 'emblem.png'), '--library', library)
  const sample = join(samples, 'news-item.txt')
  const { id, accepted } = await communique('import', sample, '--library', library, '--accept', 'all')
  tell(`${relative(root, sample)} became a release, with ${accepted.length} of what was found in it accepted`)
  await communique('officer', '--name', 'Nadja Corvin', '--role', 'Press Attaché', '--library', library)
  await communique('ask', id, '--to', join(results, 'clearance'), '--library', library)
  tell('the section chief and the ambassador were asked for clearance')
  await communique('clear', id, '--by', 'Tomas Reyl', '--how', 'in-person', '--library', library)
  const cleared = await communique('clear', id, '--by', 'Aurel Finnbogason', '--how', 'telephone', '--library', library)
  tell(`both cleared it, so it is ${cleared.assignedNumber.text} and its files are final`)
  const exported = await communique('export', id, '--formats', 'pdf,html,eml', '--to', results, '--library', library)
  if (exported.standing !== 'final') throw new Error(`the files are ${exported.standing}`)
  await takePictures()
  for (const name of readdirSync(results, { recursive: true })) {
    const file = statSync(join(results, name))
    if (file.isFile()) tell(`out/demo/${name.replaceAll('\\', '/')}, ${file.size} bytes`)
  }
} catch (error) {
  process.stderr.write(`The demo stopped: ${error.message}\n`)
  process.exitCode = 1
} finally {
  close()
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** Runs one verb and answers its JSON. What the app has to say for itself is on stderr. */
async function communique(...words) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'communique.mjs'), profile, ...words], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (piece) => (written += piece))
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done))
  if (code !== 0) throw new Error(`${words[0]} ended with ${code}: ${written.trim()}`)
  return JSON.parse(written)
}

/** The window as it opens, in light and dark, at the size it is drawn for. */
async function takePictures() {
  const { _electron } = await import('@playwright/test')
  const app = await _electron.launch({
    executablePath: electron,
    args: [...electronArguments, root, '--library', library, profile],
    env,
  })
  try {
    const page = await app.firstWindow()
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setContentSize(1440, 900))
    await page.waitForFunction(() => innerWidth === 1440 && innerHeight === 900)
    await passOverFirstRun(page)
    await openTheRelease(page)
    for (const scheme of ['light', 'dark']) {
      // Both the app's own view of the system's choice, and Playwright's, which else insists on light.
      await app.evaluate(({ nativeTheme }, source) => void (nativeTheme.themeSource = source), scheme)
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.screenshot({ path: join(results, `window-${scheme}.png`) })
    }
  } finally {
    await app.close()
  }
}

/** The pictures are of a desk at work, which has its tour behind it. */
async function passOverFirstRun(page) {
  await page.evaluate(() => window.communique.preferences.save({ isSetUp: true, isTourSeen: true }))
  await page.reload()
}

/** The only release of the library. */
async function openTheRelease(page) {
  await page.getByRole('option').first().click()
  await page.locator('[data-field="body"]').waitFor()
}

function tell(line) {
  process.stdout.write(`${line}\n`)
}
