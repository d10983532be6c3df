// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import type { BlockNode } from '../../../src/shared/document'
import { documentOf, editorContent } from '../../../src/renderer/editor/document'
import { replaceDocument } from '../../../src/renderer/editor/recording'
import { bodyEditor, outline, paragraph, select } from './body-editor'

const before = [paragraph('a', 'Tea at ten.'), paragraph('b', 'Doors open at six.'), paragraph('c', 'No photographs.')]

/** Has an editor of `before` show `after`; says what is selected then, and which blocks have stayed. */
function shown(selected: string, after: BlockNode[]) {
  const { editor, changes } = bodyEditor(before)
  select(editor, selected)
  const old = editor.state.doc.children
  replaceDocument(editor, editorContent({ schemaVersion: 2, content: after }))
  expect(documentOf(editor).content).toEqual(after)
  expect(changes).toEqual([])
  return { selected: selectedIn(editor), stayed: editor.state.doc.children.map((block) => old.includes(block)), editor }
}

function selectedIn({ state: { doc, selection } }: Editor): string {
  return doc.textBetween(selection.from, selection.to)
}

test('a block that changes leaves the others, and what is selected in them', () => {
  const after = [before[0]!, paragraph('b', 'Doors open at half past seven.'), before[2]!]
  expect(shown('photographs', after)).toMatchObject({ selected: 'photographs', stayed: [true, false, true] })
})

test('what is selected beside the words that change in its block stays selected', () => {
  const after = [before[0]!, paragraph('b', 'The big doors open at six.'), before[2]!]
  expect(shown('six', after).selected).toBe('six')
  expect(shown('Tea', after).selected).toBe('Tea')
})

test('blocks between those that change stay, too', () => {
  const after = [paragraph('a', 'Tea at noon.'), before[1]!, paragraph('c', 'No films.')]
  expect(shown('open', after)).toMatchObject({ selected: 'open', stayed: [false, true, false] })
})

test('blocks come and go around what is selected', () => {
  expect(shown('photographs', [paragraph('x', 'New.'), paragraph('y', 'Newer.'), ...before]).selected).toBe(
    'photographs',
  )
  expect(shown('photographs', [before[2]!]).selected).toBe('photographs')
})

test('words that go leave the caret where they were', () => {
  const { editor } = shown('six', [before[0]!, paragraph('b', 'Doors.'), before[2]!])
  expect(editor.state.selection.empty).toBe(true)
  expect(editor.state.selection.$from.parent.textContent).toBe('Doors.')
})

test('the same document changes nothing', () => {
  const { editor } = bodyEditor(before)
  const { doc } = editor.state
  replaceDocument(editor, editorContent(documentOf(editor)))
  expect(editor.state.doc).toBe(doc)
  expect(outline(editor)).toHaveLength(3)
})
