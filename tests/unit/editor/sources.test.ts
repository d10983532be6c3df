// @vitest-environment jsdom
import type { Editor } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { addClaim, claimedRange, removeClaim, sourcesOf } from '../../../src/renderer/editor/commands/claims'
import { setSourceMarks } from '../../../src/renderer/editor/plugins/margin-marks'
import { selectUnsourced, showUnsourcedClaims, unsourcedCount } from '../../../src/renderer/editor/plugins/unsourced'
import { viewOf } from '../../../src/renderer/editor/view-state'
import { documentOf } from '../../../src/renderer/editor/document'
import { claimsIn, type BlockNode } from '../../../src/shared/document'
import { bodyEditor, paragraph, partEditor, select } from './body-editor'

const words = (editor: Editor, range: { from: number; to: number } | null): string | null =>
  range === null ? null : editor.state.doc.textBetween(range.from, range.to, '|')

const claimed = (editor: Editor): string[] => claimsIn(documentOf(editor)).map((it) => `${it.source}: ${it.words}`)

const rest = (editor: Editor, on: string, source: string): void => {
  select(editor, on)
  addClaim(editor, claimedRange(editor.state, 'en')!, source)
}

describe('the words that a source is asked for', () => {
  test('are the selected ones, without the space around them', () => {
    const { editor } = bodyEditor([paragraph('a', 'Trade grew. Ships came.')])
    select(editor, ' grew. ')
    expect(words(editor, claimedRange(editor.state, 'en'))).toBe('grew.')
  })

  test.each([
    [1, 'Trade grew.'],
    [12, 'Trade grew.'],
    [15, 'Ships came.'],
    [24, 'Ships came.'],
  ])('are the sentence at the caret: %i', (caret, sentence) => {
    const { editor } = bodyEditor([paragraph('a', 'Trade grew. Ships came.')])
    editor.commands.setTextSelection(caret)
    expect(words(editor, claimedRange(editor.state, 'en'))).toBe(sentence)
  })

  test('are those around the caret that have one already', () => {
    const { editor } = bodyEditor([paragraph('a', 'Trade grew a lot. Ships came.')])
    rest(editor, 'grew', 's1')
    editor.commands.setTextSelection(9)
    expect(words(editor, claimedRange(editor.state, 'en'))).toBe('grew')
  })

  test('are none in a blank paragraph, and none where no claim may stand', () => {
    expect(claimedRange(bodyEditor([paragraph('a', '')]).editor.state, 'en')).toBeNull()
    expect(claimedRange(partEditor('boilerplate', [paragraph('a', 'We are many.')]).editor.state, 'en')).toBeNull()
  })
})

test('words rest on several sources, one is taken off, and no word is lost', () => {
  const { editor, changes } = bodyEditor([paragraph('a', 'Trade grew a lot. Ships came.')])
  rest(editor, 'Trade grew a lot.', 's1')
  rest(editor, 'grew a', 's2')
  expect(claimed(editor)).toEqual(['s1: Trade grew a lot.', 's2: grew a'])
  select(editor, 'Trade grew a lot.')
  const range = claimedRange(editor.state, 'en')!
  expect(sourcesOf(editor.state, range)).toEqual(['s1', 's2'])
  removeClaim(editor, range, 's1')
  expect(claimed(editor)).toEqual(['s2: grew a'])
  expect(editor.state.doc.textContent).toBe('Trade grew a lot. Ships came.')
  expect(changes).toHaveLength(3)
})

