// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { Editor } from '@tiptap/core'
import type { BlockNode, InlineNode, Mark } from '../../../src/shared/document'
import type { LinkFacts } from '../../../src/shared/linking'
import type { TextPart } from '../../../src/shared/release'
import { documentOf } from '../../../src/renderer/editor/document'
import { everything, parts } from '../document/everything'
import { aRelease, aSource, aSpeaker, anEvent } from '../../helpers/builders'
import { bodyEditor, outline, paragraph, partEditor, select } from './body-editor'
import { copied, paste, seenOutside } from './clipboard-events'

const speaker = aSpeaker()
const source = aSource()
const nobody = { person: () => null, organisation: () => null, place: () => null }
const home: LinkFacts = {
  draft: aRelease({ speakers: [speaker], sources: [source] }) as LinkFacts['draft'],
  language: 'en',
  lookup: nobody,
}
const elsewhere: LinkFacts = {
  draft: aRelease({
    speakers: [],
    sources: [],
    event: anEvent({ start: { date: '2025-04-01', time: null } }),
  }) as LinkFacts['draft'],
  language: 'en',
  lookup: nobody,
}

const words = (text: string, ...marks: Mark[]): InlineNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
})
const mention: Mark = { type: 'mention', attrs: { person: speaker.id, form: 'auto', own: null } }
const day: Mark = { type: 'detail', attrs: { of: 'event.start.date', format: 'long', own: null } }
const venue: Mark = { type: 'detail', attrs: { of: 'event.venue', format: 'text', own: null } }
const claim: Mark = { type: 'claim', attrs: { source: source.id } }
const linked: BlockNode = {
  type: 'paragraph',
  attrs: { id: 'linked' },
  content: [
    words('On '),
    words('14 March 2025', day),
    words(' '),
    words('Ilka Torvane', mention),
    words(' spoke', { type: 'bold' }),
    words(' at '),
    words('Old Customs House', venue),
    words('. '),
    words('Many came.', claim),
  ],
}
const quotation = (id: string, ...said: string[]): BlockNode => ({
  type: 'quotation',
  attrs: { id, speaker: speaker.id, attribution: null, remark: null },
  content: said.map((text, index) => ({
    type: 'paragraph',
    attrs: { id: `${id}${index}` },
    content: [words(text)],
  })),
})
const list: BlockNode = {
  type: 'orderedList',
  attrs: { id: 'list', start: 1 },
  content: ['maps', 'charts', 'prints'].map((text) => ({
    type: 'listItem',
    attrs: { id: `item ${text}` },
    content: [{ type: 'paragraph', attrs: { id: text }, content: [words(text)] }],
  })),
}

const at = (release: string, part: TextPart, content: BlockNode[], facts = home, language = 'en'): Editor =>
  partEditor(part, content, { place: () => ({ release, part, language }), facts: () => facts }).editor

const marksIn = (editor: Editor): string[] =>
  [...new Set(JSON.stringify(documentOf(editor)).match(/"type":"(?:mention|detail|claim|quoted)"/g) ?? [])].sort()

test('within its release a copy keeps every link, and its blocks are new ones', () => {
  const editor = at('one', 'body', [linked, paragraph('b', '')])
  editor.commands.setTextSelection({ from: 1, to: editor.state.doc.child(0).nodeSize - 1 })
  const data = copied(editor)
  editor.commands.setTextSelection(editor.state.doc.content.size - 1)
  paste(editor, data)
  const [first, second] = documentOf(editor).content
  expect((second as { content: unknown }).content).toEqual((first as { content: unknown }).content)
  expect(second!.attrs.id).not.toBe('linked')
  expect(first!.attrs.id).toBe('linked')
})

