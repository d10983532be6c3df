import { compact, type Reading } from './compare'

/**
 * Letters whose glyphs a PDF maps back to them one by one. Scripts that join letters into clusters (Devanagari, Thai and
 * their kin) are told only by alternative text, which PDF.js does not read; pictographs are several glyphs or one.
 */
const toldByGlyphs =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]/u
const pictographs = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\ufe0f]/gu

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u

/**
 * A font draws a quotation mark and its modifier letter with one glyph, and brackets are mirrored from right to left:
 * the glyph alone does not tell which of the two was meant.
 */
const fold = (text: string): string =>
  [...compact(text).replace(pictographs, '')]
    .filter((character) => toldByGlyphs.test(character))
    .join('')
    .replaceAll('\u02bc', '\u2019')
    .replaceAll('\u02bb', '\u2018')
    .replace(/[)\]}»›]/g, (bracket) => '([{«‹'[')]}»›'.indexOf(bracket)] ?? '')

/** What PDF.js tells of a page: left-to-right text in its order, right-to-left text by its places on the line. */
export const pdfReading: Reading = {
  fold,
  find: (text, passage, from) => {
    const at = text.indexOf(passage, from)
    return at === -1 && rightToLeft.test(passage) ? sameCharactersAt(text, passage, from) : at
  },
}

/** Where a stretch begins that has exactly the passage's characters, in whatever order they stand on the lines. */
function sameCharactersAt(text: string, passage: string, from: number): number {
  const lacking = new Map<string, number>()
  let wrong = 0
  const add = (character: string, count: number): void => {
    const before = lacking.get(character) ?? 0
    const after = before + count
    lacking.set(character, after)
    wrong += Math.abs(after) - Math.abs(before)
  }
  for (const unit of passage.split('')) add(unit, 1)
  for (let end = from; end < text.length; end += 1) {
    add(text[end] ?? '', -1)
    const start = end - passage.length
    if (start >= from) add(text[start] ?? '', 1)
    if (wrong === 0) return start + 1
  }
  return -1
}
