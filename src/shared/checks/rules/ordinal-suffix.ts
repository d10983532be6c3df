import type { Finding } from '../../validity'
import type { Checked } from '../checked'
import { spansOf, wordsFound } from '../passages'

/** PF-15b: an ordinal with the ending of another number: "32th". */
export function ordinalSuffix({ passages, words }: Checked): Finding[] {
  if (words === null) return []
  const pattern = new RegExp(`(?<![\\w.,])(\\d[\\d,]*)(${words.ordinalEndings.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return passages.flatMap((passage) =>
    spansOf(pattern, passage.words).flatMap((span) => {
      const [, digits = '', written = ''] = span.match
      const ending = words.ordinalEnding(Number(digits.replaceAll(',', '')))
      if (ending === written.toLowerCase()) return []
      const right = digits + (written === written.toLowerCase() ? ending : ending.toUpperCase())
      return [wordsFound(passage, span, 'ordinal.ending', 'mustFix', { right }, right)]
    }),
  )
}
