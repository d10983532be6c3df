import type { Finding } from '../../validity'
import type { Checked } from '../checked'
import { spansOf, wordsFound } from '../passages'

/** PF-15: nothing is annual before its second time. */
export function firstAnnual({ passages, words }: Checked): Finding[] {
  if (words === null) return []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.firstAnnual.join('|')})(?!\\p{L})`, 'giu')
  return passages.flatMap((passage) =>
    spansOf(pattern, passage.words).map((span) => wordsFound(passage, span, 'first-annual', 'consider')),
  )
}
