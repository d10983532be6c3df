import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, stubDialogs, test } from './app'
import { ClearanceScreen, openedBy } from './screens/clearance'
import { dismiss } from './screens/keys'
import { WindowScreen } from './screens/window'

test('asked for, recorded by telephone, voided by one word, restored by undo, asked again', async ({ running }) => {
  const { app, page } = running
  const screen = new ClearanceScreen(running)
  await screen.stubMailProgram(true)
  await screen.ready()
  await screen.expectStatus('Draft')

  await screen.button('Ask for clearance').click()
  const asking = screen.dialog('Ask for clearance')
  await expect(asking).toContainText('Ilka Torvane <torvane@valdria.example>')
  await expect(asking.getByRole('button', { name: 'Ask for clearance' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^The mail with the clearance copy is open/)).toBeVisible({ timeout: 30_000 })
  expect(readFileSync(await openedBy(app), 'utf8')).toContain('torvane@valdria.example')
  await screen.expectStatus('In clearance')

  await screen.button('Record clearance').click()
  const dialog = screen.dialog('Record clearance')
  await expect(dialog.getByLabel('Who')).toHaveValue('Ilka Torvane')
  await expect(dialog.getByLabel('Role')).toHaveValue('Ambassador')
  await expect(dialog.getByRole('button', { name: /By telephone/ })).toBeVisible()
  await expect(dialog.getByLabel('Who')).toBeFocused()
  await page.keyboard.press('Enter')
  await screen.expectStatus('Cleared')
  await expect(page.getByText('The release is cleared. Mark it as released when it goes out.')).toBeVisible()

  await screen.desk.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Today.')
  await expect(screen.lines).toContainText('1 word changed since clearance.')
  await screen.expectStatus('In clearance')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const changes = screen.dialog('What changed since clearance')
  await expect(changes.locator('ins')).toContainText('Today.')
  await dismiss(changes)

  await screen.desk.body.click()
  await page.keyboard.press('Control+z')
  await expect(screen.lines).not.toContainText('since clearance')
  await screen.expectStatus('Cleared')
  await page.keyboard.press('Control+Shift+z')
  await expect(screen.lines).toContainText('1 word changed since clearance.')

  await screen.lines.getByRole('button', { name: 'Ask again' }).click()
  await screen.dialog('Ask for clearance').getByRole('button', { name: 'Ask for clearance' }).click()
  await expect(screen.lines).not.toContainText('since clearance', { timeout: 30_000 })
  await screen.record()
  await screen.expectStatus('Cleared')
})

test('an answer is bound to the copy that was asked about, or to the text as it stands', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.stubMailProgram(true)
  await screen.ready()
  await screen.ask()
  await screen.desk.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' It is open daily.')
  await expect.poll(async () => JSON.stringify((await screen.desk.stored()).draft)).toContain('open daily')

  await page.keyboard.press('Control+Shift+r')
  const dialog = screen.dialog('Record clearance')
  await expect(dialog).toContainText('The copy that was asked about (version 1)')
  await expect(dialog.getByLabel('Who')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(screen.lines).toContainText('4 words changed since clearance.')
  await expect(page.getByText(/Still open for the text as it stands: Ambassador\./)).toBeVisible()
  await screen.expectStatus('In clearance')

  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+Shift+r')
  await expect(dialog.getByRole('button', { name: /Which text$/ })).toContainText('The text as it stands')
  await expect(dialog.getByLabel('Who')).toBeFocused()
  await page.keyboard.press('Enter')
  await screen.expectStatus('Cleared')
})

test('a full disk while an answer is recorded leaves the answer on screen, to be recorded again', async ({
  running,
}) => {
  const { app, page } = running
  const screen = new ClearanceScreen(running)
  await screen.stubMailProgram(true)
  await screen.ready()
  await page.keyboard.press('Control+Shift+r')
  const dialog = screen.dialog('Record clearance')
  await dialog.getByLabel('Who').fill('Ilka Torvane')
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('clearance.record')
    ipcMain.handle('clearance.record', () => JSON.stringify({ ok: false, code: 'disk-full', values: {} }))
  })
  await expect(dialog.getByLabel('Who')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert').last()).toHaveText(
    'The disk is full, so this was not written down. Press “Record” again when there is room.',
  )
  await expect(dialog.getByLabel('Who')).toHaveValue('Ilka Torvane')
})

