import type { Page } from '@playwright/test'
import { plainText } from '../../src/shared/document'
import type { Release, ReleaseId } from '../../src/shared/release'
import { expect, test, type Running } from './app'

/** What may be lost of what was typed, in milliseconds. */
const mostLost = 1000

const words = 'The embassy and the library of Port Amel opened the exhibition of old maps together this evening. '

/** A new release with the caret in its empty body. */
async function openBody(page: Page): Promise<ReleaseId> {
  await expect(page.locator('[data-pane="list"]')).toBeVisible()
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('menuitem', { name: 'Press release' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).toBeFocused()
  const body = page.locator('[data-field="body"]')
  await body.click()
  await expect(body).toBeFocused()
  return (await onlyRelease(page)).id
}

async function onlyRelease(page: Page): Promise<Release> {
  return await page.evaluate(async () => {
    const listed = await window.communique.releases.list({ view: 'all', query: '' })
    const first = listed.ok ? listed.value[0] : undefined
    if (first === undefined) throw new Error('no release')
    const got = await window.communique.releases.get({ id: first.id })
    if (!got.ok) throw new Error(got.code)
    return got.value
  })
}

const bodyOf = (release: Release): string =>
  plainText(release.draft.texts['en']?.body ?? { schemaVersion: 2, content: [] })

/** Types as fast as a good typist until `stop`; answers when each letter had been typed. */
async function typeUntil(page: Page, stop: () => boolean): Promise<{ text: string; at: number[] }> {
  const at: number[] = []
  let text = ''
  try {
    while (!stop()) {
      const letter = words[text.length % words.length] ?? ' '
      await page.keyboard.type(letter, { delay: 15 })
      text += letter
      at.push(Date.now())
    }
  } catch {
    // The page went while a letter was on its way; that letter was not typed.
  }
  return { text, at }
}

/** Kills in the middle of typing; answers what had been typed more than a second before. */
async function typeAndKill(page: Page, kill: () => void): Promise<{ text: string; due: string }> {
  let killed = 0
  setTimeout(() => {
    kill()
    killed = Date.now()
  }, 4000)
  const { text, at } = await typeUntil(page, () => killed > 0)
  const due = at.filter((moment) => moment <= killed - mostLost).length
  expect(due).toBeGreaterThan(20)
  return { text, due: text.slice(0, due) }
}

/** What the library has, which must be a beginning of what was typed and hold all that was due. */
function expectKept(kept: string, typed: { text: string; due: string }): void {
  // The letter under way when the page went may have arrived although nobody heard of it.
  const reached = typed.text + (words[typed.text.length % words.length] ?? '')
  expect(reached.startsWith(kept) || reached.trimEnd().startsWith(kept), kept).toBe(true)
  expect(kept.length).toBeGreaterThanOrEqual(typed.due.trimEnd().length)
}

test('killing main while typing loses at most one second, and the next start says so', async ({ start }) => {
  const first = await start()
  await openBody(first.page)
  const typed = await typeAndKill(first.page, () => process.kill(first.pid, 'SIGKILL'))

  const second = await start({ folder: first.folder, library: first.library })
  expectKept(bodyOf(await onlyRelease(second.page)), typed)
  const status = await second.page.evaluate(() => window.communique.library.status({}))
  expect(status).toMatchObject({ ok: true, value: { readOnly: false, uncleanExit: true } })
})

test('killing the window’s process while typing loses at most one second, and the window comes back', async ({
  start,
}) => {
  const { app, page } = await start()
  await openBody(page)
  const windowPid = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    Reflect.set(
      globalThis,
      'cameBack',
      new Promise<void>((resolve) =>
        contents?.once('render-process-gone', () => contents.once('did-finish-load', () => resolve())),
      ),
    )
    return contents?.getOSProcessId() ?? 0
  })
  const typed = await typeAndKill(page, () => process.kill(windowPid, 'SIGKILL'))
  const kept = await app.evaluate(async ({ BrowserWindow }) => {
    await (Reflect.get(globalThis, 'cameBack') as Promise<void>)
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return (await contents?.executeJavaScript(`(async () => {
      const listed = await communique.releases.list({ view: 'all', query: '' })
      return (await communique.releases.get({ id: listed.value[0].id })).value
    })()`)) as Release
  })
  expectKept(bodyOf(kept), typed)
})

test('closing right after the last letter loses nothing', async ({ start }) => {
  const first = await start()
  await openBody(first.page)
  await first.page.keyboard.type('Every letter of this')
  await first.app.close()

  const second = await start({ folder: first.folder, library: first.library })
  expect(bodyOf(await onlyRelease(second.page))).toBe('Every letter of this')
  const status = await second.page.evaluate(() => window.communique.library.status({}))
  expect(status).toMatchObject({ ok: true, value: { uncleanExit: false } })
})

test('closing over a change that cannot be saved asks first, and keeps the window open', async ({ running }) => {
  const { app, page } = running
  const id = await openBody(page)
  await app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    dialog.showMessageBox = (...given: unknown[]) => {
      asked.push((given.at(-1) as { message: string }).message)
      return Promise.resolve({ response: asked.length === 1 ? 0 : 1, checkboxChecked: false })
    }
  })
  // Somebody else saves the same release, so the window's own revision is behind from now on.
  await page.evaluate(async (release) => {
    const got = await window.communique.releases.get({ id: release })
    if (!got.ok) throw new Error(got.code)
    const { revision, draft } = got.value
    const saved = await window.communique.releases.save({ id: release, revision, draft })
    if (!saved.ok) throw new Error(saved.code)
  }, id)
  await page.keyboard.type('Nobody may lose this')
  const asked = (): Promise<string[]> => app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])
  const close = (): Promise<void> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.isVisible())
        ?.close(),
    )

  await close()
  await expect.poll(asked).toEqual(['Your last changes are not saved.'])
  await expect(page.locator('[data-field="body"]')).toHaveText(/Nobody may lose this/)

  const ended = app.waitForEvent('close')
  await close()
  await ended
})

test('[needs: linux] a system that shuts down gets the same flush', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'SIGTERM ends a program at once elsewhere')
  const first = await start()
  await openBody(first.page)
  await first.page.keyboard.type('Said before the lights went out')
  const ended = endOf(first)
  process.kill(first.pid, 'SIGTERM')
  await ended

  const second = await start({ folder: first.folder, library: first.library })
  expect(bodyOf(await onlyRelease(second.page))).toBe('Said before the lights went out')
})

test('a window that hangs cannot keep the app from quitting', async ({ start }) => {
  const first = await start()
  const ended = endOf(first)
  await first.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 0)
  })
  await first.app.evaluate(({ app }) => void setImmediate(() => app.quit()))
  await ended
})

const endOf = ({ app }: Running): Promise<unknown> => new Promise((resolve) => app.process().once('exit', resolve))
