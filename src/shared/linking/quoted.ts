import { quotationsIn, textBlocksOf, type Document, type Paragraph } from '../document'

/** Whether words are somebody's: what was said is neither linked nor replaced because a detail says the same. */
export function quotedIn(document: Document): (index: number, words: { from: number; to: number }) => boolean {
  const said = new Set<unknown>(
    document.content.flatMap((block): Paragraph[] => (block.type === 'quotation' ? block.content : [])),
  )
  const blocks = textBlocksOf(document)
  const within = quotationsIn(document).filter(({ kind }) => kind === 'inline')
  return (index, { from, to }) =>
    said.has(blocks[index]) || within.some((it) => it.index === index && it.from < to && from < it.to)
}
