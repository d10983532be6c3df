// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { claimsIn, document as documentShape, type BlockNode } from '../../../src/shared/document'
import { linked, linkedRuns, type Link } from '../../../src/shared/linking'
import { insertLink, rewrite, sayRun, unlink, type NewLink } from '../../../src/renderer/editor/commands/linked-words'
import { documentOf, editorContent } from '../../../src/renderer/editor/document'
import { setFacts } from '../../../src/renderer/editor/plugins/following'
import { allRuns } from '../../../src/renderer/editor/queries/runs'
import { applySteps, replaceDocument } from '../../../src/renderer/editor/recording'
import { History } from '../../../src/renderer/session/undo-log'
import { anEvent, aSpeaker } from '../../helpers/builders'
import { factsOf } from '../linking/a-document'
import { bodyEditor, paragraph, select, type } from './body-editor'

const torvane = aSpeaker({ name: 'Ilka Torvane', title: { en: 'Ambassador', ar: 'السفيرة' } })
const maskell = aSpeaker({ name: 'Oren Maskell', title: { en: 'Minister of Culture' } })

const facts = (language = 'en', day = '2026-02-24') =>
  factsOf(
    { event: anEvent({ start: { date: day, time: '10:00' } }), speakers: [torvane, maskell], attended: [] },
    language,
  )

const date: NewLink = { type: 'detail', attrs: { of: 'event.start.date', format: 'long' } }

const named = (person = torvane, form: 'auto' | 'full' | 'short' = 'auto'): NewLink => ({
  type: 'mention',
  attrs: { person: person.id, form },
})

/** An editor that knows the facts, the caret at the end of its first block. */
function writing(content: BlockNode[] = [paragraph('a', 'Yesterday ')], language = 'en') {
  const made = bodyEditor(content)
  setFacts(made.editor, facts(language))
  made.editor.commands.setTextSelection(
    (content[0]?.type === 'paragraph' ? made.editor.state.doc.child(0).nodeSize : 2) - 1,
  )
  return made
}

const insert = (editor: Editor, link: NewLink, language = 'en'): boolean => {
  const { from, to } = editor.state.selection
  return insertLink(editor, { from, to }, link, facts(language))
}

const runs = (editor: Editor): [words: string, own: string | null][] =>
  linkedRuns(documentOf(editor)).map(({ words, link }) => [words, link.attrs.own])

const flagged = (editor: Editor): string[] =>
  [...editor.view.dom.querySelectorAll('.link-flag')].map(({ textContent }) => textContent)

/** Moves a block of the page to another place, as dragging it does. */
function move(editor: Editor, from: number, to: number): void {
  const { doc, tr } = editor.state
  const starts: number[] = []
  doc.forEach((_node, position) => starts.push(position))
  const block = doc.child(from)
  tr.delete(starts[from]!, starts[from]! + block.nodeSize)
  editor.view.dispatch(tr.insert(tr.mapping.map(starts[to]!, from < to ? 1 : -1), block))
}

