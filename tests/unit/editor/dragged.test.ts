// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { Editor } from '@tiptap/core'
import type { BlockNode, InlineNode } from '../../../src/shared/document'
import type { TextPart } from '../../../src/shared/release'
import { documentOf } from '../../../src/renderer/editor/document'
import { setFacts } from '../../../src/renderer/editor/plugins/following'
import { applySteps, type RecordedChange } from '../../../src/renderer/editor/recording'
import { anEvent, aSpeaker } from '../../helpers/builders'
import { factsOf } from '../linking/a-document'
import { outline, paragraph, partEditor, select } from './body-editor'

const torvane = aSpeaker({ name: 'Ilka Torvane', title: { en: 'Ambassador' } })
const facts = factsOf({ event: anEvent(), speakers: [torvane], attended: [] }, 'en')

const saying = (id: string, before: string, mention: string, after: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [
    { type: 'text', text: before },
    {
      type: 'text',
      text: mention,
      marks: [{ type: 'mention', attrs: { person: torvane.id, form: 'auto', own: null } }],
    },
    { type: 'text', text: after },
  ].filter(({ text }) => text !== '') as InlineNode[],
})
const quotation = (id: string, ...said: string[]): BlockNode => ({
  type: 'quotation',
  attrs: { id, speaker: torvane.id, attribution: null, remark: null },
  content: said.map((text, index) => paragraph(`${id}${index}`, text)) as never,
})
const list = (id: string, ...items: string[]): BlockNode => ({
  type: 'bulletList',
  attrs: { id },
  content: items.map((text) => ({
    type: 'listItem' as const,
    attrs: { id: `item ${text}` },
    content: [paragraph(text, text) as never],
  })),
})

interface Text {
  readonly editor: Editor
  readonly changes: RecordedChange[]
}

function text(part: TextPart, content: BlockNode[]): Text {
  const made = partEditor(part, content, {
    place: () => ({ release: 'one', part, language: 'en' }),
    facts: () => facts,
  })
  setFacts(made.editor, facts)
  return made
}

/** Drags what is selected in a text, as the browser announces it, and lets it go at a place of one; jsdom lays nothing out. */
function drag(from: Text, to: Text, at: number, isCopy = false): void {
  const data: Record<string, string> = {}
  const dataTransfer = {
    getData: (type: string) => data[type] ?? '',
    setData: (type: string, value: string) => {
      data[type] = value
    },
    clearData: () => undefined,
    files: [],
  }
  const tell = (name: string, { editor }: Text): void => {
    const event = Object.assign(new Event(name, { bubbles: true, cancelable: true }), { ctrlKey: isCopy })
    editor.view.dom.dispatchEvent(Object.defineProperty(event, 'dataTransfer', { value: dataTransfer }))
  }
  to.editor.view.posAtCoords = () => ({ pos: at, inside: 0 })
  if (from !== to) from.editor.view.posAtCoords = () => ({ pos: from.editor.state.selection.from, inside: 0 })
  tell('dragstart', from)
  tell('drop', to)
  tell('dragend', from)
}

/** The place behind some words. */
function behind({ editor }: Text, words: string): number {
  const { from, to } = editor.state.selection
  select(editor, words)
  const place = editor.state.selection.to
  editor.commands.setTextSelection({ from, to })
  return place
}

const taken = ({ editor, changes }: Text) => applySteps(editor, changes.at(-1)!.inverse)

test('a whole paragraph is one where it lands, its mention is named anew, and one change brings it back', () => {
  const body = text('body', [
    saying('a', 'One ', 'Ambassador Ilka Torvane', ' first.'),
    saying('b', 'Two ', 'Ambassador Torvane', ' second.'),
    paragraph('c', 'Three third.'),
  ])
  const before = documentOf(body.editor)
  select(body.editor, 'One Ambassador Ilka Torvane first.')
  drag(body, body, behind(body, 'Three third.'))
  expect(outline(body.editor)).toEqual([
    'paragraph: Two Ambassador Ilka Torvane second.',
    'paragraph: Three third.',
    'paragraph: One Ambassador Torvane first.',
  ])
  expect(documentOf(body.editor).content.map(({ attrs }) => attrs.id)).toEqual(['b', 'c', 'a'])
  expect(body.changes).toHaveLength(1)
  taken(body)
  expect(documentOf(body.editor)).toEqual(before)
})

