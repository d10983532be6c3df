import { spawn } from 'node:child_process'
import { copyFileSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { WindowCommand } from '../../src/shared/contract'
import type { ReleaseId } from '../../src/shared/release'
import type { Answer } from '../../src/shared/result'
import { electronPath, expect, forElectron, root, stubDialogs, test } from './app'
import { WindowScreen } from './screens/window'

const statusOf = async (page: Page) => {
  const answer = await page.evaluate(() => window.communique.library.status({}))
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

/** Clicks an item of the application menu by the labels on the way to it, as they are without their access keys. */
const choose = (app: ElectronApplication, ...labels: string[]): Promise<void> =>
  app.evaluate(({ Menu }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? []
    for (const label of path) {
      const item = items.find((it) => it.label.replace('&', '') === label)
      if (item === undefined) throw new Error(`no menu item ${label}`)
      if (item.submenu === undefined || item.submenu === null) return void item.click()
      items = item.submenu.items
    }
  }, labels)

test('the log is written wherever the app was started from', async ({ start, folder }) => {
  const { app, folder: data } = await start({ cwd: folder })
  const version = await app.evaluate((electron) => electron.app.getVersion())
  expect(readFileSync(join(data, 'logs', 'communique.log'), 'utf8')).toContain(`started ${version}`)
})

test.describe('the library', () => {
  test('named by a path that is relative starts from the folder of the start', async ({ start, folder }) => {
    const library = join(realpathSync(folder), 'named.communique')
    const { page } = await start({ library: relative(process.cwd(), library) })
    expect((await statusOf(page)).path).toBe(library)
  })

  test('open in another app is opened for reading, and says so', async ({ start, folder }) => {
    const library = join(folder, 'l.communique')
    const first = await start({ library })
    const second = await start({ library })
    expect(await statusOf(first.page)).toMatchObject({ readOnly: false })
    expect(await statusOf(second.page)).toMatchObject({ readOnly: true, reason: 'library-locked' })
    const refused = await second.page.evaluate(() =>
      window.communique.releases.create({ type: 'press-release', draft: null }),
    )
    expect(refused.ok).toBe(false)
  })

  test('open for reading only says so where a key can do nothing', async ({ start, folder }) => {
    const library = join(folder, 'l.communique')
    const first = await start({ library })
    await new WindowScreen(first).fill(['Valdria opens a reading room'])
    const second = await start({ library })
    const screen = new WindowScreen(second)
    await screen.card('Valdria opens a reading room').click()
    await expect(second.page.getByRole('textbox', { name: 'Headline', exact: true })).toBeVisible()
    await second.page.keyboard.press('Control+Shift+r')
    await expect(screen.notice.getByText(/Another Communiqué has this library open/)).toHaveCount(2)
    await expect(second.page.getByRole('dialog')).toHaveCount(0)
  })

  test('is changed from the menu, the open one being left in order', async ({ running, folder }) => {
    const { app, page, library } = running
    await expect(page.locator('[data-pane="list"]')).toBeVisible()
    await page.keyboard.press('Control+n')
    await expect(page.getByRole('menuitem', { name: 'Press release' })).toBeFocused()
    await page.keyboard.press('Enter')
    const headline = page.locator('[data-field="headline"]')
    await headline.fill('Still unsaved')
    const other = join(folder, 'other.communique')
    await stubDialogs(app, { save: other })
    await choose(app, 'File', 'New library…')
    await expect.poll(async () => (await statusOf(page)).path).toBe(other)
    await expect(headline).toHaveCount(0)

    await stubDialogs(app, { open: library })
    await choose(app, 'File', 'Open library…')
    await expect.poll(async () => (await statusOf(page)).path).toBe(library)
    const listed = await page.evaluate(() => window.communique.releases.list({ view: 'all', query: '' }))
    expect(listed).toMatchObject({ ok: true, value: [{ headline: 'Still unsaved' }] })
  })

  test('that cannot be opened is told of in a sentence, and the open one stays', async ({ running, folder }) => {
    const { app, page, library } = running
    const stranger = join(folder, 'stranger.communique')
    writeFileSync(stranger, 'not a library')
    await stubDialogs(app, { open: stranger })
    await app.evaluate(({ dialog }) => {
      const shown = new Promise<string>((resolve) => {
        dialog.showMessageBox = (...given: unknown[]) => {
          resolve((given.at(-1) as { message: string }).message)
          return Promise.resolve({ response: 0, checkboxChecked: false })
        }
      })
      Reflect.set(globalThis, 'shown', shown)
    })
    await choose(app, 'File', 'Open library…')
    const sentence = await app.evaluate(() => Reflect.get(globalThis, 'shown') as Promise<string>)
    expect(sentence).toContain(stranger)
    expect((await statusOf(page)).path).toBe(library)
    expect(readFileSync(stranger, 'utf8')).toBe('not a library')
  })
})

test('a second start hands its library to the first and ends', async ({ running, folder }) => {
  const { page, folder: data } = running
  const other = join(folder, 'second.communique')
  const second = spawn(electronPath(), [...forElectron, root, `--user-data-dir=${data}`, '--library', other])
  const code = await new Promise((ended) => second.once('exit', ended))
  expect(code).toBe(0)
  await expect.poll(async () => (await statusOf(page)).path).toBe(other)
})

test('the menu speaks to the window in the names that it knows', async ({ running: { app, page } }) => {
  const chosen: [string[], WindowCommand][] = [
    [['File', 'New', 'Media advisory'], 'new-media-advisory'],
    [['File', 'New', 'From an earlier release…'], 'new-from-earlier'],
    [['File', 'New', 'Paste text'], 'new-from-paste'],
    [['File', 'Settings…'], 'settings'],
    [['File', 'Export…'], 'export'],
    [['File', 'Receive package…'], 'receive'],
    [['File', 'Send to another officer…'], 'send'],
    [['Edit', 'Undo'], 'undo'],
    [['Edit', 'Redo'], 'redo'],
    [['Release', 'Before it goes out'], 'check'],
    [['Release', 'Ask for clearance…'], 'ask-clearance'],
    [['Release', 'Mark as released…'], 'mark-released'],
    [['Release', 'Withdraw…'], 'withdraw'],
    [['View', 'Preview'], 'preview'],
    [['View', 'Registers'], 'people'],
    [['View', 'Larger text'], 'text-larger'],
    [['View', 'Appearance', 'Dark'], 'theme-dark'],
    [['Help', 'Take the tour'], 'tour'],
  ]
  // What a package is received from is asked for in a dialog of the system, which nobody would close here.
  await stubDialogs(app, {})
  await page.evaluate(() => {
    const heard: string[] = []
    Reflect.set(window, 'heard', heard)
    window.communique.on('command', ({ command }) => heard.push(command))
  })
  for (const [labels] of chosen) await choose(app, ...labels)
  const heard = () => page.evaluate(() => Reflect.get(window, 'heard') as string[])
  await expect.poll(heard).toEqual(chosen.map(([, command]) => command))
})

test('theme and place of the window are remembered', async ({ start, folder }) => {
  const data = join(folder, 'data')
  const first = await start({ folder: data })
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1111, height: 777 }),
  )
  const saved = await first.page.evaluate(() => window.communique.preferences.save({ theme: 'dark' }))
  expect(saved.ok).toBe(true)
  expect(await first.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
  await first.app.close()

  const second = await start({ folder: data, library: first.library })
  expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toMatchObject({ width: 1111, height: 777 })
})

