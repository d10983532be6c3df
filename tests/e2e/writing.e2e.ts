import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { ClearanceScreen } from './screens/clearance'
import { Desk } from './screens/details'
import { caretHeard, expectSelectedWords, pressWhileBusy } from './screens/keys'
import { WindowScreen } from './screens/window'

/** The words of the stored body, a line for each block. */
const storedBody = async (desk: Desk): Promise<string> => {
  const { draft } = await desk.stored()
  const lines = (node: { text?: string; content?: unknown[] }): string =>
    node.text ?? (node.content ?? []).map((each) => lines(each as never)).join('')
  return (draft.texts['en']?.body.content ?? []).map((block) => lines(block as never)).join('\n')
}

const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)

const bar = (page: Page) => page.getByRole('search', { name: 'Find in the text' })
const field = (page: Page) => bar(page).getByRole('searchbox', { name: 'Find in the text' })
/** Opens the bar by key, and waits until it has the keys. */
async function seek(page: Page, key: 'Control+f' | 'Control+h'): Promise<void> {
  await page.keyboard.press(key)
  await expect(field(page)).toBeFocused()
}

const count = (page: Page) => bar(page).getByRole('status')

async function withText(page: Page, ...paragraphs: string[]): Promise<Desk> {
  const desk = new Desk(page)
  await desk.newRelease('Valdria opens a reading room')
  await desk.body.click()
  await expect(desk.body).toBeFocused()
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(words)
  }
  return desk
}

test.describe('finding and replacing', () => {
  test('goes from hit to hit, replaces what is ticked as one undo, and gives the focus back', async ({ running }) => {
    const { page } = running
    const desk = await withText(page, 'The reading room opens on Monday.', 'A reading of poems. The Reading list.')
    await desk.body.press('Control+Home')
    await seek(page, 'Control+f')
    await page.keyboard.type('reading')
    // One in the headline, three in the text; the caret is in the text.
    await expect(count(page)).toHaveText('2 of 4')
    await expect(page.locator('.found')).toHaveCount(3)
    await page.keyboard.press('Enter')
    await expect(count(page)).toHaveText('3 of 4')
    await page.keyboard.press('Shift+Enter')
    await expect(count(page)).toHaveText('2 of 4')
    await page.keyboard.press('F3')
    await expect(count(page)).toHaveText('3 of 4')
    await bar(page).getByRole('button', { name: 'Match case' }).click()
    await expect(count(page)).toHaveText(/of 3/)
    await bar(page).getByRole('button', { name: 'Match case' }).click()
    await expect(count(page)).toHaveText(/of 4/)

    await page.keyboard.press('Control+h')
    await bar(page).getByRole('textbox', { name: 'Replace with' }).fill('writing')
    await bar(page).getByRole('checkbox', { name: 'Replace reading in Headline' }).press('Space')
    await expect(bar(page).getByRole('button', { name: 'Replace 3' })).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await new WindowScreen(running).violations()).toEqual([])
    }
    await bar(page).getByRole('button', { name: 'Replace 3' }).click()
    await expect
      .poll(() => storedBody(desk))
      .toBe('The writing room opens on Monday.\nA writing of poems. The writing list.')
    await expect(desk.headline).toHaveText('Valdria opens a reading room')
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => storedBody(desk))
      .toBe('The reading room opens on Monday.\nA reading of poems. The Reading list.')

    await field(page).fill('poems')
    await expect(count(page)).toHaveText('1 of 1')
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(bar(page)).toHaveCount(0)
    await expect(desk.body).toBeFocused()
    await expectSelectedWords(page, 'poems')
  })

  test('reaches headline, notes and boilerplate, in one undo', async ({ running }) => {
    const { page } = running
    const desk = await withText(page, 'Port Amel welcomes Port Amel.')
    const notes = page.getByRole('textbox', { name: 'Notes to editors' })
    await notes.click()
    await page.keyboard.insertText('Port Amel is the capital.')
    await desk.headline.fill('Music in Port Amel')
    await seek(page, 'Control+h')
    await field(page).fill('port amel')
    await expect(count(page)).toHaveText('1 of 4')
    await bar(page).getByRole('textbox', { name: 'Replace with' }).fill('Lower Amel')
    await bar(page).getByRole('button', { name: 'Replace 4' }).click()
    await expect(desk.headline).toHaveText('Music in Lower Amel')
    await expect(notes).toHaveText('Lower Amel is the capital.')
    await expect(desk.body).toHaveText(/Lower Amel welcomes Lower Amel\./)
    await page.keyboard.press('Control+z')
    await expect(desk.headline).toHaveText('Music in Port Amel')
    await expect(notes).toHaveText('Port Amel is the capital.')
    await expect(desk.body).toHaveText(/Port Amel welcomes Port Amel\./)
  })

  test('reaches the other languages where that is wanted', async ({ running }) => {
    const { page } = running
    const desk = await withText(page, 'Port Amel sings.')
    await expect.poll(() => storedBody(desk)).toBe('Port Amel sings.')
    const { id, revision, draft } = await desk.stored()
    const texts = { ...draft.texts, es: { ...draft.texts['en']!, headline: 'Música en Port Amel' } }
    await page.evaluate((request) => window.communique.releases.save(request), {
      id,
      revision,
      draft: { ...draft, texts },
    })
    await page.reload()
    await desk.openFromList('Valdria opens a reading room')
    await seek(page, 'Control+h')
    await field(page).fill('port amel')
    await expect(count(page)).toHaveText('1 of 1')
    await bar(page).getByRole('button', { name: 'All languages' }).click()
    await expect(count(page)).toHaveText('1 of 3')
    await bar(page).getByRole('textbox', { name: 'Replace with' }).fill('Lower Amel')
    await bar(page).getByRole('button', { name: 'Replace 3' }).click()
    const headline = async (): Promise<string | undefined> => (await desk.stored()).draft.texts['es']?.headline
    await expect.poll(headline).toBe('Música en Lower Amel')
    await expect.poll(() => storedBody(desk)).toBe('Lower Amel sings.')
    await page.keyboard.press('Control+z')
    await expect.poll(headline).toBe('Música en Port Amel')
    await expect.poll(() => storedBody(desk)).toBe('Port Amel sings.')
  })

  test('replaces every hit of 20,000 words', async ({ running }) => {
    const { page } = running
    const desk = await withText(page)
    await page.keyboard.type('To begin with. ')
    const sentence = 'The delegation of Soria visited the harbour of Port Amel and spoke of trade, music and the sea. '
    await paste(page, Array.from({ length: 560 }, () => sentence.repeat(2).trim()).join('\n\n'))
    await expect(page.getByRole('button', { name: /^2\d,\d{3} words/ })).toBeVisible()
    await seek(page, 'Control+h')
    await field(page).fill('Soria')
    await expect(count(page)).toHaveText(/of 1,120/)
    await bar(page).getByRole('textbox', { name: 'Replace with' }).fill('Valdria')
    await bar(page)
      .getByRole('button', { name: /^Replace 1,120$/ })
      .click()
    await expect(count(page)).toHaveText('No hits')
    await expect.poll(async () => (await storedBody(desk)).split('delegation of Valdria').length - 1).toBe(1120)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await storedBody(desk)).split('delegation of Soria').length - 1).toBe(1120)
  })
})

