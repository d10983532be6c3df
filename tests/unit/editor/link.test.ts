// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { currentLink, linkAddressOf, removeLink, setLink } from '../../../src/renderer/editor/commands/link'
import { bodyEditor, paragraph, select } from './body-editor'

test.each([
  ['https://www.example.org/a?b=c', 'https://www.example.org/a?b=c'],
  ['www.example.org/a', 'https://www.example.org/a'],
  ['press@valdria.example', 'mailto:press@valdria.example'],
  ['mailto:press@valdria.example', 'mailto:press@valdria.example'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['two words', null],
  ['', null],
])('%s is kept as %s', (typed, kept) => {
  expect(linkAddressOf(typed)).toBe(kept)
})

test('words are linked, changed and freed again', () => {
  const { editor } = bodyEditor([paragraph('a', 'See the programme today.')])
  select(editor, 'the programme')
  setLink(editor, 'https://www.example.org/')
  editor.commands.setTextSelection(8)
  expect(currentLink(editor)).toBe('https://www.example.org/')
  setLink(editor, 'https://www.example.org/b')
  expect(editor.getHTML()).toContain('<a href="https://www.example.org/b">the programme</a>')
  removeLink(editor)
  expect(editor.getHTML()).not.toContain('<a')
})

test('without a selection the address itself is written', () => {
  const { editor } = bodyEditor([])
  setLink(editor, 'mailto:press@valdria.example')
  expect(editor.getHTML()).toContain('<a href="mailto:press@valdria.example">press@valdria.example</a>')
})
