import type { BlockNode } from '../../src/shared/document'
import { expect, test, type Running } from './app'
import { Desk } from './screens/details'
import { dismiss } from './screens/keys'
import { bodyOf } from './screens/window'

interface Clipboards {
  readonly clipboard: { write: (data: unknown) => unknown }
  readonly ClipboardItem?: new (formats: Record<string, string>) => unknown
}

/** Puts a text with formatting on the real clipboard and pastes it into the text of a new release. */
async function pasteFormatted({ app, page }: Running, html: string, text: string): Promise<Desk> {
  const desk = new Desk(page)
  await desk.newRelease('Pasted')
  await app.evaluate(
    async (electron, copied) => {
      // The types know the clipboard as it is since Electron 44.
      const { clipboard, ClipboardItem } = electron as unknown as Clipboards
      if (ClipboardItem === undefined) await clipboard.write(copied)
      else await clipboard.write([new ClipboardItem({ 'text/html': copied.html, 'text/plain': copied.text })])
    },
    { html, text },
  )
  await desk.body.click()
  await page.keyboard.type('Words. ')
  await expect(desk.body).toContainText('Words.')
  await page.keyboard.press('Control+v')
  return desk
}

/** Type and words of each block, in the library. */
const storedBlocks = async (desk: Desk): Promise<string[]> => bodyOf(await desk.stored()).map(lineOf)

const lineOf = (block: BlockNode): string => `${block.type}: ${wordsOf(block)}`

const wordsOf = (node: object): string => {
  if ('text' in node) return String(node.text)
  const content = 'content' in node ? (node.content as object[]) : []
  return content.map(wordsOf).join('content' in (content[0] ?? {}) ? ' / ' : '')
}

/** A text as Word copies it: our own words in its tags. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
  <style><!-- p.MsoNormal { margin: 0cm; font-family: "Calibri", sans-serif } --></style></head>
  <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment--><div class=WordSection1>
  <h1 style='color:navy'>A library for the harbour<o:p></o:p></h1>
  <p class=MsoNormal style='margin:0cm'><span style='font-size:12.0pt'>The reading room <b style='color:red'>opens</b>
  <del cite="mailto:editor"><span style='color:red'>on Monday</span></del><ins cite="mailto:editor">on Friday</ins>
  at <a href="https://library.soria.example/" style='color:blue'>the pier</a>.</span><span
  class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span><o:p></o:p></p>
  <p class=MsoNormal style='margin:0cm'><o:p>&nbsp;</o:p></p>
  <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span
  style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>maps<o:p></o:p></p>
  <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span
  style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>charts<o:p></o:p></p>
  <p class=MsoNormal style='margin:0cm' onclick="steal()">All are welcome.<img src="file:///C:/Temp/clip_image001.png"></p>
  </div><!--EndFragment--></body></html>`

test('a styled text from Word comes in as what a release can hold, and nothing of it is refused by the policy', async ({
  running,
}) => {
  const desk = await pasteFormatted(running, fromWord, 'A library for the harbour')
  await expect(desk.body).toContainText('All are welcome.')
  await expect
    .poll(() => storedBlocks(desk))
    .toEqual([
      'paragraph: Words. A library for the harbour',
      'paragraph: The reading room opens on Friday at the pier.',
      'bulletList: maps / charts',
      'paragraph: All are welcome.',
    ])
  const stored = JSON.stringify(bodyOf(await desk.stored()))
  expect(stored).toContain('"href":"https://library.soria.example/"')
  expect(stored).toContain('"text":"opens","marks":[{"type":"bold"}]')
  expect(stored).not.toMatch(/Mso|steal|clip_image/)
  // That the log has no violation is looked at by the fixture.
})

const nested = (start: string, end: string, times: number): string =>
  start.repeat(times) + 'deepest' + end.repeat(times)

for (const [name, html] of [
  ['tables within tables', nested('<table><tr><td>', '</td></tr></table>', 3000)],
  ['bold within italic', nested('<b><i>', '</i></b>', 20_000)],
  ['a table of a hundred thousand cells', `<table>${`<tr>${'<td>x</td>'.repeat(40)}</tr>`.repeat(2500)}</table>`],
] as const) {
  test(`${name} come in as plain text, and the window goes on`, async ({ running }) => {
    const desk = await pasteFormatted(running, html, 'Short words.')
    await expect(desk.body).toHaveText(/Words\. Short words\.$/)
    await running.page.keyboard.type(' More.')
    await expect(desk.body).toHaveText(/Words\. Short words\. More\.$/)
  })
}

test('the paste window keeps the keys after Read found nothing', async ({ running: { page } }) => {
  await expect(page.locator('[data-pane="list"]')).toBeVisible()
  await page.keyboard.press('Control+Shift+n')
  await expect(page.getByLabel('Text of the news item')).toBeFocused()
  const read = page.getByRole('button', { name: 'Read', exact: true })
  await read.focus()
  await expect(read).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('There are no words in it.')
  await expect(read).toBeFocused()
  await expect(read).toBeEnabled()
  await dismiss(page.getByRole('dialog'))
})

test('a button that has done all it can keeps the focus, and does nothing more', async ({ running: { page } }) => {
  await new Desk(page).newRelease('Large words')
  const sizes = page.getByRole('group', { name: 'Text size' })
  const larger = sizes.getByRole('button', { name: /^Larger text/ })
  const usual = sizes.getByRole('button', { name: /^Usual text size/ })
  await larger.focus()
  await page.keyboard.press('Enter')
  await expect(usual).not.toHaveAttribute('aria-disabled', 'true')
  await expect(usual).toBeEnabled()
  await usual.focus()
  await page.keyboard.press('Enter')
  await expect(usual).toHaveAttribute('aria-disabled', 'true')
  await expect(usual).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(usual).toHaveAttribute('disabled', '')
})
