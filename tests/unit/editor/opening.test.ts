// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { documentWords } from '../../../src/renderer/editor/queries/word-count'
import { setOpening } from '../../../src/renderer/editor/plugins/opening'
import { documentOf } from '../../../src/renderer/editor/document'
import { bodyEditor, paragraph } from './body-editor'

const opening = {
  dateline: 'Port Amel, 14 May 2031 —',
  datelineLabel: 'Change the dateline',
  placeholder: 'Write here',
}

test('the dateline runs into the first paragraph that says something, and is no part of the text', () => {
  const onPressDateline = vi.fn()
  const { editor, changes } = bodyEditor([paragraph('a', ''), paragraph('b', 'Valdria opens.')], { onPressDateline })
  setOpening(editor, opening)
  const dateline = editor.view.dom.querySelector<HTMLElement>('p[data-id="b"] > .dateline')!
  expect(dateline.textContent).toBe('Port Amel, 14 May 2031 — ')
  expect(editor.getText()).not.toContain('Port Amel')
  expect(changes).toEqual([])
  dateline.click()
  expect(onPressDateline).toHaveBeenCalledOnce()
})

test('before a heading the dateline stands alone', () => {
  const { editor } = bodyEditor([
    { type: 'heading', attrs: { id: 'a', level: 2 }, content: [{ type: 'text', text: 'Programme' }] },
  ])
  setOpening(editor, opening)
  expect(editor.view.dom.firstElementChild?.className).toContain('dateline-alone')
})

test('the placeholder goes with the first word', () => {
  const { editor } = bodyEditor([])
  setOpening(editor, opening)
  expect(editor.view.dom.querySelector('.placeholder')?.textContent).toBe('Write here')
  editor.commands.insertContent('V')
  expect(editor.view.dom.querySelector('.placeholder')).toBeNull()
  expect(documentOf(editor).content).toHaveLength(1)
})

test('without a dateline nothing stands in the way of the first word', () => {
  const { editor } = bodyEditor([])
  setOpening(editor, { ...opening, dateline: '' })
  expect(editor.view.dom.querySelector('p')?.dataset['placeholder']).toBe('Write here')
  expect(editor.view.dom.querySelector('[contenteditable=false]')).toBeNull()
  editor.commands.insertContent('V')
  expect(editor.view.dom.querySelector('[data-placeholder]')).toBeNull()
})

test('words are counted over all blocks, lists and quotations too', () => {
  const { editor } = bodyEditor([paragraph('a', 'Three words here.'), paragraph('b', 'And two')])
  editor.commands.setTextSelection(22)
  editor.commands.toggleBulletList()
  expect(documentWords(editor.state.doc, 'en')).toBe(5)
  editor.commands.insertContentAt(1, 'Some more ')
  expect(documentWords(editor.state.doc, 'en')).toBe(7)
})
