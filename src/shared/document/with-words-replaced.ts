import { assertNever } from '../assert-never'
import type { BlockNode, Document, InlineNode, ListItem, Paragraph } from './document'

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

/** The new words look as the first of the old ones did. */
function replaced(content: readonly InlineNode[], { from, to, words: expected, text }: Replacement): InlineNode[] {
  let start = 0
  let isWritten = false
  const all = content.map((node) => (node.type === 'text' ? node.text : '\n')).join('')
  if (expected !== undefined && all.slice(from, to) !== expected) return [...content]
  return content.flatMap((node): InlineNode[] => {
    const words = node.type === 'text' ? node.text : '\n'
    const [before, after] = [Math.max(0, from - start), Math.max(0, to - start)]
    const isTouched = start < to && from < start + words.length
    start += words.length
    if (!isTouched) return [node]
    const written = isWritten ? '' : text
    isWritten = true
    const next = words.slice(0, before) + written + words.slice(after)
    if (next === '') return []
    return [node.type === 'text' ? { ...node, text: next } : { type: 'text', text: next }]
  })
}
