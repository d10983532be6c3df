// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import type { BlockNode } from '../../../src/shared/document'
import type { LinkFacts } from '../../../src/shared/linking'
import { emptyRemark, newId, type RemarkId } from '../../../src/shared/release'
import { aRelease, aSpeaker } from '../../helpers/builders'
import { joinQuotations, splitQuotation } from '../../../src/renderer/editor/commands/join-quotations'
import { quoteInline, unquoteInline } from '../../../src/renderer/editor/commands/quote-inline'
import { makeQuotation, quotationAround, unquote } from '../../../src/renderer/editor/commands/quote-selection'
import {
  quotedAround,
  quotedAttributes,
  quotedRun,
  setAttribution,
  setQuoted,
} from '../../../src/renderer/editor/commands/quoted-words'
import { setQuotationWording } from '../../../src/renderer/editor/plugins/attributions'
import { applySteps } from '../../../src/renderer/editor/recording'
import { wordAttribution } from '../../../src/renderer/editor/views/quotation-view'
import { copied, paste } from './clipboard-events'
import { bodyEditor, outline, paragraph, select } from './body-editor'

const marks = { open: '“', close: '”' }

type Attributes = Partial<Extract<BlockNode, { type: 'quotation' }>['attrs']>

const quotation = (id: string, attrs: Attributes, ...words: string[]): BlockNode => ({
  type: 'quotation',
  attrs: { id, speaker: null, attribution: null, remark: null, ...attrs },
  content: words.map((text, index) => paragraph(`${id}${index}`, text) as Extract<BlockNode, { type: 'paragraph' }>),
})

const calder = { speaker: 'calder', remark: 'r1' }

/** Each quotation as speaker, remark and own wording, then its words. */
const quoted = (editor: Editor): string[] => {
  const lines: string[] = []
  editor.state.doc.forEach((block) => {
    if (block.type.name !== 'quotation') return
    const { speaker, remark, attribution } = block.attrs
    lines.push(`${speaker} ${remark} ${attribution}: ${block.textBetween(0, block.content.size, ' / ')}`)
  })
  return lines
}

/** Words of the first text block, those of the mark in brackets with their speaker. */
const inline = (editor: Editor): string => {
  let line = ''
  editor.state.doc.descendants((node) => {
    const mark = node.marks.find(({ type }) => type.name === 'quoted')
    if (node.isText) line += mark === undefined ? node.text : `[${node.text}|${mark.attrs['speaker']}]`
  })
  return line
}

const key = (editor: Editor, name: string): void => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event))
}

const ids = (editor: Editor): string[] => {
  const found: string[] = []
  editor.state.doc.descendants((node) => {
    if (node.isBlock) found.push(String(node.attrs['id']))
  })
  return found
}

