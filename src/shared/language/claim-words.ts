import { checkWords } from './check-words'
import { daysIn, monthsIn } from './dates-in-text'
import { claims as english } from './en/claims'
import { lineWords } from './line-words'

/** Words by which a sentence claims what somebody may ask the source of. Patterns, in lower case. */
export interface ClaimWords {
  /** Of a hundred; the sign needs no words. */
  readonly shares: readonly string[]
  /** Amounts in words: "thousands of", "doubled". */
  readonly amounts: readonly string[]
  readonly superlatives: readonly string[]
  /** Whom the sentence leans on: "according to", "reportedly". */
  readonly attributions: readonly string[]
  /** How it reports speech: "said that". */
  readonly reporting: readonly string[]
}

/** Languages whose claims are known; another one is another file and a line here. */
const languages: Readonly<Record<string, ClaimWords>> = { en: english }

const wordsOf = (language: string): ClaimWords | null => languages[language.split('-')[0] ?? ''] ?? null

/** Whether anybody can tell a claim in this language. */
export const knowsClaims = (language: string): boolean => wordsOf(language) !== null

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The sentences of a paragraph that claim something: figures other than days, years and times, shares, superlatives, what
 * they say somebody else has said. What stands in quotation marks is somebody's own claim, and what `settled` covers, such
 * as a linked detail, is not asked about. Empty in a language without words for it.
 */
export function claimingSentences(text: string, language: string, settled: readonly Span[] = []): Span[] {
  const words = wordsOf(language)
  if (words === null) return []
  const asked = masked(text, [...settled, ...quotedIn(text), ...timesIn(text, language)])
  const pattern = patternOf(words)
  return sentencesIn(text, language).filter(({ from, to }) => pattern.test(asked.slice(from, to)))
}

const patterns = new WeakMap<ClaimWords, RegExp>()

function patternOf(words: ClaimWords): RegExp {
  let pattern = patterns.get(words)
  if (pattern === undefined) {
    const phrases = Object.values(words).flat().join('|')
    pattern = new RegExp(`\\p{N}|[%‰]|(?<!\\p{L})(?:${phrases})(?!\\p{L})`, 'iu')
    patterns.set(words, pattern)
  }
  return pattern
}

const masked = (text: string, spans: readonly Span[]): string =>
  spans.reduce((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text)

const spansOf = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))

const quotedIn = (text: string): Span[] => spansOf(/[“«„][^“”«»„]*[”»“]|"[^"]*"/gu, text)

/** Days, months, years and hours of the day: the release's own details say them. Ordinals count a row, not things. */
function timesIn(text: string, language: string): Span[] {
  const words = checkWords(language)
  return [
    ...daysIn(text, words),
    ...(words === null ? [] : monthsIn(text, words)),
    ...spansOf(/(?<![\p{N}.,])(?:1[89]|20)\d{2}(?:[–-]\d{2,4})?(?![\p{N}%]|[.,]\d)/gu, text),
    ...spansOf(/(?<!\p{N})\d{1,2}[:.]\d{2}(?!\p{N})|\d{1,2}\s?[ap]\.?m\b/giu, text),
    ...(words === null ? [] : spansOf(new RegExp(`\\d+(?:${words.ordinalEndings.join('|')})(?!\\p{L})`, 'giu'), text)),
  ]
}

/** Sentences with the space after them left out. A full stop after an abbreviation ends none. */
export function sentencesIn(text: string, language: string): Span[] {
  const found: { from: number; to: number }[] = []
  let goesOn = false
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const last = found.at(-1)
    const to = index + segment.trimEnd().length
    if (goesOn && last !== undefined) last.to = to
    else if (segment.trim() !== '') found.push({ from: index, to })
    const [, ending = ''] = /([\p{L}.]+)\.\s*$/u.exec(segment) ?? []
    goesOn = lineWords.abbreviations.has(ending.toLowerCase()) || /^\p{Lu}$/u.test(ending)
  }
  return found
}
