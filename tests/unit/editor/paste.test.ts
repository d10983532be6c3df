// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { documentOf } from '../../../src/renderer/editor/document'
import { document as documentShape } from '../../../src/shared/document'
import type { TakenIn } from '../../../src/renderer/editor/plugins/paste'
import { bodyEditor, outline, paragraph } from './body-editor'
import { paste } from './clipboard-events'

const item = 'Valdria opens a reading room\n\nPORT AMEL – The Embassy of Valdria opened a reading room.'

test('a news item pasted into a blank page is offered for review, not put in', () => {
  const onPasteIntoEmpty = vi.fn()
  const { editor } = bodyEditor([], { onPasteIntoEmpty })
  paste(editor, { 'text/plain': item })
  expect(onPasteIntoEmpty).toHaveBeenCalledWith(item)
  expect(editor.getText()).toBe('')
})

test('a sentence pasted into a blank page is just text, and so is an item in a page that has words', () => {
  const onPasteIntoEmpty = vi.fn()
  const blank = bodyEditor([], { onPasteIntoEmpty })
  paste(blank.editor, { 'text/plain': 'Doors open at eleven.' })
  expect(outline(blank.editor)).toEqual(['paragraph: Doors open at eleven.'])
  const written = bodyEditor([paragraph('a', 'Words.')], { onPasteIntoEmpty })
  paste(written.editor, { 'text/plain': item })
  expect(written.editor.getText()).toContain('PORT AMEL')
  expect(onPasteIntoEmpty).not.toHaveBeenCalled()
})

test('a news item with formatting comes into a blank page as it is, and its review is offered', () => {
  const onPasteIntoEmpty = vi.fn()
  const onFormattedItem = vi.fn()
  const { editor } = bodyEditor([], { onPasteIntoEmpty, onFormattedItem })
  paste(editor, { 'text/plain': item, 'text/html': '<p>Valdria opens</p><ul><li>a reading room</li></ul>' })
  expect(outline(editor)).toEqual(['paragraph: Valdria opens', 'bulletList: a reading room'])
  expect(onFormattedItem).toHaveBeenCalledWith(item, { removed: {}, reduced: null })
  expect(onPasteIntoEmpty).not.toHaveBeenCalled()
})

