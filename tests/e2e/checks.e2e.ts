import type { Locator, Page } from '@playwright/test'
import { plainText } from '../../src/shared/document'
import { expect, test } from './app'
import { ClearanceScreen } from './screens/clearance'
import { dismiss, expectSelectedWords, pressWhileBusy } from './screens/keys'
import { WindowScreen } from './screens/window'

const checksTab = (page: Page): Locator => page.getByRole('tab', { name: /^Checks/ })

const listed = (page: Page): Locator => page.getByRole('tabpanel').locator('li > button:first-child')

/** Adds words to the end of the body. */
async function write(screen: ClearanceScreen, words: string): Promise<void> {
  await screen.desk.body.click()
  await screen.page.keyboard.press('Control+End')
  await screen.page.keyboard.type(words)
}

const bodyWords = async (screen: ClearanceScreen): Promise<string> =>
  plainText((await screen.desk.stored()).draft.texts['en']!.body)

test('what is wrong is listed, led to, settled by a press and taken back by an undo', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.ready()
  await checksTab(page).click()
  await expect(page.getByText('Nothing stands in the way.')).toBeVisible()

  await write(screen, ' Join us on Monday, 25 February 2024. See https://example.org/a?utm_source=x for more.')
  await expect(listed(page)).toHaveText([
    '“Monday, 25 February 2024”: in 2024 this is a Sunday.',
    '“https://example.org/a?utm_source=x” follows those who open it.',
  ])
  await expect(checksTab(page)).toHaveText('Checks 2')

  await listed(page).first().click()
  await expectSelectedWords(page, 'Monday, 25 February 2024')
  await expect(screen.desk.body).toBeFocused()

  await page.getByRole('button', { name: /^Write “Sunday”/ }).click()
  await expect(screen.desk.body).toContainText('on Sunday, 25 February 2024.')
  await expect(checksTab(page)).toHaveText('Checks 1')
  await page.getByRole('button', { name: /^Shorten it/ }).click()
  await expect(screen.desk.body).toContainText('See https://example.org/a for more.')
  await expect(page.getByText('Nothing stands in the way.')).toBeVisible()

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(listed(page)).toHaveText(['“https://example.org/a?utm_source=x” follows those who open it.'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => bodyWords(screen)).toContain('on Monday, 25 February 2024')
})

test('what is typed at once after a finding was pressed goes in place of its words', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.ready()
  await write(screen, ' Come on 30 February.')
  await checksTab(page).click()
  await listed(page).filter({ hasText: '30 February' }).focus()
  await pressWhileBusy(page, 'Enter', 'X')
  await expect(screen.desk.body).toContainText('Come on X.')
})

test('fields are led to and settled too, wherever they stand', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.ready()
  await screen.desk.headline.fill('The 22th reading room of the [NAME] society')
  await checksTab(page).click()
  await expect(listed(page)).toContainText(['“22th” is written 22nd.', '“[NAME]” still stands for words to come.'])
  await listed(page).last().click()
  await expect(screen.desk.headline).toBeFocused()
  const chosen = (): Promise<string> =>
    screen.desk.headline.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    )
  await expect.poll(chosen).toBe('[NAME]')
  await page.getByRole('button', { name: /^Write “22nd”/ }).click()
  await expect(screen.desk.headline).toHaveValue('The 22nd reading room of the [NAME] society')
  await page.keyboard.press('Control+z')
  await expect(screen.desk.headline).toHaveValue('The 22th reading room of the [NAME] society')

  await screen.desk.headline.fill('Valdria opens a reading room')
  const notes = page.getByRole('textbox', { name: 'Notes to editors' })
  await notes.click()
  await expect(notes).toBeFocused()
  await page.keyboard.type('INTERNAL ONLY: ring first.')
  await screen.desk.headline.click()
  await listed(page).getByText('“INTERNAL ONLY” marks a paper').click()
  await expect(notes).toBeFocused()
  await expectSelectedWords(page, 'INTERNAL ONLY')
})

