import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'
import { Stored } from './screens/api'
import { Desk } from './screens/details'
import { expectSelectedWords } from './screens/keys'
import { WindowScreen } from './screens/window'

const notesOf = (page: Page) => page.getByRole('textbox', { name: 'Notes to editors' })
const boilerplateOf = (page: Page) => page.getByRole('textbox', { name: 'About the mission' })
const toolsOf = (page: Page) => page.getByRole('toolbar', { name: 'Format of the text' })

/** Puts the caret into a part of the page. */
async function writeIn(part: Locator): Promise<void> {
  await part.click()
  await expect(part).toBeFocused()
}

test('notes are written on the page, with emphasis, links and lists', async ({ start }) => {
  const first = await start()
  const desk = new Desk(first.page)
  const { page } = first
  await desk.newRelease('Valdria opens a reading room')
  await expect(notesOf(page).locator('p')).toHaveAttribute('data-placeholder', 'Add what editors should know')
  await writeIn(notesOf(page))
  await page.keyboard.type('Photographs on request. ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Doors open at eleven.')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Programme')
  await page.keyboard.press('Shift+Home')
  await expectSelectedWords(page, 'Programme')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').fill('https://soria.example/programme')
  await page.keyboard.press('Enter')
  await expect(notesOf(page).getByRole('link', { name: 'Programme' })).toBeVisible()
  await expect(notesOf(page)).toBeFocused()
  await expectSelectedWords(page, 'Programme')
  await page.keyboard.press('Control+Shift+8')
  await expect(notesOf(page).getByRole('listitem')).toHaveText('Programme')

  const stored = async () => (await desk.stored()).draft.texts['en']?.notesToEditors
  await expect.poll(async () => (await stored())?.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList'])
  await expect.poll(async () => JSON.stringify(await stored())).toContain('https://soria.example/programme')
  await first.app.close()

  const { page: again } = await start({ folder: first.folder, library: first.library })
  await new Desk(again).openFromList('Valdria opens a reading room')
  await expect(notesOf(again).getByText('Doors open at eleven.')).toHaveCSS('font-weight', '650')
})

test('tools and keys act on the part that is written in, and offer what it can hold', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const screen = new WindowScreen(running)
  await desk.newRelease('Fewer tools')
  const quotation = toolsOf(page).getByRole('button', { name: /^Quotation/ })
  const list = toolsOf(page).getByRole('button', { name: /^List/ })
  await expect(quotation).toBeVisible()

  await writeIn(boilerplateOf(page))
  await page.keyboard.type('The embassy works in Port Amel.')
  await expect(quotation).toBeHidden()
  await expect(list).toBeHidden()
  const told = page.getByText('About the mission holds paragraphs of words.')
  await page.keyboard.press('Control+Shift+q')
  await expect(told).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Close' }).click()
  await expect(told).toBeHidden()
  await writeIn(boilerplateOf(page))
  await page.keyboard.press('End')
  await screen.command('Heading')
  await expect(told).toBeVisible()
  await expect(boilerplateOf(page).locator('p')).toHaveText('The embassy works in Port Amel.')
  await expect(boilerplateOf(page)).toBeFocused()
  await page.keyboard.press('Shift+Home')
  await expectSelectedWords(page, 'The embassy works in Port Amel.')
  await toolsOf(page)
    .getByRole('button', { name: /^Italic/ })
    .click()
  await expect(boilerplateOf(page).locator('em')).toHaveText('The embassy works in Port Amel.')
  await expect(desk.body.locator('em')).toHaveCount(0)

  await writeIn(desk.body)
  await expect(quotation).toBeVisible()
})

