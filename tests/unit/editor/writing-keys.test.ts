// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { expect, it } from 'vitest'
import type { BlockNode } from '../../../src/shared/document'
import { bodyEditor, outline, paragraph } from './body-editor'

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