test('every phrase that came from the earlier release is asked about until it is confirmed', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.ready()
  await write(screen, ' It was held on 14 March 2025, as last year.')
  await expect.poll(() => bodyWords(screen)).toContain('last year')
  await page.evaluate(async () => {
    const [first] = await window.communique.releases
      .list({ view: 'all', query: '' })
      .then((it) => (it.ok ? it.value : []))
    const earlier = await window.communique.releases.get({ id: first!.id })
    if (!earlier.ok) throw new Error(earlier.code)
    const { id, revision, draft } = earlier.value
    await window.communique.releases.save({
      id,
      revision,
      draft: { ...draft, dateline: { ...draft.dateline, date: '2025-03-15' }, startedFrom: null },
    })
    const edition = await window.communique.releases.startFromEarlier({ id })
    if (!edition.ok) throw new Error(edition.code)
    const text = edition.value.draft.texts['en']!
    await window.communique.releases.save({
      id: edition.value.id,
      revision: edition.value.revision,
      draft: { ...edition.value.draft, texts: { en: { ...text, headline: 'The new edition' } } },
    })
  })
  await page.reload()
  await screen.desk.openFromList('The new edition')
  await checksTab(page).click()
  await expect(page.getByRole('tabpanel')).toContainText('The dateline needs a date.')
  const carried = page.getByRole('tabpanel').getByText(/bound to the year of the earlier release/)
  await expect(carried).toHaveText([
    '“14 March 2025” may be bound to the year of the earlier release. Is it right in this one?',
    '“last year” may be bound to the year of the earlier release. Is it right in this one?',
  ])
  await page.getByRole('button', { name: /^Confirm: “last year”/ }).click()
  await expect(carried).toHaveCount(1)
  await expect
    .poll(async () => (await screen.desk.stored()).draft.startedFrom)
    .toMatchObject({ confirmed: [{ phrase: 'last year' }] })
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(carried).toHaveCount(2)
})

test('a number that another release prints is told while it is typed', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.ready()
  await page.evaluate(async () => {
    const [first] = await window.communique.releases
      .list({ view: 'all', query: '' })
      .then((it) => (it.ok ? it.value : []))
    const { draft } = await window.communique.releases
      .get({ id: first!.id })
      .then((it) => (it.ok ? it.value : Promise.reject(new Error(it.code))))
    await window.communique.releases.create({ type: draft.type, draft: { ...draft, number: '7/2024' } })
  })
  const number = page.getByRole('complementary').getByRole('textbox', { name: 'Number' })
  await number.fill('7/2024')
  await checksTab(page).click()
  await expect(listed(page)).toHaveText([/The number 7\/2024 is printed by another release too: “.*”\.$/])
  await listed(page).click()
  await number.fill('8/2024')
  await expect(checksTab(page)).toHaveText('Checks')
})

test('before it goes out everything is listed; a reason lets through what is not hard', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  const frame = new WindowScreen(running)
  await screen.ready()
  const gate = screen.dialog('Before it goes out')
  await frame.command('before it goes out')
  await expect(gate).toContainText('Nothing stands in the way.')
  await dismiss(gate)

  await write(screen, ' Come on 30 February, a Monday, 25 February 2024.')
  await screen.record()
  await screen.expectStatus('Cleared')
  await screen.button('Mark as released…').click()
  await expect(gate).toContainText('It cannot go out before what must be fixed is fixed.')
  await expect(gate.getByRole('button', { name: 'Release all the same' })).toHaveCount(0)
  await gate.getByRole('button', { name: '“30 February”: there is no such day.' }).click()
  await expect(gate).toBeHidden()
  await expectSelectedWords(page, '30 February')
  await expect(screen.desk.body).toBeFocused()

  await page.keyboard.type('28 February')
  await expect(screen.desk.body).toContainText('Come on 28 February, a Monday')
  await screen.record()
  await screen.button('Mark as released…').click()
  const anyway = gate.getByRole('button', { name: 'Release all the same' })
  await expect(anyway).toBeDisabled()
  await gate.getByLabel('Why does it go out all the same?').fill('The Ambassador wants the day as spoken.')
  await anyway.click()
  const asked = screen.dialog('Mark as released')
  await expect(asked).toContainText('The Ambassador wants the day as spoken.')
  await expect(asked.getByRole('button', { name: 'Mark as released' })).toBeFocused()
  await page.keyboard.press('Enter')
  await screen.expectStatus('Released')
  await checksTab(page).click()
  await expect(page.getByText('The text has gone out and is not checked any more.')).toBeVisible()
})

