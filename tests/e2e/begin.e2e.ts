import type { Locator } from '@playwright/test'
import { plainText } from '../../src/shared/document'
import { expect, test } from './app'
import { Stored } from './screens/api'
import { Desk } from './screens/details'
import { dismiss } from './screens/keys'
import { WindowScreen } from './screens/window'

/** Enter twice in one breath: the second comes before the first was answered. */
const pressTwice = (on: Locator): Promise<void> =>
  on.evaluate((element) => {
    for (const type of ['keydown', 'keyup', 'keydown', 'keyup'])
      element.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }))
  })

test.describe('a first run', () => {
  test('takes mission, contact and officer by keyboard alone, and begins with the sample and the tour', async ({
    start,
  }) => {
    const first = await start({ firstRun: true })
    const { page } = first
    const stored = new Stored(page)
    const questions = page.getByRole('dialog', { name: 'Welcome to Communiqué' })
    await expect(questions.getByLabel('Name of the mission')).toBeFocused()
    await expect(questions.getByLabel('Your name')).toHaveValue('')
    await expect(questions.getByRole('group', { name: 'Emblem' })).toContainText('No emblem')
    const answers = [
      'Embassy of Valdria in the Republic of Soria',
      'Mexico City',
      null,
      'Nadja Corvin',
      '+999 20 555 0142',
      'press@valdria.example',
      'Ines Calder',
    ]
    for (const answer of answers) {
      if (answer !== null) await page.keyboard.type(answer)
      await page.keyboard.press('Enter')
    }
    await expect(questions.getByLabel('Your role')).toBeFocused()
    await expect(questions.getByLabel('Time zone')).toHaveValue('America/Mexico_City')
    await page.keyboard.type('Press attaché')
    await pressTwice(questions.getByLabel('Your role'))
    await dismiss(page.getByRole('dialog', { name: 'Begin here' }))

    expect(await stored.mission()).toMatchObject({
      name: { en: 'Embassy of Valdria in the Republic of Soria' },
      city: { en: 'Mexico City' },
      zone: 'America/Mexico_City',
      contacts: [{ name: 'Nadja Corvin', phone: '+999 20 555 0142', email: 'press@valdria.example' }],
    })
    expect(await stored.officer()).toMatchObject({ name: 'Ines Calder', role: 'Press attaché' })
    await expect(new Desk(page).headline).toHaveText(/^Sample: /)
    expect(await stored.headlines()).toHaveLength(1)
    await expect(page.getByRole('navigation')).toContainText('Embassy of Valdria in the Republic of Soria')
    await first.app.close()

    const again = await start({ folder: first.folder, library: first.library, firstRun: true })
    await expect(again.page.locator('[data-pane="list"]')).toBeVisible()
    await expect(again.page.getByRole('dialog')).toHaveCount(0)
  })

  test('is passed over without losing what was typed, and is not asked again', async ({ start }) => {
    const { page } = await start({ firstRun: true })
    const stored = new Stored(page)
    await expect(page.getByLabel('Name of the mission')).toBeFocused()
    await page.keyboard.type('Embassy of Valdria')
    await page.getByRole('button', { name: 'Skip', exact: true }).click()
    await expect(page.getByText('What goes out today?')).toBeVisible()
    await expect.poll(() => stored.mission()).toMatchObject({ name: { en: 'Embassy of Valdria' }, contacts: [] })
    await expect.poll(() => stored.preferences()).toMatchObject({ isSetUp: true, isTourSeen: false })
    expect(await stored.headlines()).toEqual([])
  })

  test('keeps a zone that the officer chose, whatever the city', async ({ start }) => {
    const { page } = await start({ firstRun: true })
    const questions = page.getByRole('dialog')
    await questions.getByLabel('City').fill('Bern')
    await expect(questions.getByLabel('Time zone')).toHaveValue('Europe/Zurich')
    await questions.getByLabel('Time zone').fill('Nowhere/At_All')
    await questions.getByLabel('City').fill('Ankara')
    await expect(questions.getByText('No such time zone.')).toBeVisible()
    await expect(questions.getByLabel('Time zone')).toHaveValue('Nowhere/At_All')
  })
})

