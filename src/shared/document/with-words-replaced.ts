import { assertNever } from '../assert-never'
import type { BlockNode, Document, InlineNode, ListItem, Mark, Paragraph } from './document'

/** Words of a text block, counted in reading order; from and to in UTF-16 code units, a line break counts one. */
interface Words {
  readonly index: number
  readonly from: number
  readonly to: number
}

/** A document with `text` in place of some words of one text block. */
export const withWordsReplaced = (document: Document, place: Words, text: string): Document =>
  withReplacements(document, [{ ...place, text }])

/** The same for words of any blocks that do not overlap; where other words stand than `words`, nothing is replaced. */
export const withAllWordsReplaced = (
  document: Document,
  replacements: readonly (Words & { readonly words: string; readonly text: string })[],
): Document => (replacements.length === 0 ? document : withReplacements(document, replacements))

type Replacement = Words & { readonly words?: string; readonly text: string }

function withReplacements(document: Document, replacements: readonly Replacement[]): Document {
  let at = -1
  const inBlock = <Block extends BlockNode>(block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        at += 1
        const index = at
        const here = replacements.filter((it) => it.index === index).sort((a, b) => b.from - a.from)
        if (here.length === 0) return block
        return { ...block, content: here.reduce(replaced, block.content ?? []) }
      }
      case 'quotation':
        return { ...block, content: block.content.map((each: Paragraph) => inBlock(each)) }
      case 'horizontalRule':
        return block
      case 'bulletList':
      case 'orderedList':
        return {
          ...block,
          content: block.content.map((item: ListItem) => ({ ...item, content: item.content.map(inBlock) })),
        }
      default:
        return assertNever(block)
    }
  }
  return { ...document, content: document.content.map(inBlock) }
}

/** Marks that say where words come from. */
const isKept = ({ type }: Mark): boolean => type === 'claim' || type === 'quoted'

const wordsOf = (node: InlineNode): string => (node.type === 'text' ? node.text : '\n')

/** The new words look as the first of the old ones did, and rest on every source that any of those rested on. */
function replaced(content: readonly InlineNode[], { from, to, words: expected, text }: Replacement): InlineNode[] {
  let end = 0
  const nodes = content.map((node) => {
    const start = end
    end += wordsOf(node).length
    return { node, start, isTouched: start < to && from < end }
  })
  const touched = nodes.filter(({ isTouched }) => isTouched).map(({ node }) => node)
  if (expected !== undefined && content.map(wordsOf).join('').slice(from, to) !== expected) return [...content]
  const [first] = touched
  const looks = touched.reduce(
    (marks: readonly Mark[], { marks: others = [] }) => [
      ...marks,
      ...others.filter((it) => isKept(it) && !marks.some((each) => JSON.stringify(each) === JSON.stringify(it))),
    ],
    first?.marks ?? [],
  )
  return joined(
    nodes.flatMap(({ node, start, isTouched }) => {
      if (!isTouched) return [node]
      const words = wordsOf(node)
      return [
        { ...textOf(node), text: words.slice(0, Math.max(0, from - start)) },
        ...(node === first
          ? [{ type: 'text' as const, text, ...(looks.length === 0 ? {} : { marks: [...looks] }) }]
          : []),
        { ...textOf(node), text: words.slice(Math.max(0, to - start)) },
      ].filter((piece) => piece.text !== '')
    }),
  )
}

const textOf = ({ marks }: InlineNode): Pick<Extract<InlineNode, { type: 'text' }>, 'type' | 'marks'> => ({
  type: 'text',
  ...(marks === undefined ? {} : { marks }),
})

/** Neighbours that look the same are one, as an editor has them. */
function joined(nodes: readonly InlineNode[]): InlineNode[] {
  const all: InlineNode[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    const isSame = JSON.stringify(last?.marks ?? []) === JSON.stringify(node.marks ?? [])
    if (last?.type === 'text' && node.type === 'text' && isSame)
      all[all.length - 1] = { ...last, text: last.text + node.text }
    else all.push(node)
  }
  return all
}
