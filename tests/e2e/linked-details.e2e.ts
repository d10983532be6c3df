import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { plainText, type Document, type InlineNode } from '../../src/shared/document'
import {
  emptyEvent,
  emptyReleaseText,
  emptySpeaker,
  type Release,
  type Speaker,
  type SpeakerId,
} from '../../src/shared/release'
import { expect, test, type Running } from './app'
import { Stored } from './screens/api'
import { ClearanceScreen } from './screens/clearance'
import { Desk } from './screens/details'
import { dismiss, expectSelectedWords } from './screens/keys'
import { WindowScreen } from './screens/window'

const headline = 'Valdria marks Harbour Day on 24 February'

const detail = (text: string, of: string, format: string, own: string | null = null): InlineNode => ({
  type: 'text',
  text,
  marks: [{ type: 'detail', attrs: { of, format, own } }],
})

const aText = (...paragraphs: (string | InlineNode)[][]): Document => ({
  schemaVersion: 2,
  content: paragraphs.map((parts, index) => ({
    type: 'paragraph',
    attrs: { id: `p${index}` },
    content: parts.map((part): InlineNode => (typeof part === 'string' ? { type: 'text', text: part } : part)),
  })),
})

const body = aText(
  [
    'The embassy marks the ',
    detail('33rd', 'event.anniversary', 'numeral'),
    ' anniversary of the treaty in ',
    detail('Port Amel', 'event.city', 'text'),
    ' on ',
    detail('Tuesday, 24 February 2026', 'event.start.date', 'weekday-long'),
    '.',
  ],
  ['Seats are kept until 24 February 2026. Harbour Day was first held on 15 October 1993.'],
)

const torvane: Speaker = {
  ...emptySpeaker('01890000-0000-7000-8000-00000000000a' as SpeakerId),
  name: 'Ilka Torvane',
  title: { en: 'Ambassador of Valdria' },
}

/** A release whose words refer to its details, in English, Spanish and Arabic; open on the page. */
async function openLinked({ page }: Running, paragraphs?: Parameters<typeof aText>): Promise<Desk> {
  const made = await new Stored(page).make('press-release', headline, {
    dateline: { city: { en: 'Port Amel' }, country: '', date: '2026-02-20' },
    speakers: [torvane],
    event: {
      ...emptyEvent('Europe/Lisbon'),
      name: { en: 'Harbour Day' },
      originYear: 1993,
      start: { date: '2026-02-24', time: '18:00' },
      city: { en: 'Port Amel' },
    },
  })
  await page.evaluate(
    async ({ release: { id, revision, draft }, texts }) => {
      const saved = await window.communique.releases.save({
        id,
        revision,
        draft: { ...draft, texts: { ...draft.texts, ...texts } },
      })
      if (!saved.ok) throw new Error(saved.code)
    },
    {
      release: made,
      texts: {
        en: {
          ...made.draft.texts['en']!,
          body: paragraphs === undefined ? body : aText(...paragraphs),
          notesToEditors: aText(['Register by ', detail('24 February', 'event.start.date', 'day-month'), '.']),
        },
        es: {
          ...emptyReleaseText(),
          headline: 'Día del Puerto',
          body: aText(['La embajada celebra el ', detail('24 de febrero', 'event.start.date', 'day-month'), '.']),
        },
        ar: {
          ...emptyReleaseText(),
          headline: 'يوم الميناء',
          body: aText([detail('24 فبراير', 'event.start.date', 'day-month', '24 فبراير'), ' يوم الميناء.']),
        },
      },
    },
  )
  await page.reload()
  const desk = new Desk(page)
  await desk.openFromList(headline)
  await expect(desk.body).not.toBeEmpty()
  return desk
}

/** Types another day of the month into a date: the digits follow each other quickly enough to be one change. */
async function typeDay(desk: Desk, label: string, day: string): Promise<void> {
  await desk.typeSegment(desk.details.getByRole('group', { name: label, exact: true }), 'day', day)
}

