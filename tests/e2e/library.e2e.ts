import type { Locator, Page } from '@playwright/test'
import { join } from 'node:path'
import { openLibrary } from '../../src/main/library'
import { newId } from '../../src/shared/release'
import { documentFromPlainText } from '../../src/shared/document'
import { aRelease, aReleaseText, aSpeaker } from '../helpers/builders'
import { expect, test } from './app'
import { WindowScreen } from './screens/window'

interface Made {
  readonly headline: string
  readonly date: string
  readonly speaker?: string
  readonly tags?: readonly string[]
  readonly words?: string
  readonly type?: 'press-release' | 'statement'
}

/** Makes a library of these releases before the app is started, and answers its path. */
function aLibraryOf(folder: string, releases: readonly Made[]): string {
  const path = join(folder, 'library.communique')
  const library = openLibrary(path, { create: true, device: 'desk' })
  for (const { headline, date, speaker, tags = [], words = 'Nothing more.', type = 'press-release' } of releases) {
    const draft = aRelease({
      type,
      tags: [...tags],
      number: '',
      event: null,
      attended: [],
      sources: [],
      speakers: speaker === undefined ? [] : [aSpeaker({ name: speaker })],
      texts: { en: aReleaseText({ headline, body: documentFromPlainText(words, newId) }) },
    })
    library.releases.create({ ...draft, dateline: { ...draft.dateline, date } })
  }
  library.preferences.save({ isSetUp: true })
  library.close()
  return path
}

const few: readonly Made[] = [
  { headline: 'Lantern Day in Port Amel', date: '2025-11-03', speaker: 'Ilka Torvane', tags: ['culture'] },
  { headline: 'Statement on the relief flight', date: '2025-10-20', speaker: 'Oren Maskell', type: 'statement' },
  {
    headline: 'Harbour treaty signed',
    date: '2025-10-02',
    speaker: 'Ilka Torvane',
    words: 'The old harbour is repaired.',
  },
  { headline: 'New consular hours', date: '2024-05-14', tags: ['consular'] },
]

class Listed extends WindowScreen {
  readonly cards: Locator = this.list.getByRole('option')
  readonly chosen: Locator = this.list.getByRole('option', { selected: true })
  readonly offers: Locator = this.page.getByRole('listbox', { name: 'Ways to go on' })

  button(name: string): Locator {
    return this.list.getByRole('button', { name })
  }

  async type(words: string): Promise<void> {
    await this.search.click()
    await expect(this.search).toBeFocused()
    await this.page.keyboard.type(words)
  }
}

const headline = (page: Page): Locator => page.getByRole('textbox', { name: 'Headline', exact: true })