test('one undo takes back what was written in each part, in the order it was written', async ({
  running: { page },
}) => {
  const desk = new Desk(page)
  await desk.newRelease('In order')
  await writeIn(desk.body)
  await page.keyboard.type('The text.')
  await writeIn(notesOf(page))
  await page.keyboard.type('The notes.')
  await desk.field('Number').fill('PAM/1')
  await writeIn(desk.body)
  await page.keyboard.press('End')
  await page.keyboard.type(' More text.')

  await page.keyboard.press('Control+z')
  await expect(desk.body).toContainText('The text.')
  await expect(desk.body).not.toContainText('More text.')
  await page.keyboard.press('Control+z')
  await expect(desk.field('Number')).toHaveValue('')
  await expect(notesOf(page)).toContainText('The notes.')
  await page.keyboard.press('Control+z')
  await expect(notesOf(page)).not.toContainText('The notes.')
  await expect(desk.body).toContainText('The text.')
  await page.keyboard.press('Control+Shift+z')
  await expect(notesOf(page)).toContainText('The notes.')
})

test('a finding leads to its words in the notes and settles them there', async ({ running: { page } }) => {
  const desk = new Desk(page)
  await desk.newRelease('Findings in the notes')
  await writeIn(notesOf(page))
  await page.keyboard.type('Held for the 22th time. INTERNAL ONLY: ring first.')
  await page.getByRole('tab', { name: /Checks/ }).click()
  await page.getByText('“INTERNAL ONLY” marks a paper').click()
  await expect(notesOf(page)).toBeFocused()
  await expectSelectedWords(page, 'INTERNAL ONLY')
  await page.getByRole('button', { name: /^Write “22nd”/ }).click()
  await expect(notesOf(page)).toContainText('Held for the 22nd time.')
  await page.keyboard.press('Control+z')
  await expect(notesOf(page)).toContainText('Held for the 22th time.')
})

test('parts are reached with Tab, and words found in the library are shown in theirs', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const screen = new WindowScreen(running)
  await desk.newRelease('Reached by keyboard')
  await writeIn(notesOf(page))
  await page.keyboard.type('Lanterns are lit at dusk.')
  await desk.body.focus()
  await expect(desk.body).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Add a picture…' }).first()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(notesOf(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(boilerplateOf(page)).toBeFocused()

  await expect.poll(async () => JSON.stringify((await desk.stored()).draft)).toContain('Lanterns')
  await desk.newRelease('Another one')
  await screen.findEverything()
  await page.keyboard.type('lanterns')
  await page.getByRole('option', { name: /Lanterns are lit/ }).click()
  await expect(screen.sheet).toContainText('Lanterns are lit at dusk.')
  await expectSelectedWords(page, 'Lanterns')
})

test('the caret walks from part to part by arrows', async ({ running: { page } }) => {
  const desk = new Desk(page)
  await desk.newRelease('Walking')
  await writeIn(desk.body)
  await page.keyboard.type('One line')
  await page.keyboard.press('ArrowDown')
  await expect(notesOf(page)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(desk.body).toBeFocused()
  await page.keyboard.type('.')
  await expect(desk.body).toContainText('One line.')
})

test('a type that does without notes keeps them, out of the page, to be read in the details', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const { id } = await new Stored(page).make('condolence', 'Condolences to Soria')
  await page.evaluate(async (release) => {
    const got = await window.communique.releases.get({ id: release })
    if (!got.ok) throw new Error(got.code)
    const { revision, draft } = got.value
    const block = { type: 'paragraph', attrs: { id: crypto.randomUUID() }, content: [{ type: 'text', text: 'Kept.' }] }
    const text = draft.texts['en']!
    const notesToEditors = { ...text.notesToEditors, content: [block] } as typeof text.notesToEditors
    await window.communique.releases.save({
      id: release,
      revision,
      draft: { ...draft, texts: { en: { ...text, notesToEditors } } },
    })
  }, id)
  await page.reload()
  await desk.openFromList('Condolences to Soria')
  await expect(notesOf(page)).toHaveCount(0)
  await desk.details.getByRole('button', { name: 'Show Notes to editors' }).click()
  await desk.section('Notes to editors').click()
  await expect(desk.details.getByRole('region', { name: 'Notes to editors' })).toHaveText('Kept.')
})