const moveTo = (desk: Desk, day: string): Promise<void> => typeDay(desk, 'Start date', day)

/** What is stored, in the words of each text that refers to the day. */
async function storedWords(desk: Desk): Promise<string[]> {
  const { draft }: Release = await desk.stored()
  const { en, es, ar } = draft.texts
  return [en!.body, en!.notesToEditors, es!.body, ar!.body].map((text) => plainText(text).split('\n')[0] ?? '')
}

const before = [
  'The embassy marks the 33rd anniversary of the treaty in Port Amel on Tuesday, 24 February 2026.',
  'Register by 24 February.',
  'La embajada celebra el 24 de febrero.',
  '24 فبراير يوم الميناء.',
]
const after = [
  'The embassy marks the 33rd anniversary of the treaty in Port Amel on Friday, 27 February 2026.',
  'Register by 27 February.',
  'La embajada celebra el 27 de febrero.',
  '24 فبراير يوم الميناء.',
]

const followed = (page: Page): Locator => page.getByRole('region', { name: 'What followed the change' })
const otherwise = (page: Page): Locator => page.getByRole('region', { name: 'What says otherwise than the details' })

test('a changed date takes every place with it, lists them, and one undo takes all back', async ({ running }) => {
  const { page } = running
  const desk = await openLinked(running)
  await moveTo(desk, '27')
  await expect(desk.body).toContainText('Friday, 27 February 2026')
  await expect.poll(() => storedWords(desk)).toEqual(after)

  const list = followed(page)
  await expect(list.getByRole('status')).toHaveText('3 places follow the change. 2 typed places have the old wording.')
  await list.getByRole('button', { name: /Register by/ }).click()
  await expectSelectedWords(page, '27 February')
  await list.getByRole('button', { name: /treaty in Port Amel on/ }).click()
  await expectSelectedWords(page, 'Friday, 27 February 2026')
  await expect(desk.body).toBeFocused()

  await page.keyboard.press('Control+z')
  await expect(desk.body).toContainText('Tuesday, 24 February 2026')
  await expect.poll(() => storedWords(desk)).toEqual(before)
  await expect.poll(async () => (await desk.stored()).draft.event?.start.date).toBe('2026-02-24')
  await expect(list).toBeHidden()

  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => storedWords(desk)).toEqual(after)
})

test('the list takes the change back, goes when it is closed, and changes typed words where that is asked', async ({
  running,
}) => {
  const { page } = running
  const desk = await openLinked(running)
  await moveTo(desk, '27')
  const list = followed(page)
  await list.getByRole('listitem').filter({ hasText: 'Headline' }).getByRole('button', { name: 'Change' }).click()
  await expect(desk.headline).toHaveValue('Valdria marks Harbour Day on 27 February')
  await list.getByRole('listitem').filter({ hasText: 'Seats are kept' }).getByRole('button', { name: 'Change' }).click()
  await expect(desk.body).toContainText(
    'Seats are kept until 27 February 2026. Harbour Day was first held on 15 October',
  )
  await expect(list.getByRole('status')).toHaveText('3 places follow the change.')
  await page.keyboard.press('Control+z')
  await expect(desk.body).toContainText('Seats are kept until 24 February 2026')
  await page.keyboard.press('Control+z')
  await expect(desk.headline).toHaveValue(headline)
  await list.getByRole('button', { name: 'Close' }).click()
  await expect(list).toBeHidden()

  await moveTo(desk, '26')
  await expect(list.getByRole('status')).toContainText('3 places follow the change.')
  await list.getByRole('button', { name: 'Undo' }).click()
  await expect(desk.body).toContainText('Friday, 27 February 2026')
  await expect(list).toBeHidden()
})

