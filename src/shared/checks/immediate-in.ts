import type { CheckWords } from '../language'
import { spansOf, type Span } from './passages'

/**
 * Where words say that the text may be published at once. Only the mark of a press release counts: in capitals among
 * other words, or alone at the beginning of a line. Ministers call "for immediate release of all hostages" too.
 */
export function immediateIn(text: string, { immediate }: CheckWords): Span[] {
  return spansOf(new RegExp(`(?<!\\p{L})(?:${immediate.join('|')})(?!\\p{L})`, 'giu'), text).filter(
    ({ from, to, match: [words] }) => {
      const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from)
      const after = /^[^\n]*/.exec(text.slice(to))?.[0] ?? ''
      if (/\p{L}/u.test(before)) return !/\p{Ll}/u.test(words) && /\p{Ll}/u.test(before + after)
      return !/^\s+\p{Ll}/u.test(after)
    },
  )
}
