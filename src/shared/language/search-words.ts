/** Letters that Unicode does not take apart, as they are typed without their keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  ə: 'e',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ς: 'σ',
  // Seats and endings that Arabic, Persian and Urdu write differently, and the stroke that only draws a word out.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ک: 'ك',
  ـ: '',
}

/** Accents of alphabets, Arabic and Hebrew vowel points. Vowel signs of Indic scripts are letters in all but name and stay. */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0655\u0670]/g

const plain = /^[\x20-\x7e]*$/

/** A word as search sees it: small letters without accents. Most words need no more than the first step. */
export const fold = (word: string): string => (plain.test(word) ? word.toLowerCase() : foldOther(word))

const foldOther = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(/[əıßæœøđðłþħςٱىیةہکـ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(otherDigits, plainDigit)

const otherDigits = /(?![0-9])\p{Nd}/gu

/** The digits of a script stand in a row from its nought on. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const runsOfWord = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, 'gu')
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u')

/** The Arabic article, with what is written before it in the same word: "and", "so", "in", "as", "to". */
const article = /^(?:[وف]?(?:[بك]?ال)|[وف]?لل)(?=\p{L}{3})/u

/** A run of letters in `text` from `start` (UTF-16 units), with the forms it is found by. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Whether it is of a script that puts no spaces between words. */
  readonly ideographic: boolean
  /** Folded. ə counts as e, and as a, because names are romanised both ways; an Arabic word without its article, and with it. */
  readonly forms: readonly string[]
}

const anyArabic = /\p{Script=Arabic}/u

function formsOf(run: string): string[] {
  const form = fold(run)
  if (/ə/i.test(run)) return [form, fold(run.replace(/ə/g, 'a').replace(/Ə/g, 'A'))]
  const bare = anyArabic.test(run) ? form.replace(article, '') : form
  return bare === form ? [form] : [bare, form]
}

/** What words came out as: a text says most of its words more than once. */
const known = new Map<string, readonly Word[]>()
const mostKnown = 20_000
const longestKnown = 40

/** A word in its runs, from its own beginning. */
function runsOf(word: string): readonly Word[] {
  const before = known.get(word)
  if (before !== undefined) return before
  const runs = [...word.matchAll(runsOfWord)].flatMap(({ 0: run, index }): Word[] => {
    const forms = formsOf(run)
    const isEmpty = forms[0] === ''
    return isEmpty ? [] : [{ start: index, end: index + run.length, ideographic: isUnspaced.test(run), forms }]
  })
  if (word.length <= longestKnown) {
    if (known.size >= mostKnown) known.clear()
    known.set(word, runs)
  }
  return runs
}

export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (plain.test(word)) {
      yield { start: index, end: index + word.length, ideographic: false, forms: [word.toLowerCase()] }
      continue
    }
    for (const run of runsOf(word)) yield { ...run, start: index + run.start, end: index + run.end }
  }
}

/** The words of what was typed, or none when there is nothing to look for in it. */
export const termsOf = (typed: string): Word[] => [...wordsOf(typed)]

/** Whether a word is found by one of the terms: it begins with it, or holds it where words have no spaces between them. */
export const isHit = (word: Word, terms: readonly Word[]): boolean =>
  terms.some((term) =>
    term.forms.some((sought) =>
      word.forms.some((form) => (term.ideographic ? form.includes(sought) : form.startsWith(sought))),
    ),
  )

/** The first word of a text that `typed` finds, or null. */
export const firstHit = (text: string, typed: string): Word | null => firstHitOf(text, termsOf(typed))

/** The first word of a text that one of the terms finds, or null. */
export function firstHitOf(text: string, terms: readonly Word[]): Word | null {
  for (const word of wordsOf(text)) if (isHit(word, terms)) return word
  return null
}

/** A run of a text that is found or not. */
export interface Run {
  readonly text: string
  readonly isFound: boolean
}

/** A text in runs, the words that `typed` finds each in a run of its own. */
export function foundRuns(text: string, typed: string): Run[] {
  const terms = termsOf(typed)
  const runs: Run[] = []
  let from = 0
  for (const word of wordsOf(text)) {
    if (!isHit(word, terms)) continue
    if (word.start > from) runs.push({ text: text.slice(from, word.start), isFound: false })
    runs.push({ text: text.slice(word.start, word.end), isFound: true })
    from = word.end
  }
  return from < text.length ? [...runs, { text: text.slice(from), isFound: false }] : runs
}