test.describe('the tour', () => {
  test('goes through six parts of the window, back too, and gives the focus back', async ({ running }) => {
    const { page } = running
    await new Desk(page).newRelease('Valdria opens a reading room')
    await new WindowScreen(running).command('Take the tour')
    for (const title of ['Begin here', 'Your releases', 'The page', 'Details', 'Checks', 'Clearance and history']) {
      await expect(page.getByRole('dialog', { name: title })).toBeVisible()
      if (title === 'Your releases') {
        await page.getByRole('button', { name: 'Back' }).click()
        await expect(page.getByRole('dialog', { name: 'Begin here' })).toBeVisible()
        await page.getByRole('button', { name: 'Next' }).press('Enter')
        await expect(page.getByRole('dialog', { name: title })).toBeVisible()
        await page.getByRole('button', { name: 'Next' }).focus()
      }
      await expect(page.getByRole('button', { name: /^(Next|Done)$/ })).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(new Desk(page).headline).toBeFocused()
    await expect.poll(() => new Stored(page).preferences()).toMatchObject({ isTourSeen: true })
  })

  test('works where no release is open and there is room for nothing beside the page', async ({ running }) => {
    const { page } = running
    const frame = new WindowScreen(running)
    await frame.resize(1024, 680)
    await page.getByRole('button', { name: 'Take the tour' }).click()
    for (let step = 1; step < 6; step += 1) {
      await expect(page.getByText(`${step} of 6`)).toBeInViewport({ ratio: 1 })
      await expect(page.getByRole('button', { name: 'Next' })).toBeFocused()
      await page.keyboard.press('Enter')
    }
    await dismiss(page.getByRole('dialog'))
    await expect(page.getByRole('button', { name: 'Take the tour' })).toBeFocused()
    await new Desk(page).newRelease('Valdria opens a reading room')
    await frame.command('Take the tour')
    for (let step = 1; step < 4; step += 1) {
      await expect(page.getByText(`${step} of 6`)).toBeVisible()
      await expect(page.getByRole('button', { name: 'Next' })).toBeFocused()
      await page.keyboard.press('Enter')
    }
    const inspector = page.locator('[data-pane="inspector"]')
    await expect(page.getByRole('dialog', { name: 'Details' })).toBeVisible()
    await expect(inspector).toBeVisible()
    // Where there is room it stands beside the page; a window that gets narrower puts it away.
    await frame.resize(1440, 900)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Checks' })).toBeVisible()
    await frame.resize(1024, 680)
    await expect(inspector).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Clearance and history' })).toBeVisible()
    await expect(inspector.getByRole('tab', { name: 'Clearance' })).toBeInViewport({ ratio: 1 })
    await dismiss(page.getByRole('dialog', { name: 'Clearance and history' }))
    await expect(inspector).toHaveCount(0)
  })

  test('is dismissed for good, and can be taken all the same', async ({ running }) => {
    const { page } = running
    await page.getByRole('button', { name: 'Take the tour' }).click()
    await page.getByRole('button', { name: 'Do not show again' }).click()
    await expect(page.getByRole('button', { name: 'Take the tour' })).toHaveCount(0)
    await new WindowScreen(running).command('Take the tour')
    await expect(page.getByRole('dialog', { name: 'Begin here' })).toBeVisible()
  })
})

test.describe('New', () => {
  test('offers every type and every way to begin, by letters too', async ({ running: { page } }) => {
    await page.keyboard.press('Control+n')
    await expect(page.getByRole('menuitem')).toHaveText([
      'Press release',
      'Statement',
      'Readout',
      'Media advisory',
      'Condolence',
      'Message',
      'From a template…',
      'From an earlier release…',
      /^Paste text/,
      'Import…',
    ])
    await expect(page.getByRole('menuitem', { name: 'Press release' })).toBeFocused()
    await page.keyboard.type('sta')
    await expect(page.getByRole('menuitem', { name: 'Statement' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(new Desk(page).headline).toBeFocused()
    await page.keyboard.type('Statement on the harbour')
    await expect.poll(async () => (await new Desk(page).stored()).draft.type).toBe('statement')
  })

  test('from an earlier release leaves its dates and number behind and shows what came along', async ({ running }) => {
    const { page } = running
    const stored = new Stored(page)
    const earlier = await stored.make('press-release', 'The 3rd boat race of Port Amel', { number: 'PAM/2025/007' })
    await stored.make('press-release', 'New consular hours')
    await page.keyboard.press('Control+n')
    await expect(page.getByRole('menuitem', { name: 'Press release' })).toBeFocused()
    await page.getByRole('menuitem', { name: 'From an earlier release' }).press('Enter')
    await expect(page.getByRole('searchbox', { name: 'Find a release' })).toBeFocused()
    await page.keyboard.type('boat race')
    const found = page.getByRole('dialog').getByRole('option')
    await expect(found).toHaveCount(1)
    await expect(found).toContainText('PAM/2025/007')
    await pressTwice(page.getByRole('searchbox', { name: 'Find a release' }))
    await expect(new Desk(page).headline).toHaveText('The 3rd boat race of Port Amel')
    expect(await stored.headlines()).toHaveLength(3)
    const { id, draft } = await new Desk(page).stored()
    expect(id).not.toBe(earlier.id)
    expect(draft).toMatchObject({
      number: '',
      dateline: { date: null },
      startedFrom: { kind: 'earlier', release: earlier.id },
    })
    await expect(page.getByRole('tab', { name: /^Checks/, selected: true })).toBeVisible()
  })

  test('a release becomes a template, then its next version, and a new release starts from it', async ({ running }) => {
    const { page } = running
    const frame = new WindowScreen(running)
    const desk = new Desk(page)
    await desk.newRelease('National Day reception')
    await desk.goToText()
    await page.keyboard.type('The Embassy invited its friends.')
    await frame.command('Save as template')
    const dialog = page.getByRole('dialog', { name: 'Save as template' })
    await dialog.getByLabel('Name').fill('Reception')
    await pressTwice(dialog.getByLabel('Name'))
    await expect(frame.notice.getByText('Template “Reception” saved, version 1.')).toBeVisible()
    await frame.command('Save as template')
    await dialog.getByRole('button', { name: /Keep it as/ }).click()
    await page.getByRole('option', { name: 'Version 2 of “Reception”' }).click()
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(frame.notice.getByText('Template “Reception” saved, version 2.')).toBeVisible()

    await page.keyboard.press('Control+n')
    await expect(page.getByRole('menuitem', { name: 'Press release' })).toBeFocused()
    await page.getByRole('menuitem', { name: 'From a template' }).press('Enter')
    const template = page.getByRole('dialog', { name: 'From a template' }).getByRole('option', { name: 'Reception' })
    await expect(template).toContainText('Press release · version 2')
    await pressTwice(template)
    await expect(desk.body).toContainText('The Embassy invited its friends.')
    const { draft } = await desk.stored()
    expect(draft.startedFrom).toMatchObject({ kind: 'template', version: 2 })
    expect(plainText(draft.texts['en']!.body)).toBe('The Embassy invited its friends.')
    expect(await new Stored(page).headlines()).toHaveLength(2)
  })
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what begins, ${theme}`, async ({ start }) => {
    const running = await start({ firstRun: true })
    const { page } = running
    const frame = new WindowScreen(running)
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await frame.violations(), 'first run').toEqual([])
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Begin here' })).toBeVisible()
    expect(await frame.violations(), 'tour').toEqual([])
    await dismiss(page.getByRole('dialog', { name: 'Begin here' }))
    for (const [command, dialog] of [
      ['Save as template', 'Save as template'],
      ['From an earlier release', 'From an earlier release'],
      ['From a template', 'From a template'],
    ] as const) {
      await frame.command(command)
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
      expect(await frame.violations(), dialog).toEqual([])
      await dismiss(page.getByRole('dialog', { name: dialog }))
    }
  })
}
