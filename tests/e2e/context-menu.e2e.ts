import type { MenuItem, PopupOptions } from 'electron'
import type { Locator } from '@playwright/test'
import { expect, test, type Running } from './app'
import { SystemClipboard } from './screens/clipboard'
import { Desk } from './screens/details'
import { expectSelectedWords } from './screens/keys'

/** The menus of the window, kept instead of shown: a shown one waits for the system's own pointer. */
class Menus {
  constructor(private readonly running: Running) {}

  /** From here on. */
  async keep(): Promise<void> {
    await this.running.app.evaluate(({ Menu }) => {
      Reflect.set(globalThis, 'kept', [])
      Menu.prototype.popup = function (this: { items: MenuItem[] }, options?: PopupOptions) {
        const kept = Reflect.get(globalThis, 'kept') as unknown[]
        kept.push({ items: this.items, options })
      }
    })
  }

  count(): Promise<number> {
    return this.running.app.evaluate(() => (Reflect.get(globalThis, 'kept') as unknown[]).length)
  }

  /** What the last one offers; what cannot be done stands in brackets. */
  offered(): Promise<string[]> {
    return this.running.app.evaluate(() => {
      const kept = Reflect.get(globalThis, 'kept') as { items: MenuItem[] }[]
      return (kept.at(-1)?.items ?? []).map(({ type, label, enabled }) =>
        type === 'separator' ? '—' : enabled ? label : `(${label})`,
      )
    })
  }

  async choose(label: string): Promise<void> {
    await this.running.app.evaluate(({ BrowserWindow }, wanted) => {
      const kept = Reflect.get(globalThis, 'kept') as { items: MenuItem[] }[]
      const window = BrowserWindow.getAllWindows().find((it) => it.isVisible())
      kept
        .at(-1)
        ?.items.find((it) => it.label === wanted)
        ?.click({}, window, window?.webContents)
    }, label)
  }

  async openOn(words: Locator): Promise<void> {
    const before = await this.count()
    await words.click({ button: 'right' })
    await expect.poll(() => this.count()).toBe(before + 1)
  }
}

const editing = ['Paste', 'Paste without formatting', '—', 'Select all']

test('a right click offers what can be done to words, and does it', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const menus = new Menus(running)
  const clipboard = new SystemClipboard(running)
  await menus.keep()
  await clipboard.write('', 'copied before')
  await desk.newRelease('Lanterns over the harbour')
  await desk.body.click()
  await page.keyboard.type('The house opens.')

  await test.step('in the text', async () => {
    await page.keyboard.press('Shift+Home')
    await expectSelectedWords(page, 'The house opens.')
    await menus.openOn(desk.body.getByText('The house opens.'))
    expect(await menus.offered()).toEqual(['Cut', 'Copy', ...editing])
    await menus.choose('Cut')
    await expect(desk.body.getByText('The house opens.')).toHaveCount(0)
    await expect.poll(async () => (await clipboard.read()).text).toBe('The house opens.')
    await clipboard.write('<p>It <b>stays</b> open.</p>', 'It stays open.')
    await menus.openOn(desk.body)
    await menus.choose('Paste without formatting')
    await expect(desk.body).toContainText('It stays open.')
    await expect(desk.body.locator('strong')).toHaveCount(0)
    await menus.choose('Select all')
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('It stays open.')
    await menus.openOn(desk.body.getByText('It stays open.'))
    await menus.choose('Paste')
    await expect(desk.body.locator('strong')).toHaveText('stays')
  })

  await test.step('in a field, where nothing is selected', async () => {
    await desk.headline.click()
    await page.keyboard.press('End')
    await menus.openOn(desk.headline)
    expect((await menus.offered()).slice(-4)).toEqual(editing)
  })

  await test.step('on a link', async () => {
    await desk.body.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Address' }).fill('https://valdria.example/house')
    await page.keyboard.press('Enter')
    const link = desk.body.locator('a[href]').first()
    await expect(link).toBeVisible()
    await menus.openOn(link)
    expect((await menus.offered()).slice(0, 2)).toEqual(['Copy address', '—'])
    await menus.choose('Copy address')
    await expect.poll(async () => (await clipboard.read()).text).toBe('https://valdria.example/house')
  })

  await test.step('not where there is nothing to do', async () => {
    const before = await menus.count()
    await page.getByRole('navigation').getByText('All releases').click({ button: 'right' })
    // What would have come for it has come before what comes for the next click.
    await menus.openOn(desk.body)
    expect(await menus.count()).toBe(before + 1)
  })
})

test('a word that the system takes for misspelt offers others, and the dictionary', async ({ running }) => {
  const menus = new Menus(running)
  await menus.keep()
  await running.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((it) => it.isVisible())
    window?.webContents.emit(
      'context-menu',
      {},
      {
        x: 1,
        y: 1,
        menuSourceType: 'mouse',
        linkURL: '',
        selectionText: 'lantren',
        isEditable: true,
        editFlags: { canCut: true, canCopy: true, canPaste: false, canSelectAll: true },
        misspelledWord: 'lantren',
        dictionarySuggestions: ['lantern', 'lanterns'],
      },
    )
  })
  expect(await menus.offered()).toEqual([
    'lantern',
    'lanterns',
    'Add “lantren” to the dictionary',
    '—',
    'Cut',
    'Copy',
    '(Paste)',
    '(Paste without formatting)',
    '—',
    'Select all',
  ])
})
