import { remembered } from '../remembered'
import {
  currentSchemaVersion,
  type BlockNode,
  type Document,
  type InlineNode,
  type Mark,
  type Paragraph,
} from './document'
import { markedRuns } from './marked-runs'
import { textBlocksOf, type TextBlock } from './plain-text'

/** Somebody's words as they print: a quotation, or words within a paragraph. */
export interface QuotedWords {
  readonly kind: 'block' | 'inline'
  readonly speaker: string | null
  readonly remark: string | null
  /** Own wording of the line below a quotation, or null. */
  readonly attribution: string | null
  /** Paragraphs apart by a line end. */
  readonly words: string
  /** Where they begin: a text block by id and by its place in reading order, and the words of it. */
  readonly block: string | null
  readonly index: number
  readonly from: number
  readonly to: number
}

/** Everything that is quoted in a document and not blank, in reading order. */
export const quotationsIn: (document: Document) => readonly QuotedWords[] = remembered(read)

function read(document: Document): QuotedWords[] {
  const found: QuotedWords[] = []
  let index = 0
  for (const block of document.content) {
    if (block.type === 'quotation') {
      const first = block.content[0]
      const { speaker, remark, attribution } = block.attrs
      const words = block.content.map(wordsOf).join('\n')
      const to = first === undefined ? 0 : wordsOf(first).length
      if (words.trim() !== '')
        found.push({
          kind: 'block',
          speaker,
          remark,
          attribution,
          words,
          block: first?.attrs.id ?? null,
          index,
          from: 0,
          to,
        })
    }
    for (const text of textBlocksIn(block)) {
      for (const { from, to, words, carried } of quotedIn(text))
        if (words.trim() !== '')
          found.push({ kind: 'inline', ...carried, attribution: null, words, block: text.attrs.id, index, from, to })
      index += 1
    }
  }
  return found
}

const textBlocksIn = (block: BlockNode) => textBlocksOf({ schemaVersion: currentSchemaVersion, content: [block] })

const quotedBy = (mark: Mark): { speaker: string | null; remark: string | null } | null =>
  mark.type === 'quoted' ? mark.attrs : null

const quotedIn = remembered(({ content }: TextBlock) => markedRuns(content, quotedBy))

const wordsOf = ({ content }: Paragraph): string => inlineWords(content)

const inlineWords = (content: readonly InlineNode[] | undefined): string =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')
