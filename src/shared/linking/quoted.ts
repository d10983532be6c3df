import { quotationsIn, textBlocksOf, type Document, type Paragraph } from '../document'

type IsQuoted = (index: number, words: { from: number; to: number }) => boolean

const known = new WeakMap<Document, IsQuoted>()

/** Whether words are somebody's: what was said is neither linked nor replaced because a detail says the same. */
export function quotedIn(document: Document): IsQuoted {
  let isQuoted = known.get(document)
  if (isQuoted === undefined) known.set(document, (isQuoted = read(document)))
  return isQuoted
}

function read(document: Document): IsQuoted {
  const said = new Set<unknown>(
    document.content.flatMap((block): Paragraph[] => (block.type === 'quotation' ? block.content : [])),
  )
  const blocks = textBlocksOf(document)
  const within = quotationsIn(document).filter(({ kind }) => kind === 'inline')
  return (index, { from, to }) =>
    said.has(blocks[index]) || within.some((it) => it.index === index && it.from < to && from < it.to)
}