/** Takes the place of the system's own programs: what is handed to them is noted, and `answer` is what they say to it. */
async function stubPrograms(app: ElectronApplication, answer: string): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }, said) => {
    const handed: string[] = []
    Reflect.set(globalThis, 'handed', handed)
    shell.openPath = (path) => {
      handed.push(path)
      return Promise.resolve(said)
    }
  }, answer)
  return () => app.evaluate(() => Reflect.get(globalThis, 'handed') as string[])
}

/** The value of an answer that must be one. */
const valueOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

const makeSample = async (page: Page): Promise<ReleaseId> =>
  valueOf(await page.evaluate(() => window.communique.releases.createSample({}))).id

test('clearance is asked for without a mail program, and its proof is kept and opened again', async ({
  running: { app, page },
  folder,
}) => {
  const handed = await stubPrograms(app, 'no program')
  const id = await makeSample(page)
  const asked = valueOf(
    await page.evaluate(
      (release) => window.communique.clearance.ask({ id: release, language: 'en', steps: ['section-chief'] }),
      id,
    ),
  )
  expect(asked).toMatchObject({ isOpened: false, release: { status: 'in-clearance' } })
  expect(asked.receipts.map(({ route }) => route)).toEqual(['clearance-copy', 'clearance-draft'])
  expect(await handed()).toEqual([asked.receipts[1]?.path])

  const sheet = join(folder, 'Signed sheet.pdf')
  writeFileSync(sheet, '%PDF-1.7 signed')
  await stubDialogs(app, { open: sheet })
  const scan = valueOf(await page.evaluate(() => window.communique.clearance.chooseScan({})))
  expect(scan.name).toBe('Signed sheet.pdf')
  const entry = await page.evaluate(
    async ({ release, evidence }) => {
      const answer = {
        step: 'section-chief' as const,
        decision: 'cleared' as const,
        by: 'Tomas Reyl',
        role: '',
        means: 'paper' as const,
        when: '2026-05-14T09:30:00.000Z',
        note: '',
        scan: evidence,
      }
      await window.communique.clearance.record({ id: release, answer, version: null })
      const state = await window.communique.clearance.state({ id: release })
      return state.ok ? (state.value.entries.at(-1)?.id ?? null) : null
    },
    { release: id, evidence: scan },
  )
  if (entry === null) throw new Error('nothing was recorded')
  await stubPrograms(app, '')
  const opened = await page.evaluate((request) => window.communique.clearance.openScan(request), { id, entry })
  expect(opened.ok).toBe(true)
  const [copy = ''] = await handed()
  expect(basename(copy)).toBe('Signed sheet.pdf')
  expect(copy).not.toBe(sheet)
  expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.7 signed')
})