describe('within a paragraph', () => {
  test('selected words get the marks of the language and belong to a speaker', () => {
    const { editor, changes } = bodyEditor([paragraph('a', 'She said the door stays open, and left.')])
    select(editor, ' the door stays open')
    expect(quoteInline(editor, marks)).not.toBeNull()
    expect(inline(editor)).toBe('She said [“the door stays open”|null], and left.')
    expect(changes).toHaveLength(1)
    editor.commands.setTextSelection(15)
    setQuoted(editor, quotedAround(editor.state)!, calder)
    expect(inline(editor)).toBe('She said [“the door stays open”|calder], and left.')
    expect(quotedAttributes(editor.state, quotedAround(editor.state)!)).toEqual(calder)
  })

  test.each(['the door', '“the door”'])('marks that are typed already are not typed again: %s', (selected) => {
    const { editor } = bodyEditor([paragraph('a', 'She said “the door” is open.')])
    select(editor, selected)
    quoteInline(editor, marks)
    expect(inline(editor)).toBe('She said [“the door”|null] is open.')
  })

  test.each([
    ['“we will stay', 'Now [“we will stay here”|null] and “go on”.'],
    ['stay here”', 'Now [“we will stay here”|null] and “go on”.'],
  ])('where one mark is selected, what is typed within both is quoted: %s', (selected, expected) => {
    const { editor } = bodyEditor([paragraph('a', 'Now “we will stay here” and “go on”.')])
    select(editor, selected)
    quoteInline(editor, marks)
    expect(inline(editor)).toBe(expected)
  })

  test.each([
    ['“we stay', 'Now “we stay here.', 'Now [“we stay”|null] here.'],
    ['stay”', 'Now we stay” here.', 'Now we [“stay”|null] here.'],
    ['"we', 'Now "we stay" here.', 'Now ["we stay"|null] here.'],
    ['stay"', 'Now "we stay" here.', 'Now ["we stay"|null] here.'],
    ['« nous', 'Or « nous restons » ici.', 'Or [« nous restons »|null] ici.'],
    ['bleiben“', 'Nun „wir bleiben“ hier.', 'Nun [„wir bleiben“|null] hier.'],
  ])('a mark that is selected alone is not doubled: %s', (selected, text, expected) => {
    const { editor } = bodyEditor([paragraph('a', text)])
    select(editor, selected)
    quoteInline(editor, marks)
    expect(inline(editor)).toBe(expected)
  })

  test('typing before the closing mark goes on quoting, typing after it does not', () => {
    const { editor } = bodyEditor([paragraph('a', 'She said stay.')])
    select(editor, 'stay')
    const { to } = quoteInline(editor, marks)!
    editor.view.dispatch(editor.state.tr.insertText(' here', to - 1))
    editor.view.dispatch(editor.state.tr.insertText(' again', to + 5))
    expect(inline(editor)).toBe('She said [“stay here”|null] again.')
  })

  test.each([marks, { open: '«\u00a0', close: '\u00a0»' }])('it is taken back without losing a word: %j', (around) => {
    const { editor } = bodyEditor([paragraph('a', 'She said the door is open.')])
    select(editor, 'the door')
    quoteInline(editor, around)
    unquoteInline(editor, quotedRun(editor.state)!)
    expect(inline(editor)).toBe('She said the door is open.')
  })

  test('words of two paragraphs are no words within one', () => {
    const { editor } = bodyEditor([paragraph('a', 'One.'), paragraph('b', 'Two.')])
    editor.commands.setTextSelection({ from: 2, to: 9 })
    expect(quoteInline(editor, marks)).toBeNull()
  })

  test('it works in a list, where a quotation cannot stand', () => {
    const { editor } = bodyEditor([paragraph('a', 'One word.')])
    editor.commands.toggleBulletList()
    select(editor, 'word')
    expect(makeQuotation(editor)).toBeNull()
    quoteInline(editor, marks)
    expect(inline(editor)).toBe('One [“word”|null].')
  })
})

test('a quotation is taken back as if it had not been made, with its words selected', () => {
  const { editor } = bodyEditor([paragraph('a', 'She said the door stays open today, and left.')])
  select(editor, 'the door stays open')
  const before = editor.state.selection.toJSON()
  const { takeBack } = makeQuotation(editor)!
  editor.view.dispatch(takeBack(editor.state.tr))
  expect(outline(editor)).toEqual(['paragraph: She said the door stays open today, and left.'])
  expect(editor.state.selection.toJSON()).toEqual(before)
})

test.each([
  ['"We open the house,"', '"We open the house," he said.', '"We open the house"', 'he said.'],
  ['"We open the house"', '"We open the house", he said.', '"We open the house"', 'he said.'],
  ['We open the house,', 'We open the house, he said.', 'We open the house', 'he said.'],
  ['«نفتح الدار،»', '«نفتح الدار،» قال.', '«نفتح الدار»', 'قال.'],
])('a comma between quoted words and who said them goes with the sentence: %s', (selected, text, said, rest) => {
  const { editor, changes } = bodyEditor([paragraph('a', text)])
  select(editor, selected)
  const { takeBack } = makeQuotation(editor)!
  expect(outline(editor)).toEqual([`quotation: ${said}`, `paragraph: ${rest}`])
  expect(changes).toHaveLength(1)
  editor.view.dispatch(takeBack(editor.state.tr))
  expect(outline(editor)).toEqual([`paragraph: ${text}`])
})

test('commas within quoted words, and of a paragraph of its own, stay', () => {
  const { editor } = bodyEditor([paragraph('a', 'We open, and stay. They came.'), paragraph('b', 'First,')])
  select(editor, 'We open, and stay.')
  makeQuotation(editor)
  select(editor, 'First,')
  makeQuotation(editor)
  expect(outline(editor)).toEqual(['quotation: We open, and stay.', 'paragraph: They came.', 'quotation: First,'])
})