describe('a mention', () => {
  test('says title and full name first, and the short form later, with the caret after it', () => {
    const { editor } = writing()
    insert(editor, named())
    type(editor, ' spoke. ')
    insert(editor, named())
    type(editor, ' left.')
    expect(editor.getText()).toBe('Yesterday Ambassador Ilka Torvane spoke. Ambassador Torvane left.')
    expect(runs(editor)).toEqual([
      ['Ambassador Ilka Torvane', null],
      ['Ambassador Torvane', null],
    ])
    expect(documentShape.parse(documentOf(editor))).toEqual(documentOf(editor))
  })

  test('put before the others takes the full form from them', () => {
    const { editor } = writing([paragraph('a', 'Now '), paragraph('b', 'Then ')])
    editor.commands.setTextSelection(editor.state.doc.content.size - 1)
    insert(editor, named())
    editor.commands.setTextSelection(5)
    insert(editor, named())
    expect(editor.getText({ blockSeparator: ' | ' })).toBe('Now Ambassador Ilka Torvane | Then Ambassador Torvane')
  })

  test('follows the order of paragraphs, in one change that is taken back and done again', () => {
    const { editor, changes } = writing([paragraph('a', 'One '), paragraph('b', 'Two ')])
    insert(editor, named())
    editor.commands.setTextSelection(editor.state.doc.content.size - 1)
    insert(editor, named())
    const before = documentOf(editor)
    const count = changes.length
    move(editor, 1, 0)
    expect(editor.getText({ blockSeparator: ' | ' })).toBe('Two Ambassador Ilka Torvane | One Ambassador Torvane')
    expect(changes).toHaveLength(count + 1)
    const after = documentOf(editor)
    applySteps(editor, changes.at(-1)!.inverse)
    expect(documentOf(editor)).toEqual(before)
    applySteps(editor, changes.at(-1)!.forward)
    expect(documentOf(editor)).toEqual(after)
    expect(changes).toHaveLength(count + 1)
  })

  test('that is erased leaves the full form to the next', () => {
    const { editor } = writing([paragraph('a', 'One '), paragraph('b', 'Two ')])
    insert(editor, named())
    editor.commands.setTextSelection(editor.state.doc.content.size - 1)
    insert(editor, named())
    select(editor, 'Ambassador Ilka Torvane')
    editor.commands.deleteSelection()
    expect(editor.getText({ blockSeparator: ' | ' })).toBe('One  | Two Ambassador Ilka Torvane')
  })

  test('is flagged while whoever is mentioned is not in the release, and so are words that are quoted of them', () => {
    const { editor } = writing([paragraph('a', 'One '), paragraph('b', 'She said “we stay” here.')])
    insert(editor, named())
    select(editor, '“we stay”')
    editor.commands.setMark('quoted', { speaker: torvane.id, remark: null })
    expect(flagged(editor)).toEqual([])
    const { draft, ...rest } = facts()
    setFacts(editor, { ...rest, draft: { ...draft, speakers: [maskell] } })
    expect(flagged(editor)).toEqual(['Ambassador Ilka Torvane', '“we stay”'])
    editor.commands.setMark('quoted', { speaker: maskell.id, remark: null })
    expect(flagged(editor)).toEqual(['Ambassador Ilka Torvane'])
    setFacts(editor, facts())
    expect(flagged(editor)).toEqual([])
  })

  test('that is split is plain words from then on, until the split is taken back', () => {
    const { editor, changes } = writing([paragraph('a', 'One '), paragraph('b', 'Two ')])
    insert(editor, named())
    editor.commands.setTextSelection(editor.state.doc.content.size - 1)
    insert(editor, named())
    const before = documentOf(editor)
    const count = changes.length
    editor.commands.setTextSelection('One Ambassador Ilka'.length + 1)
    editor.commands.keyboardShortcut('Enter')
    expect(editor.getText({ blockSeparator: ' | ' })).toBe(
      'One Ambassador Ilka |  Torvane | Two Ambassador Ilka Torvane',
    )
    expect(runs(editor)).toEqual([['Ambassador Ilka Torvane', null]])
    expect(changes).toHaveLength(count + 1)
    type(editor, 'And')
    expect(runs(editor)).toEqual([['Ambassador Ilka Torvane', null]])
    for (const { inverse } of changes.slice(count).toReversed()) applySteps(editor, inverse)
    expect(documentOf(editor)).toEqual(before)
  })

  test('into which plain words come from elsewhere is split as well, and one that is typed into is not', () => {
    const { editor } = writing()
    insert(editor, date)
    editor.commands.setTextSelection('Yesterday 24 '.length + 1)
    editor.view.dispatch(editor.state.tr.insert(editor.state.selection.from, editor.schema.text('or 25 ')))
    expect(editor.getText()).toBe('Yesterday 24 or 25 February 2026')
    expect(runs(editor)).toEqual([])
    const other = writing().editor
    insert(other, date)
    other.commands.setTextSelection('Yesterday 24 '.length + 1)
    type(other, 'fair ')
    expect(runs(other)).toEqual([['24 fair February 2026', '24 February 2026']])
  })

  test('leaves other people, forms that were chosen and own wording as they are', () => {
    const { editor } = writing([paragraph('a', 'One '), paragraph('b', 'Two ')])
    insert(editor, named(maskell))
    type(editor, ', ')
    insert(editor, named(torvane, 'short'))
    type(editor, ', ')
    insert(editor, named())
    move(editor, 0, 1)
    expect(runs(editor).map(([words]) => words)).toEqual([
      'Minister of Culture Oren Maskell',
      'Ambassador Torvane',
      'Ambassador Torvane',
    ])
  })

  test('of nobody says nothing', () => {
    const { editor } = writing()
    expect(insert(editor, { type: 'mention', attrs: { person: 'gone', form: 'auto' } })).toBe(false)
    expect(editor.getText()).toBe('Yesterday ')
  })
})

