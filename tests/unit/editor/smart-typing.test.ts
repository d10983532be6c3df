// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import { useWritingOptions } from '../../../src/renderer/editor/handles'
import type { BlockNode } from '../../../src/shared/document'
import { bodyEditor, outline, paragraph } from './body-editor'

/** Types as a browser does: each key is offered to the plugins, and written where none takes it. */
function type(editor: Editor, keys: string): void {
  for (const key of keys) {
    const { view } = editor
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(key, from, to)
    if (view.someProp('handleTextInput', (handle) => handle(view, from, to, key, insert)) !== true)
      view.dispatch(insert())
  }
}

const press = (editor: Editor, key: string): boolean =>
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, new KeyboardEvent('keydown', { key }))) === true

function opened(language: string, content: BlockNode[] = [paragraph('a', '')]) {
  const made = bodyEditor(content)
  made.editor.view.dom.lang = language
  made.editor.commands.setTextSelection(made.editor.state.doc.content.size - 1)
  return made
}

afterEach(() => useWritingOptions.setState({ isSmart: true }))

describe('smart typing', () => {
  it('sets the signs of the language', () => {
    const { editor } = opened('de')
    type(editor, 'Er sagte "ja" -- und ging...')
    expect(outline(editor)).toEqual(['paragraph: Er sagte „ja“ – und ging…'])
  })

  it('gives the typed sign back for one Backspace, and erases with the next', () => {
    const { editor } = opened('en')
    type(editor, 'a--')
    expect(editor.getText()).toBe('a–')
    expect(press(editor, 'Backspace')).toBe(true)
    expect(editor.getText()).toBe('a--')
    expect(press(editor, 'Backspace')).toBe(false)
  })

  it('is a change of its own after what was typed, so that one undo gives the typed sign back', () => {
    const { editor, changes } = opened('en')
    type(editor, 'x"')
    expect(changes.map(({ typed }) => typed !== undefined)).toEqual([true, true, false])
  })

  it('changes nothing after the caret has been elsewhere', () => {
    const { editor } = opened('en')
    type(editor, 'a--')
    editor.commands.setTextSelection(1)
    editor.commands.setTextSelection(3)
    expect(press(editor, 'Backspace')).toBe(false)
  })

  it('keeps the marks of the words around it', () => {
    const { editor } = opened('en')
    editor.commands.toggleBold()
    type(editor, "it's -- so")
    expect(editor.state.doc.firstChild?.childCount).toBe(1)
    expect(editor.state.doc.firstChild?.firstChild?.marks.map(({ type: { name } }) => name)).toEqual(['bold'])
  })

  it('leaves a link and an address alone', () => {
    const { editor } = opened('en', [
      {
        type: 'paragraph',
        attrs: { id: 'a' },
        content: [{ type: 'text', text: 'site', marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] }],
      },
    ])
    editor.commands.setTextSelection(3)
    type(editor, '--')
    expect(editor.getText()).toBe('si--te')
    const typed = opened('en')
    type(typed.editor, 'https://a.example/x--y')
    expect(typed.editor.getText()).toBe('https://a.example/x--y')
  })

  it('can be switched off', () => {
    useWritingOptions.setState({ isSmart: false })
    const { editor } = opened('en')
    type(editor, '"a" -- b')
    expect(editor.getText()).toBe('"a" -- b')
  })

  it('makes three hyphens on an empty line a line across the page, and only there', () => {
    const { editor } = opened('en', [paragraph('a', 'one'), paragraph('b', '')])
    type(editor, '---')
    expect(outline(editor)).toEqual(['paragraph: one', 'horizontalRule: ', 'paragraph: '])
    type(editor, 'a---b')
    expect(outline(editor).at(-1)).toBe('paragraph: a—b')
  })
})

describe('what cannot be seen', () => {
  const shown = (editor: Editor): number => editor.view.dom.querySelectorAll('.invisible').length

  it('is shown while that is switched on, and follows what is written', () => {
    const { editor } = opened('en', [paragraph('a', 'No.\u00a07'), paragraph('b', 'x\u00ady')])
    expect(shown(editor)).toBe(0)
    useWritingOptions.setState({ showsInvisibles: true })
    expect(shown(editor)).toBe(2)
    editor.commands.insertContentAt(1, '\u202f')
    expect(shown(editor)).toBe(3)
    editor.commands.deleteRange({ from: 1, to: 8 })
    expect(shown(editor)).toBe(1)
    useWritingOptions.setState({ showsInvisibles: false })
    expect(shown(editor)).toBe(0)
  })
})
