import { assertNever } from '../assert-never'
import type { BlockNode, Document, Heading, ListItem, Paragraph } from './document'

/** The document with its text blocks, counted in reading order, as `change` makes them; what it leaves stays the same. */
export function mapTextBlocks(
  document: Document,
  change: (block: Heading | Paragraph, index: number) => Heading | Paragraph,
): Document {
  let index = -1
  const inBlock = <Block extends BlockNode>(block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        index += 1
        return change(block, index) as Block
      case 'quotation':
        return { ...block, content: block.content.map((each: Paragraph) => inBlock(each)) }
      case 'bulletList':
      case 'orderedList':
        return {
          ...block,
          content: block.content.map((item: ListItem) => ({ ...item, content: item.content.map(inBlock) })),
        }
      case 'horizontalRule':
        return block
      default:
        return assertNever(block)
    }
  }
  return { ...document, content: document.content.map(inBlock) }
}
