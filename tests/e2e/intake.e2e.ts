import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paragraphsOf } from '../../src/shared/document'
import type { Release } from '../../src/shared/release'
import { expect, root, stubDialogs, test } from './app'
import { Desk } from './screens/details'
import { IntakeScreen } from './screens/intake'
import { dismiss } from './screens/keys'

const sample = readFileSync(join(root, 'resources', 'sample', 'news-item.txt'), 'utf8')
const seedPath = join(root, '..', 'shared', 'inputs', 'seed-news-item.txt')

/** Paragraphs of an item that begins with one line of the page around it. */
const paragraphsIn = (item: string): string[] =>
  item
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .slice(1)

const body = (release: Release): string[] => paragraphsOf(release.draft.texts['en']!.body)

const violationsOf = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).include('[role=dialog]').analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )

for (const [name, item] of [
  ['the sample', sample],
  ['the seed [needs: shared inputs]', existsSync(seedPath) ? readFileSync(seedPath, 'utf8') : null],
] as const) {
  test(`${name}, pasted, with every suggestion refused, is its own paragraphs and nothing else`, async ({
    running,
  }) => {
    test.skip(item === null, 'the shared inputs are not beside this checkout')
    if (item === null) return
    const screen = new IntakeScreen(running.page)
    const desk = new Desk(running.page)
    await screen.paste(running, item)
    await dismiss(screen.review)
    await expect(desk.body).toBeVisible()
    await expect.poll(async () => body(await desk.stored())).toEqual(paragraphsIn(item))
    const release = await desk.stored()
    expect(release.draft).toMatchObject({
      event: null,
      speakers: [],
      attended: [],
      sources: [],
      original: { text: item, name: '' },
    })
    expect(release.draft.texts['en']!.headline).toBe('')
  })
}

