import type { Locator, Page } from '@playwright/test'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openLibrary } from '../../src/main/library'
import type { ReleaseDraft } from '../../src/shared/release'
import { aMission, anAnswer, aRelease, aReleaseText } from '../helpers/builders'
import { expect, stubDialogs, test } from './app'
import { WindowScreen } from './screens/window'

/** Releases of one day, the last one cleared though something in it must be fixed. */
function aLibrary(folder: string, headlines: readonly string[]): string {
  const path = join(folder, 'library.communique')
  const library = openLibrary(path, { create: true, device: 'desk' })
  library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
  for (const [index, headline] of headlines.entries()) {
    const isLast = index === headlines.length - 1
    const words = isLast ? 'It is held on [TBC].' : 'The harbour is open.'
    const draft: Partial<ReleaseDraft> = { number: '', texts: { en: aReleaseText({ headline, words }) } }
    const { id } = library.releases.create(aRelease(draft))
    if (isLast) library.clearance.record(id, anAnswer(), null)
  }
  library.preferences.save({ isSetUp: true })
  library.close()
  return path
}

class Bulk extends WindowScreen {
  readonly cards: Locator = this.list.getByRole('option')
  readonly dialog: Locator = this.page.getByRole('dialog')

  async exportAll(count: number): Promise<void> {
    await this.cards.first().focus()
    await this.page.keyboard.press('Control+a')
    await expect(this.list.getByText(`${count} selected`)).toBeVisible()
    await this.list.getByRole('button', { name: 'Export…' }).click()
    await expect(this.page.getByRole('dialog', { name: `Export ${count} releases` })).toBeVisible()
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }
}

const headline = (page: Page): Locator => page.getByRole('textbox', { name: 'Headline', exact: true })

const sizes = [
  [1440, 900],
  [1024, 680],
] as const

test('several releases are exported at once; what must not leave is told, and no file replaces another', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000)
  const out = join(folder, 'out')
  mkdirSync(out)
  const running = await start({ library: aLibrary(folder, ['Harbour note', 'Harbour note', 'Lantern Day', 'Tender']) })
  const { app, page } = running
  const list = new Bulk(running)
  await stubDialogs(app, { open: out })
  await app.evaluate(({ shell }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    shell.showItemInFolder = (path) => void shown.push(path)
  })
  // What was typed last goes with them.
  await list.card('Lantern Day').click()
  await headline(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' again')
  await list.exportAll(4)
  await list.button('Choose…').click()
  await expect(list.dialog.locator('[data-folder]')).toHaveText(out)
  await list.dialog.getByText('HTML file').click()
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    expect(await list.violations(), `asking, ${theme}`).toEqual([])
  }
  await list.button('Export').click()

  await expect(page.getByRole('dialog', { name: '6 files written and read back' })).toBeVisible({ timeout: 60_000 })
  await expect(list.dialog).toContainText(`3 releases in ${out}`)
  await expect(list.dialog.getByRole('listitem')).toHaveText([/^Tender · EN.*must be fixed before this goes out/])
  const names = readdirSync(out).toSorted()
  expect(names).toHaveLength(6)
  expect(names.filter((name) => name.includes('(2)')).map((name) => name.split('.').at(-1))).toEqual(['html', 'pdf'])
  expect(names.filter((name) => /Lantern.Day.again/i.test(name))).toHaveLength(2)
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    expect(await list.violations(), `done, ${theme}`).toEqual([])
    for (const [width, height] of sizes) {
      await list.resize(width, height)
      await list.expectNoOverflow()
    }
  }
  await list.button('Show in folder').click()
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown.length)).toBe(1)
  await page.keyboard.press('Escape')
  await expect(list.dialog).toHaveCount(0)
  // Each has its version and its receipts.
  await list.resize(1440, 900)
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(
    page
      .getByRole('tabpanel')
      .getByText(/Lantern.Day.again.*\.pdf/i)
      .first(),
  ).toBeVisible()
})

test('an export is stopped, and tells how many it did not come to', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const out = join(folder, 'out')
  mkdirSync(out)
  const headlines = Array.from({ length: 100 }, (_, index) => `Note ${index}`)
  const running = await start({ library: aLibrary(folder, headlines) })
  const list = new Bulk(running)
  await stubDialogs(running.app, { open: out })
  await list.exportAll(100)
  await list.button('Choose…').click()
  await list.button('Export').click()
  const progress = running.page.getByRole('progressbar')
  await expect.poll(() => progress.getAttribute('value')).not.toBe('0')
  expect(await list.violations(), 'working').toEqual([])
  await expect(list.dialog.getByText('Stop', { exact: true })).toBeFocused()
  await running.page.keyboard.press('Enter')
  await expect(list.dialog.getByText(/not reached, because the export was stopped/)).toBeVisible()
  const files = readdirSync(out)
  expect(files.length).toBeGreaterThan(0)
  expect(files.length).toBeLessThan(100)
  expect(files.filter((name) => !name.endsWith('.pdf'))).toEqual([])
})
