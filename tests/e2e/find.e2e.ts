import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { Desk } from './screens/details'
import { dismiss, expectSelectedWords } from './screens/keys'
import { PeopleScreen } from './screens/people'
import { WindowScreen } from './screens/window'

/** A small library: two releases, a person and a place that a harbour is part of. */
async function harbour(page: Page): Promise<void> {
  const people = new PeopleScreen(page)
  await people.enter({
    name: 'Hester Harbourne',
    titles: [{ title: { en: 'Mayor' }, organisation: null, from: null, to: null }],
  })
  await page.evaluate(async () => {
    const place = crypto.randomUUID()
    await window.communique.registers.remember({
      people: [],
      organisations: [],
      places: [
        { id: place as never, venue: { en: 'Harbour House' }, city: { en: 'Port Amel' }, country: '', zone: 'UTC' },
      ],
    })
    const make = async (headline: string, body: string, venue: string | null): Promise<void> => {
      const made = await window.communique.releases.create({ type: 'press-release', draft: null })
      if (!made.ok) throw new Error(made.code)
      const { id, revision, draft } = made.value
      const text = draft.texts[draft.language]!
      const saved = await window.communique.releases.save({
        id,
        revision,
        draft: {
          ...draft,
          event:
            venue === null
              ? null
              : {
                  name: {},
                  occasion: {},
                  originYear: null,
                  start: { date: null, time: null },
                  end: { date: null, time: null },
                  zone: 'UTC',
                  place: place as never,
                  venue: { en: venue },
                  city: { en: 'Port Amel' },
                  country: '',
                  hosts: [],
                  accreditation: {},
                  accreditationUntil: { date: null, time: null },
                },
          texts: {
            [draft.language]: {
              ...text,
              headline,
              body: {
                ...text.body,
                content: [
                  { type: 'paragraph', attrs: { id: crypto.randomUUID() }, content: [{ type: 'text', text: body }] },
                ],
              },
            },
          },
        },
      })
      if (!saved.ok) throw new Error(saved.code)
    }
    await make('Valdria marks Harbour Day', 'Students read from the treaty.', 'Harbour House')
    await make('New consular hours', 'The desk moves to the old harbour on Monday.', null)
  })
  await page.reload()
  await page.getByRole('option', { name: /Harbour Day/ }).waitFor()
}

test('everything is found at once, marked, and walked by keys', async ({ running }) => {
  const { page } = running
  await harbour(page)
  await new WindowScreen(running).findEverything()
  const dialog = page.getByRole('dialog', { name: 'Find everything' })
  await page.keyboard.type('harb')
  await expect(dialog.getByRole('group')).toHaveCount(4)
  await expect(dialog.getByRole('group', { name: 'Releases' }).getByRole('option')).toContainText([
    'Valdria marks Harbour Day',
  ])
  await expect(dialog.getByRole('group', { name: 'People' }).locator('mark')).toHaveText(['Harbourne'])
  await expect(dialog.getByRole('group', { name: 'Text' })).toContainText(
    'The desk moves to the old harbour on Monday.',
  )
  await expect(dialog.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const desk = new Desk(page)
  await expect(desk.headline).toHaveText('New consular hours')
  await expectSelectedWords(page, 'harbour')

  const field = await new WindowScreen(running).findEverything()
  await expect(field).toHaveValue('harb')
  await page.keyboard.type('nowhere to be found')
  await expect(dialog).toContainText('Nothing found. Try fewer words')
  await dismiss(dialog)
  await expect(desk.headline).toHaveText('New consular hours')
})

test('a person opens in the register, and a place shows the releases that name it', async ({ running }) => {
  const { page } = running
  await harbour(page)
  const screen = new WindowScreen(running)
  await screen.findEverything()
  await page.keyboard.type('hester')
  await page.getByRole('option', { name: /Hester Harbourne/ }).click()
  await expect(new PeopleScreen(page).sheet('Hester Harbourne')).toBeVisible()

  await screen.findEverything()
  await page.keyboard.type('harbour house')
  await page.getByRole('group', { name: 'Places' }).getByRole('option').click()
  await expect(screen.search).toHaveValue('Harbour House')
  await expect(screen.list.getByRole('option')).toHaveCount(1)
  await expect(screen.card('Valdria marks Harbour Day')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what is found, ${theme}`, async ({ running }) => {
    const { page } = running
    await page.emulateMedia({ colorScheme: theme })
    await harbour(page)
    await new WindowScreen(running).findEverything()
    await page.keyboard.type('harb')
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(4)
    expect(await new WindowScreen(running).violations()).toEqual([])
  })
}
