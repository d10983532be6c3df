// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { replaceWords, selectWords } from '../../../src/renderer/editor/commands/words-at'
import type { BlockNode } from '../../../src/shared/document'
import { bodyEditor, paragraph } from './body-editor'

const quotation: BlockNode = {
  type: 'quotation',
  attrs: { id: 'q', speaker: null, attribution: null, remark: null },
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'b' },
      content: [{ type: 'text', text: 'It was' }, { type: 'hardBreak' }, { type: 'text', text: 'on Monday.' }],
    },
  ],
}

const opened = () => bodyEditor([paragraph('a', 'They met on Monday.'), quotation])

const selected = ({ state }: ReturnType<typeof opened>['editor']): string =>
  state.doc.textBetween(state.selection.from, state.selection.to)

describe('words of the body', () => {
  it.each([[{ block: 'b', index: 9, from: 10, to: 16 }], [{ block: null, index: 1, from: 10, to: 16 }]])(
    'are selected by %o',
    (place) => {
      const { editor } = opened()
      expect(selectWords(editor, place)).toBe(true)
      expect(selected(editor)).toBe('Monday')
      expect(editor.state.selection.$from.parent.attrs['id']).toBe('b')
    },
  )

  it.each([
    [{ block: 'gone', index: 0, from: 0, to: 1 }],
    [{ block: null, index: 2, from: 0, to: 1 }],
    [{ block: 'a', index: 0, from: 12, to: 99 }],
  ])('are not selected where there are none: %o', (place) => {
    expect(selectWords(opened().editor, place)).toBe(false)
  })

  it('are replaced as one change that can be taken back', () => {
    const { editor, changes } = opened()
    expect(replaceWords(editor, { block: 'b', index: 1, from: 10, to: 16 }, 'Monday', 'Sunday')).toBe(true)
    expect(editor.getText()).toContain('on Sunday.')
    expect(editor.getText()).toContain('They met on Monday.')
    expect(changes).toHaveLength(1)
  })

  it('are left alone where they read otherwise by now', () => {
    const { editor, changes } = opened()
    expect(replaceWords(editor, { block: 'a', index: 0, from: 12, to: 18 }, 'Sunday', 'Friday')).toBe(false)
    expect(changes).toEqual([])
  })

  it('can be taken out', () => {
    const { editor } = opened()
    expect(replaceWords(editor, { block: 'a', index: 0, from: 0, to: 19 }, 'They met on Monday.', '')).toBe(true)
    expect(editor.state.doc.firstChild?.textContent).toBe('')
  })
})
