import type { Page } from '@playwright/test'
import type { BlockNode, Document, InlineNode, Mark } from '../../src/shared/document'
import { expect, test } from './app'
import { SystemClipboard, watched } from './screens/clipboard'
import { Desk } from './screens/details'
import { caretHeard } from './screens/keys'
import { bodyOf, WindowScreen } from './screens/window'

const words = (text: string, ...marks: Mark[]): InlineNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
})
const paragraph = (id: string, ...content: InlineNode[]): BlockNode => ({ type: 'paragraph', attrs: { id }, content })
const speaker = '01890000-0000-7000-8000-00000000000a'
const source = '01890000-0000-7000-8000-00000000000b'

const linked: BlockNode[] = [
  paragraph(
    'a',
    words('Ilka Torvane', { type: 'mention', attrs: { person: speaker, form: 'name', own: null } }),
    words(' opened the room. '),
    words('Nine hundred books came.', { type: 'claim', attrs: { source } }),
  ),
  {
    type: 'quotation',
    attrs: { id: 'b', speaker, attribution: null, remark: null },
    content: [{ type: 'paragraph', attrs: { id: 'c' }, content: [words('The door stays open.')] }],
  },
  {
    type: 'orderedList',
    attrs: { id: 'd', start: 1 },
    content: ['maps', 'charts'].map((text) => ({
      type: 'listItem',
      attrs: { id: `${text}1` },
      content: [{ type: 'paragraph', attrs: { id: text }, content: [words(text)] }],
    })),
  },
]

/** Puts a release into the library past the screen, with someone who speaks in it and a source. */
async function make(page: Page, headline: string, content: BlockNode[], named = true): Promise<void> {
  await page.evaluate(
    async (wanted) => {
      const made = await window.communique.releases.create({ type: 'press-release', draft: null })
      if (!made.ok) throw new Error(made.code)
      const { id, revision, draft } = made.value
      const body = { schemaVersion: 2, content: wanted.content } as Document
      const named = {
        speakers: [
          {
            id: wanted.speaker,
            person: null,
            name: 'Ilka Torvane',
            title: { en: 'Ambassador' },
            organisation: {},
            mode: 'quote',
          },
        ],
        sources: [
          {
            id: wanted.source,
            kind: 'document',
            label: 'Secret source',
            toldTo: '',
            date: null,
            url: '',
            verified: false,
            confidential: true,
          },
        ],
      }
      const saved = await window.communique.releases.save({
        id,
        revision,
        draft: {
          ...draft,
          ...(wanted.named ? (named as unknown as object) : {}),
          texts: { [draft.language]: { ...draft.texts[draft.language]!, headline: wanted.headline, body } },
        },
      })
      if (!saved.ok) throw new Error(`${saved.code} ${JSON.stringify(saved)}`)
    },
    { headline, content, named, speaker, source },
  )
}

const blocksOf = async (desk: Desk): Promise<string> => JSON.stringify(bodyOf(await desk.stored()))

test('outside, a copy prints; inside, it stays linked in its release and lets strangers go in another', async ({
  running,
}) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  const clipboard = new SystemClipboard(running)
  await make(page, 'First release', linked)
  await make(page, 'Second release', [paragraph('z', words('Here.'))], false)
  await frame.view('Drafts').click()
  await frame.view('All releases').click()
  await desk.openFromList('First release')
  await desk.body.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await clipboard.read()).text).toContain('Ilka Torvane opened the room.')
  const { html, text } = await clipboard.read()
  expect(text).toBe(
    'Ilka Torvane opened the room. Nine hundred books came.\n\n“The door stays open.”\n— Ilka Torvane, Ambassador\n\n1. maps\n2. charts',
  )
  expect(html).toContain('<blockquote>')
  for (const secret of ['data-', speaker, source, 'Secret', 'style=', 'class=']) expect(html).not.toContain(secret)

  const notes = page.getByRole('textbox', { name: 'Notes to editors' })
  await notes.click()
  await expect(notes).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(notes).toContainText('The door stays open.')
  await expect
    .poll(async () => JSON.stringify((await desk.stored()).draft.texts['en']?.notesToEditors.content))
    .toContain(source)
  const inNotes = JSON.stringify((await desk.stored()).draft.texts['en']?.notesToEditors.content)
  expect(inNotes).toContain(`"person":"${speaker}"`)
  expect(inNotes).not.toContain('quotation')

  await desk.openFromList('Second release')
  await expect(desk.body).toContainText('Here.')
  await desk.body.click()
  await page.keyboard.press('Control+End')
  await caretHeard(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(desk.body).toContainText('charts')
  await expect.poll(() => blocksOf(desk)).toMatch(/Here\..*The door stays open\./)
  const elsewhere = await blocksOf(desk)
  expect(elsewhere).toContain('Ilka Torvane')
  expect(elsewhere).not.toContain(speaker)
  expect(elsewhere).not.toContain(source)
  await page.keyboard.press('Control+z')
  await expect(desk.body).not.toContainText('charts')
})

