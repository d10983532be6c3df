import { diffArrays, type ArrayChange } from 'diff'

/** A word as a reader counts it, with what parts it from the next one. */
export interface Word {
  readonly text: string
  readonly gap: '' | ' '
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** The words of a text, also of one that sets no spaces between them. */
export const wordsApart = (text: string): Word[] =>
  text
    .split(/\s+/)
    .filter((run) => run !== '')
    .flatMap((run) => {
      const pieces = unspaced.test(run) ? [...segmenter.segment(run)].map(({ segment }) => segment) : [run]
      return pieces.map((piece, index): Word => ({ text: piece, gap: index === pieces.length - 1 ? ' ' : '' }))
    })

export const joinedWords = (words: readonly Word[]): string =>
  words
    .map(({ text, gap }) => text + gap)
    .join('')
    .trimEnd()

export const wordRuns = (before: Word[], now: Word[]): ArrayChange<Word>[] =>
  diffArrays(before, now, { comparator: (a, b) => a.text === b.text })
