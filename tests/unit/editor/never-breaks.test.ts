// @vitest-environment jsdom
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Editor } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { BlockNode, Mark } from '../../../src/shared/document'
import { document as documentShape } from '../../../src/shared/document'
import type { TextPart } from '../../../src/shared/release'
import { insertRule } from '../../../src/renderer/editor/commands/insert-rule'
import { moveBlocks } from '../../../src/renderer/editor/commands/move-block'
import { makeQuotation } from '../../../src/renderer/editor/commands/quote-selection'
import { documentOf } from '../../../src/renderer/editor/document'
import { applySteps } from '../../../src/renderer/editor/recording'
import { paragraph, partEditor } from './body-editor'
import { copied, paste } from './clipboard-events'

/** Letters that occur once each, so that every one of them can be followed. */
let nextLetter = 0xac00
const letters = (count: number): string => String.fromCharCode(...Array.from({ length: count }, () => nextLetter++))

type Counts = ReadonlyMap<string, number>

const countsIn = (text: string): Counts => {
  const counts = new Map<string, number>()
  for (const letter of text.match(/[\uac00-\ud7a3]/g) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

const sum = (all: readonly (readonly [Counts, 1 | -1])[]): Counts => {
  const counts = new Map<string, number>()
  for (const [each, sign] of all) {
    for (const [letter, count] of each) counts.set(letter, (counts.get(letter) ?? 0) + sign * count)
  }
  for (const [letter, count] of counts) if (count === 0) counts.delete(letter)
  return counts
}

const sorted = (counts: Counts): [string, number][] => [...counts].sort(([a], [b]) => (a < b ? -1 : 1))

const textOf = (editor: Editor, from = 0, to = editor.state.doc.content.size): string =>
  editor.state.doc.textBetween(from, to, ' ', ' ')

interface Deed {
  readonly name: string
  readonly at: number
  readonly to: number
  readonly html: string
}

/** What a deed adds and takes away. */
interface Outcome {
  readonly added?: string
  readonly removed?: string
}

/** Selects between two places of the text, as a person can. */
function selectBetween(editor: Editor, { at, to }: Deed): { from: number; to: number } {
  const { doc, tr } = editor.state
  const size = doc.content.size
  const place = (share: number) => Selection.near(doc.resolve(Math.round(share * size))).$head
  editor.view.dispatch(tr.setSelection(TextSelection.between(place(at), place(to))))
  return editor.state.selection
}

const caret = (editor: Editor, { at }: Deed): void => {
  const { doc, tr } = editor.state
  editor.view.dispatch(tr.setSelection(Selection.near(doc.resolve(Math.round(at * doc.content.size)))))
}

const key = (editor: Editor, name: string): void => {
  editor.view.someProp('handleKeyDown', (handle) =>
    handle(editor.view, new KeyboardEvent('keydown', { key: name, bubbles: true })),
  )
}

const marked =
  (mark: Mark) =>
  (editor: Editor, deed: Deed): Outcome => {
    selectBetween(editor, deed)
    if (editor.schema.marks[mark.type] !== undefined)
      editor.commands.setMark(mark.type, 'attrs' in mark ? mark.attrs : {})
    return {}
  }

const run =
  (command: (editor: Editor) => unknown) =>
  (editor: Editor, deed: Deed): Outcome => {
    selectBetween(editor, deed)
    command(editor)
    return {}
  }

const knows = (editor: Editor, node: string): boolean => editor.schema.nodes[node] !== undefined

const deeds: Readonly<Record<string, (editor: Editor, deed: Deed) => Outcome>> = {
  type: (editor, deed) => {
    const { from, to } = selectBetween(editor, deed)
    const removed = textOf(editor, from, to)
    const added = letters(3)
    editor.view.dispatch(editor.state.tr.insertText(`${added} `))
    return { added, removed }
  },
  erase: (editor, deed) => {
    const { from, to } = selectBetween(editor, deed)
    const removed = textOf(editor, from, to)
    editor.commands.deleteSelection()
    return { removed }
  },
  enter: (editor, deed) => {
    caret(editor, deed)
    key(editor, 'Enter')
    return {}
  },
  backspace: (editor, deed) => {
    caret(editor, deed)
    key(editor, 'Backspace')
    return {}
  },
  delete: (editor, deed) => {
    caret(editor, deed)
    key(editor, 'Delete')
    return {}
  },
  tab: run((editor) => knows(editor, 'listItem') && editor.commands.sinkListItem('listItem')),
  untab: run((editor) => knows(editor, 'listItem') && editor.commands.liftListItem('listItem')),
  bold: run((editor) => editor.commands.toggleBold()),
  italic: run((editor) => editor.commands.toggleItalic()),
  heading: run((editor) => knows(editor, 'heading') && editor.commands.toggleHeading({ level: 3 })),
  paragraph: run((editor) => editor.commands.setParagraph()),
  bullets: run((editor) => knows(editor, 'bulletList') && editor.commands.toggleBulletList()),
  numbers: run((editor) => knows(editor, 'orderedList') && editor.commands.toggleOrderedList()),
  quote: run((editor) => knows(editor, 'quotation') && makeQuotation(editor)),
  unquote: run((editor) => knows(editor, 'quotation') && editor.commands.unsetQuotation()),
  break: run((editor) => {
    if (!knows(editor, 'hardBreak')) return
    editor.commands.setTextSelection(editor.state.selection.to)
    editor.commands.setHardBreak()
  }),
  rule: (editor, deed) => {
    caret(editor, deed)
    if (knows(editor, 'horizontalRule')) insertRule(editor)
    return {}
  },
  link: marked({ type: 'link', attrs: { href: 'https://valdria.example/day' } }),
  claim: marked({ type: 'claim', attrs: { source: 's1' } }),
  'second claim': marked({ type: 'claim', attrs: { source: 's2' } }),
  mention: marked({ type: 'mention', attrs: { person: 'p', form: 'auto', own: null } }),
  detail: marked({ type: 'detail', attrs: { of: 'number', format: 'text', own: null } }),
  quoted: marked({ type: 'quoted', attrs: { speaker: 'p', remark: null } }),
  'move up': run((editor) => moveBlocks(editor, -1)),
  'move down': run((editor) => moveBlocks(editor, 1)),
  'paste words': (editor, deed) => {
    const { from, to } = selectBetween(editor, deed)
    const removed = textOf(editor, from, to)
    const added = letters(4)
    paste(editor, { 'text/plain': added })
    return { added, removed }
  },
  'paste lines': (editor, deed) => {
    caret(editor, deed)
    if (editor.isEmpty) return {}
    const added = letters(4)
    paste(editor, { 'text/plain': [...added].join('\n') })
    return { added }
  },
  'paste HTML': (editor, deed) => {
    const { from, to } = selectBetween(editor, deed)
    const html = deed.html.replaceAll('?', () => letters(1))
    const removed = /[\uac00-\ud7a3]/.test(html) ? textOf(editor, from, to) : ''
    if (removed === '' && from !== to) return {}
    paste(editor, { 'text/plain': 'x', 'text/html': html })
    return { added: html, removed }
  },
  'copy to elsewhere': (editor, deed) => {
    const { from, to } = selectBetween(editor, deed)
    if (from === to) return {}
    const added = textOf(editor, from, to)
    const data = copied(editor)
    caret(editor, { ...deed, at: deed.to })
    paste(editor, data)
    return { added }
  },
  'cut to elsewhere': (editor, deed) => {
    const { from, to } = selectBetween(editor, deed)
    if (from === to) return {}
    const data = copied(editor, 'cut')
    caret(editor, deed)
    paste(editor, data)
    return {}
  },
}

const { html } = fc.letrec<{ html: string; inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    fc.constant('?'),
    fc.constant(' <br>? '),
    tie('inline').map((inner) => `<b>${inner}</b>`),
    tie('inline').map((inner) => `<span style="font-style:italic">${inner}?</span>`),
    tie('inline').map(
      (inner) => `<a href="https://valdria.example/">${inner}</a><img src="https://collector.invalid/">`,
    ),
  ),
  block: fc.oneof(
    { depthSize: 'small' },
    tie('inline').map((inner) => `<p>${inner}</p>`),
    tie('inline'),
    fc
      .tuple(fc.constantFrom('h1', 'h4', 'div', 'blockquote', 'td', 'ul', 'li', 'table'), tie('html'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc
      .array(tie('html'), { maxLength: 3 })
      .map((items) => `<ol start="4">${items.map((each) => `<li>${each}</li>`).join('')}</ol>`),
    fc.tuple(tie('html'), tie('html')).map(([a, b]) => `<table><tr><td>${a}</td><td>${b}</td></tr></table><hr>`),
  ),
  html: fc.array(tie('block') as fc.Arbitrary<string>, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('')),
}))

const share = fc.double({ min: 0, max: 1, noNaN: true })
const anyDeed: fc.Arbitrary<Deed> = fc.record({
  name: fc.constantFrom(...Object.keys(deeds)),
  at: share,
  to: share,
  html,
})

const start = (): BlockNode[] => [
  paragraph('a', `${letters(3)} ${letters(4)}`),
  { type: 'heading', attrs: { id: 'b', level: 2 }, content: [{ type: 'text', text: letters(4) }] },
  {
    type: 'quotation',
    attrs: { id: 'c', speaker: 'p', attribution: null, remark: null },
    content: ['d', 'e'].map((id) => ({
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'text', text: letters(3) }],
    })),
  },
  { type: 'horizontalRule', attrs: { id: 'f' } },
  {
    type: 'bulletList',
    attrs: { id: 'g' },
    content: ['h', 'i'].map((id) => ({
      type: 'listItem',
      attrs: { id },
      content: [{ type: 'paragraph', attrs: { id: `${id}1` }, content: [{ type: 'text', text: letters(3) }] }],
    })),
  },
  paragraph('j', letters(5)),
]

