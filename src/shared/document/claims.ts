import { remembered } from '../remembered'
import type { Document } from './document'
import { markedRuns } from './marked-runs'
import { textBlocksOf, type TextBlock } from './plain-text'

/** Words that rest on a source. */
export interface Claim {
  /** The source's id. */
  readonly source: string
  readonly words: string
  /** The text block by id and by its place in reading order, and where in its text. */
  readonly block: string | null
  readonly index: number
  readonly from: number
  readonly to: number
}

const markedIn = remembered(({ content }: TextBlock) =>
  markedRuns(content, (mark) => (mark.type === 'claim' ? mark.attrs.source : null)),
)

/** Every passage of a document that rests on a source, in reading order; once for each of its sources. */
export const claimsIn: (document: Document) => readonly Claim[] = remembered((document: Document) =>
  textBlocksOf(document).flatMap((block, index) =>
    markedIn(block).map(({ from, to, words, carried }): Claim => ({
      source: carried,
      words,
      block: block.attrs.id,
      index,
      from,
      to,
    })),
  ),
)
