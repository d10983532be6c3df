import type { BlockNode, Document, InlineNode, ListItem, Paragraph } from './document'

/**
 * A document with `text` in place of some words of its text block `index`, counted in reading order; from and to in UTF-16
 * code units, a line break counts one.
 */
export function withWordsReplaced(
  document: Document,
  { index, from, to }: { readonly index: number; readonly from: number; readonly to: number },
  text: string,
): Document {
  let at = -1
  const inBlock = <Block extends BlockNode>(block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        at += 1
        return at === index ? { ...block, content: replaced(block.content ?? [], from, to, text) } : block
      }
      case 'quotation':
        return { ...block, content: block.content.map((each: Paragraph) => inBlock(each)) }
      case 'horizontalRule':
        return block
      default:
        return {
          ...block,
          content: block.content.map((item: ListItem) => ({ ...item, content: item.content.map(inBlock) })),
        }
    }
  }
  return { ...document, content: document.content.map(inBlock) }
}

/** The new words look as the first of the old ones did. */
function replaced(content: readonly InlineNode[], from: number, to: number, text: string): InlineNode[] {
  let start = 0
  let isWritten = false
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
