import { quotationsIn, textBlocksOf, type Document, type Paragraph } from '../document'
import { remembered } from '../remembered'

type IsQuoted = (index: number, words: { from: number; to: number }) => boolean

/** Whether words are somebody's: what was said is neither linked nor replaced because a detail says the same. */
export const quotedIn: (document: Document) => IsQuoted = remembered(read)

function read(document: Document): IsQuoted {
  const said = new Set<unknown>(
    document.content.flatMap((block): Paragraph[] => (block.type === 'quotation' ? block.content : [])),
  )
  const blocks = textBlocksOf(document)
  const within = quotationsIn(document).filter(({ kind }) => kind === 'inline')
  return (index, { from, to }) =>
    said.has(blocks[index]) || within.some((it) => it.index === index && it.from < to && from < it.to)
}
