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
}

/** Accents of alphabets, Arabic and Hebrew vowel points. Vowel signs of Indic scripts are letters in all but name and stay. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670]/g

const plain = /^[\x20-\x7e]*$/

/** A word as search sees it: small letters without accents. Most words need no more than the first step. */
export const fold = (word: string): string => (plain.test(word) ? word.toLowerCase() : foldOther(word))

const foldOther = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(/[əıßæœøđðłþħς]/g, (letter) => plainLetters[letter] ?? letter)

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu
const ideographs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]+/gu
const isIdeographic = (run: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u.test(run)

/** A run of letters in `text` from `start` (UTF-16 units), with the forms it is found by. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly ideographic: boolean
  /** Folded; ə counts as e, and as a, because names are romanised both ways. */
  readonly forms: readonly string[]
}

export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(wordPattern)) {
    if (plain.test(match[0])) {
      const forms = [match[0].toLowerCase()]
      yield { start: match.index, end: match.index + match[0].length, ideographic: false, forms }
      continue
    }
    for (const run of match[0].matchAll(ideographs)) {
      const start = match.index + run.index
      const form = fold(run[0])
      if (form === '') continue
      const forms = /ə/i.test(run[0]) ? [form, fold(run[0].replace(/ə/g, 'a').replace(/Ə/g, 'A'))] : [form]
      yield { start, end: start + run[0].length, ideographic: isIdeographic(run[0]), forms }
    }
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
export function firstHit(text: string, typed: string): Word | null {
  const terms = termsOf(typed)
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
