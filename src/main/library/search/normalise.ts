import { wordsOf } from '../../../shared/language'

/** Raised whenever words come out differently or elsewhere in the index: that of an older library is then made anew. */
export const normaliserVersion = 4

/** Han and Kana have no spaces between words: every two neighbours are one word, and the last stands alone too. */
export function bigrams(run: string): string[] {
  const characters = [...run]
  return characters.map((character, index) => character + (characters[index + 1] ?? ''))
}

/**
 * Text as it goes into the index: words parted by single spaces. Where a word has a second form, all words come again with
 * their second forms, so that words in a row are found in either.
 */
export function normalise(text: string): string {
  const first: string[] = []
  const second: string[] = []
  let hasSecond = false
  for (const word of wordsOf(text)) {
    const [form = '', other] = word.forms
    hasSecond ||= other !== undefined
    if (word.ideographic) {
      const pairs = bigrams(form)
      first.push(...pairs)
      second.push(...pairs)
    } else {
      first.push(form)
      second.push(other ?? form)
    }
  }
  return (hasSecond ? [...first, ...second] : first).join(' ')
}