test('a paste tells what it left out and is taken back as one; pasted as plain it has no looks', async ({
  running,
}) => {
  const { page } = running
  const desk = new Desk(page)
  const clipboard = new SystemClipboard(running)
  const seen = watched(page)
  await desk.newRelease('Pasted')
  await desk.body.click()
  await page.keyboard.type('Before. ')
  await clipboard.write(
    '<h2>Ships</h2><p>Thirty <b>ships</b> came.<img src="https://collector.invalid/a.png"><img src="file:///C:/b.png"></p>' +
      '<table><tr><td>Alba</td><td>Valdria</td></tr></table><p><del>Not</del> All stayed.</p>',
    'Thirty ships came.',
  )
  await page.keyboard.press('Control+v')
  const notice = page.getByRole('status').filter({ hasText: 'Pasted.' })
  await expect(notice).toContainText(
    'Pasted. Removed 4 things (2 pictures, the layout of 1 table, 1 passage deleted under tracked changes).',
  )
  await expect(desk.body).toContainText('Alba · Valdria')
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(desk.body).toContainText('Before.')
  await expect(desk.body).not.toContainText('ships')
  await desk.body.click()
  await expect(desk.body).toBeFocused()
  await page.keyboard.press('Control+End')
  await caretHeard(page)
  await page.keyboard.press('Control+Shift+v')
  await expect(desk.body).toContainText('Before. Thirty ships came.')
  await expect(desk.body.locator('strong')).toHaveCount(0)
  // What would take back something else than it tells of goes.
  await clipboard.write('<p>Again <img src="https://collector.invalid/a.png"></p>', 'Again')
  await page.keyboard.press('Control+v')
  await expect(notice).toContainText('Removed 1 thing')
  await page.keyboard.type('on')
  await expect(notice).toHaveCount(0)
  expect(seen.requests).toEqual([])
})

const nested = (start: string, end: string, times: number): string =>
  `${start.repeat(times)}deepest${end.repeat(times)}`

