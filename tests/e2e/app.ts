import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { WindowBridge } from '../../src/shared/contract'

declare global {
  interface Window {
    readonly communique: WindowBridge
  }
}

/** The checkout, in which the app has been built. */
export const root = resolve(__dirname, '..', '..')

/** The Electron that the bootstrap set up: `npm test`, or `node scripts/run.mjs playwright test`, says where it is. */
export function electronPath(): string {
  const path = process.env['ELECTRON_EXEC_PATH']
  if (path === undefined) throw new Error('ELECTRON_EXEC_PATH is not set; run node scripts/run.mjs playwright test')
  return path
}

/** Chromium's sandbox refuses to run as root. */
export const forElectron = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** One start of the built app over a folder of its own. */
export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  /** The user's data. */
  readonly folder: string
  readonly library: string
  /** Process id of main. */
  readonly pid: number
}

export interface StartOptions {
  /** The user's data of an earlier start; a fresh folder otherwise. */
  readonly folder?: string
  readonly library?: string
  /** Words after the app beside `--library`. */
  readonly words?: readonly string[]
  /** The working folder; the checkout otherwise. */
  readonly cwd?: string
  /** Leaves the questions of a first run on screen; otherwise they are skipped. */
  readonly firstRun?: boolean
}

interface Fixtures {
  /** Set by tests that provoke violations on purpose; everywhere else one violation fails the test. */
  readonly provokesViolations: boolean
  /** A folder of this test, removed afterwards. */
  readonly folder: string
  /** Starts the app; everything that was started is closed, and its log looked through, after the test. */
  readonly start: (options?: StartOptions) => Promise<Running>
  /** The app, started over an empty library. */
  readonly running: Running
}

/** Lines of the log by which a test fails, whatever it was about: what a page was not allowed, or should not have tried. */
const violation = /Content Security Policy|Electron Security Warning/

/**
 * The app writes into its log what its pages are refused from the first moment on, before a test could listen; so the
 * log is where violations are looked for. It fails where there is no log: every start writes its first line before its
 * window is there, even if it is killed then.
 */
export const violationsIn = (folder: string): string[] =>
  readFileSync(join(folder, 'logs', 'communique.log'), 'utf8')
    .split('\n')
    .filter((line) => violation.test(line))

export const test = base.extend<Fixtures>({
  provokesViolations: [false, { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'communique-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  },

  start: async ({ folder, provokesViolations }, use) => {
    const started: Running[] = []
    const errors: string[] = []
    await use(async (options = {}) => {
      const data = options.folder ?? join(folder, `data-${started.length}`)
      const library = options.library ?? join(data, 'test.communique')
      const app = await _electron.launch({
        executablePath: electronPath(),
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        args: [...forElectron, root, `--user-data-dir=${data}`, '--library', library, ...(options.words ?? [])],
        env: {
          ...(process.env as Record<string, string>),
          COMMUNIQUE_CHECK_ANSWERS: '1',
          ELECTRON_ENABLE_SECURITY_WARNINGS: '1',
        },
      })
      const page = await mainWindowOf(app)
      page.on('pageerror', (error) => errors.push(String(error)))
      const running = { app, page, folder: data, library, pid: app.process().pid ?? 0 }
      started.push(running)
      if (options.firstRun !== true) await skipFirstRun(page)
      return running
    })
    for (const { app } of started) await app.close().catch(() => undefined) // it may have been killed on purpose
    expect(errors, 'errors of the page').toEqual([])
    if (provokesViolations) return
    expect(
      started.flatMap((running) => violationsIn(running.folder)),
      'violations',
    ).toEqual([])
  },

  running: async ({ start }, use) => {
    await use(await start())
  },
})

/** Our window: a hidden one for printing may have come first. */
async function mainWindowOf(app: ElectronApplication): Promise<Page> {
  const isMain = (page: Page): boolean => page.url().startsWith('app://bundle/')
  const first = app.windows().find(isMain) ?? (await app.waitForEvent('window', { predicate: isMain }))
  // The skeleton of the page is painted first; it goes when the app is there to be used.
  await first.waitForFunction(() => document.querySelector('.skeleton') === null)
  return first
}

/** Passes over the questions of a first run, where this desk is asked them. */
async function skipFirstRun(page: Page): Promise<void> {
  const isAsked = await page.evaluate(async () => {
    const [status, preferences] = await Promise.all([
      window.communique.library.status({}),
      window.communique.preferences.get({}),
    ])
    return status.ok && !status.value.readOnly && preferences.ok && !preferences.value.isSetUp
  })
  if (!isAsked) return
  await page.getByRole('button', { name: 'Skip', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Answers native dialogs for opening and saving with these paths, and message boxes with this button. */
export async function stubDialogs(
  app: ElectronApplication,
  answers: { open?: string; save?: string; button?: number },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save, button }) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: open === undefined, filePaths: open === undefined ? [] : [open] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' })
    dialog.showMessageBox = () => Promise.resolve({ response: button ?? 0, checkboxChecked: false })
  }, answers)
}

export { expect }
