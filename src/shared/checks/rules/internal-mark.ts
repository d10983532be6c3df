import type { Finding } from '../../validity'
import type { Checked } from '../checked'
import { spansOf, wordsFound, type Passage, type Span } from '../passages'

/** PF-43: a mark of papers that stay inside the house. */
export function internalMark({ passages, words }: Checked): Finding[] {
  if (words === null) return []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.internalMarks.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return passages.flatMap((passage) =>
    spansOf(pattern, passage.words)
      .filter((span) => !isOrdinaryWord(passage, span))
      .map((span) => wordsFound(passage, span, 'internal-mark', 'mustFix')),
  )
}

/** Where all is in capitals, one word among others is no mark: "PARLIAMENT ADOPTS DRAFT TREATY". */
function isOrdinaryWord({ words }: Passage, { from, to }: Span): boolean {
  if (/\p{Ll}/u.test(words) || words.slice(from, to).includes(' ')) return false
  const isAlone = words.trim().length === to - from
  const isLabel = words.slice(0, from).trim() === '' && /^\s*[:–—-]/.test(words.slice(to))
  return !isAlone && !isLabel
}
