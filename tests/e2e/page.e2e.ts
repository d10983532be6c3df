import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paragraphsOf } from '../../src/shared/document'
import type { Release } from '../../src/shared/release'
import { expect, root, stubDialogs, test } from './app'
import { Desk } from './screens/details'
import { IntakeScreen } from './screens/intake'
import { caretHeard } from './screens/keys'
import { WindowScreen } from './screens/window'

const item = readFileSync(join(root, 'resources', 'sample', 'news-item.txt'), 'utf8')

/** The item's paragraphs without the line of the page that it came from. */
const pasted = item
  .split(/\n\s*\n/)
  .map((paragraph) => paragraph.trim())
  .slice(1)
  .join('\n')

const wordsIn = ({ draft }: Release): string => paragraphsOf(draft.texts['en']!.body).join('\n')

/**
 * An evening on the page: a news item goes in, its words are tied to what was found in it, somebody is quoted, a claim gets its
 * source, and a day that was wrong all along is put right everywhere by one change.
 */
test('a news item becomes a release whose facts cannot disagree', async ({ start, folder }) => {
  test.slow()
  const running = await start()
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  const intake = new IntakeScreen(page)
  await stubDialogs(running.app, { open: folder })

  await test.step('the item is read, and what was found is accepted', async () => {
    await intake.paste(running, item)
    await page.getByRole('button', { name: 'Accept all shown' }).click()
    await page.getByRole('button', { name: /^Take in the text and \d+ details$/ }).click()
    await expect(intake.review).toBeHidden()
    await expect(desk.field('Origin year')).toHaveValue('1986')
  })

  await test.step('words that say a detail are linked to it', async () => {
    await frame.command('Link matching details')
    await page.getByRole('dialog').getByRole('button', { name: /^Link/ }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(desk.body.locator('[data-of="event.place"]')).toHaveText('Breakwater Park, Port Amel')
    await expect(desk.body.locator('[data-person]').filter({ hasText: 'Finnbogason' })).toHaveText([
      'Valdrian Ambassador to Soria Aurel Finnbogason',
      'Ambassador Finnbogason',
    ])
  })

  await test.step('the day of the event is written by its name', async () => {
    await desk.body.click()
    await page.keyboard.press('Control+End')
    await caretHeard(page)
    await page.keyboard.press('Enter')
    await page.keyboard.type('The concert was held on {event date')
    const offered = page.getByRole('listbox', { name: 'Details of the release' })
    await expect(offered.getByRole('option', { selected: true })).toContainText('14 May 2026')
    await page.keyboard.press('Enter')
    await expect(offered).toHaveCount(0)
    await page.keyboard.type(', with three hundred guests.')
    await expect
      .poll(async () => wordsIn(await desk.stored()))
      .toContain('held on 14 May 2026, with three hundred guests.')
  })

  await test.step('somebody is quoted', async () => {
    await page.keyboard.press('Enter')
    await page.keyboard.type('Every lamp tells a name.')
    await desk.quote()
    await desk.answerWho('Finn', 'Aurel Finnbogason')
    await expect(desk.body.locator('.quotation .attribution')).toContainText('Aurel Finnbogason')
  })

  await test.step('a day that was wrong is put right everywhere', async () => {
    const date = desk.details.getByRole('group', { name: 'Start date', exact: true })
    await desk.typeSegment(date, 'day', '12')
    await expect(page.getByRole('region', { name: 'What followed the change' })).toContainText('12 May 2026')
    await expect.poll(async () => wordsIn(await desk.stored())).toContain('held on 12 May 2026, with')
  })

  const written = wordsIn(await desk.stored())
  await running.app.close()
  const again = await start({ folder: running.folder, library: running.library })
  await test.step('the next day all of it can be taken back, and done again', async () => {
    const next = new Desk(again.page)
    await expect(next.body).toContainText('Every lamp tells a name.')
    await next.body.click()
    await expect(async () => {
      await again.page.keyboard.press('Control+z')
      const release = await next.stored()
      expect([release.draft.event, wordsIn(release)]).toEqual([null, pasted])
    }).toPass({ timeout: 60_000, intervals: [50] })
    await expect(async () => {
      await again.page.keyboard.press('Control+y')
      expect(wordsIn(await next.stored())).toBe(written)
    }).toPass({ timeout: 60_000, intervals: [50] })
  })
})
