// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { BlockNode } from '../../../src/shared/document'
import { bodyEditor, paragraph } from './body-editor'

const arabic = 'افتتحت السفارة قاعة للقراءة.'
const list: BlockNode = {
  type: 'bulletList',
  attrs: { id: 'l' },
  content: [arabic, 'English'].map((text) => ({
    type: 'listItem',
    attrs: { id: text },
    content: [{ type: 'paragraph', attrs: { id: `${text}1` }, content: [{ type: 'text', text }] }],
  })),
}

const directions = (dom: Element): string[] =>
  [...dom.querySelectorAll('p, h2, ul')].map((block) => `${block.localName} ${block.getAttribute('dir') ?? '-'}`)

test('a block runs as its first letter does, and changes with it, without touching the document', () => {
  const { editor, changes } = bodyEditor([paragraph('a', 'The embassy.'), paragraph('b', arabic), list])
  const { dom } = editor.view
  expect(directions(dom)).toEqual(['p -', 'p rtl', 'ul rtl', 'p -', 'p ltr'])
  editor.commands.insertContentAt(1, 'السفارة ')
  expect(directions(dom)[0]).toBe('p rtl')
  editor.commands.deleteRange({ from: 1, to: 9 })
  expect(directions(dom)[0]).toBe('p -')
  expect(JSON.stringify(editor.getJSON())).not.toContain('"dir"')
  expect(changes).toHaveLength(2)
})

test('a text of a language that is read from the right has its own direction already', () => {
  const place = () => ({ release: 'r', part: 'body' as const, language: 'ar' })
  const { editor } = bodyEditor([paragraph('a', arabic), paragraph('b', 'The embassy.')], { place })
  expect(directions(editor.view.dom)).toEqual(['p -', 'p ltr'])
})