describe('own wording', () => {
  test('is what is typed into linked words, and remembers what they stand for', () => {
    const { editor } = writing()
    insert(editor, date)
    select(editor, 'February')
    type(editor, 'Feb.')
    expect(runs(editor)).toEqual([['24 Feb. 2026', '24 February 2026']])
    expect(flagged(editor)).toEqual([])
  })

  test('ends where the words are as they were', () => {
    const { editor } = writing()
    insert(editor, date)
    select(editor, 'February')
    const at = editor.state.selection.from + 1
    editor.commands.insertContentAt(at, {
      type: 'text',
      text: 'x',
      marks: editor.state.doc.nodeAt(at)!.marks.map((mark) => mark.toJSON()),
    })
    expect(runs(editor)).toEqual([['24 Fxebruary 2026', '24 February 2026']])
    editor.commands.deleteRange({ from: at, to: at + 1 })
    expect(runs(editor)).toEqual([['24 February 2026', null]])
  })

  test('is no part of what is typed after or before the words', () => {
    const { editor } = writing()
    insert(editor, date)
    type(editor, 'th')
    editor.commands.setTextSelection(11)
    type(editor, 'on ')
    expect(runs(editor)).toEqual([['24 February 2026', null]])
    expect(editor.getText()).toBe('Yesterday on 24 February 2026th')
  })

  test('goes with all of its words', () => {
    const { editor } = writing()
    insert(editor, date)
    select(editor, '24 February 2026')
    editor.commands.deleteSelection()
    expect(runs(editor)).toEqual([])
  })

  test('belongs to the change that made it', () => {
    const { editor, changes } = writing()
    insert(editor, date)
    const before = documentOf(editor)
    select(editor, 'February')
    editor.commands.deleteSelection()
    applySteps(editor, changes.at(-1)!.inverse)
    expect(documentOf(editor)).toEqual(before)
  })
})

describe('a language whose words are never rewritten', () => {
  test('keeps linked words as own wording, and points at those whose place wants other ones', () => {
    const { editor } = writing([paragraph('a', 'واحد '), paragraph('b', 'اثنان ')], 'ar')
    insert(editor, named(), 'ar')
    editor.commands.setTextSelection(editor.state.doc.content.size - 1)
    insert(editor, named(), 'ar')
    const written = runs(editor)
    expect(written.every(([words, own]) => own === words)).toBe(true)
    move(editor, 1, 0)
    expect(runs(editor)).toEqual([written[1], written[0]])
    expect(flagged(editor)).toHaveLength(2)
  })
})

describe('facts that change', () => {
  test('flag the words that say otherwise, and rewriting them is one recorded change', () => {
    const { editor, changes } = writing()
    insert(editor, date)
    setFacts(editor, facts('en', '2026-02-25'))
    expect(flagged(editor)).toEqual(['24 February 2026'])
    const [run] = linkedRuns(documentOf(editor))
    const count = changes.length
    rewrite(editor, [{ ...run!, text: '25 February 2026' }])
    expect(runs(editor)).toEqual([['25 February 2026', null]])
    expect(flagged(editor)).toEqual([])
    expect(changes).toHaveLength(count + 1)
  })

  test('leave a source that a part of the words rests on', () => {
    const { editor } = writing()
    insert(editor, date)
    select(editor, 'February')
    editor.commands.setMark('claim', { source: 'register' })
    const [run] = linkedRuns(documentOf(editor))
    rewrite(editor, [{ ...run!, text: '25 February 2026' }])
    expect(claimsIn(documentOf(editor)).map(({ words, source }) => [words, source])).toEqual([
      ['25 February 2026', 'register'],
    ])
  })

  test('rewrite nothing that does not read as it did', () => {
    const { editor } = writing()
    insert(editor, date)
    const [run] = linkedRuns(documentOf(editor))
    rewrite(editor, [{ ...run!, words: '23 February 2026', text: '25 February 2026' }])
    expect(runs(editor)).toEqual([['24 February 2026', null]])
  })

  test('are kept apart by own words that stand for what is said now', () => {
    const { editor } = writing()
    insert(editor, date)
    setFacts(editor, facts('en', '2026-02-25'))
    const run = allRuns(editor.state.doc)[0]!
    sayRun(editor, run, date, run.words, '25 February 2026')
    expect(flagged(editor)).toEqual([])
    unlink(editor, allRuns(editor.state.doc)[0]!)
    expect(runs(editor)).toEqual([])
    expect(editor.getText()).toBe('Yesterday 24 February 2026')
  })
})

