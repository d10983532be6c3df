import { createHash } from 'node:crypto'
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, stubDialogs, test } from './app'
import { Stored } from './screens/api'
import { ClearanceScreen, openedBy } from './screens/clearance'
import { dismiss, expectSelectedWords } from './screens/keys'
import { WindowScreen } from './screens/window'

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A day at the mission, so many days from now, as a date field takes it. */
function dayFromNow(days: number): { day: string; month: string; year: string } {
  const at = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City' })
    .format(at)
    .split('-')
  return { day, month, year }
}

/**
 * The first day of a press officer, alone and offline: set up the desk, start from an earlier text, get it cleared by
 * telephone, hold it until a moment, release it, correct it, and find it when a journalist rings.
 */
test('an officer’s day', async ({ start, folder }) => {
  test.slow()
  const running = await start({ firstRun: true })
  const { app, page } = running
  const screen = new ClearanceScreen(running)
  const frame = new WindowScreen(running)
  const stored = new Stored(page)
  await screen.stubMailProgram(true)
  await stubDialogs(app, { open: folder })
  const today = dayFromNow(0)

  await test.step('first run', async () => {
    const questions = screen.dialog('Welcome to Communiqué')
    await questions.getByLabel('Name of the mission').fill('Embassy of Valdria in the Republic of Soria')
    await questions.getByLabel('City').fill('Port Amel')
    await questions.getByLabel('Time zone').fill('America/Mexico_City')
    await questions.getByLabel('Name', { exact: true }).fill('Mira Dellan')
    await questions.getByLabel('Telephone').fill('+999 1 555 0100')
    await questions.getByLabel('Your name').fill('Ines Calder')
    await questions.getByLabel('Your role').fill('Press attaché')
    await questions.getByRole('button', { name: 'Start', exact: true }).click()
    await screen.dialog('Begin here').getByRole('button', { name: 'Do not show again' }).click()
    await expect(screen.desk.headline).toHaveText(/^Sample: /)
  })

  await test.step('a series of numbers', async () => {
    await frame.command('Settings')
    const settings = screen.dialog('Settings')
    await settings.getByRole('tab', { name: 'Numbering' }).click()
    await settings.getByRole('button', { name: 'Add a series' }).click()
    await settings.getByLabel('Name').fill('Releases')
    await settings.getByLabel('Pattern').fill('VAL/{year}/{number}')
    await expect(settings.getByText(`Next: VAL/${today.year}/001`)).toBeVisible()
    await settings.getByRole('button', { name: 'Close the settings' }).click()
  })

  await test.step('new from earlier: dates are blank, what came along is asked about', async () => {
    await page.getByRole('button', { name: 'New release' }).click()
    await page.getByRole('menuitem', { name: 'From an earlier release…' }).click()
    const earlier = screen.dialog('From an earlier release')
    await expect(earlier.getByRole('option', { name: /^Sample: / })).toBeVisible()
    await expect(earlier.getByRole('searchbox')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(frame.details.getByRole('button', { name: /^Dateline The dateline needs a date/ })).toBeVisible()
    const carried = frame.details.getByRole('button', { name: /^Confirm: “Thursday”/ })
    await carried.click()
    await expect(carried).toHaveCount(0)
  })

  await test.step('write', async () => {
    await screen.desk.headline.fill('Valdria opens its second reading room in Port Amel')
    // The finding leads to the words and selects them, so that typing replaces them.
    await frame.details.getByRole('button', { name: /“\[NUMBER\]” still stands/ }).click()
    await expectSelectedWords(page, '[NUMBER]')
    await expect(screen.desk.body).toBeFocused()
    await page.keyboard.type('Eighty')
    await screen.tab('Details').click()
    await screen.desk.typeDate('Date of issue', today)
    await screen.desk.typeDate('Start date', dayFromNow(-1))
    await frame.details.getByRole('tab', { name: /^Checks/ }).click()
    await expect(frame.details.getByText('Nothing stands in the way.')).toBeVisible()
  })

  await test.step('ask for clearance, and record it by telephone', async () => {
    await screen.ask()
    expect(readFileSync(await openedBy(app), 'utf8')).toContain('application/pdf')
    await screen.expectStatus('In clearance')
    await screen.record('Oren Maskell')
    await screen.record('Ilka Torvane')
    await screen.expectStatus('Cleared')
    await expect(screen.desk.page.getByText(`No. VAL/${today.year}/001`).first()).toBeVisible()
  })

  await test.step('one word is edited: the bar appears, and it is asked again', async () => {
    await screen.desk.body.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Welcome.')
    await expect(screen.lines).toContainText('1 word changed since clearance.')
    await screen.expectStatus('In clearance')
    await screen.lines.getByRole('button', { name: 'Ask again' }).click()
    await screen.dialog('Ask for clearance').getByRole('button', { name: 'Ask for clearance' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 })
    await screen.record('Oren Maskell')
    await screen.record('Ilka Torvane')
    await screen.expectStatus('Cleared')
  })

  await test.step('an embargo leaves the clearance as it is', async () => {
    await screen.tab('Details').click()
    await frame.details.getByRole('button', { name: /Immediate/ }).click()
    await page.getByRole('option', { name: 'Embargo until' }).click()
    await screen.desk.typeDate('Embargo date', dayFromNow(2))
    await screen.desk.typeTime('Embargo time', '10', '00')
    await expect(page.getByText(/^EMBARGOED UNTIL .* 10:00 Mexico City time/).first()).toBeVisible()
    await screen.expectStatus('Cleared')
  })

  let pdf = ''
  await test.step('export', async () => {
    await page.keyboard.press('Control+e')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('button', { name: /^Choose/ }).click()
    await expect(dialog).toContainText('EMBARGOED')
    await expect(dialog).not.toContainText('DRAFT')
    await dialog.getByRole('button', { name: /^Export/ }).click()
    const done = page.getByRole('dialog', { name: /exported|written/i })
    await expect(done).toBeVisible({ timeout: 30_000 })
    pdf = join(folder, (await done.locator('b').first().innerText()).trim())
    await dismiss(done)
  })

  await test.step('mark as released', async () => {
    await screen.markReleased()
    await expect(screen.desk.body).toHaveAttribute('contenteditable', 'false')
  })

  await test.step('correct', async () => {
    await screen.button('Put right…').click()
    await page.getByRole('menuitem', { name: /^Correct/ }).click()
    await expect(page.getByText(/^CORRECTION/).first()).toBeVisible()
    await screen.desk.headline.fill('Valdria opens its third reading room in Port Amel')
    await expect(page.getByText(/In the headline, “third reading” replaces “second reading”/)).toBeVisible()
    await expect.poll(() => stored.headlines()).toContain('Valdria opens its third reading room in Port Amel')
  })

  await test.step('a journalist rings', async () => {
    const left = hashOf(pdf)
    renameSync(pdf, `${pdf}.moved`)
    await page.keyboard.press('Control+Shift+f')
    const everything = screen.dialog('Find everything')
    await everything.getByRole('combobox').fill('second reading')
    await everything
      .getByRole('group', { name: 'Releases' })
      .getByRole('option', { name: /second reading room/ })
      .click()
    await expect(screen.desk.headline).toHaveText('Valdria opens its second reading room in Port Amel')
    await screen.tab('History').click()
    await frame.details.getByRole('button', { name: /^Open: EMBARGOED.*\.pdf/ }).click()
    await expect.poll(async () => hashOf(await openedBy(app))).toBe(left)
  })
})
