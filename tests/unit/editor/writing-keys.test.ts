// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { expect, it } from 'vitest'
import type { BlockNode } from '../../../src/shared/document'
import type { TextPart } from '../../../src/shared/release'
import { useNotice } from '../../../src/renderer/notices'
import { bodyEditor, outline, paragraph, partEditor } from './body-editor'

const rule: BlockNode = { type: 'horizontalRule', attrs: { id: 'rule' } }
const said: BlockNode = {
  type: 'quotation',
  attrs: { id: 'said', speaker: null, attribution: null, remark: null },
  content: [{ type: 'paragraph', attrs: { id: 'words' }, content: [{ type: 'text', text: 'Said last' }] }],
}

const press = (editor: Editor, key: string, shiftKey = false): unknown =>
  editor.view.someProp('handleKeyDown', (handle) =>
    handle(editor.view, new KeyboardEvent('keydown', { key, ctrlKey: true, shiftKey })),
  )

it.each([
  ['End', ['horizontalRule: ', 'paragraph: One', 'quotation: Said last.']],
  ['Home', ['horizontalRule: ', 'paragraph: .One', 'quotation: Said last']],
])('Ctrl+%s goes to the first or last words, whatever stands beside them', (key, wanted) => {
  const { editor } = bodyEditor([rule, paragraph('a', 'One'), said])
  editor.commands.setTextSelection(4)
  press(editor, key)
  editor.commands.insertContent('.')
  expect(outline(editor)).toEqual(wanted)
})

it('selects up to the last words', () => {
  const { editor } = bodyEditor([paragraph('a', 'One'), said])
  editor.commands.setTextSelection(2)
  press(editor, 'End', true)
  const { from, to } = editor.state.selection
  expect(editor.state.doc.textBetween(from, to, ' ')).toBe('ne Said last')
})

const pressed = (editor: Editor, key: string, held: { altKey?: boolean; shiftKey?: boolean }): unknown =>
  editor.view.someProp('handleKeyDown', (handle) =>
    handle(editor.view, new KeyboardEvent('keydown', { key, ctrlKey: true, ...held })),
  )

it.each([
  ['captions.p', '2', { altKey: true }, /^A caption is one paragraph/],
  ['captions.p', '8', { shiftKey: true }, /^A caption is one paragraph/],
  ['notesToEditors', '3', { altKey: true }, /^Notes to editors hold paragraphs and lists/],
  ['boilerplate', '7', { shiftKey: true }, /^About the mission holds paragraphs/],
] as const)('%s: a key of what it cannot hold says so (%s)', (part, key, held, told) => {
  useNotice.setState({ notice: null })
  const { editor, changes } = partEditor(part as TextPart, [paragraph('a', 'One')])
  expect(pressed(editor, key, held)).toBe(true)
  expect(useNotice.getState().notice?.text).toMatch(told)
  expect(changes).toEqual([])
})

it('a key of what a part holds makes it, and nothing is said', () => {
  useNotice.setState({ notice: null })
  const { editor } = partEditor('notesToEditors', [paragraph('a', 'One')])
  pressed(editor, '8', { shiftKey: true })
  expect(outline(editor)).toEqual(['bulletList: One'])
  expect(useNotice.getState().notice).toBeNull()
})
