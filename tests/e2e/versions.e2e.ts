import type { Page } from '@playwright/test'
import { expect, test, type Running } from './app'
import { runCommand } from './run-command'
import { ClearanceScreen } from './screens/clearance'
import { Desk } from './screens/details'
import { dismiss } from './screens/keys'
import { WindowScreen } from './screens/window'

const headline = 'Valdria opens a reading room'
const ofTuesday = 'The embassy opened a reading room with nine hundred books on Tuesday.'

const dialogIn = (page: Page) => page.getByRole('dialog', { name: 'Versions', exact: true })
const linesIn = (page: Page) => dialogIn(page).getByRole('listbox', { name: 'Versions' }).getByRole('option')
const differencesIn = (page: Page) => dialogIn(page).getByRole('region', { name: 'Differences' })

/** A release that was written, left by closing the app, and is open again with another word in it. */
async function writtenTwice(start: () => Promise<Running>, again: (first: Running) => Promise<Running>) {
  const first = await start()
  const desk = new Desk(first.page)
  await desk.newRelease(headline)
  await desk.goToText()
  await first.page.keyboard.type(ofTuesday)
  await expect.poll(async () => JSON.stringify((await desk.stored()).draft)).toContain('on Tuesday.')
  await first.app.close()
  const running = await again(first)
  const later = new Desk(running.page)
  await expect(later.body).toContainText('on Tuesday.')
  await later.body.click()
  await running.page.keyboard.press('Control+End')
  for (let key = 0; key < 'Tuesday.'.length; key += 1) await running.page.keyboard.press('Backspace')
  await running.page.keyboard.type('Wednesday.')
  await expect.poll(async () => JSON.stringify((await later.stored()).draft)).toContain('on Wednesday.')
  return { running, desk: later }
}

test('what was left is kept as a version, read against now, restored by keys, and taken back', async ({ start }) => {
  const { running, desk } = await writtenTwice(start, ({ folder, library }) => start({ folder, library }))
  const { page } = running
  await new WindowScreen(running).command('versions')
  const lines = linesIn(page)
  await expect(lines).toHaveText([/^Version 1 · Writing paused/])
  await expect(lines.first()).toBeFocused()
  const differences = differencesIn(page)
  await expect(differences.locator('del')).toHaveText(/Tuesday/)
  await expect(differences.locator('ins')).toHaveText(/Wednesday/)

  const restore = dialogIn(page).getByRole('button', { name: 'Restore version 1' })
  for (let stop = 0; stop < 4 && !(await restore.evaluate((it) => it === document.activeElement)); stop += 1) {
    await page.keyboard.press('Tab')
  }
  await expect(restore).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialogIn(page)).toHaveCount(0)
  await expect(desk.body).toContainText('on Tuesday.')
  await expect.poll(async () => JSON.stringify((await desk.stored()).draft)).toContain('on Tuesday.')
  const told = page.getByText('Version 1 restored. What stood here before is version 2.')
  await expect(told).toBeVisible()

  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(desk.body).toContainText('on Wednesday.')
  await expect(page.getByText('Version 2 is back.')).toBeVisible()
  await expect.poll(async () => JSON.stringify((await desk.stored()).draft)).toContain('on Wednesday.')

  // What is typed next goes on from there.
  await desk.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' More.')
  await expect.poll(async () => JSON.stringify((await desk.stored()).draft)).toContain('on Wednesday. More.')
})