test('a file that left is opened as it left, though it was changed since', async ({
  running: { app, page },
  folder,
}) => {
  const handed = await stubPrograms(app, '')
  const id = await makeSample(page)
  const [receipt] = valueOf(
    await page.evaluate(
      (request) =>
        window.communique.deliver.export({ ...request, language: 'en', formats: ['html'] as const, replace: false }),
      { id, folder },
    ),
  )
  if (receipt === undefined) throw new Error('nothing was written')
  const left = readFileSync(receipt.path, 'utf8')
  const openIt = () => page.evaluate((it) => window.communique.deliver.reveal({ receipt: it, open: true }), receipt.id)
  expect((await openIt()).ok).toBe(true)
  writeFileSync(receipt.path, 'changed since')
  expect((await openIt()).ok).toBe(true)
  const [first, second = ''] = await handed()
  expect(first).toBe(receipt.path)
  expect(second).not.toBe(receipt.path)
  expect(basename(second)).toBe(basename(receipt.path))
  expect(readFileSync(second, 'utf8')).toBe(left)
})

test('what leaves over the clipboard or in a new message stands in the history', async ({ running: { app, page } }) => {
  await app.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.resolve()
  })
  const id = await makeSample(page)
  const history = await page.evaluate(async (release) => {
    await window.communique.deliver.copyForEmail({ id: release, language: 'en' })
    await window.communique.deliver.mailto({ id: release, language: 'en' })
    return window.communique.releases.history({ id: release })
  }, id)
  expect(valueOf(history)).toMatchObject([
    { kind: 'handed-over', route: 'message', versionNumber: 1 },
    { kind: 'handed-over', route: 'clipboard', versionNumber: 1 },
    { kind: 'created' },
  ])
})

test('a backup is restored as a library of its own, which the window then shows', async ({
  running: { page },
  folder,
}) => {
  const id = await makeSample(page)
  const { path } = valueOf(await page.evaluate(() => window.communique.backups.make({})))
  await page.evaluate((release) => window.communique.releases.trash({ id: release }), id)
  const before = await statusOf(page)
  const restored = valueOf(await page.evaluate((it) => window.communique.backups.restoreAll({ path: it }), path))
  expect(restored).toMatchObject({ readOnly: false })
  expect(restored.path).not.toBe(before.path)
  expect(await statusOf(page)).toEqual(restored)
  await expect(page.getByRole('option')).toHaveCount(1)

  const stranger = join(folder, 'stranger.communique')
  // A library that is whole, and can be read as a backup: only the window may not name it.
  copyFileSync(before.path, stranger)
  const refused = await page.evaluate(
    async ({ path: named, release }) => [
      await window.communique.backups.contents({ path: named }),
      await window.communique.backups.restoreAll({ path: named }),
      await window.communique.backups.restoreRelease({ path: named, id: release }),
    ],
    { path: stranger, release: id },
  )
  expect(refused).toEqual(Array(3).fill(expect.objectContaining({ code: 'backup-unreadable' })))
  expect(await statusOf(page)).toEqual(restored)
})

test('files that the app wrote are shown, and no others', async ({ running: { app, page } }) => {
  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.reject(new Error('must not be reached'))
    shell.showItemInFolder = () => {
      throw new Error('must not be reached')
    }
  })
  for (const open of [true, false]) {
    const answer = await page.evaluate(
      (isOpen) =>
        window.communique.deliver.reveal({ receipt: '01a203fa-38ff-7575-b47a-6c3ece426cf3' as never, open: isOpen }),
      open,
    )
    expect(answer).toMatchObject({ ok: false, code: 'not-found' })
  }
})

test('an emblem is a PNG or JPEG by its bytes, and is served by its hash', async ({ running, folder }) => {
  const { app, page } = running
  const disguised = join(folder, 'emblem.png')
  writeFileSync(disguised, '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  await stubDialogs(app, { open: disguised })
  const chooseEmblem = () => page.evaluate(() => window.communique.mission.chooseEmblem({}))
  expect(await chooseEmblem()).toMatchObject({ ok: false, code: 'emblem-unreadable' })

  const picture = join(folder, 'picture.dat')
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  writeFileSync(picture, Buffer.from(pixel, 'base64'))
  await stubDialogs(app, { open: picture })
  const answer = await chooseEmblem()
  if (!answer.ok) throw new Error(answer.code)
  expect(answer.value.emblem).toMatch(/^[0-9a-f]{64}$/)
  const served = await app.evaluate(async ({ session }, hash) => {
    const { status, headers } = await session.defaultSession.fetch(`app://media/${hash}`)
    return [status, headers.get('content-type'), headers.get('content-security-policy')]
  }, answer.value.emblem)
  expect(served).toEqual([200, 'image/png', "default-src 'none'; sandbox"])
})
