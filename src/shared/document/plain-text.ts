import { assertNever } from '../assert-never'
import {
  currentSchemaVersion,
  type BlockNode,
  type Document,
  type Heading,
  type InlineNode,
  type ListItem,
  type Paragraph,
} from './document'

const inlineText = (content: InlineNode[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')

function textBlocksIn(block: BlockNode): TextBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block]
    case 'quotation':
      return block.content
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(({ content }: ListItem) => content.flatMap(textBlocksIn))
    case 'horizontalRule':
      return []
    default:
      return assertNever(block)
  }
}

export type TextBlock = Paragraph | Heading

/** The blocks that hold words, in reading order: their place in it is their index wherever one is given. */
export const textBlocksOf = ({ content }: Document): TextBlock[] => content.flatMap(textBlocksIn)

/** The words of every text block in reading order, without markers, numbers or attributions. */
export const paragraphsOf = (it: Document): string[] => textBlocksOf(it).map(({ content }) => inlineText(content))

/** The words of a document, blocks apart by an empty line. */
export const plainText = (it: Document): string => paragraphsOf(it).join('\n\n')

/** Whether a document says anything; looks no further than its first word, because it is asked with every save. */
export const hasWords = ({ content }: Document): boolean =>
  content.some((block) => textBlocksIn(block).some((it) => inlineText(it.content).trim() !== ''))

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
