import { wordsOf } from '../../../shared/language'

/** Raised whenever words come out differently or elsewhere in the index: that of an older library is then made anew. */
export const normaliserVersion = 4

/** Han and Kana have no spaces between words: every two neighbours are one word, and the last stands alone too. */
export function bigrams(run: string): string[] {
  const characters = [...run]
  return characters.map((character, index) => character + (characters[index + 1] ?? ''))
}

/** From the first sign that ASCII has not to the end of what may be a word of it. */
const beyondAscii = /[\u0080-\uffff][0-9A-Za-z\u0080-\uffff]*/g

const isAsciiLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)

/**
 * Text as the index takes it. Its tokenizer parts what is of ASCII as {@link normalise} does, and takes small letters for
 * capitals: only other words need normalising, unless one has a second form.
 */
export function forTokenizer(text: string): string {
  let prepared = ''
  let done = 0
  for (const { 0: found, index } of text.matchAll(beyondAscii)) {
    let start = index
    while (start > done && isAsciiLetter(text.charCodeAt(start - 1))) start -= 1
    prepared += text.slice(done, start)
    done = index + found.length
    for (const { forms, ideographic } of wordsOf(text.slice(start, done))) {
      const [form = '', other] = forms
      if (other !== undefined) return normalise(text)
      prepared += `${ideographic ? bigrams(form).join(' ') : form} `
    }
  }
  return prepared + text.slice(done)
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