test('of pasted HTML only what the document knows comes in', () => {
  const { editor } = bodyEditor([])
  paste(editor, {
    'text/plain': 'x',
    'text/html': `<style>p{color:red}</style><h1>Heading</h1><p style="color:red" onclick="steal()">Plain <b>bold</b>
      <a href="javascript:steal()">script</a> <a href="https://www.example.org/a" target="_blank" class="x">web</a>
      <img src="https://tracker.example/pixel.gif"></p><script>steal()</script>
      <table><tr><td>cell</td></tr></table><ul><li>one</li></ul><blockquote data-speaker="stranger">Said.</blockquote>`,
  })
  const body = documentOf(editor)
  expect(documentShape.parse(body)).toEqual(body)
  const text = JSON.stringify(body)
  expect(text).not.toMatch(/steal|tracker|javascript|color|_blank|stranger/)
  expect(body.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph', 'bulletList', 'quotation'])
  expect(text).toContain('"href":"https://www.example.org/a"')
  expect(new Set(text.match(/"id":"[^"]+"/g)).size).toBe(text.match(/"id":/g)!.length)
})

test('HTML beyond the limit comes in as its plain text', () => {
  const { editor } = bodyEditor([paragraph('a', '')])
  paste(editor, { 'text/plain': 'Short words.', 'text/html': `<p><b>${'x'.repeat(2_000_001)}</b></p>` })
  expect(editor.getText()).toBe('Short words.')
})

test.each([
  ['nested too deep', '<table><tr><td>'.repeat(3000) + 'deepest' + '</td></tr></table>'.repeat(3000)],
  ['of too many tags', `<table>${`<tr>${'<td>x</td>'.repeat(40)}</tr>`.repeat(2500)}</table>`],
  ['without anything the document knows', '<img src="https://tracker.example/pixel.gif">'],
])('HTML %s comes in as its plain text', (_, html) => {
  const { editor } = bodyEditor([paragraph('a', '')])
  paste(editor, { 'text/plain': 'Short words.', 'text/html': html })
  expect(outline(editor)).toEqual(['paragraph: Short words.'])
})

test('what Word adds to a text stays out: deletions, comments, hidden words and blank lines', () => {
  const { editor } = bodyEditor([])
  paste(editor, {
    'text/plain': 'x',
    'text/html': `<div class=WordSection1><h4 style='margin:0cm'>The bridge</h4>
      <p class=MsoNormal style='margin:0cm'>Opened <del cite="mailto:a"><span style='color:red'>in March</span></del><ins
      cite="mailto:a">in <b style='mso-bidi-font-weight:normal'>May</b></ins><span style='mso-spacerun:yes'>&nbsp;&nbsp; </span><a
      style='mso-comment-reference:A_1'>by the mayor</a><span class=MsoCommentReference><a class=msocomanchor
      href="#_msocom_1">[A1]</a></span><span style='display:none'>secret</span>.<o:p></o:p></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p></div>
      <div style='mso-element:comment-list'><p class=MsoCommentText>Who says so?</p></div>`,
  })
  expect(outline(editor)).toEqual(['heading: The bridge', 'paragraph: Opened in May by the mayor.'])
  expect(editor.getHTML()).toContain('<strong>May</strong>')
  expect(documentOf(editor).content[0]).toMatchObject({ attrs: { level: 3 } })
})

test.each([
  ['tables within tables', '<table><tr><td>'.repeat(3000) + 'deepest' + '</td></tr></table>'.repeat(3000), ['deepest']],
  ['bold within italic', '<b><i>'.repeat(20_000) + 'core' + '</i></b>'.repeat(20_000), ['core']],
  [
    'more blocks than are read',
    `<style>p{}</style><!-- no --><table>${'<tr><td>a &amp; b</td><td>c &lt; d</td></tr>'.repeat(900)}</table>`,
    Array.from({ length: 900 }, () => 'a & b c < d'),
  ],
])('%s without a plain text beside them come as their words', async (_what, html, lines) => {
  const told: TakenIn[] = []
  const { editor, changes } = bodyEditor([paragraph('a', '')], { onTakenIn: (taken) => told.push(taken) })
  paste(editor, { 'text/html': html })
  await Promise.resolve()
  expect(outline(editor)).toEqual(lines.map((line) => `paragraph: ${line}`))
  expect(told.map(({ reduced }) => reduced)).toEqual(['plain'])
  expect(changes).toHaveLength(1)
})

test('where there are no words in it either, that is told', async () => {
  const told: TakenIn[] = []
  const { editor } = bodyEditor([paragraph('a', 'One')], { onTakenIn: (taken) => told.push(taken) })
  paste(editor, { 'text/html': '<b><i>'.repeat(20_000) })
  await Promise.resolve()
  expect(outline(editor)).toEqual(['paragraph: One'])
  expect(told.map(({ reduced }) => reduced)).toEqual(['nothing'])
})

/** An item as Word writes it: a paragraph with its mark in a span. */
const wordItem = (mark: string, words: string, level = 1): string =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
  style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
  </span></span></span><![endif]>${words}<o:p></o:p></p>`

test('paragraphs that Word shows as items become lists', () => {
  const { editor } = bodyEditor([])
  paste(editor, {
    'text/plain': 'x',
    'text/html': `<p>Before</p>${wordItem('·', 'one')}${wordItem('o', 'within', 2)}${wordItem('·', 'two')}<p>Between</p>
      ${wordItem('3.', 'three')}${wordItem('4.', '<i>four</i>')}${wordItem('1.', 'anew')}
      <p class=MsoListParagraph>·&nbsp; by its look</p><p class=MsoListParagraph>No item</p>`,
  })
  const html = editor.getHTML().replace(/ data-id="[^"]*"/g, '')
  expect(html).toBe(
    '<p>Before</p><ul><li><p>one</p><ul><li><p>within</p></li></ul></li><li><p>two</p></li></ul><p>Between</p>' +
      '<ol start="3"><li><p>three</p></li><li><p><em>four</em></p></li></ol><ol><li><p>anew</p></li></ol>' +
      '<ul><li><p>by its look</p></li></ul><p>No item</p>',
  )
  const body = documentOf(editor)
  expect(documentShape.parse(body)).toEqual(body)
})

test('bold and italic are taken from what the words look like', () => {
  const { editor } = bodyEditor([])
  paste(editor, {
    'text/plain': 'x',
    'text/html': `<b style="font-weight:normal" id="docs-internal"><p><span style="font-weight:700">Bold</span> plain
      <span style="font-style: italic">slanted</span></p></b><table><tr><td>one</td><td>two</td></tr></table>`,
  })
  const html = editor.getHTML().replace(/ data-id="[^"]*"/g, '')
  expect(html).toBe('<p><strong>Bold</strong> plain <em>slanted</em></p><p>one · two</p>')
})

test('what is copied in the page comes back as it was, blank lines included', () => {
  const { editor } = bodyEditor([paragraph('a', 'One'), paragraph('b', ''), paragraph('c', 'Two  spaces')])
  editor.commands.selectAll()
  const { dom } = editor.view.serializeForClipboard(editor.state.selection.content())
  editor.commands.setContent([paragraph('d', '')])
  paste(editor, { 'text/plain': 'x', 'text/html': dom.innerHTML })
  expect(outline(editor)).toEqual(['paragraph: One', 'paragraph: ', 'paragraph: Two  spaces'])
})

test('a bold that is never closed is not opened again in every paragraph', () => {
  const { editor } = bodyEditor([])
  paste(editor, { 'text/plain': 'x', 'text/html': '<p><b>one</p><p>two</p>' })
  expect(editor.getHTML().replace(/ data-id="[^"]*"/g, '')).toBe('<p><strong>one</strong></p><p>two</p>')
})