test('in a narrow window the words that a finding leads to are not left under the list', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.ready()
  await write(screen, ' Come on 30 February.')
  await new WindowScreen(running).resize(1024, 680)
  await page.getByRole('button', { name: 'Details', exact: true }).click()
  await checksTab(page).click()
  await listed(page).filter({ hasText: '30 February' }).click()
  await expectSelectedWords(page, '30 February')
  await expect(checksTab(page)).toBeHidden()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} screens of the checks, wide and narrow`, async ({ running }) => {
    const { page } = running
    const screen = new ClearanceScreen(running)
    const frame = new WindowScreen(running)
    await screen.ready()
    await frame.command(`appearance: ${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const look = async (name: string): Promise<void> => {
      for (const [width, height] of [
        [1440, 900],
        [1024, 680],
      ] as const) {
        await frame.resize(width, height)
        // Behind the gate nothing can be reached. In a narrow window the list lies over the page once it was asked for.
        if (!name.startsWith('gate')) {
          if (width === 1024) {
            const button = page.getByRole('button', { name: 'Details', exact: true })
            await expect(button).toBeVisible()
            if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
          }
          await expect(checksTab(page)).toBeVisible()
        }
        expect(await frame.violations(), `${name} ${width}`).toEqual([])
        await frame.expectNoOverflow()
        const tooWide = (): Promise<number> =>
          page
            .locator('[data-pane="inspector"] *')
            .evaluateAll(
              (all) =>
                all.filter((it) => getComputedStyle(it).overflowX === 'auto' && it.scrollWidth > it.clientWidth).length,
            )
        await expect.poll(tooWide, `${name} ${width}: scrolls sideways`).toBe(0)
      }
      await frame.resize(1440, 900)
    }
    await checksTab(page).click()
    await expect(page.getByText('Nothing stands in the way.')).toBeVisible()
    await look('empty')
    await screen.desk.headline.fill(
      `Valdria opens a reading room with nine hundred books in both languages in Port Amel`,
    )
    await write(screen, ' Join us on Monday, 25 February 2024. [TBC] See http://intranet/press, or the 32th room.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('ENDS')
    await screen.tab('Details').click()
    await screen.desk.typeDate('Date of issue', { day: '14', month: '05', year: '2026' })
    await checksTab(page).click()
    await expect(checksTab(page)).toHaveText('Checks 6')
    await expect(page.getByRole('button', { name: /^Write “\d+ \w+ \d{4}”/ })).toBeVisible()
    await expect(page.getByRole('tabpanel')).toContainText('83 characters')
    await look('list')
    await screen.record()
    await screen.button('Mark as released…').click()
    await expect(screen.dialog('Before it goes out')).toBeVisible()
    await look('gate-hard')
    await dismiss(screen.dialog('Before it goes out'))
    await screen.desk.body.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Join us on Monday, 25 February 2024.')
    await expect(screen.desk.body).toContainText(/Join us on Monday, 25 February 2024\.$/)
    await screen.record()
    await screen.button('Mark as released…').click()
    await expect(screen.dialog('Before it goes out').getByLabel('Why does it go out all the same?')).toBeVisible()
    await look('gate-reason')
  })
}
