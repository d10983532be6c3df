import type { Lexicon } from './lexicon'

/** A sentence's place in the text of its paragraph. */
export interface Sentence {
  readonly from: number
  readonly to: number
}

const ending = /[.!?…][”"’')\]]*\s+(?=[“"‘'([]?[\p{Lu}\p{N}])|\n/gu
const initial = /(?:^|[\s(.])\p{Lu}$/u
const lastWord = /[\p{L}.]+$/u

/** Sentences of one paragraph; initials, ranks and months with a full stop do not end one. */
export function sentencesOf(text: string, lexicon: Lexicon): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const { 0: end, index } of text.matchAll(ending)) {
    if (end[0] === '.' && isShortened(text.slice(Math.max(0, index - 12), index), lexicon)) continue
    const to = index + end.trimEnd().length
    if (to > from) sentences.push({ from, to })
    from = index + end.length
  }
  if (from < text.length) sentences.push({ from, to: text.length })
  return sentences
}

const isShortened = (before: string, lexicon: Lexicon): boolean =>
  initial.test(before) || lexicon.abbreviations.has(lastWord.exec(before)?.[0].toLowerCase() ?? '')
