// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import type { BlockNode, Mark, Paragraph } from '../../../src/shared/document'
import { viewOf } from '../../../src/renderer/editor/view-state'
import { bodyEditor } from './body-editor'

const quoted: Mark = { type: 'quoted', attrs: { speaker: 'calder', remark: null } }
const linked: Mark = { type: 'detail', attrs: { of: 'event.start.date', format: 'long', own: null } }

/** “We open on 24 February 2026.”, the day linked. */
const sentence = (marks: readonly Mark[]): Paragraph => ({
  type: 'paragraph',
  attrs: { id: 'a' },
  content: [
    { type: 'text', text: 'We open on ', marks: [...marks] },
    { type: 'text', text: '24 February 2026', marks: [linked, ...marks] },
    { type: 'text', text: ' again.', marks: [...marks] },
  ],
})

const within: BlockNode = sentence([quoted])

const quotation: BlockNode = {
  type: 'quotation',
  attrs: { id: 'q', speaker: 'calder', attribution: null, remark: null },
  content: [sentence([])],
}

/** Puts the caret into some words. */
function caretIn(editor: Editor, words: string): void {
  let start = 0
  editor.state.doc.descendants(({ text = '' }, position) => {
    if (text.includes(words)) start = position + text.indexOf(words)
  })
  editor.commands.setTextSelection(start + 2)
}

function press({ view }: Editor, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, ...modifiers, cancelable: true })
  return view.someProp('handleKeyDown', (handle) => handle(view, event)) === true
}

const underlined = ({ view }: Editor): string[] =>
  [...view.dom.querySelectorAll('.link-here, .quoted-here')].map(({ className, textContent }) =>
    className.includes('link-here') ? `link: ${textContent}` : `quoted: ${textContent}`,
  )

describe.each([
  { where: 'quoted words', block: within, asked: { kind: 'inline', from: 1, to: 35 } },
  { where: 'a quotation', block: quotation, asked: { kind: 'block', position: 0 } },
])('Alt+Enter in $where', ({ block, asked }) => {
  test('asks for the link at the caret', () => {
    const { editor } = bodyEditor([block])
    caretIn(editor, '24 February')
    expect(press(editor, 'Enter', { altKey: true })).toBe(true)
    const { pointed, question } = viewOf(editor).getState()
    expect(question).toBeNull()
    expect(pointed).toMatchObject({ kind: 'link', by: 'command' })
    expect(editor.state.doc.textBetween(pointed!.from, pointed!.to)).toBe('24 February 2026')
  })

  test('asks who said it beside the link', () => {
    const { editor } = bodyEditor([block])
    caretIn(editor, 'again')
    expect(press(editor, 'Enter', { altKey: true })).toBe(true)
    const { pointed, question } = viewOf(editor).getState()
    expect(pointed).toBeNull()
    expect(question?.quoted).toEqual(asked)
  })
})

test('the caret is in one thing: the link within quoted words, or the quoted words', () => {
  const { editor } = bodyEditor([within])
  caretIn(editor, '24 February')
  expect(underlined(editor)).toEqual(['link: 24 February 2026'])
  caretIn(editor, 'again')
  expect(underlined(editor).join('')).toContain('We open')
  expect(underlined(editor).every((words) => words.startsWith('quoted: '))).toBe(true)
})

test('what the caret rests on goes where the focus goes elsewhere, and stays where it goes into the card', () => {
  const { editor } = bodyEditor([within])
  const store = viewOf(editor)
  const pointed = { kind: 'link', from: 12, to: 28, by: 'caret' } as const
  const card = document.body.appendChild(document.createElement('div'))
  card.dataset['pointing'] = 'true'
  const blur = (relatedTarget: Element | null): boolean =>
    editor.view.dom.dispatchEvent(new FocusEvent('blur', { relatedTarget }))
  store.setState({ pointed })
  blur(card)
  expect(store.getState().pointed).toEqual(pointed)
  blur(document.body)
  expect(store.getState().pointed).toBeNull()
})