test('what a change has led to is not taken back by its list any more once something else is written', async ({
  running,
}) => {
  const { page } = running
  const desk = await openLinked(running)
  await moveTo(desk, '27')
  const list = followed(page)
  await expect(list.getByRole('button', { name: 'Undo' })).toBeVisible()
  await desk.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Z')
  await expect(list.getByRole('button', { name: 'Undo' })).toBeHidden()
  await expect(list).toBeVisible()

  // Written before the list is there: it has never been the last.
  await list.getByRole('button', { name: 'Close' }).click()
  await moveTo(desk, '26')
  await desk.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Y')
  await expect(list).toBeVisible()
  await expect(list.getByRole('button', { name: 'Undo' })).toBeHidden()
})

test('generated lines that change with the words are listed with them', async ({ running }) => {
  const { page } = running
  const desk = await openLinked(running, [['Issued on ', detail('20 February 2026', 'dateline.date', 'long'), '.']])
  await typeDay(desk, 'Date of issue', '21')
  await expect(followed(page).getByRole('listitem')).toContainText([
    /Issued on .*20 February 2026.*21 February 2026/,
    /^Dateline.*Port Amel, 20 February 2026.*Port Amel, 21 February 2026/,
    /^File name.*2026-02-20-.*2026-02-21-/,
  ])
})

test('a title that is changed changes in full at the first mention and shortly at later ones', async ({ running }) => {
  const { page } = running
  const mention = (text: string): InlineNode => ({
    type: 'text',
    text,
    marks: [{ type: 'mention', attrs: { person: torvane.id, form: 'auto', own: null } }],
  })
  const desk = await openLinked(running, [
    [mention('Ambassador of Valdria Ilka Torvane'), ' spoke.'],
    [mention('Ambassador Torvane'), ' then left.'],
  ])
  await desk.details.getByRole('button', { name: /Ilka Torvane/ }).click()
  await desk.field('Title').fill('Minister of Trade')
  await expect(desk.body).toContainText('Minister of Trade Ilka Torvane spoke.Minister Torvane then left.')
  await expect(followed(page).getByRole('status')).toHaveText('2 places follow the change.')
  await page.keyboard.press('Control+z')
  await expect(desk.body).toContainText('Ambassador of Valdria Ilka Torvane spoke.Ambassador Torvane then left.')
})