/** What hostile and clumsy programs put on a clipboard; every address in it leads nowhere. */
const hostile: Readonly<Record<string, { html: string; text: string; keeps: string[]; lacks?: RegExp }>> = {
  'active content': {
    html: `<!DOCTYPE html><html><head><base href="https://collector.invalid/"><meta http-equiv="refresh" content="0;url=https://collector.invalid/r">
      <link rel=stylesheet href="https://collector.invalid/a.css"><style>@import "https://collector.invalid/i.css"; p{background:url(https://collector.invalid/b)}</style></head>
      <body onload="window.__pwned=1"><script>window.__pwned=2</script><img src=x onerror="window.__pwned=3"><svg onload="window.__pwned=4"><script>window.__pwned=5</script>
      <foreignObject><iframe srcdoc="<script>parent.__pwned=6</script>"></iframe></foreignObject></svg><iframe src="https://collector.invalid/f"></iframe>
      <object data="https://collector.invalid/o"></object><embed src="https://collector.invalid/e"><p style="position:fixed;inset:0;background:url(https://collector.invalid/i)">overlay</p>
      <a href="javascript:window.__pwned=7">script link</a> <a href=" jav&#x09;ascript:window.__pwned=8">tab link</a> <a href="data:text/html,x">data link</a>
      <a href="https://soria.example/" target=_blank>good link</a><form action="https://collector.invalid/f"><input value=abc><button formaction="javascript:1">go</button></form>
      <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__pwned=9&gt;"></math>
      <noscript><p title="</noscript><img src=x onerror=window.__pwned=10>"></noscript><details open ontoggle="window.__pwned=11">more</details>
      <video poster="https://collector.invalid/v"><source onerror="window.__pwned=12"></video><img srcset="https://collector.invalid/s 1x">
      <a id=__proto__ name=hasOwnProperty>clobber</a><p>visible words survive</p></body></html>`,
    text: 'visible words survive',
    keeps: ['visible words survive', 'good link', 'overlay', 'https://soria.example/'],
    lacks: /javascript|collector|pwned|data:/,
  },
  'styles that fetch': {
    html: `<div style="font-family:'</style><script>window.__pwned=1</script>'">q</div><table background="https://collector.invalid/t"><tr><td>cell words</td></tr></table>
      <p style="width:expression(alert(1));content:url(https://collector.invalid/c);cursor:url(https://collector.invalid/k),auto">styled</p>`,
    text: 'cell words',
    keeps: ['cell words', 'styled'],
    lacks: /collector|pwned/,
  },
  'a drawing': {
    html: `<svg xmlns="http://www.w3.org/2000/svg" onload="window.__pwned=1"><image href="https://collector.invalid/i.png"/><script>window.__pwned=2</script></svg><p>beside it</p>`,
    text: 'beside it',
    keeps: ['beside it'],
    lacks: /collector|pwned/,
  },
  'tables within tables': {
    html: nested('<table><tr><td>', '</td></tr></table>', 3000),
    text: 'deepest',
    keeps: ['deepest'],
  },
  'bold within italic': { html: nested('<b><i>', '</i></b>', 20_000), text: 'deepest', keeps: ['deepest'] },
  'tables within tables, and no plain text beside them': {
    html: nested('<table><tr><td>', '</td></tr></table>', 3000),
    text: '',
    keeps: ['deepest'],
  },
  'a table of a hundred thousand cells': {
    html: `<table>${Array.from({ length: 2500 }, (_, row) => `<tr>${`<td>r${row}</td>`.repeat(40)}</tr>`).join('')}</table>`,
    text: Array.from({ length: 2500 }, (_, row) => Array.from({ length: 40 }, () => `r${row}`).join('\t')).join('\n'),
    keeps: ['r0', 'r999'],
  },
}

test('nothing that is pasted runs, fetches, leads away or holds the window up', async ({ running }) => {
  test.slow()
  const { page } = running
  const desk = new Desk(page)
  const clipboard = new SystemClipboard(running)
  await desk.newRelease('Hostile')
  await desk.body.click()
  await page.keyboard.type('Words. ')
  const seen = watched(page)
  for (const [name, { html, text, keeps, lacks }] of Object.entries(hostile)) {
    await test.step(name, async () => {
      await clipboard.write(html, text)
      await page.keyboard.press('Control+v')
      for (const kept of keeps.filter((each) => !each.startsWith('http'))) await expect(desk.body).toContainText(kept)
      await page.keyboard.type(' typed.')
      await expect(desk.body).toContainText(' typed.')
      const written = await desk.body.evaluate((element) => element.innerHTML)
      for (const kept of keeps) expect(written).toContain(kept)
      if (lacks !== undefined) expect(written).not.toMatch(lacks)
      await page.keyboard.press('Control+a')
      await page.keyboard.type('Words. ')
    })
  }
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false)
  expect(seen).toEqual({ requests: [], navigations: [] })
})

/** The middle of the first letter of some words on the page. */
const placeOf = (page: Page, text: string): Promise<{ x: number; y: number }> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text
      const at = node.data.indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { left, top, height } = range.getBoundingClientRect()
      return { x: left + 1, y: top + height / 2 }
    }
    throw new Error(`not on the page: ${wanted}`)
  }, text)

/** Drags by mouse from one word to another, which must be in sight. */
async function dragTo(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await placeOf(page, from), await placeOf(page, to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + 10, start.y + 10, { steps: 3 })
  await page.mouse.move(end.x, end.y, { steps: 8 })
  // The first move over a text only enters it.
  await page.mouse.move(end.x + 1, end.y)
  await expect(page.locator('.drop-cursor')).toBeVisible()
  await page.mouse.up()
}

