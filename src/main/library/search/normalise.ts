import { wordsOf } from '../../../shared/language'

/** Raised whenever words come out differently or elsewhere in the index: that of an older library is then made anew. */
export const normaliserVersion = 3

/** Han and Kana have no spaces between words: every two neighbours are one word, and the last stands alone too. */
export function bigrams(run: string): string[] {
  const characters = [...run]
  return characters.map((character, index) => character + (characters[index + 1] ?? ''))
}

/** Text as it goes into the index: words parted by single spaces. */
export function normalise(text: string): string {
  const words: string[] = []
  for (const word of wordsOf(text)) {
    if (word.ideographic) words.push(...word.forms.flatMap(bigrams))
    else words.push(...word.forms)
  }
  return words.join(' ')
}
