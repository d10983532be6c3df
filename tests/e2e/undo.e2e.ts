import type { Locator, Page } from '@playwright/test'
import type { Release } from '../../src/shared/release'
import { plainText } from '../../src/shared/document'
import { expect, test } from './app'
import { Desk } from './screens/details'

const headline = 'Valdria opens a reading room'

/** Headline, text and number, as the library has them. */
type Written = readonly [string, string, string]

const writtenIn = ({ draft }: Release): Written => {
  const text = draft.texts['en']!
  return [text.headline, plainText(text.body).trim(), draft.number]
}

/** What was typed into an editor, without what it shows beside that. */
const wordsOf = (editor: Locator): Promise<string> =>
  editor.evaluate((element) => {
    const typed = element.cloneNode(true) as Element
    for (const shown of typed.querySelectorAll('[contenteditable="false"], .ProseMirror-widget')) shown.remove()
    return typed.textContent?.trim() ?? ''
  })

/** Presses a key until the page reads as wanted, and the library does; answers what was on the page in between. */
async function press(page: Page, key: string, wanted: Written): Promise<Written[]> {
  const desk = new Desk(page)
  const shown = async (): Promise<Written> => [
    await desk.headline.inputValue(),
    await wordsOf(desk.body),
    await desk.field('Number').inputValue(),
  ]
  const seen: Written[] = []
  await expect(async () => {
    const now = await shown()
    if (now.join() !== wanted.join()) {
      seen.push(now)
      await page.keyboard.press(key)
    }
    expect(await shown()).toEqual(wanted)
  }).toPass({ timeout: 20_000 })
  await expect.poll(async () => writtenIn(await desk.stored())).toEqual(wanted)
  return seen
}

/** The open release with the caret in its text. */
async function reopened(page: Page, title: string): Promise<Desk> {
  const desk = new Desk(page)
  await desk.openFromList(title)
  await desk.body.click()
  await expect(desk.body).toBeFocused()
  return desk
}

test('what was written is taken back in its order and done again, after switching, quitting and being killed', async ({
  start,
}) => {
  test.slow()
  const first = await start()
  const desk = new Desk(first.page)
  const all: Written = [headline, 'Tea in the garden at noon.', 'PAM/7']

  await test.step('written: a headline, a text, a number, and text again', async () => {
    await desk.newRelease(headline)
    await desk.body.click()
    await first.page.keyboard.type('Tea in the garden')
    await desk.field('Number').fill('PAM/7')
    await desk.body.click()
    await first.page.keyboard.press('Control+End')
    await first.page.keyboard.type(' at noon.')
    await expect.poll(async () => writtenIn(await desk.stored())).toEqual(all)
  })

  await test.step('another release has an undo of its own, and this one goes on where it was', async () => {
    await desk.newRelease('Another')
    await reopened(first.page, headline)
    const seen = await press(first.page, 'Control+z', [headline, 'Tea in the garden', 'PAM/7'])
    expect(seen.map(([, , number]) => number)).not.toContain('')
  })

  await first.app.close()
  const second = await start({ folder: first.folder, library: first.library })
  await test.step('after quitting: the number goes before the text that was written before it', async () => {
    await reopened(second.page, headline)
    const seen = await press(second.page, 'Control+z', [headline, '', ''])
    expect(seen.filter(([, text, number]) => number !== '' && text !== 'Tea in the garden')).toEqual([])
    await press(second.page, 'Control+y', [headline, 'Tea in the garden', ''])
  })

  process.kill(second.pid, 'SIGKILL')
  const third = await start({ folder: first.folder, library: first.library })
  await test.step('after being killed: back to the start, and forward to the end', async () => {
    await reopened(third.page, headline)
    await press(third.page, 'Control+z', ['', '', ''])
    await press(third.page, 'Control+y', all)
  })
})

test('what was typed after the last save is gone with a killed window, and undo fits what was kept', async ({
  start,
}) => {
  const first = await start()
  const desk = new Desk(first.page)
  await desk.newRelease(headline)
  await desk.body.click()
  await first.page.keyboard.type('Tea in the garden, and what nobody may have kept', { delay: 20 })
  process.kill(first.pid, 'SIGKILL')

  const second = await start({ folder: first.folder, library: first.library })
  await reopened(second.page, headline)
  const kept = writtenIn(await new Desk(second.page).stored())
  await press(second.page, 'Control+z', ['', '', ''])
  await press(second.page, 'Control+y', kept)
})