test('a visit by keys alone: looked for, narrowed, read and chosen', async ({ start, folder }) => {
  const running = await start({ library: aLibraryOf(folder, few) })
  const { page } = running
  const list = new Listed(running)
  await expect(list.cards).toHaveCount(4)
  await expect(list.list.getByText('November 2025', { exact: true })).toBeVisible()
  await expect(list.list.getByText('May 2024', { exact: true })).toBeVisible()

  await list.cards.first().focus()
  await page.keyboard.press('End')
  await expect(list.card('New consular hours')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(list.card('relief flight')).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(list.chosen).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(list.chosen).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await expect(list.chosen).toHaveCount(4)
  await expect(list.list.getByText('4 selected')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('h')
  await expect(list.search).toBeFocused()
  await page.keyboard.type('arbour')
  await expect(list.search).toHaveValue('harbour')
  await expect(list.cards).toHaveCount(1)
  await expect(list.cards.locator('mark')).toHaveText(['Harbour', 'harbour'])
  await page.keyboard.press('ArrowDown')
  await expect(list.card('Harbour treaty signed')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(headline(page)).toHaveText('Harbour treaty signed')
})

test('what is begun of a field is offered and taken', async ({ start, folder }) => {
  const running = await start({ library: aLibraryOf(folder, few) })
  const { page } = running
  const list = new Listed(running)
  await list.type('spe')
  await expect(list.offers.getByRole('option')).toHaveText(['speaker:Speaker'])
  await page.keyboard.press('Tab')
  await expect(list.search).toHaveValue('speaker:')
  await expect(list.offers.getByRole('option')).toHaveCount(2)
  await page.keyboard.type('mas')
  await expect(list.offers.getByRole('option')).toHaveText(['Oren Maskell1 release'])
  await page.keyboard.press('Enter')
  await expect(list.search).toHaveValue('speaker:"Oren Maskell" ')
  await expect(list.cards).toHaveCount(1)
  await expect(list.card('Statement on the relief flight')).toBeVisible()
  await expect(list.search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(list.cards).toHaveCount(4)
  await list.type('-speaker:torvane -consular')
  await expect(list.cards).toHaveCount(1)
  await expect(list.offers).toBeHidden()
})

test('facets are counted, and ticked into the search', async ({ start, folder }) => {
  const running = await start({ library: aLibraryOf(folder, few) })
  const { page } = running
  const list = new Listed(running)
  await list.button('Narrow the list').click()
  const facets = page.getByRole('dialog', { name: 'Narrow the list' })
  await expect(facets.getByRole('group', { name: 'Speaker' })).toContainText('Ilka Torvane2')
  await expect(facets).toContainText('4 releases')
  await facets.getByRole('group', { name: 'Speaker' }).getByText('Ilka Torvane').click()
  await expect(facets).toContainText('2 releases')
  await page.keyboard.press('Escape')
  await expect(facets).toBeHidden()
  await expect(list.search).toHaveValue('speaker:"Ilka Torvane"')
  await expect(list.cards).toHaveCount(2)
  await list.button('Narrow the list').click()
  await expect(facets.getByRole('checkbox', { name: 'Ilka Torvane' })).toBeChecked()
  await facets.getByRole('group', { name: 'Speaker' }).getByText('Ilka Torvane').click()
  await expect(facets).toContainText('4 releases')
})

test('a search is kept under a name, renamed, moved, removed and brought back', async ({ start, folder }) => {
  const running = await start({ library: aLibraryOf(folder, few) })
  const { page } = running
  const list = new Listed(running)
  const saved = page.getByRole('navigation').getByRole('group', { name: 'Saved searches' })
  const keep = async (query: string, name: string): Promise<void> => {
    await list.search.fill(query)
    await list.button('Save this search').click()
    const dialog = page.getByRole('dialog', { name: 'Save this search' })
    await expect(dialog.getByLabel('Name')).toBeFocused()
    await dialog.getByLabel('Name').fill(name)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  }
  await keep('speaker:torvane', 'The ambassador')
  await keep('tag:consular', 'Consular')
  await expect(saved.locator('[aria-current=page]')).toHaveText('Consular')
  await list.view('All releases').click()
  await expect(list.cards).toHaveCount(4)
  await saved.getByRole('button', { name: 'The ambassador', exact: true }).click()
  await expect(list.search).toHaveValue('speaker:torvane')
  await expect(list.cards).toHaveCount(2)

  const act = async (name: string, action: string): Promise<void> => {
    await saved.getByRole('button', { name: `What to do with “${name}”` }).click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  const names = saved.getByRole('button', { name: /^(?!What to do)/ })
  await act('Consular', 'Move up')
  await expect(names).toHaveText(['Consular', 'The ambassador'])
  await act('Consular', 'Rename…')
  await page.getByRole('dialog').getByLabel('Name').fill('Passports')
  await page.keyboard.press('Enter')
  await expect(names).toHaveText(['Passports', 'The ambassador'])
  await act('Passports', 'Remove')
  await expect(names).toHaveText(['The ambassador'])
  await list.notice.getByRole('button', { name: 'Undo' }).click()
  await expect(names).toHaveText(['Passports', 'The ambassador'])
})

test('several releases are tagged and moved to the trash at once, and taken back at once', async ({
  start,
  folder,
}) => {
  const running = await start({ library: aLibraryOf(folder, few) })
  const { page } = running
  const list = new Listed(running)
  await list.card('Lantern Day').click()
  await expect(headline(page)).toHaveText('Lantern Day in Port Amel')
  await headline(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' again')
  await list.card('Lantern Day').click({ modifiers: ['Control'] })
  await list.card('New consular hours').click({ modifiers: ['Control'] })
  await expect(list.chosen).toHaveCount(2)
  await list.button('Tag…').click()
  const dialog = page.getByRole('dialog', { name: 'Tag 2 releases' })
  await dialog.getByRole('combobox', { name: 'Tag' }).fill('archive')
  await dialog.getByRole('button', { name: 'Add tag' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('2 releases have the tag “archive” now.')).toBeVisible()
  await expect(list.chosen).toHaveCount(2)
  await list.search.fill('tag:archive ')
  await expect(list.cards).toHaveCount(2)
  await expect(list.card('Lantern Day in Port Amel again')).toBeVisible()
  await list.notice.getByRole('button', { name: 'Undo' }).click()
  await expect(list.cards).toHaveCount(0)
  await list.search.fill('')

  await list.card('Harbour treaty').click({ modifiers: ['Control'] })
  await list.card('Lantern Day').click({ modifiers: ['Shift'] })
  await expect(list.chosen).toHaveCount(3)
  await page.keyboard.press('Delete')
  await expect(list.cards).toHaveCount(1)
  await expect(page.getByText('3 releases moved to the trash.')).toBeVisible()
  await expect(headline(page)).toHaveCount(0)
  await list.notice.getByRole('button', { name: 'Undo' }).click()
  await expect(list.cards).toHaveCount(4)
  await expect(headline(page)).toHaveText('Lantern Day in Port Amel again')
})

test('the list is the one that was left', async ({ start, folder }) => {
  const library = aLibraryOf(folder, few)
  const first = await start({ library })
  const list = new Listed(first)
  await list.view('Drafts').click()
  await list.type('torvane ')
  await expect(list.cards).toHaveCount(2)
  await list.button('Order').click()
  await first.page.getByRole('menuitemradio', { name: 'Headline' }).click()
  await expect(list.cards).toContainText(['Harbour treaty signed', 'Lantern Day in Port Amel'])
  await list.card('Harbour treaty').click()
  await expect(headline(first.page)).toHaveText('Harbour treaty signed')
  await first.app.close()

  const again = await start({ library, folder: first.folder })
  const back = new Listed(again)
  await expect(back.search).toHaveValue('torvane ')
  await expect(back.view('Drafts')).toHaveAttribute('aria-current', 'page')
  await expect(back.cards).toContainText(['Harbour treaty signed', 'Lantern Day in Port Amel'])
  await expect(headline(again.page)).toHaveText('Harbour treaty signed')
  await back.search.fill('')
  await back.view('Trash').click()
  await expect(back.cards).toHaveCount(0)
  await again.app.close()

  const last = await start({ library, folder: first.folder })
  await expect(new Listed(last).view('Trash')).toHaveAttribute('aria-current', 'page')
  await expect(headline(last.page)).toHaveText('Harbour treaty signed')
})

test('a month is gone to, and still there after a restart', async ({ start, folder }) => {
  const library = aLibraryOf(folder, few)
  const first = await start({ library })
  const list = new Listed(first)
  await list.button('Go to a month').click()
  await expect(first.page.getByRole('menuitemradio')).toHaveText([/^November 2025/, /^October 2025/, /^May 2024/])
  await first.page.getByRole('menuitemradio', { name: 'October 2025' }).click()
  await expect(list.list.getByText('From October 2025 back')).toBeVisible()
  await expect(list.cards).toContainText(['relief flight', 'Harbour treaty', 'New consular hours'])
  await list.cards.first().focus()
  await first.page.keyboard.press('Control+a')
  await expect(list.list.getByText('3 selected')).toBeVisible()
  await first.app.close()

  const again = await start({ library, folder: first.folder })
  const back = new Listed(again)
  await expect(back.cards).toHaveCount(3)
  await back.button('Show the newest').click()
  await expect(back.cards).toHaveCount(4)
})

const monthsAgo = (months: number): string => {
  const date = new Date(Date.UTC(2025, 11 - months, 15))
  return date.toISOString().slice(0, 10)
}

test('two thousand releases: scrolled to the oldest, and typed beside', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const many = Array.from({ length: 2000 }, (_, index) => ({
    headline: `Note ${index + 1} from the desk`,
    date: monthsAgo(Math.floor(index / 20)),
  }))
  const running = await start({ library: aLibraryOf(folder, many) })
  const { page } = running
  const list = new Listed(running)
  await expect(list.card('Note 20 from')).toBeVisible()
  expect(await list.cards.count()).toBeLessThan(60)

  // The wheel reads page after page.
  const box = (await list.cards.first().boundingBox())!
  await page.mouse.move(box.x + 20, box.y + 20)
  await expect(async () => {
    await page.mouse.wheel(0, 3000)
    const places = await list.cards.evaluateAll((cards) => cards.map((card) => Number(card.ariaPosInSet)))
    expect(Math.max(...places)).toBeGreaterThan(400)
  }).toPass()

  await list.cards.first().focus()
  await page.keyboard.press('End')
  await expect(list.card('Note 1981 from')).toBeFocused()
  await expect(list.card('Note 1981 from')).toContainText('2017')
  expect(await list.cards.count()).toBeLessThan(60)

  await page.keyboard.press('Enter')
  await expect(headline(page)).toHaveText('Note 1981 from the desk')
  // A save of the open release draws its own card alone anew.
  await page.evaluate(() => {
    const window_ = window as unknown as { drawn: Set<string> }
    window_.drawn = new Set()
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        window_.drawn.add(element?.closest('[role=option]')?.getAttribute('data-card') ?? 'list')
      }
    }).observe(document.querySelector('[data-pane="list"]')!, { subtree: true, childList: true, characterData: true })
  })
  await headline(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' today')
  await expect(list.card('Note 1981 from the desk today')).toBeVisible()
  expect(await page.evaluate(() => [...(window as unknown as { drawn: Set<string> }).drawn])).toEqual(['1999'])
})

test('all that a list holds is moved to the trash at once, read or not', async ({ start, folder }) => {
  const many = Array.from({ length: 130 }, (_, index) => ({
    headline: `Note ${index + 1} from the desk`,
    date: monthsAgo(index),
  }))
  const running = await start({ library: aLibraryOf(folder, [...many, ...few]) })
  const { page } = running
  const list = new Listed(running)
  await list.search.fill('note ')
  await expect(list.cards.first()).toContainText('Note')
  await list.cards.first().focus()
  await page.keyboard.press('Control+a')
  await expect(list.list.getByText('130 selected')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(list.list.getByText('Nothing found')).toBeVisible()
  await expect(list.view('Trash')).toHaveText('Trash 130')
  await list.notice.getByRole('button', { name: 'Undo' }).click()
  await expect(list.view('All releases')).toHaveText('All releases 134')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in list, offers and facets, ${theme}`, async ({ start, folder }) => {
    const running = await start({ library: aLibraryOf(folder, few) })
    const { page } = running
    await page.emulateMedia({ colorScheme: theme })
    const list = new Listed(running)
    await list.card('Lantern Day').click({ modifiers: ['Control'] })
    await expect(list.chosen).toHaveCount(1)
    expect(await list.violations(), 'list').toEqual([])
    await list.type('speaker:')
    await expect(list.offers.getByRole('option')).toHaveCount(2)
    expect(await list.violations(), 'offers').toEqual([])
    await page.keyboard.press('Enter')
    await list.button('Narrow the list').click()
    await expect(page.getByRole('dialog', { name: 'Narrow the list' })).toContainText('2 releases')
    expect(await list.violations(), 'facets').toEqual([])
  })
}
