import { linkedRuns, quotedIn } from '../linking'
import { documentIn, textOf, type TextPart } from '../release'
import type { Checked } from './checked'
import type { Passage, Span } from './passages'

/** Whether words of a passage are the officer's typed ones: neither linked to a fact, which they are compared with, nor said by somebody. */
export function typedWordsIn({ draft }: Checked, { language, block }: Passage): (words: Span) => boolean {
  if (block === null) return () => true
  const document = documentIn(textOf(draft, language), block.text as TextPart)
  const runs = linkedRuns(document).filter(({ index }) => index === block.index)
  const isQuoted = quotedIn(document)
  return (words) => !isQuoted(block.index, words) && !runs.some(({ from, to }) => words.from < to && from < words.to)
}