test('a whole quotation becomes paragraphs again, wherever the caret is in it', () => {
  const { editor } = bodyEditor([paragraph('a', 'One.'), quotation('q', calder, 'Two.', 'Three.', 'Four.')])
  select(editor, 'Three')
  unquote(editor, quotationAround(editor.state)!)
  expect(outline(editor)).toEqual(['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.', 'paragraph: Four.'])
})

describe('the line', () => {
  const line = (editor: Editor): HTMLElement => editor.view.dom.querySelector<HTMLElement>('.attribution')!
  const write = (editor: Editor, words: string): void => {
    wordAttribution(editor.view.nodeDOM(0))
    const field = line(editor) as HTMLInputElement
    expect(field.tagName).toBe('INPUT')
    field.value = words
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  }
  const worded = (): Editor => {
    const { editor } = bodyEditor([quotation('q', calder, 'We stay.')])
    setQuotationWording(editor, {
      attribution: ({ attrs }) => attrs.attribution ?? (attrs.speaker === 'calder' ? '— Ines Calder' : ''),
      marks: () => marks,
      nobody: 'Who said it?',
      choose: 'Choose',
      word: 'The line',
    })
    return editor
  }

  test('is worded where it stands, and given back to the generated line by blank words', () => {
    const editor = worded()
    write(editor, ' — Our ambassador ')
    expect(quoted(editor)).toEqual(['calder r1 — Our ambassador: We stay.'])
    expect(line(editor).textContent).toBe('— Our ambassador')
    write(editor, '  ')
    expect(quoted(editor)).toEqual(['calder r1 null: We stay.'])
    expect(line(editor).textContent).toBe('— Ines Calder')
  })

  test('the generated words are no wording of one’s own', () => {
    const editor = worded()
    write(editor, '— Ines Calder')
    expect(quoted(editor)).toEqual(['calder r1 null: We stay.'])
  })

  test('Escape leaves it as it was', () => {
    const editor = worded()
    wordAttribution(editor.view.nodeDOM(0))
    const field = line(editor) as HTMLInputElement
    field.value = 'nonsense'
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(quoted(editor)).toEqual(['calder r1 null: We stay.'])
    expect(line(editor).tagName).toBe('BUTTON')
  })

  test('own words stay with their speaker and go with them', () => {
    const editor = worded()
    setAttribution(editor, 0, '— Our ambassador')
    setQuoted(editor, { kind: 'block', position: 0 }, { speaker: 'calder' })
    expect(quoted(editor)).toEqual(['calder r1 — Our ambassador: We stay.'])
    setQuoted(editor, { kind: 'block', position: 0 }, { speaker: 'rell' })
    expect(quoted(editor)).toEqual(['rell r1 null: We stay.'])
  })
})

describe('parting', () => {
  test('Enter goes on within the quotation, and a second one leaves it', () => {
    const { editor } = bodyEditor([quotation('q', calder, 'We stay.')])
    editor.commands.setTextSelection(10)
    key(editor, 'Enter')
    editor.commands.insertContent('We build.')
    expect(quoted(editor)).toEqual(['calder r1 null: We stay. / We build.'])
    key(editor, 'Enter')
    key(editor, 'Enter')
    editor.commands.insertContent('Later')
    expect(outline(editor)).toEqual(['quotation: We stay. / We build.', 'paragraph: Later'])
  })

  test.each([
    ['within a paragraph', ' stay. We', 'One: We', 'stay. We build.'],
    ['between paragraphs', 'Two', 'One: We stay. We build.', 'Two.'],
  ])('both halves keep speaker, remark and line: %s', (_where, before, first, second) => {
    const { editor, changes } = bodyEditor([
      quotation('q', { ...calder, attribution: '— She' }, 'One: We stay. We build.', 'Two.'),
    ])
    select(editor, before)
    editor.commands.setTextSelection(editor.state.selection.from)
    expect(splitQuotation(editor)).toBe(true)
    const [one = '', two = ''] = quoted(editor)
    expect(one).toBe(`calder r1 — She: ${first}`)
    expect(two.replace(/:\s+/, ': ')).toMatch(new RegExp(`^calder r1 — She: ${second}`))
    expect(new Set(ids(editor)).size).toBe(ids(editor).length)
    expect(changes).toHaveLength(1)
  })

  test('not before its first word, and not outside of one', () => {
    const { editor } = bodyEditor([quotation('q', calder, 'We stay.'), paragraph('a', 'One.')])
    editor.commands.setTextSelection(2)
    expect(splitQuotation(editor)).toBe(false)
    select(editor, 'One')
    expect(splitQuotation(editor)).toBe(false)
  })
})