test('suggestions are gone through by keys, and one undo takes all of them back but leaves the text', async ({
  running,
}) => {
  const { page } = running
  const screen = new IntakeScreen(page)
  const desk = new Desk(page)
  await screen.paste(running, sample)
  await expect(screen.rows.first()).toBeFocused()
  const total = await screen.rows.count()
  await expect(screen.review.getByRole('status')).toHaveText(`0 of ${total} decided`)

  await page.keyboard.press('r')
  await expect(screen.rows.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(screen.rows.nth(2)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(screen.rows.nth(3)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(screen.rows.nth(2)).toBeFocused()
  await page.keyboard.press('a')
  await expect(screen.review.getByRole('status')).toHaveText(`3 of ${total} decided`)
  await expect(screen.rows.first()).toHaveAttribute('data-decision', 'refused')
  await page.getByRole('button', { name: 'Accept all shown' }).click()
  await expect(screen.review.getByRole('status')).toHaveText(`${total} of ${total} decided`)
  await expect(screen.rows.first()).toHaveAttribute('data-decision', 'refused')
  await page.getByRole('button', { name: /^Take in the text and \d+ details$/ }).click()
  await expect(screen.review).toBeHidden()

  await expect(desk.field('Dateline city')).toHaveValue('Port Amel')
  await expect(desk.field('Origin year')).toHaveValue('1986')
  await expect.poll(async () => (await desk.stored()).draft.speakers.length).toBeGreaterThan(0)
  const taken = await desk.stored()
  expect(taken.draft.dateline).toMatchObject({ date: '2026-05-14' })
  expect(taken.draft.event?.hosts.map(({ name }) => name['en'])).toEqual([
    'Embassy of Valdria in Soria',
    'Port Amel City Council',
  ])

  await page.keyboard.press('Control+z')
  await expect(desk.details.getByRole('button', { name: 'Add event' })).toBeVisible()
  await expect.poll(async () => (await desk.stored()).draft.speakers).toEqual([])
  expect(body(await desk.stored())).toEqual(paragraphsIn(sample))
})

test('a suggestion is reworded in its row, and the event date is a question', async ({ running }) => {
  const { page } = running
  const screen = new IntakeScreen(page)
  const desk = new Desk(page)
  await screen.paste(running, sample)
  await expect(screen.row(/^Date of the event: Same day\?/)).toContainText('Use 14 May 2026, the date of issue?')

  const occasion = screen.row(/^Occasion: /)
  await occasion.click()
  await expect(occasion).toBeFocused()
  await page.keyboard.press('e')
  await expect(page.getByLabel('Wording')).toBeFocused()
  await page.getByLabel('Wording').fill('The rescue of 1986')
  await page.keyboard.press('Enter')
  await expect(screen.row(/^Occasion: The rescue of 1986/)).toHaveAttribute('data-decision', 'accepted')
  await page.getByRole('button', { name: 'Take in the text and 1 detail' }).click()
  await expect.poll(async () => (await desk.stored()).draft.event?.occasion).toEqual({ en: 'The rescue of 1986' })
  expect((await desk.stored()).draft.event?.start).toEqual({ date: null, time: null })
})

test('the outlet is taken out only when the offer is accepted, and what was left out can be put back', async ({
  running,
}) => {
  const { page } = running
  const screen = new IntakeScreen(page)
  const desk = new Desk(page)
  await screen.paste(running, sample)
  const offer = screen.row(/^Outlet named: /)
  await expect(offer).toContainText('Take out that Soria.Now was told?')
  await expect(offer.locator('dd').first()).toContainText('attended the event, the embassy told Soria.Now.')
  await expect(offer.locator('dd').last()).toHaveText(/attended the event\.$/)
  await offer.getByRole('button', { name: 'Accept' }).click()
  await screen.review.getByRole('button', { name: /^Put back: date 2026-05-14/ }).click()
  await page.getByRole('button', { name: 'Take in the text and 1 detail' }).click()
  await expect.poll(async () => (await desk.stored()).draft.original).not.toBeNull()
  await expect.poll(async () => body(await desk.stored()).join('\n')).not.toContain('Soria.Now')
  const paragraphs = body(await desk.stored())
  expect(paragraphs[0]).toContain('date 2026-05-14')
  expect(paragraphs[3]).toMatch(/attended the event\.$/)
})

test('text pasted into an empty page is reviewed for that release, and closing the paste window loses nothing', async ({
  running,
}) => {
  const { app, page } = running
  const screen = new IntakeScreen(page)
  const desk = new Desk(page)
  await desk.newRelease('Its own headline')
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), sample)
  await desk.body.click()
  await expect(desk.body).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(screen.review).toBeVisible()
  await dismiss(screen.review)
  await expect(desk.body).toContainText('lime trees')
  const headlines = () =>
    page.evaluate(async () => {
      const list = await window.communique.releases.list({ view: 'all', query: '' })
      return list.ok ? list.value.map(({ headline }) => headline) : []
    })
  await expect.poll(headlines).toEqual(['Its own headline'])

  await page.keyboard.press('Control+Shift+n')
  const field = page.getByLabel('Text of the news item')
  await expect(field).toBeFocused()
  await field.fill('Half a thought')
  await dismiss(field)
  await page.keyboard.press('Control+Shift+n')
  await expect(field).toHaveValue('Half a thought')
})

test('a text file is taken in like a pasted text, under its name', async ({ running: { app, page } }) => {
  await stubDialogs(app, { open: join(root, 'resources', 'sample', 'news-item.txt') })
  const screen = new IntakeScreen(page)
  const desk = new Desk(page)
  await page.getByRole('main').getByRole('button', { name: 'Import…' }).click()
  await dismiss(screen.review)
  await expect(desk.body).toContainText('lime trees')
  await expect
    .poll(async () => (await desk.stored()).draft.original)
    .toMatchObject({ name: 'news-item.txt', text: sample })
})

test('nothing pasted is said in a sentence', async ({ running: { page } }) => {
  await expect(page.locator('[data-pane="list"]')).toBeVisible()
  await page.keyboard.press('Control+Shift+n')
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText('There are no words in it.')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in paste window and review, ${theme}`, async ({ running }) => {
    const { page } = running
    await page.emulateMedia({ colorScheme: theme })
    const screen = new IntakeScreen(page)
    await page.keyboard.press('Control+Shift+n')
    await expect(page.getByLabel('Text of the news item')).toBeFocused()
    expect(await violationsOf(page)).toEqual([])
    await dismiss(page.getByLabel('Text of the news item'))
    await screen.paste(running, sample)
    await expect(screen.rows.first()).toBeFocused()
    await page.keyboard.press('a')
    await expect(screen.rows.nth(1)).toBeFocused()
    await page.keyboard.press('r')
    await expect(screen.rows.nth(2)).toBeFocused()
    const occasion = screen.row(/^Occasion: /)
    await occasion.click()
    await expect(occasion).toBeFocused()
    await page.keyboard.press('e')
    await expect(page.getByLabel('Wording')).toBeFocused()
    expect(await violationsOf(page)).toEqual([])
  })
}