test.describe('signs', () => {
  test('are set as the language does; one undo, or one Backspace, gives the typed one back', async ({ running }) => {
    const { page } = running
    const desk = await withText(page)
    await page.keyboard.type('She said "it\'s done" -- No. 7...')
    await expect.poll(() => storedBody(desk)).toBe('She said “it’s done” – No.\u00a07…')
    await page.keyboard.press('Control+z')
    await expect.poll(() => storedBody(desk)).toBe('She said “it’s done” – No.\u00a07...')
    await page.keyboard.type(' "')
    await expect(desk.body).toContainText('“it’s done” – No.\u00a07... “')
    await page.keyboard.press('Backspace')
    await expect.poll(() => storedBody(desk)).toBe('She said “it’s done” – No.\u00a07... "')
  })

  test('are set in the headline, too', async ({ running }) => {
    const { page } = running
    const desk = new Desk(page)
    await desk.newRelease('The "Sea" -- music')
    await expect(desk.headline).toHaveValue('The “Sea” – music')
    await page.keyboard.type(' "')
    await page.keyboard.press('Backspace')
    await expect(desk.headline).toHaveValue('The “Sea” – music "')
    await page.keyboard.press('Backspace')
    await page.keyboard.type("'")
    await page.keyboard.press('Control+z')
    await expect(desk.headline).toHaveValue("The “Sea” – music '")
  })

  test('stay as they are typed where that is switched off, and the desk remembers it', async ({ start }) => {
    const first = await start()
    const desk = await withText(first.page)
    await new WindowScreen(first).command('smart quotes')
    await expect(first.page.getByText('Quotes, dashes and spaces stay as they are typed.')).toBeVisible()
    await desk.body.click()
    await expect(desk.body).toBeFocused()
    await first.page.keyboard.type('"a" -- b')
    await expect.poll(() => storedBody(desk)).toBe('"a" -- b')
    await expect
      .poll(() => first.page.evaluate(() => window.communique.preferences.get({})))
      .toMatchObject({ ok: true, value: { smartTyping: false } })
  })

  test('that no key has are found by name, for the text and for the headline', async ({ running }) => {
    const { page } = running
    const desk = await withText(page, 'Troms')
    const choose = async (words: string): Promise<void> => {
      await new WindowScreen(running).command('special character')
      await expect(page.getByRole('combobox', { name: 'Special characters' })).toBeFocused()
      await page.keyboard.type(words)
      const found = page.getByRole('dialog').getByRole('option', { selected: true })
      await expect(found).toContainText(new RegExp(words, 'i'))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await choose('o with stroke')
    await expect.poll(() => storedBody(desk)).toBe('Tromsø')
    await desk.headline.click()
    await expect(desk.headline).toBeFocused()
    await page.keyboard.press('End')
    await choose('em dash')
    await expect(desk.headline).toHaveText('Valdria opens a reading room—')
  })
})

test('blocks move by key with the caret in them, and a line of hyphens is a line across the page', async ({
  running,
}) => {
  const { page } = running
  const desk = await withText(page, 'First.', 'Second.', 'Third.')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => storedBody(desk)).toBe('Third.\nFirst.\nSecond.')
  await page.keyboard.type(' Moved.')
  await expect.poll(() => storedBody(desk)).toBe('Third. Moved.\nFirst.\nSecond.')
  await page.keyboard.press('Control+Shift+Space')
  await page.keyboard.type('x')
  await expect.poll(() => storedBody(desk)).toBe('Third. Moved.\u00a0x\nFirst.\nSecond.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('---')
  await expect(desk.body.locator('hr')).toHaveCount(1)
})

test('the outline leads to a heading, and the counts say words, characters and printed pages', async ({ running }) => {
  const { page } = running
  const desk = await withText(page, 'One two three.')
  await expect(page.getByRole('button', { name: 'Outline' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.type('Programme')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Last words.')
  await page.getByRole('button', { name: 'Outline' }).click()
  await page.getByRole('menuitem', { name: 'Programme' }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(desk.body).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type(' today')
  await expect.poll(() => storedBody(desk)).toBe('One two three.\nProgramme today\nLast words.')

  await desk.body.press('Control+Home')
  await page.keyboard.press('Shift+End')
  await expectSelectedWords(page, 'One two three.')
  await page.getByRole('button', { name: '7 words' }).click()
  const counts = page.getByRole('dialog', { name: 'Words, characters and pages' })
  await expect(counts.getByRole('row', { name: 'Words 7 3' })).toBeVisible()
  await expect(counts.getByRole('row', { name: 'Characters 40 14' })).toBeVisible()
  await expect(counts.getByRole('row', { name: 'Without spaces 36 12' })).toBeVisible()
  await expect(counts.getByRole('row', { name: /A4 pages, as printed 1/ })).toBeVisible()
  expect(await new WindowScreen(running).violations()).toEqual([])
})

test('a release that is out can be searched, and nothing in it replaced', async ({ running }) => {
  const { page } = running
  const screen = new ClearanceScreen(running)
  await screen.ready()
  await screen.record()
  await screen.markReleased()
  await page.keyboard.press('Control+h')
  await expect(page.getByText(/^This text has gone out and is not changed any more\./)).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
  await seek(page, 'Control+f')
  await page.keyboard.type('reading room')
  await expect(count(page)).toHaveText(/of 2$/)
  await page.keyboard.press('Enter')
  await expect(page.locator('.found-current')).toHaveText('reading room')
  await expect(bar(page).getByRole('button', { name: /replace/i })).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expectSelectedWords(page, 'reading room')
})

test('a key that comes while the window is busy acts where the caret has gone', async ({ running }) => {
  const { page } = running
  const desk = await withText(page, 'First words here')
  await page.keyboard.press('Home')
  await caretHeard(page)
  await pressWhileBusy(page, 'End', 'Enter')
  await page.keyboard.type('Second words')
  await expect.poll(() => storedBody(desk)).toBe('First words here\nSecond words')
})