test('let go over itself it stays, and with the key for copies it is there twice', () => {
  const body = text('body', [paragraph('a', 'One.'), paragraph('b', 'Two.')])
  select(body.editor, 'One.')
  drag(body, body, 3)
  expect(body.changes).toHaveLength(0)
  select(body.editor, 'One.')
  drag(body, body, behind(body, 'Two.'), true)
  expect(outline(body.editor)).toEqual(['paragraph: One.', 'paragraph: Two.', 'paragraph: One.'])
  const ids = documentOf(body.editor).content.map(({ attrs }) => attrs.id)
  expect(ids.slice(0, 2)).toEqual(['a', 'b'])
  expect(new Set(ids).size).toBe(3)
})

test('quotations and lists of which all is dragged come whole, of others what is dragged', () => {
  const body = text('body', [quotation('q', 'We stay.'), list('l', 'maps', 'charts'), paragraph('c', 'Last.')])
  select(body.editor, 'We stay.')
  drag(body, body, behind(body, 'Last.'))
  expect(outline(body.editor)).toEqual(['bulletList: maps / charts', 'paragraph: Last.', 'quotation: We stay.'])
  select(body.editor, 'maps')
  drag(body, body, behind(body, 'We stay.'))
  expect(outline(body.editor)[0]).toBe('bulletList: charts')
  expect(body.editor.getText()).toContain('maps')
  expect(JSON.stringify(documentOf(body.editor))).not.toContain('"content":[]')
})

test('in a blank line a paragraph is what is written there', () => {
  const body = text('body', [paragraph('a', 'One.'), paragraph('b', 'Two.'), paragraph('c', '')])
  select(body.editor, 'One.')
  drag(body, body, body.editor.state.doc.content.size - 1)
  expect(outline(body.editor)).toEqual(['paragraph: Two.', 'paragraph: One.'])
})

test('words of a paragraph stay words', () => {
  const body = text('body', [paragraph('a', 'One and two.'), paragraph('b', 'Three.')])
  select(body.editor, ' and two')
  drag(body, body, behind(body, 'Three'))
  expect(outline(body.editor)).toEqual(['paragraph: One.', 'paragraph: Three and two.'])
})

test('between two texts what is dragged moves, with the links that the other one holds', () => {
  const body = text('body', [saying('a', 'One ', 'Ambassador Ilka Torvane', ' first.'), quotation('q', 'We stay.')])
  const notes = text('notesToEditors', [paragraph('n', 'Note.')])
  select(body.editor, 'One Ambassador Ilka Torvane first.')
  drag(body, notes, behind(notes, 'Note.'))
  expect(outline(body.editor)).toEqual(['quotation: We stay.'])
  expect(outline(notes.editor)).toEqual(['paragraph: Note.', 'paragraph: One Ambassador Ilka Torvane first.'])
  expect(JSON.stringify(documentOf(notes.editor))).toContain('"type":"mention"')
  expect([body.changes.length, notes.changes.length]).toEqual([1, 1])
  const about = text('boilerplate', [])
  select(notes.editor, 'Ilka Torvane')
  drag(notes, about, 1)
  expect(outline(notes.editor)[1]).toBe('paragraph: One Ambassador  first.')
  expect(outline(about.editor)).toEqual(['paragraph: Ilka Torvane'])
  expect(JSON.stringify(documentOf(about.editor))).not.toContain('mention')
  select(body.editor, 'We stay.')
  const caption = text('captions.p' as TextPart, [paragraph('p', 'A wreath.')])
  drag(body, caption, behind(caption, 'A wreath.'))
  expect(outline(body.editor)).toEqual(['paragraph: '])
  expect(outline(caption.editor)).toEqual(['paragraph: A wreath. We stay.'])
})

test('with the key for copies, and out of a text that is not edited, the other text gets a copy', () => {
  const body = text('body', [paragraph('a', 'One.'), paragraph('b', 'Two.')])
  const notes = text('notesToEditors', [])
  select(body.editor, 'One.')
  drag(body, notes, 1, true)
  body.editor.setEditable(false, false)
  drag(body, notes, behind(notes, 'One.'))
  expect(outline(body.editor)).toEqual(['paragraph: One.', 'paragraph: Two.'])
  expect(outline(notes.editor)).toEqual(['paragraph: One.', 'paragraph: One.'])
})
