// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { moveBlocks } from '../../../src/renderer/editor/commands/move-block'
import type { BlockNode, ListItem, Paragraph } from '../../../src/shared/document'
import { bodyEditor, paragraph, select } from './body-editor'

const item = (words: string, inner?: BlockNode): ListItem => ({
  type: 'listItem',
  attrs: { id: `item ${words}` },
  content: [paragraph(words, words) as Paragraph, ...(inner === undefined ? [] : [inner as never])],
})
const bullets = (id: string, ...content: ListItem[]): BlockNode => ({ type: 'bulletList', attrs: { id }, content })
const quotation = (...words: string[]): BlockNode => ({
  type: 'quotation',
  attrs: { id: 'q', speaker: 's1', attribution: null, remark: 'r1' },
  content: words.map((each) => paragraph(each, each) as Paragraph),
})

/** The page in one line: lists in brackets, quotations in guillemets. */
function shape(editor: ReturnType<typeof bodyEditor>['editor']): string {
  const read = (node: typeof editor.state.doc): string => {
    const inner = node.children.map(read).filter((each) => each !== '')
    switch (node.type.name) {
      case 'bulletList':
      case 'orderedList':
        return `[${inner.join(' ')}]`
      case 'quotation':
        return `«${inner.join(' ')}»`
      case 'doc':
      case 'listItem':
        return inner.join(' ')
      case 'horizontalRule':
        return '--'
      default:
        return node.textContent
    }
  }
  return read(editor.state.doc)
}

const selectedWords = ({ state }: ReturnType<typeof bodyEditor>['editor']): string =>
  state.doc.textBetween(state.selection.from, state.selection.to, ' ')

describe('moving blocks', () => {
  it.each([
    ['paragraphs up', [paragraph('a', 'a'), paragraph('b', 'b')], 'b', -1, 'b a'],
    ['paragraphs down', [paragraph('a', 'a'), paragraph('b', 'b')], 'a', 1, 'b a'],
    ['past a whole list', [paragraph('a', 'a'), bullets('l', item('x'), item('y'))], 'a', 1, '[x y] a'],
    ['past a whole quotation', [paragraph('a', 'a'), quotation('x', 'y')], 'a', 1, '«x y» a'],
    ['items within their list', [bullets('l', item('x'), item('y'), item('z'))], 'y', -1, '[y x z]'],
    [
      'an item past what follows its list',
      [bullets('l', item('x'), item('y')), paragraph('p', 'p')],
      'y',
      1,
      '[x] p [y]',
    ],
    [
      'an item past what stands before',
      [paragraph('p', 'p'), bullets('l', item('x'), item('y'))],
      'x',
      -1,
      '[x] p [y]',
    ],
    [
      'an item into the next list of its kind',
      [bullets('l', item('x'), item('y')), paragraph('p', 'p'), bullets('m', item('z'))],
      'y',
      1,
      '[x] p [y z]',
    ],
    ['a list of one item', [bullets('l', item('x')), paragraph('p', 'p')], 'x', 1, 'p [x]'],
    [
      'a nested item out, before',
      [bullets('l', item('a'), item('b', bullets('n', item('x'), item('y'))))],
      'x',
      -1,
      '[a x b [y]]',
    ],
    ['a nested item out, after', [bullets('l', item('b', bullets('n', item('x'))), item('c'))], 'x', 1, '[b x c]'],
    ['words within their quotation', [quotation('x', 'y'), paragraph('p', 'p')], 'x', 1, '«y x» p'],
    ['the whole quotation at its edge', [quotation('x', 'y'), paragraph('p', 'p')], 'y', 1, 'p «x y»'],
  ] as const)('moves %s', (_name, content, words, direction, wanted) => {
    const { editor, changes } = bodyEditor([...content])
    select(editor, words)
    expect(moveBlocks(editor, direction)).toBe(true)
    expect(shape(editor)).toBe(wanted)
    expect(selectedWords(editor)).toBe(words)
    expect(changes).toHaveLength(1)
    editor.state.doc.check()
    const ids: unknown[] = []
    editor.state.doc.descendants((node) => void (node.isText || ids.push(node.attrs['id'])))
    expect(ids).not.toContain(null)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([
    ['up', -1],
    ['down', 1],
  ] as const)('goes nowhere at the edge of the page, %s', (_name, direction) => {
    const { editor, changes } = bodyEditor([paragraph('a', 'a')])
    expect(moveBlocks(editor, direction)).toBe(false)
    expect(changes).toEqual([])
  })

  it('moves several blocks together and keeps their ids and marks', () => {
    const { editor } = bodyEditor([paragraph('a', 'aa'), paragraph('b', 'bb'), paragraph('c', 'cc')])
    editor.commands.setTextSelection({ from: 2, to: 7 })
    editor.commands.toggleBold()
    expect(moveBlocks(editor, 1)).toBe(true)
    expect(editor.state.doc.children.map(({ attrs, textContent }) => [attrs['id'], textContent])).toEqual([
      ['c', 'cc'],
      ['a', 'aa'],
      ['b', 'bb'],
    ])
    expect(editor.isActive('bold')).toBe(true)
  })
})