test('an answer needs a name and a time that has come, and each field says so itself', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.stubMailProgram(true)
  await screen.ready()
  await page.keyboard.press('Control+Shift+r')
  const dialog = screen.dialog('Record clearance')
  const who = dialog.getByLabel('Who')
  await who.fill('  ')
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(who).toBeFocused()
  await expect(who).toHaveAccessibleDescription('Say who answered.')
  await who.fill('Ilka Torvane')
  await expect(dialog).not.toContainText('Say who answered.')

  const year = dialog.getByRole('spinbutton', { name: /^year/ })
  const now = await year.innerText()
  await year.fill('2999')
  await expect(dialog).toContainText('Nobody has answered at that time yet.')
  await who.press('Enter')
  await expect(dialog.getByRole('group', { name: 'When', exact: true }).getByRole('spinbutton').first()).toBeFocused()
  await screen.expectStatus('Draft')
  await year.fill(now)
  await who.press('Enter')
  await screen.expectStatus('Cleared')
})

test('two steps are asked at once, one refuses, and the request is called back', async ({ running, folder }) => {
  const { app, page } = running
  const screen = new ClearanceScreen(running)
  await screen.stubMailProgram(true)
  await screen.ready(['section-chief', 'ambassador'])
  await screen.ask()
  await screen.tab('Clearance').click()
  const row = (step: string) => page.locator(`[data-step="${step}"]`)
  await expect(row('section-chief')).toContainText('Asked')
  await expect(row('ambassador')).toContainText('Asked')
  // As it stands on the copy, to be compared over the telephone.
  await expect(
    page
      .locator('[data-pane="inspector"]')
      .getByText(/^Text [0-9A-F]{4}-[0-9A-F]{4}$/)
      .first(),
  ).toBeVisible()
  await screen.record()
  await expect(page.getByText('Recorded. Still open: Ambassador.')).toBeVisible()
  await expect(row('section-chief')).toContainText('Oren Maskell')
  await expect(row('section-chief')).toContainText('Cleared')

  const scan = join(folder, 'sheet.pdf')
  writeFileSync(scan, '%PDF-1.4\n%%EOF\n')
  await stubDialogs(app, { open: scan })
  await page.keyboard.press('Control+Shift+r')
  const dialog = screen.dialog('Record clearance')
  await expect(dialog.getByLabel('Who')).toHaveValue('Ilka Torvane')
  await dialog.getByRole('button', { name: 'Cleared Answer' }).click()
  await page.getByRole('option', { name: 'Not cleared' }).click()
  await dialog.getByLabel('Note').fill('Name the minister.')
  await dialog.getByRole('button', { name: 'Attach scan…' }).click()
  await expect(dialog).toContainText('sheet.pdf')
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(row('ambassador')).toContainText('Not cleared')
  await expect(page.getByText('Name the minister.')).toBeVisible()
  await page.getByRole('button', { name: 'Open sheet.pdf' }).click()
  await expect.poll(() => openedBy(app)).toMatch(/sheet.*\.pdf$/)
  expect(readFileSync(await openedBy(app), 'utf8')).toBe('%PDF-1.4\n%%EOF\n')

  await screen.button('Call back').click()
  await screen.dialog('Call back the request?').getByRole('button', { name: 'Call back' }).click()
  await screen.expectStatus('Draft')
  await expect(row('section-chief')).toContainText('Not asked yet')
  await expect(page.getByText('Request for clearance called back')).toBeVisible()
})

test('without a mail program the copy and its message are kept, and it is said where', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.stubMailProgram(false)
  await screen.ready()
  await page.keyboard.press('Control+Shift+a')
  await screen.dialog('Ask for clearance').getByRole('button', { name: 'Ask for clearance' }).click()
  const dialog = screen.dialog('Clearance asked for')
  await expect(dialog).toBeVisible({ timeout: 30_000 })
  const paths = await dialog.getByRole('listitem').allInnerTexts()
  expect(new Set(paths.map((text) => /\.(pdf|eml)/.exec(text)?.[1]))).toEqual(new Set(['eml', 'pdf']))
  for (const text of paths) expect(existsSync(text.split('\n')[0]!)).toBe(true)
  await dismiss(dialog)
  await screen.expectStatus('In clearance')
})