test('a paragraph that is dragged is one where it lands, with what it refers to, and one undo brings it back', async ({
  running,
}) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  await make(page, 'Dragged', [
    linked[0]!,
    paragraph('m', words('Middle paragraph.')),
    paragraph('n', words('Target here.')),
  ])
  await frame.view('Drafts').click()
  await frame.view('All releases').click()
  await desk.openFromList('Dragged')
  const first = desk.body.locator('p').first()
  await first.click({ clickCount: 3 })
  await dragTo(page, 'opened', 'here')
  const paragraphs = desk.body.locator('p')
  await expect(paragraphs).toHaveText([
    /Middle paragraph\.$/,
    'Target here.',
    'Ilka Torvane opened the room. Nine hundred books came.',
  ])
  await expect.poll(() => blocksOf(desk)).toMatch(new RegExp(`Target here.*${speaker}.*${source}`))
  const moved = await blocksOf(desk)
  expect(moved.match(new RegExp(source, 'g'))).toHaveLength(1)
  const ids = moved.match(/"id":"[^"]+"/g) ?? []
  expect(new Set(ids).size).toBe(ids.length)
  await page.keyboard.press('Control+z')
  await expect(paragraphs).toHaveText([
    /Ilka Torvane opened the room\. Nine hundred books came\./,
    'Middle paragraph.',
    'Target here.',
  ])
})

test('words that are dragged into another text of the page move there, and one undo brings them back', async ({
  running,
}) => {
  const { page } = running
  const desk = new Desk(page)
  await desk.newRelease('Across')
  await desk.body.click()
  await page.keyboard.type('First stays.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second goes.')
  const notes = page.getByRole('textbox', { name: 'Notes to editors' })
  await notes.click()
  await expect(notes).toBeFocused()
  await page.keyboard.type('Noted.')
  await desk.body.locator('p').last().click({ clickCount: 3 })
  await dragTo(page, 'goes', 'Noted')
  await expect(desk.body.locator('p')).toHaveText([/First stays\.$/])
  await expect(notes.locator('p')).toHaveText(['Second goes.', 'Noted.'])
  await expect(notes).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(desk.body.locator('p')).toHaveText([/First stays\.$/, 'Second goes.'])
  await expect(notes.locator('p')).toHaveText(['Noted.'])
  await page.keyboard.press('Control+Shift+z')
  await expect(desk.body.locator('p')).toHaveText([/First stays\.$/])
  await expect(notes.locator('p')).toHaveText(['Second goes.', 'Noted.'])
})

test('what is typed over all words, linked ones too, is taken back by one undo', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  await make(page, 'Typed over', linked)
  await frame.view('Drafts').click()
  await frame.view('All releases').click()
  await desk.openFromList('Typed over')
  await desk.body.locator('p').first().click()
  await expect(desk.body).toBeFocused()
  const before = await blocksOf(desk)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Fresh')
  await expect(desk.body).toHaveText(/Fresh$/)
  await page.keyboard.press('Control+z')
  await expect(desk.body).toContainText('The door stays open.')
  await expect.poll(() => blocksOf(desk)).toBe(before)
})

/** Drops files or formatted words on the text, as the browser hands them over. */
const drop = (
  page: Page,
  given: { files?: { name: string; type: string; text: string }[]; html?: string; text?: string },
) =>
  page
    .locator('.ProseMirror')
    .first()
    .evaluate((element, { files = [], html, text }) => {
      const data = new DataTransfer()
      for (const file of files) data.items.add(new File([file.text], file.name, { type: file.type }))
      if (html !== undefined) data.setData('text/html', html)
      if (text !== undefined) data.setData('text/plain', text)
      const line = element.querySelector('p')!.getBoundingClientRect()
      const at = { clientX: line.right - 4, clientY: line.top + line.height / 2, bubbles: true, cancelable: true }
      element.dispatchEvent(new DragEvent('dragover', { ...at, dataTransfer: data }))
      return element.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer: data }))
    }, given)