test('words follow a field that is emptied and typed anew, key by key', async ({ running }) => {
  const { page } = running
  const desk = await openLinked(running)
  await desk.field('City').click()
  await expect(desk.field('City')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(desk.field('City')).toHaveValue('')
  await expect(desk.body).toContainText('treaty in Port Amel on')
  await page.keyboard.type('Sarn Bay')
  await expect(desk.body).toContainText('treaty in Sarn Bay on')
  await expect(followed(page).getByRole('listitem').first()).toContainText('Now: Sarn Bay')
  for (let back = 0; back < 9; back += 1) await page.keyboard.press('Control+z')
  await expect(desk.body).toContainText('treaty in Port Amel on')
  await expect(desk.field('City')).toHaveValue('Port Amel')
})

test('a linked word that the checks find is put right and stays linked', async ({ running }) => {
  const { page } = running
  const desk = await openLinked(running, [['On ', detail('23 February 2026', 'event.start.date', 'long'), ' we met.']])
  await page.getByRole('tab', { name: /^Checks/ }).click()
  await page
    .getByRole('button', { name: /^Write “24 February 2026”/ })
    .first()
    .click()
  await expect(desk.body).toContainText('On 24 February 2026 we met.')
  await page.getByRole('tab', { name: 'Details' }).click()
  await moveTo(desk, '27')
  await expect(desk.body).toContainText('On 27 February 2026 we met.')
})

test('a field that no words say lists nothing', async ({ running }) => {
  const { page } = running
  const desk = await openLinked(running)
  await desk.field('Venue').fill('Old Customs House')
  await expect.poll(async () => (await desk.stored()).draft.event?.venue).toEqual({ en: 'Old Customs House' })
  await expect(otherwise(page)).toBeHidden()
  await expect(followed(page)).toBeHidden()
})

test('words of a language that is never rewritten are pointed at, and kept by a press', async ({ running }) => {
  const { page } = running
  const desk = await openLinked(running)
  await moveTo(desk, '27')
  const bar = otherwise(page)
  await expect(bar.getByRole('status')).toHaveText('1 place says otherwise than the details.')
  await expect(bar.getByRole('button', { name: /^Change/ })).toHaveCount(0)
  await bar.getByRole('button', { name: 'Show' }).click()
  await expect(bar.getByRole('listitem')).toContainText('The detail says “\u206827 فبراير\u2069” now.')
  await bar.getByRole('button', { name: 'Keep' }).click()
  await expect(bar).toBeHidden()
  await expect.poll(() => storedWords(desk)).toEqual(after)
})

test('after clearance nothing changes by itself: the places are proposed, and changed as one', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.ready()
  await screen.stubMailProgram(true)
  const desk = await openLinked(running)
  await screen.ask()
  await screen.record()
  await screen.expectStatus('Cleared')
  await page.getByRole('tab', { name: 'Details' }).click()
  await moveTo(desk, '27')
  const bar = otherwise(page)
  await expect(bar.getByRole('status')).toHaveText('4 places say otherwise than the details.')
  await expect(followed(page)).toBeHidden()
  await expect(desk.body).toContainText('Tuesday, 24 February 2026')
  await expect.poll(async () => (await desk.stored()).draft.event?.start.date).toBe('2026-02-27')
  expect(await storedWords(desk)).toEqual(before)

  await bar.getByRole('button', { name: 'Show' }).click()
  await expect(bar.getByRole('listitem')).toHaveCount(4)
  await bar.getByRole('button', { name: /treaty in Port Amel on/ }).click()
  await expectSelectedWords(page, 'Tuesday, 24 February 2026')
  const told = await bar.getByRole('button', { name: 'Change all 3' }).evaluate(async (button: HTMLElement) => {
    const line = button.closest('section')
    button.click()
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    await frame()
    return line?.querySelector('[role=status]')?.textContent
  })
  // At once: nothing that has been answered can be answered again.
  expect(told).toBe('1 place says otherwise than the details.')
  await expect(desk.body).toContainText('Friday, 27 February 2026')
  await expect(bar.getByRole('status')).toHaveText('1 place says otherwise than the details.')
  await expect.poll(() => storedWords(desk)).toEqual(after)
  await page.keyboard.press('Control+z')
  await expect.poll(() => storedWords(desk)).toEqual(before)
})

test('typed words that a detail says are linked from the palette, and follow from then on', async ({ running }) => {
  const { page } = running
  const window = new WindowScreen(running)
  const desk = await openLinked(running)
  await window.command('Link matching details')
  const dialog = page.getByRole('dialog', { name: 'Link matching details' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    /Seats are kept until 24 February 2026/,
    /Harbour Day was first/,
  ])
  await dialog.getByText('Link Harbour Day to Event in Text').click({ force: true })
  await dialog.getByRole('button', { name: 'Link 1 place' }).click()
  await expect(page.getByText('1 place linked.')).toBeVisible()
  await moveTo(desk, '27')
  await expect(desk.body).toContainText('Seats are kept until 27 February 2026.')
  await page.keyboard.press('Control+z')
  await expect(desk.body).toContainText('Seats are kept until 24 February 2026.')
  await page.keyboard.press('Control+z')
  await expect
    .poll(async () => JSON.stringify((await desk.stored()).draft.texts['en']!.body).match(/"detail"/g)?.length)
    .toBe(3)
})

test('the lists look right and axe finds nothing in them', async ({ running }) => {
  const { page } = running
  const window = new WindowScreen(running)
  const desk = await openLinked(running)
  await moveTo(desk, '27')
  await otherwise(page).getByRole('button', { name: 'Show' }).click()
  await expect(followed(page)).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await window.command(`appearance: ${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    for (const [width, height] of [
      [1440, 900],
      [1024, 680],
    ] as const) {
      await window.resize(width, height)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await window.command('Link matching details')
      await expect(page.getByRole('dialog')).toContainText('These words say what a detail')
      expect(await window.violations()).toEqual([])
      await dismiss(page.getByRole('dialog'))
    }
  }
})
