// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { bodyOf } from '../../../src/renderer/editor/document'
import { document as documentShape } from '../../../src/shared/document'
import { bodyEditor, outline, paragraph } from './body-editor'

/** A paste as the browser announces it; jsdom has neither the event nor its data. */
function paste(editor: ReturnType<typeof bodyEditor>['editor'], data: Record<string, string>): void {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: (type: string) => data[type] ?? '', items: [], files: [], types: Object.keys(data) },
  })
  editor.view.dom.dispatchEvent(event)
}

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
  expect(onFormattedItem).toHaveBeenCalledWith(item)
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
  const body = bodyOf(editor)
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