test('a new name of the house voids what was cleared, on the page and in the list, and the old one restores it', async ({
  running,
}) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.stubMailProgram(true)
  await screen.ready()
  await screen.record()
  await screen.expectStatus('Cleared')
  await screen.desk.newRelease('Valdria closes a reading room')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Cleared/ })
    .click()
  await expect(page.getByRole('option')).toHaveCount(1)
  // Whoever saves the mission: not only its own page may.
  const rename = (name: string): Promise<void> =>
    page.evaluate(async (en) => {
      const mission = await window.communique.mission.get({})
      if (mission.ok) await window.communique.mission.save({ ...mission.value, name: { en } })
    }, name)
  await rename('Consulate of Valdria in Soria')
  await expect(page.getByRole('option')).toHaveCount(0)
  await rename('Embassy of Valdria in Soria')
  await page.getByRole('option').click()
  await expect(screen.desk.headline).toHaveText('Valdria opens a reading room in Port Amel')
  await screen.expectStatus('Cleared')
  await rename('Consulate of Valdria in Soria')
  await screen.expectStatus('In clearance')
})

test('a series that is chosen for a cleared release gives its number at once', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.stubMailProgram(true)
  await screen.ready()
  await screen.record()
  await screen.expectStatus('Cleared')
  await page.evaluate(async () => {
    const mission = await window.communique.mission.get({})
    if (!mission.ok) throw new Error(mission.code)
    const id = '01890000-0000-7000-8000-000000000003' as never
    const series = [{ id, name: 'Releases', pattern: 'VAL/{number}', digits: 3, startsAt: 1 }]
    await window.communique.mission.save({ ...mission.value, series })
  })
  await page.reload()
  await screen.expectStatus('Cleared')
  await screen.desk.details.getByRole('button', { name: /Series$/ }).click()
  await page.getByRole('option', { name: 'Releases' }).click()
  await expect(screen.desk.details.getByRole('status', { name: 'Number' })).toHaveText('VAL/001')
  await screen.expectStatus('Cleared')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} screens of clearance, which fit wide and narrow windows`, async ({
    running,
  }) => {
    const { page } = running
    const screen = new ClearanceScreen(running)
    const frame = new WindowScreen(running)
    await screen.stubMailProgram(true)
    await screen.ready(['section-chief', 'ambassador'])
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
    await page.keyboard.press('Control+Shift+a')
    await expect(screen.dialog('Ask for clearance')).toBeVisible()
    await look('ask')
    await dismiss(screen.dialog('Ask for clearance'))
    await screen.ask()
    await page.keyboard.press('Control+Shift+r')
    await expect(screen.dialog('Record clearance')).toBeVisible()
    await look('record')
    await dismiss(screen.dialog('Record clearance'))
    await screen.record()
    await screen.record()
    await screen.expectStatus('Cleared')
    await screen.desk.body.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Today.')
    await expect(screen.lines).toContainText('1 word changed since clearance.')
    await screen.tab('Clearance').click()
    await look('void')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    const changes = screen.dialog('What changed since clearance')
    await expect(changes).toBeVisible()
    await look('changes')
    await dismiss(changes)
    await screen.desk.body.click()
    await page.keyboard.press('Control+z')
    await screen.expectStatus('Cleared')
    await screen.button('Mark as released…').click()
    await expect(screen.dialog('Mark as released')).toBeVisible()
    await look('mark-released')
    await dismiss(screen.dialog('Mark as released'))
    await screen.markReleased()
    await screen.tab('History').click()
    await look('released')
    await screen.button('Put right…').click()
    await page.getByRole('menuitem', { name: /^Correct/ }).click()
    await expect(screen.lines).toContainText('Corrects')
    await look('correction')
  })
}