test('what is cut and pasted again is what it was, ids included', () => {
  const content = [paragraph('a', 'One.'), quotation('q', 'We stay.', 'And we build.'), list, linked]
  const editor = at('one', 'body', content)
  const before = documentOf(editor)
  const size = editor.state.doc.child(0).nodeSize
  editor.commands.setTextSelection({ from: size + 2, to: editor.state.doc.content.size - 1 })
  const data = copied(editor, 'cut')
  expect(editor.getText()).not.toContain('stay')
  paste(editor, data)
  expect(documentOf(editor).content.slice(1)).toMatchObject(before.content.slice(1))
  expect(editor.getText()).toContain('We stay.')
  const ids = JSON.stringify(documentOf(editor)).match(/"id":"[^"]+"/g)!
  expect(new Set(ids).size).toBe(ids.length)
})

test('into notes of the same release links go along, and headings and quotations become their words', () => {
  const heading: BlockNode = { type: 'heading', attrs: { id: 'h', level: 2 }, content: [words('The treaty')] }
  const body = at('one', 'body', [heading, quotation('q', 'We stay.'), linked, list])
  body.commands.selectAll()
  const notes = at('one', 'notesToEditors', [])
  paste(notes, copied(body))
  expect(outline(notes)).toEqual([
    'paragraph: The treaty',
    'paragraph: We stay.',
    'paragraph: On 14 March 2025 Ilka Torvane spoke at Old Customs House. Many came.',
    'orderedList: maps / charts / prints',
  ])
  expect(marksIn(notes)).toEqual(['"type":"claim"', '"type":"detail"', '"type":"mention"'])
  const about = at('one', 'boilerplate', [])
  paste(about, copied(body))
  expect(outline(about).slice(-3)).toEqual(['paragraph: maps', 'paragraph: charts', 'paragraph: prints'])
  expect(marksIn(about)).toEqual([])
})

test('into a caption everything comes as one paragraph', () => {
  const body = at('one', 'body', [paragraph('a', 'One.'), quotation('q', 'We stay.'), list])
  body.commands.selectAll()
  const data = copied(body)
  const caption = at('one', 'captions.p' as TextPart, [])
  paste(caption, data)
  expect(outline(caption)).toEqual(['paragraph: One. We stay. maps charts prints'])
  const typed = at('one', 'captions.p' as TextPart, [])
  paste(typed, { 'text/plain': 'First line\nsecond line\n\nThird' })
  expect(outline(typed)).toEqual(['paragraph: First line second line Third'])
  const foreign = at('one', 'captions.p' as TextPart, [paragraph('c', 'Here')])
  foreign.commands.setTextSelection(5)
  paste(foreign, { 'text/plain': 'x', 'text/html': '<h2>One</h2><p>two<br>three</p><ul><li>four</li></ul>' })
  expect(outline(foreign)).toEqual(['paragraph: HereOne two three four'])
})

test('in another release only what is there too stays linked; a detail that says something else is own wording', () => {
  const body = at('one', 'body', [linked, quotation('q', 'We stay.')])
  body.commands.selectAll()
  const other = at('two', 'body', [], elsewhere)
  paste(other, copied(body))
  expect(outline(other)[0]).toBe('paragraph: On 14 March 2025 Ilka Torvane spoke at Old Customs House. Many came.')
  const json = JSON.stringify(documentOf(other))
  expect(json).not.toContain(speaker.id)
  expect(json).not.toContain(source.id)
  const details = [...json.matchAll(/"of":"([^"]+)","format":"[^"]+","own":("[^"]*"|null)/g)].map(([, of, own]) => [
    of,
    own,
  ])
  expect(details).toEqual([
    ['event.start.date', '"1 April 2025"'],
    ['event.venue', 'null'],
  ])
})