describe('the margin', () => {
  const numbers = new Map([
    ['s1', 1],
    ['s2', 2],
  ])
  const told = (editor: Editor): string[] =>
    [...editor.view.dom.querySelectorAll('.source-mark')].map((it) => {
      let block = it.nextElementSibling
      while (block?.matches('.source-mark')) block = block.nextElementSibling
      return `${it.textContent} ${block?.textContent}`
    })
  const marked = (content: BlockNode[]): Editor => {
    const { editor } = bodyEditor(content)
    setSourceMarks(editor, { numbers, label: (ids) => ids.join(' and ') })
    return editor
  }

  test('numbers the sources of words beside their block, in lists and quotations too, and never in the text', () => {
    const quotation: BlockNode = {
      type: 'quotation',
      attrs: { id: 'q', speaker: null, attribution: null, remark: null },
      content: [paragraph('q0', 'We grew.') as Extract<BlockNode, { type: 'paragraph' }>],
    }
    const editor = marked([paragraph('a', 'One.'), quotation, paragraph('b', 'Two. Three.')])
    rest(editor, 'We grew.', 's2')
    rest(editor, 'Two.', 's1')
    rest(editor, 'Three.', 's2')
    expect(told(editor)).toEqual(['2 We grew.', '1 Two. Three.', '2 Two. Three.'])
    expect(editor.state.doc.textContent).toBe('One.We grew.Two. Three.')
    expect(editor.view.dom.querySelector('.source-mark')?.getAttribute('aria-label')).toBe('s2')
    select(editor, 'Two')
    editor.commands.toggleBulletList()
    expect(told(editor)).toEqual(['2 We grew.', '1 Two. Three.', '2 Two. Three.'])
  })

  test('keeps up with what is typed, split, deleted and renumbered', () => {
    const editor = marked([paragraph('a', 'One.'), paragraph('b', 'Two.'), paragraph('c', 'Three.')])
    rest(editor, 'Two.', 's1')
    rest(editor, 'Three.', 'gone')
    editor.view.dispatch(editor.state.tr.insertText('Zero. ', 1))
    expect(told(editor)).toEqual(['1 Two.', '? Three.'])
    select(editor, 'Two.')
    editor.view.dispatch(editor.state.tr.split(editor.state.selection.from + 2))
    expect(told(editor)).toEqual(['1 Tw', '1 o.', '? Three.'])
    const [first] = [editor.state.doc.child(0).nodeSize]
    editor.view.dispatch(editor.state.tr.delete(first, first + editor.state.doc.child(1).nodeSize))
    expect(told(editor)).toEqual(['1 o.', '? Three.'])
    editor.view.dispatch(editor.state.tr.delete(first, editor.state.doc.content.size))
    expect(told(editor)).toEqual([])
    rest(editor, 'One.', 's1')
    setSourceMarks(editor, { numbers: new Map([['s1', 7]]), label: () => '' })
    expect(told(editor)).toEqual(['7 Zero. One.'])
  })

  test('asks for the sources of its own words when it is pressed', () => {
    const editor = marked([paragraph('a', 'One. Two. Three.')])
    rest(editor, 'Two.', 's1')
    rest(editor, 'Three.', 's2')
    rest(editor, 'wo', 's2')
    const press = (index: number): string | null => {
      editor.view.dom.querySelectorAll<HTMLElement>('.source-mark')[index]!.click()
      return words(editor, viewOf(editor).getState().sources)
    }
    expect([press(0), press(1)]).toEqual(['Two.', 'Three.'])
    expect(told(editor)).toEqual(['1, 2 One. Two. Three.', '2 One. Two. Three.'])
  })
})

describe('claims without a source', () => {
  const shown = (editor: Editor): string[] =>
    [...editor.view.dom.querySelectorAll('.unsourced')].map((it) => it.textContent ?? '')

  test('are shown while that is asked for, and keep up with the text', () => {
    const { editor } = bodyEditor([paragraph('a', 'Ships came. Trade grew by 12 per cent.'), paragraph('b', 'Music.')])
    expect(shown(editor)).toEqual([])
    showUnsourcedClaims(editor, 'en')
    expect(shown(editor)).toEqual(['Trade grew by 12 per cent.'])
    select(editor, 'Music.')
    editor.view.dispatch(editor.state.tr.insertText(' About 300 people came.', editor.state.selection.to))
    expect(shown(editor)).toEqual(['Trade grew by 12 per cent.', 'About 300 people came.'])
    rest(editor, '12 per cent', 's1')
    expect(shown(editor)).toEqual(['About 300 people came.'])
    expect(unsourcedCount(editor)).toBe(1)
    showUnsourcedClaims(editor, null)
    expect(shown(editor)).toEqual([])
  })

  test('are gone through one after another', () => {
    const { editor } = bodyEditor([paragraph('a', 'Trade grew by 12 per cent. Music. It is the largest harbour.')])
    const next = (): string | null => {
      const { from, to } = editor.state.selection
      return selectUnsourced(editor, 'en', to) ? words(editor, editor.state.selection) : from === to ? '' : null
    }
    editor.commands.setTextSelection(1)
    expect([next(), next(), next()]).toEqual(['Trade grew by 12 per cent.', 'It is the largest harbour.', null])
    expect(selectUnsourced(editor, 'en', 0)).toBe(true)
    expect(words(editor, editor.state.selection)).toBe('Trade grew by 12 per cent.')
  })

  test('what somebody says is theirs', () => {
    const { editor } = bodyEditor([
      {
        type: 'quotation',
        attrs: { id: 'q', speaker: null, attribution: null, remark: null },
        content: [paragraph('q0', 'Trade grew by 12 per cent.') as Extract<BlockNode, { type: 'paragraph' }>],
      },
    ])
    showUnsourcedClaims(editor, 'en')
    expect(shown(editor)).toEqual([])
  })
})
