// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { Quotation } from '../../../src/shared/document'
import { quoteInline } from '../../../src/renderer/editor/commands/quote-inline'
import { quotationAround, makeQuotation } from '../../../src/renderer/editor/commands/quote-selection'
import { setQuoted } from '../../../src/renderer/editor/commands/quoted-words'
import { setQuotationWording } from '../../../src/renderer/editor/plugins/attributions'
import { viewOf } from '../../../src/renderer/editor/view-state'
import { bodyEditor, outline, paragraph, select } from './body-editor'

test('words within a sentence become a quotation of their own', () => {
  const { editor, changes } = bodyEditor([paragraph('a', 'She said the door stays open today, and left.')])
  select(editor, ' the door stays open ')
  expect(makeQuotation(editor)).not.toBeNull()
  expect(outline(editor)).toEqual([
    'paragraph: She said',
    'quotation: the door stays open',
    'paragraph: today, and left.',
  ])
  expect(changes).toHaveLength(1)
})

test('the words at the end of a paragraph leave no blank paragraph behind', () => {
  const { editor } = bodyEditor([paragraph('a', 'She said: the door stays open.')])
  select(editor, 'the door stays open.')
  makeQuotation(editor)
  expect(outline(editor)).toEqual(['paragraph: She said:', 'quotation: the door stays open.'])
})

test('several whole paragraphs become one quotation', () => {
  const { editor } = bodyEditor([paragraph('a', 'One.'), paragraph('b', 'Two.'), paragraph('c', 'Three.')])
  editor.commands.setTextSelection({ from: 1, to: 11 })
  makeQuotation(editor)
  expect(outline(editor)).toEqual(['quotation: One. / Two.', 'paragraph: Three.'])
})

test('without a selection the paragraph around the caret is quoted, and a heading becomes words again', () => {
  const { editor } = bodyEditor([
    { type: 'heading', attrs: { id: 'a', level: 2 }, content: [{ type: 'text', text: 'We stay.' }] },
  ])
  editor.commands.setTextSelection(3)
  makeQuotation(editor)
  expect(outline(editor)).toEqual(['quotation: We stay.'])
  expect(editor.state.doc.child(0).child(0).type.name).toBe('paragraph')
})

test('a page that is selected whole becomes a quotation, or words quoted where they stand', () => {
  const { editor } = bodyEditor([paragraph('a', 'We stay.')])
  editor.commands.selectAll()
  const made = makeQuotation(editor)
  expect(outline(editor)).toEqual(['quotation: We stay.'])
  editor.view.dispatch(made!.takeBack(editor.state.tr))
  expect(outline(editor)).toEqual(['paragraph: We stay.'])
  editor.commands.selectAll()
  expect(quoteInline(editor, { open: '“', close: '”' })).not.toBeNull()
  expect(outline(editor)).toEqual(['paragraph: “We stay.”'])
})

test('nothing is quoted within a list or within a quotation', () => {
  const { editor } = bodyEditor([paragraph('a', 'One.')])
  editor.commands.toggleBulletList()
  expect(makeQuotation(editor)).toBeNull()
  editor.commands.toggleBulletList()
  expect(makeQuotation(editor)).not.toBeNull()
  expect(makeQuotation(editor)).toBeNull()
})

test('the line below a quotation is generated from its speaker, and asks for one while there is none', () => {
  const { editor } = bodyEditor([paragraph('a', 'We stay.')])
  const position = makeQuotation(editor)!.position
  const names: Record<string, string> = { calder: '— Ines Calder, Minister' }
  setQuotationWording(editor, {
    attribution: ({ attrs }: Quotation) => names[attrs.speaker ?? ''] ?? '',
    marks: () => ({ open: '“', close: '”' }),
    nobody: 'Who said it?',
    choose: 'Choose who said it',
    word: 'Line under the quotation',
  })
  const line = (): HTMLButtonElement => editor.view.dom.querySelector<HTMLButtonElement>('.attribution')!
  expect(line().textContent).toBe('Who said it?')
  line().click()
  expect(viewOf(editor).getState().question?.quoted).toEqual({ kind: 'block', position })
  setQuoted(editor, { kind: 'block', position }, { speaker: 'calder' })
  expect(line().textContent).toBe('— Ines Calder, Minister')
  expect(quotationAround(editor.state)).toBe(position)
})
