import type { BlockNode, Document, InlineNode, ListItem, Mark, Paragraph } from './document'

/** The same words, said by the same people, without what ties them to remarks. */
export const withoutRemarks = (document: Document): Document => ({
  ...document,
  content: document.content.map(inBlock),
})

function inBlock(block: BlockNode): BlockNode {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inText(block)
    case 'quotation':
      return { ...block, attrs: { ...block.attrs, remark: null }, content: block.content.map(inText) }
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map(inItem) }
    case 'horizontalRule':
      return block
  }
}

const inItem = (item: ListItem): ListItem => ({
  ...item,
  content: item.content.map((child) => inBlock(child) as ListItem['content'][number]),
})

const inText = <Text extends Pick<Paragraph, 'content'>>(text: Text): Text =>
  text.content === undefined ? text : { ...text, content: text.content.map(inInline) }

const inInline = (node: InlineNode): InlineNode =>
  node.marks === undefined ? node : { ...node, marks: node.marks.map(inMark) }

const inMark = (mark: Mark): Mark =>
  mark.type === 'quoted' ? { ...mark, attrs: { ...mark.attrs, remark: null } } : mark
