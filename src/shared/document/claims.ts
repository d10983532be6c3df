import type { Document } from './document'
import { markedRuns } from './marked-runs'
import { textBlocksOf } from './plain-text'

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

const known = new WeakMap<Document, readonly Claim[]>()

/** Every passage of a document that rests on a source, in reading order; once for each of its sources. */
export function claimsIn(document: Document): readonly Claim[] {
  let found = known.get(document)
  if (found === undefined) {
    found = textBlocksOf(document).flatMap(({ attrs, content }, index) =>
      markedRuns(content, (mark) => (mark.type === 'claim' ? mark.attrs.source : null)).map(
        ({ from, to, words, carried }): Claim => ({ source: carried, words, block: attrs.id, index, from, to }),
      ),
    )
    known.set(document, found)
  }
  return found
}