test('dropped words are cleaned, and dropped files are taken in or told of', async ({ running }) => {
  const { page } = running
  const desk = new Desk(page)
  const seen = watched(page)
  await desk.newRelease('Dropped')
  await desk.body.click()
  await page.keyboard.type('Words here.')
  await drop(page, {
    html: '<p onclick="x()">Some <b>bold</b><img src="https://collector.invalid/a"> words</p>',
    text: 'Some bold words',
  })
  await expect(desk.body.locator('strong')).toHaveText('bold')
  await expect(page.getByRole('status').filter({ hasText: 'Pasted.' })).toContainText('Removed 1 thing (1 picture)')
  expect(await drop(page, { files: [{ name: 'speech.docx', type: '', text: 'PK' }] })).toBe(false)
  await expect(page.getByRole('status').filter({ hasText: 'speech.docx' })).toContainText('was not put into the text.')
  await drop(page, {
    files: [
      {
        name: 'item.txt',
        type: 'text/plain',
        text: 'Valdria opens a room\n\nPORT AMEL – The embassy opened a reading room.',
      },
    ],
  })
  const told = page.getByRole('status').filter({ hasText: 'item.txt was not put into the text' })
  await told.getByRole('button', { name: 'Take it in as a new release' }).click()
  await expect(page.getByRole('dialog', { name: 'What was found' })).toBeVisible()
  expect(seen).toEqual({ requests: [], navigations: [] })
})

test('pictures that are dropped on the page are taken in, and what was dropped beside them is told of', async ({
  running: { page },
}) => {
  const desk = new Desk(page)
  await desk.newRelease('Beside pictures')
  const told = page.getByRole('status')
  const captions = page.getByRole('textbox', { name: /^Caption of / })
  for (const [times, place] of [desk.body, page.getByRole('article', { name: 'Page' })].entries()) {
    await place.evaluate(async (element, isEdge) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 4, height: 3 })
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
      const data = new DataTransfer()
      data.items.add(new File([blob!], 'quay.png', { type: 'image/png' }))
      data.items.add(new File(['PK'], 'speech.docx'))
      if (isEdge) data.items.add(new File(['Words'], 'words.txt', { type: 'text/plain' }))
      const { left, top } = element.getBoundingClientRect()
      const at = { clientX: left + 5, clientY: top + 5, bubbles: true, cancelable: true, dataTransfer: data }
      element.dispatchEvent(new DragEvent('dragover', at))
      element.dispatchEvent(new DragEvent('drop', at))
    }, times === 1)
    await expect(captions).toHaveCount(times + 1)
    const words = times === 0 ? 'speech.docx was not put into the text.' : '2 files were not put into the text.'
    await expect(told.filter({ hasText: words })).toHaveCount(1)
  }
})

test('a text of 20,000 words is written in, pasted into, copied and taken back', async ({ running }) => {
  test.slow()
  const { page } = running
  const desk = new Desk(page)
  const frame = new WindowScreen(running)
  const clipboard = new SystemClipboard(running)
  const line = 'The embassy opened a reading room with nine hundred books in the harbour of Port Amel for all. '
  const content = Array.from({ length: 200 }, (_, index) =>
    paragraph(`p${index}`, words(`${index}. ${line.repeat(6).trim()}`)),
  )
  await make(page, 'Long release', content, false)
  await frame.view('Drafts').click()
  await frame.view('All releases').click()
  await desk.openFromList('Long release')
  await expect(desk.body.locator('p')).toHaveCount(200)
  await desk.body.locator('p').nth(100).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Typed here.')
  await clipboard.write('<p>Pasted <b>one</b></p><p>Pasted two</p>', 'Pasted')
  await page.keyboard.press('Control+v')
  await expect(desk.body.locator('p')).toHaveCount(201)
  await expect.poll(() => blocksOf(desk), { timeout: 20_000 }).toContain('Pasted two')
  await page.keyboard.press('Control+z')
  await expect(desk.body.locator('p')).toHaveCount(200)
  await expect(desk.body).toContainText('Typed here.')
  await page.keyboard.press('Control+z')
  await expect(desk.body).not.toContainText('Typed here.')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await clipboard.read()).text.split('\n\n').length).toBe(200)
  await page.keyboard.press('Control+x')
  await expect(desk.body.locator('p')).toHaveCount(1)
  await expect(desk.body).toBeFocused()
  await page.keyboard.press('Control+v')
  await expect(desk.body.locator('p')).toHaveCount(200)
  await expect
    .poll(async () => bodyOf(await desk.stored()).map(({ attrs }) => attrs.id), { timeout: 20_000 })
    .toEqual(content.map(({ attrs }) => attrs.id))
})
