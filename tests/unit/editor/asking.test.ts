// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { insertLink } from '../../../src/renderer/editor/commands/linked-words'
import { ask } from '../../../src/renderer/editor/plugins/asking'
import { viewOf } from '../../../src/renderer/editor/view-state'
import { anEvent } from '../../helpers/builders'
import { factsOf } from '../linking/a-document'
import { paragraph, partEditor, type } from './body-editor'

describe('the menu at the caret', () => {
  const asking = (text: string, part: 'body' | 'boilerplate' = 'body') => {
    const { editor } = partEditor(part, [paragraph('a', text)])
    editor.commands.setTextSelection(text.length + 1)
    return { editor, links: viewOf(editor) }
  }

  test.each(['', 'With ', '“', '('])('opens for a sign after “%s”', (text) => {
    const { editor, links } = asking(text)
    type(editor, '@')
    expect(links.getState().asked).toMatchObject({ kind: 'mention', query: '' })
    type(editor, 'Ilka To')
    expect(links.getState().asked).toMatchObject({ query: 'Ilka To', from: text.length + 1 })
    expect(editor.getText()).toBe(`${text}@Ilka To`)
  })

  test.each(['press', 'press.', 'a-', '7', 'ق', '@'])('stays away after “%s”', (text) => {
    const { editor, links } = asking(text)
    type(editor, '@')
    expect(links.getState().asked).toBeNull()
    expect(editor.getText()).toBe(`${text}@`)
  })

  test('does not open in the boilerplate, nor while an input method composes', () => {
    const boilerplate = asking('', 'boilerplate')
    type(boilerplate.editor, '@')
    expect(boilerplate.links.getState().asked).toBeNull()
    const body = asking('')
    Object.defineProperty(body.editor.view, 'composing', { configurable: true, get: () => true })
    type(body.editor, '{')
    expect(body.links.getState().asked).toBeNull()
  })

  test('goes when the sign, the line or the place is left, or a sentence is being written', () => {
    const leaving: ((editor: Editor) => unknown)[] = [
      (editor) => editor.commands.deleteRange({ from: 6, to: 7 }),
      (editor) => editor.commands.setTextSelection(2),
      (editor) => editor.commands.splitBlock(),
      (editor) => type(editor, 'a b c d e f g h i'),
      (editor) => type(editor, '  '),
      (editor) => editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 5, 8))),
    ]
    for (const leave of leaving) {
      const { editor, links } = asking('With ')
      type(editor, '@Il')
      expect(links.getState().asked).not.toBeNull()
      leave(editor)
      expect(links.getState().asked).toBeNull()
    }
  })

  test('opens without a sign, and what is typed then is what is looked for', () => {
    const { editor, links } = asking('On ')
    ask(editor, 'detail')
    type(editor, 'feb')
    expect(links.getState().asked).toEqual({ kind: 'detail', from: 4, to: 7, query: 'feb' })
    const facts = factsOf({ event: anEvent({ start: { date: '2026-02-24', time: '10:00' } }) })
    insertLink(editor, { from: 4, to: 7 }, { type: 'detail', attrs: { of: 'event.start.date', format: 'long' } }, facts)
    expect(editor.getText()).toBe('On 24 February 2026')
    expect(links.getState().asked).toBeNull()
  })
})
