import { assertNever } from '../assert-never'
import { currentSchemaVersion, type BlockNode, type Document, type InlineNode, type ListItem } from './document'

const inlineText = (content: InlineNode[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')

function itemParagraphs(item: ListItem): string[] {
  return item.content.flatMap(blockParagraphs)
}

function blockParagraphs(block: BlockNode): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.content)]
    case 'quotation':
      return block.content.flatMap(blockParagraphs)
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(itemParagraphs)
    default:
      return assertNever(block)
  }
}

/** The words of every text block in reading order, without markers, numbers or attributions. */
export const paragraphsOf = (it: Document): string[] => it.content.flatMap(blockParagraphs)

/** The words of a document, blocks apart by an empty line. */
export const plainText = (it: Document): string => paragraphsOf(it).join('\n\n')

/** A document of plain paragraphs; empty lines part them, single line ends become breaks. `newBlockId` names each block. */
export function documentFromPlainText(text: string, newBlockId: () => string): Document {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
  return {
    schemaVersion: currentSchemaVersion,
    content: blocks.map((block) => ({ type: 'paragraph', attrs: { id: newBlockId() }, content: inlineFrom(block) })),
  }
}

const inlineFrom = (block: string): InlineNode[] =>
  block
    .split('\n')
    .flatMap((line, index): InlineNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
    ])

const wordPattern = /[\p{L}\p{N}]/u

/** Words as a person counts them, by the language's own rules. */
export function wordCount(text: string, language: string): number {
  let count = 0
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (segment.isWordLike === true && wordPattern.test(segment.segment)) count += 1
  }
  return count
}
