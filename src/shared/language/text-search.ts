import { fold } from './search-words'

/** What counts as the same when words are looked for in a text. */
export interface MatchOptions {
  readonly isCaseKept: boolean
  readonly areAccentsKept: boolean
  readonly isWholeWords: boolean
}

/** Words of a text, in UTF-16 code units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/**
 * A text as it is searched. Each unit of `letters` comes from a letter of the text that begins at `starts` and ends at
 * `ends`; both are left out where the two texts are as long as each other, unit by unit.
 */
interface Searched {
  readonly letters: string
  readonly places: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null
}

const plain = /^[^\u0080-\uffff]*$/

/** Letters of one unit each that nothing joins to what follows: no accents apart, no emoji, no script with joined signs. */
const singleUnits = /^[^\p{M}\p{Cf}\u0591-\u1dff\u2c00-\u{10ffff}]*$/u

const spaces = /[\u00a0\u2007\u2009\u200a\u202f]/g
const apostrophes = /[\u2018\u2019\u201a\u201b\u02bc]/g
const quotes = /[“”„«»]/g

/** Signs that an officer types plainly for what stands in the text: a straight mark finds a curly one. */
const plainSigns = (text: string): string => text.replace(spaces, ' ').replace(apostrophes, "'").replace(quotes, '"')

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

const formOf = (options: MatchOptions): string => `${options.isCaseKept} ${options.areAccentsKept}`

function searchedLetter(letter: string, { isCaseKept, areAccentsKept }: MatchOptions): string {
  const sign = plainSigns(letter.normalize('NFC'))
  if (areAccentsKept) return isCaseKept ? sign : sign.toLowerCase()
  const folded = fold(sign)
  return isCaseKept && sign !== sign.toLowerCase() ? folded.toUpperCase() : folded
}

function searched(text: string, options: MatchOptions): Searched {
  if (plain.test(text)) return { letters: options.isCaseKept ? text : text.toLowerCase(), places: null }
  const letters = singleUnits.test(text) ? text.split('') : [...graphemes.segment(text)].map(({ segment }) => segment)
  const known = new Map<string, string>()
  const starts: number[] = []
  const ends: number[] = []
  let joined = ''
  let at = 0
  for (const letter of letters) {
    let form = known.get(letter)
    if (form === undefined) known.set(letter, (form = searchedLetter(letter, options)))
    joined += form
    // A stroke that only draws a word out is part of the letter before it, and of the first one where none is.
    if (form === '' && ends.length > 0) ends[ends.length - 1] = at + letter.length
    const start = ends.length === 0 ? 0 : at
    for (let unit = 0; unit < form.length; unit += 1) {
      starts.push(start)
      ends.push(at + letter.length)
    }
    at += letter.length
  }
  return { letters: joined, places: { starts, ends } }
}

/** Texts by whatever holds them: a block never changes, so what is searched of it is made once. */
const kept = new WeakMap<object, Map<string, Searched>>()

function searchedOf(holder: object, text: string, options: MatchOptions): Searched {
  let forms = kept.get(holder)
  if (forms === undefined) kept.set(holder, (forms = new Map()))
  let form = forms.get(formOf(options))
  if (form === undefined) forms.set(formOf(options), (form = searched(text, options)))
  return form
}

/** What is looked for, made ready once for many texts. */
export interface Sought {
  readonly letters: string
  /** Signs that were typed as they print, so that only the same ones are meant; null where all are plain. */
  readonly signs: string | null
  readonly options: MatchOptions
}

export function soughtOf(typed: string, options: MatchOptions): Sought {
  const printed = typed.match(printedSigns) === null ? null : signsIn(typed)
  return { letters: searched(typed, options).letters, signs: printed, options }
}

const printedSigns = /[\u00a0\u2007\u2009\u200a\u202f‘’‚‛ʼ“”„«»]/
const anySigns = /[\s\u00a0\u2007\u2009\u200a\u202f'‘’‚‛ʼ"“”„«»]/g
const signsIn = (text: string): string => (text.match(anySigns) ?? []).join('')

const isSameSigns = (signs: string, words: string): boolean => {
  const found = signsIn(words)
  return [...signs].every((sign, index) => plainSigns(sign) === sign || sign === found[index])
}

const wordSign = /[\p{L}\p{N}\p{M}_]/u
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const isInWord = (text: string, before: number): boolean => {
  const [left = '', right = ''] = [
    Array.from(text.slice(Math.max(0, before - 2), before)).at(-1),
    Array.from(text.slice(before, before + 2))[0],
  ]
  return wordSign.test(left) && wordSign.test(right) && !ideograph.test(left) && !ideograph.test(right)
}

/** Where a text says what is looked for, without overlaps; whole letters with their accents, never a part of one. */
export function rangesIn(holder: object, text: string, { letters, signs, options }: Sought): TextRange[] {
  if (letters === '') return []
  const form = searchedOf(holder, text, options)
  const ranges: TextRange[] = []
  for (let at = form.letters.indexOf(letters); at !== -1;) {
    const range = rangeAt(form, at, letters.length)
    const isHit =
      range !== null &&
      (signs === null || isSameSigns(signs, text.slice(range.from, range.to))) &&
      !(options.isWholeWords && (isInWord(text, range.from) || isInWord(text, range.to)))
    if (isHit) ranges.push(range)
    at = form.letters.indexOf(letters, at + (isHit ? letters.length : 1))
  }
  return ranges
}

function rangeAt({ places }: Searched, at: number, length: number): TextRange | null {
  if (places === null) return { from: at, to: at + length }
  const { starts, ends } = places
  const last = at + length - 1
  const isCut =
    (at > 0 && starts[at - 1] === starts[at]) || (last + 1 < starts.length && starts[last + 1] === starts[last])
  return isCut ? null : { from: starts[at]!, to: ends[last]! }
}