describe('joining', () => {
  const pair = (first: Attributes, second: Attributes) =>
    bodyEditor([quotation('q', first, 'We stay.'), quotation('p', second, 'We build.')]).editor

  test.each([
    ['Backspace', 14],
    ['Delete', 10],
  ])('%s at the edge makes one of two of the same speaker', (name, caret) => {
    const editor = pair(calder, calder)
    editor.commands.setTextSelection(caret)
    key(editor, name)
    expect(quoted(editor)).toEqual(['calder r1 null: We stay. / We build.'])
  })

  test('what only one of them has is kept', () => {
    const editor = pair({ speaker: 'calder' }, { ...calder, attribution: '— She' })
    editor.commands.setTextSelection(14)
    expect(joinQuotations(editor)).toBe('joined')
    expect(quoted(editor)).toEqual(['calder r1 — She: We stay. / We build.'])
  })

  test.each([
    ['Backspace', 14],
    ['Delete', 10],
  ])('%s gives nobody’s words to somebody else', (name, caret) => {
    const editor = pair(calder, { speaker: 'rell' })
    editor.commands.setTextSelection(caret)
    key(editor, name)
    expect(quoted(editor)).toEqual(['calder r1 null: We stay.', 'rell null null: We build.'])
  })

  test('words of two remarks stay two quotations', () => {
    const editor = pair(calder, { ...calder, remark: 'r2' })
    editor.commands.setTextSelection(14)
    expect(joinQuotations(editor)).toBe('two-remarks')
    editor.commands.setTextSelection(3)
    expect(joinQuotations(editor)).toBe('no-neighbour')
  })
})

test('cut and pasted elsewhere, words keep speaker, remark and line', () => {
  const speaker = aSpeaker()
  const remark = emptyRemark(newId<RemarkId>())
  const draft = { ...aRelease({ speakers: [speaker] }), remarks: [remark] } as LinkFacts['draft']
  const nobody = { person: () => null, organisation: () => null, place: () => null }
  const said = quotation('q', { speaker: speaker.id, remark: remark.id, attribution: '— She' }, 'We stay.')
  const { editor } = bodyEditor([paragraph('a', 'One.'), said, paragraph('b', '')], {
    facts: () => ({ draft, language: 'en', lookup: nobody }),
  })
  const before = quoted(editor)
  editor.commands.setNodeSelection(6)
  const cut = copied(editor, 'cut')
  expect(quoted(editor)).toEqual([])
  editor.commands.setTextSelection(editor.state.doc.content.size - 1)
  paste(editor, cut)
  expect(quoted(editor)).toEqual(before)
})

test('every step is taken back and done again as it was', () => {
  const { editor, changes } = bodyEditor([paragraph('a', 'She said the door stays open today, and left.')])
  const states = [JSON.stringify(editor.getJSON())]
  const step = (run: () => void): void => {
    run()
    states.push(JSON.stringify(editor.getJSON()))
  }
  step(() => {
    select(editor, 'the door stays open')
    makeQuotation(editor)
  })
  step(() => setQuoted(editor, quotedAround(editor.state)!, calder))
  step(() => {
    select(editor, 'stays')
    splitQuotation(editor)
  })
  step(() => joinQuotations(editor))
  step(() => {
    select(editor, 'left')
    quoteInline(editor, marks)
  })
  step(() => setQuoted(editor, quotedAround(editor.state)!, calder))
  expect(changes).toHaveLength(states.length - 1)
  for (const [index, change] of [...changes.entries()].reverse()) {
    applySteps(editor, change.inverse)
    expect(JSON.stringify(editor.getJSON())).toBe(states[index])
  }
  for (const [index, change] of changes.entries()) {
    applySteps(editor, change.forward)
    expect(JSON.stringify(editor.getJSON())).toBe(states[index + 1])
  }
})