test('outside, what is copied prints: no id, no name of a source, no mark of ours', () => {
  const editor = at('one', 'body', [linked, quotation('q', 'We stay.', 'And we build.'), list])
  editor.commands.selectAll()
  const data = copied(editor)
  expect(data['text/plain']).toBe(
    'On 14 March 2025 Ilka Torvane spoke at Old Customs House. Many came.\n\n' +
      '“We stay.\n\n“And we build.”\n— Ilka Torvane, Ambassador of Valdria, Embassy of Valdria\n\n' +
      '1. maps\n2. charts\n3. prints',
  )
  expect(seenOutside(data['text/html'])).toBe(
    '<p>On 14 March 2025 Ilka Torvane<strong> spoke</strong> at Old Customs House. Many came.</p>' +
      '<div><blockquote><p>“We stay.</p><p>“And we build.”</p></blockquote>' +
      '<p>— Ilka Torvane, Ambassador of Valdria, Embassy of Valdria</p></div>' +
      '<ol><li><p>maps</p></li><li><p>charts</p></li><li><p>prints</p></li></ol>',
  )
  const all = data['text/html'] + data['text/plain']
  for (const secret of [speaker.id, source.id, source.label, 'data-', 'linked', 'event.start'])
    expect(all).not.toContain(secret)
})

test('words within a paragraph are copied as they are, and a part of a quotation without marks and attribution', () => {
  const editor = at('one', 'body', [linked, quotation('q', 'We stay and build.'), list])
  select(editor, ' spoke at ')
  expect(copied(editor)['text/plain']).toBe(' spoke at ')
  expect(seenOutside(copied(editor)['text/html'])).toBe('<strong> spoke</strong> at ')
  select(editor, 'stay and')
  expect(copied(editor)['text/plain']).toBe('stay and')
  select(editor, 'We stay and build.')
  expect(copied(editor)['text/plain']).toContain('“We stay and build.”\n— Ilka Torvane')
  const start = editor.state.doc.child(0).nodeSize + editor.state.doc.child(1).nodeSize
  editor.commands.setTextSelection({ from: start + 3 + 'maps'.length + 4, to: editor.state.doc.content.size - 3 })
  expect(copied(editor)['text/plain']).toBe('2. charts\n3. prints')
})

test('after the window was closed, or from a forged token, a paste is what was seen outside', () => {
  const editor = at('one', 'body', [linked])
  editor.commands.selectAll()
  const data = copied(editor)
  const stale = data['text/html'].replace(/clip [0-9a-f]{8}/, 'clip 00000000')
  const other = bodyEditor([]).editor
  paste(other, { ...data, 'text/html': stale })
  expect(outline(other)[0]).toContain('Ilka Torvane spoke at')
  expect(marksIn(other)).toEqual([])
  const forged = '<p><span data-person="x">A</span><span data-source="y">B</span><span data-of="number">C</span></p>'
  const third = bodyEditor([]).editor
  paste(third, { 'text/plain': 'ABC', 'text/html': forged })
  expect(outline(third)).toEqual(['paragraph: ABC'])
  expect(marksIn(third)).toEqual([])
})

test.each(parts)('%s: every node and mark comes back from the clipboard, and prints its words outside', (part) => {
  const content = everything(part).toJSON().content as BlockNode[]
  const editor = at('one', part, content)
  const again = at('one', part, [])
  editor.commands.selectAll()
  const data = copied(editor)
  paste(again, data)
  const withoutIds = (from: Editor): unknown =>
    JSON.parse(JSON.stringify(documentOf(from).content).replace(/"id":"[^"]*"/g, '"id":null'))
  expect(withoutIds(again)).toEqual(withoutIds(editor))
  expect(data['text/html']).not.toMatch(/data-|class=|style=/)
  const outside = document.createElement('div')
  outside.innerHTML = data['text/html'].replaceAll('<br>', ' ').replaceAll('</', ' </')
  const wordsIn = (text: string | null): string[] => text?.match(/\p{L}+/gu) ?? []
  const written = wordsIn(editor.getText())
  expect(wordsIn(outside.textContent)).toEqual(expect.arrayContaining(written))
  expect(wordsIn(data['text/plain'])).toEqual(expect.arrayContaining(written))
})