test('words that are linked from outside leave the caret and the blocks without them as they are', () => {
  const { editor } = writing([paragraph('a', 'On 24 February 2026 it rained.'), paragraph('b', 'Nobody minded.')])
  const link: Link = { type: 'detail', attrs: { of: 'event.start.date', format: 'long', own: null } }
  editor.commands.setTextSelection(9)
  const [, other] = editor.state.doc.children
  replaceDocument(editor, editorContent(linked(documentOf(editor), [{ index: 0, from: 3, to: 19, link }])))
  expect(runs(editor)).toEqual([['24 February 2026', null]])
  expect(editor.state.selection.from).toBe(9)
  expect(editor.state.doc.child(1)).toBe(other)
})

test('a document with links is the same after a round through JSON', () => {
  const { editor } = writing()
  insert(editor, named())
  type(editor, ' on ')
  insert(editor, date)
  const written = documentOf(editor)
  replaceDocument(editor, editorContent(structuredClone(written)))
  expect(documentOf(editor)).toEqual(written)
})

test('nothing is touched while an input method composes, and what it changed is looked at afterwards, as one undo', async () => {
  const { editor, changes } = writing()
  insert(editor, date)
  const before = documentOf(editor)
  const count = changes.length
  select(editor, 'February')
  const { view } = editor
  Object.defineProperty(view, 'composing', { configurable: true, get: () => true })
  const { from, to } = editor.state.selection
  view.dispatch(view.state.tr.insertText('二月', from, to).setMeta('composition', 1))
  expect(runs(editor)).toEqual([['24 二月 2026', null]])
  Object.defineProperty(view, 'composing', { configurable: true, get: () => false })
  view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
  await expect.poll(() => runs(editor)).toEqual([['24 二月 2026', '24 February 2026']])
  const history = new History()
  for (const { typed, ...change } of changes.slice(count)) {
    history.record(
      [{ kind: 'text', language: 'en', part: 'body', ...change }],
      typed === undefined ? null : { kind: 'text', place: 'en body', typed },
    )
  }
  for (const change of history.entryToUndo!.changes.toReversed()) applySteps(editor, change.inverse)
  expect(documentOf(editor)).toEqual(before)
})

test('a link over a line break is one on the page as everywhere else', () => {
  const link = { type: 'detail', attrs: { of: 'event.start.date', format: 'long', own: null } } as const
  const { editor } = bodyEditor([
    {
      type: 'paragraph',
      attrs: { id: 'a' },
      content: [
        { type: 'text', text: 'On ' },
        { type: 'text', text: '24 February', marks: [link] },
        { type: 'hardBreak', marks: [link] },
        { type: 'text', text: '2026', marks: [link] },
        { type: 'hardBreak', marks: [link] },
        { type: 'text', text: 'it rained.' },
      ],
    },
  ])
  const onPage = allRuns(editor.state.doc).map(({ from, to, words }) => ({ from: from - 1, to: to - 1, words }))
  expect(onPage).toEqual([{ from: 3, to: 19, words: '24 February\n2026' }])
  expect(linkedRuns(documentOf(editor)).map(({ from, to, words }) => ({ from, to, words }))).toEqual(onPage)
})