function holds(editor: Editor): void {
  editor.state.doc.check()
  const now = documentOf(editor)
  expect(documentShape.parse(now)).toEqual(now)
  const ids = JSON.stringify(now).match(/"id":(?:"[^"]*"|null)/g) ?? []
  expect(new Set(ids).size).toBe(ids.length)
}

test.each<[TextPart, () => BlockNode[]]>([
  ['body', start],
  ['notesToEditors', () => [paragraph('a', letters(6)), start()[4]!, paragraph('j', letters(5))]],
  ['boilerplate', () => [paragraph('a', letters(6)), paragraph('j', letters(5))]],
  ['captions.p' as TextPart, () => [paragraph('a', letters(6))]],
])(
  '%s: no sequence of deeds breaks the schema, loses a letter, doubles an id or cannot be taken back',
  (part, content) => {
    fc.assert(
      fc.property(fc.array(anyDeed, { minLength: 1, maxLength: 10 }), (sequence) => {
        nextLetter = 0xac00
        const { editor, changes } = partEditor(part, content())
        try {
          const before = documentOf(editor)
          for (const deed of sequence) {
            const had = countsIn(textOf(editor))
            const { added = '', removed = '' } = deeds[deed.name]!(editor, deed)
            expect(sorted(countsIn(textOf(editor))), deed.name).toEqual(
              sorted(
                sum([
                  [had, 1],
                  [countsIn(added), 1],
                  [countsIn(removed), -1],
                ]),
              ),
            )
            holds(editor)
          }
          const after = documentOf(editor)
          const made = [...changes]
          for (const { inverse } of [...made].reverse()) applySteps(editor, inverse)
          expect(documentOf(editor)).toEqual(before)
          for (const { forward } of made) applySteps(editor, forward)
          expect(documentOf(editor)).toEqual(after)
        } finally {
          editor.destroy()
        }
      }),
      { numRuns: 80 },
    )
  },
  60_000,
)
