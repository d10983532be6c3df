import type { CheckWords } from '../language'
import { spansOf, type Span } from './passages'

/** Every ordinal of a text, in figures ("32nd", also with a wrong ending) or in words ("thirty-second"). */
export function ordinalsIn(text: string, words: CheckWords): (Span & { readonly number: number })[] {
  const figures = new RegExp(`(?<![\\w.,])(\\d{1,4})(?:${words.ordinalEndings.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return [
    ...spansOf(figures, text).map(({ from, to, match }) => ({ from, to, number: Number(match[1]) })),
    ...spansOf(/\p{L}+(?:-\p{L}+)?/gu, text).flatMap(({ from, to, match }) => {
      const number = words.ordinals.get(match[0].toLowerCase())
      return number === undefined ? [] : [{ from, to, number }]
    }),
  ]
}

/** What follows the word for an anniversary, where it follows the number; else null. */
export const afterAnniversary = (text: string, { anniversary }: CheckWords): string | null =>
  afterWord(text, anniversary)

/** What follows one of the names, where it comes next; else null. */
export function afterWord(text: string, names: readonly string[]): string | null {
  const match = new RegExp(`^[\\s-]+(?:${names.join('|')})(?!\\p{L})`, 'iu').exec(text)
  return match === null ? null : text.slice(match[0].length)
}