test('two versions are compared in words and details, from the history, whichever is chosen first', async ({
  running,
}) => {
  const { page } = running
  const desk = new Desk(page)
  const cut = () =>
    page.evaluate(async () => {
      const listed = await window.communique.releases.list({ view: 'all', query: '' })
      if (!listed.ok) throw new Error(listed.code)
      const copied = await window.communique.deliver.copyForEmail({ id: listed.value[0]!.id, language: 'en' })
      if (!copied.ok) throw new Error(copied.code)
    })
  await desk.newRelease(headline)
  await expect.poll(async () => JSON.stringify((await desk.stored()).draft)).toContain(headline)
  await cut()
  await desk.headline.fill(`${headline} today`)
  await desk.field('Number').fill('2026/7')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await desk.stored()).draft.number).toBe('2026/7')
  await expect.poll(async () => JSON.stringify((await desk.stored()).draft)).toContain(`${headline} today`)
  await cut()

  await page.getByRole('tab', { name: 'History', exact: true }).click()
  await page.getByRole('button', { name: 'Versions…' }).click()
  const lines = linesIn(page)
  await expect(lines).toHaveText([/^Version 2/, /^Version 1/])
  await expect(dialogIn(page).getByText('Nothing differs')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(lines.nth(1)).toHaveAttribute('aria-selected', 'true')
  const differences = differencesIn(page)
  await expect(differences.locator('ins').filter({ hasText: '2026/7' })).toBeVisible()
  await expect(differences.locator('ins').filter({ hasText: 'today' }).first()).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await dialogIn(page)
    .getByRole('button', { name: /Compare version 2 with/ })
    .click()
  await page.getByRole('option', { name: 'Version 1', exact: true }).click()
  await expect(differences.locator('ins').filter({ hasText: '2026/7' })).toBeVisible()
  await expect(differences.locator('del')).toHaveCount(0)
  await dismiss(dialogIn(page))
})

test('the command line lists, shows, compares and restores them', async ({ start }) => {
  const { running, desk } = await writtenTwice(start, ({ folder, library }) => start({ folder, library }))
  const { id } = await desk.stored()
  await running.app.close()
  const at = ['--library', running.library]
  const listed = await runCommand(['versions', id, ...at])
  expect(listed).toMatchObject({
    code: 0,
    answer: [
      { number: 2, reason: 'pause' },
      { number: 1, reason: 'pause' },
    ],
  })
  const compared = await runCommand(['versions', id, '--compare', '1,now', ...at])
  expect(JSON.stringify(compared.answer)).toContain('{"kind":"added","words":"Wednesday.')
  const shown = await runCommand(['show', id, '--version', '1', ...at])
  expect(JSON.stringify(shown.answer)).toContain('on Tuesday.')
  const restored = await runCommand(['restore', id, '--version', '1', ...at])
  expect(restored).toMatchObject({ code: 0, answer: { id } })
  expect(JSON.stringify(restored.answer)).toContain('on Tuesday.')
  expect(await runCommand(['restore', id, '--version', '9', ...at])).toMatchObject({
    code: 1,
    answer: { code: 'not-found' },
  })
})

test('what has gone out is read and compared, and not restored', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.stubMailProgram(true)
  await screen.ready()
  await screen.record()
  await screen.expectStatus('Cleared')
  await screen.markReleased()
  await new WindowScreen(running).command('versions')
  await expect(linesIn(page).first()).toContainText('Went out')
  await expect(dialogIn(page)).toContainText('none of its versions can be restored')
  await expect(dialogIn(page).getByRole('button', { name: /Restore/ })).toHaveCount(0)
  await expect(dialogIn(page).getByText('Nothing differs')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the versions, ${theme}, which fit wide and narrow windows`, async ({ start }) => {
    const { running } = await writtenTwice(start, ({ folder, library }) => start({ folder, library }))
    const { page } = running
    const frame = new WindowScreen(running)
    await frame.command(`appearance: ${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const look = async (name: string): Promise<void> => {
      expect(await frame.violations(), name).toEqual([])
      for (const [width, height] of [
        [1440, 900],
        [1024, 680],
      ] as const) {
        await frame.resize(width, height)
        await frame.expectNoOverflow()
      }
      await frame.resize(1440, 900)
    }
    await frame.command('versions')
    await expect(differencesIn(page).locator('ins')).toHaveText(/Wednesday/)
    await look('differences')
    await dismiss(dialogIn(page))
    await page.getByRole('tab', { name: 'History', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Versions…' })).toBeVisible()
    await look('history')
  })
}
