// @vitest-environment jsdom
import { expect, it } from 'vitest'
import type { BlockNode } from '../../../src/shared/document'
import { insertRule } from '../../../src/renderer/editor/commands/insert-rule'
import { bodyEditor, outline, paragraph } from './body-editor'

const said: BlockNode = {
  type: 'quotation',
  attrs: { id: 'said', speaker: null, attribution: null, remark: null },
  content: [{ type: 'paragraph', attrs: { id: 'words' }, content: [{ type: 'text', text: 'Said' }] }],
}

it.each<[where: string, content: BlockNode[], caret: number, wanted: string[]]>([
  ['first', [paragraph('a', 'One two')], 1, ['horizontalRule: ', 'paragraph: .One two']],
  ['last', [paragraph('a', 'One two')], 8, ['paragraph: One two', 'horizontalRule: ', 'paragraph: .']],
  ['between', [paragraph('a', 'One two')], 5, ['paragraph: One ', 'horizontalRule: ', 'paragraph: .two']],
  ['on a blank page', [paragraph('a', '')], 1, ['horizontalRule: ', 'paragraph: .']],
  ['behind a quotation', [said], 4, ['quotation: Said', 'horizontalRule: ', 'paragraph: .']],
  [
    'before a quotation',
    [paragraph('a', 'One'), said],
    4,
    ['paragraph: One', 'horizontalRule: ', 'paragraph: .', 'quotation: Said'],
  ],
])('draws a line %s, and goes on behind it', (_where, content, caret, wanted) => {
  const { editor } = bodyEditor(content)
  editor.commands.setTextSelection(caret)
  insertRule(editor)
  editor.commands.insertContent('.')
  expect(outline(editor)).toEqual(wanted)
})
