import type { TextRange } from '../../shared/intake'
import type { Lexicon } from './lexicon'
import { flatTextOf, type FlatText } from './flat-text'
import { sentencesOf } from './sentences'
import { tokensOf, type Token } from './tokens'

/** Words between quotation marks; offsets are those of the passage's text and exclude the marks. */
export interface Quoted {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Whether the mark that should close it is missing, because the quotation goes on in the next paragraph. */
  readonly open: boolean
  /** Words of somebody rather than the name of something. */
  readonly spoken: boolean
}

export interface SentenceTokens {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  /** The sentence with somebody's words blanked out. */
  readonly tokens: readonly Token[]
}

/** A paragraph as the finders see it. */
export interface Passage {
  readonly index: number
  readonly flat: FlatText
  readonly text: string
  readonly quotes: readonly Quoted[]
  /** The text with every spoken quotation's words replaced by {@link blank}, letter for letter. */
  readonly narrative: string
  readonly sentences: readonly SentenceTokens[]
}

/** Stands for each letter of quoted words, so that nobody takes them for the narrator's. */
export const blank = '\ue000'

/** A sentence longer than this is no sentence of a release; its facts are not looked for. */
const longestSentence = 3_000

export function passageOf(original: string, range: TextRange, index: number, lexicon: Lexicon): Passage {
  const flat = flatTextOf(original, range)
  const text = flat.text
  const quotes = quotesIn(text, lexicon)
  let narrative = ''
  let at = 0
  for (const quote of quotes.filter(({ spoken }) => spoken)) {
    // The mark before the closing quotation mark stays: it tells whether the narrator's sentence goes on.
    const marks = /[.,!?…]*$/.exec(quote.text)?.[0].length ?? 0
    narrative +=
      text.slice(at, quote.from) + blank.repeat(quote.to - quote.from - marks) + text.slice(quote.to - marks, quote.to)
    at = quote.to
  }
  narrative += text.slice(at)
  const passage = { index, flat, text, quotes, narrative, sentences: [] as SentenceTokens[] }
  for (const { from, to } of sentencesOf(narrative, lexicon)) {
    if (to - from > longestSentence) continue
    passage.sentences.push({ passage, from, to, tokens: tokensOf(narrative.slice(from, to), lexicon, from) })
  }
  return passage
}

/** PF-26: fewer words, or words in title case, are the name of a monument, a campaign, a book. */
const fewestWords = 5

export function isSpoken(text: string, before: string, lexicon: Lexicon): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []
  if (words.length < fewestWords) return false
  const lastWords = (before.slice(-60).match(/[\p{L}-]+/gu) ?? []).slice(-2).map((word) => word.toLowerCase())
  if (lastWords.some((word) => lexicon.namers.has(word)) && words.length < 16 && !text.endsWith(',')) return false
  const long = words.filter((word) => word.length > 3)
  const lower = long.filter((word) => /^\p{Ll}/u.test(word))
  return lower.length >= 2 && lower.length >= long.length * 0.3
}

const pairs: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“', '‘': '’' }

function quotesIn(text: string, lexicon: Lexicon): Quoted[] {
  const quotes: Quoted[] = []
  const add = (from: number, to: number, open: boolean): void => {
    const words = text.slice(from, to)
    quotes.push({
      from,
      to,
      text: words,
      open,
      spoken: isSpoken(words, text.slice(Math.max(0, from - 61), from - 1), lexicon),
    })
  }
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] ?? ''
    const closing = pairs[mark]
    if (closing === undefined) continue
    const before = text[index - 1] ?? ' '
    // A single mark inside a word is an apostrophe, and a straight one before a space closes rather than opens.
    if (mark === '‘' && /[\p{L}\p{N}]/u.test(before)) continue
    if (mark === '"' && /\s/.test(text[index + 1] ?? ' ')) continue
    const end = endOf(text, index, mark, closing)
    if (end !== null) {
      add(index + 1, end, false)
      index = end
    } else if (mark !== '‘' && (mark !== '"' || index === 0)) {
      add(index + 1, text.length, true)
      return quotes
    }
  }
  return quotes
}

/** Longest stretch in which the closing mark is looked for. */
const longestQuotation = 6_000

function endOf(text: string, start: number, mark: string, closing: string): number | null {
  const last = Math.min(text.length, start + longestQuotation)
  for (let index = start + 1; index < last; index += 1) {
    const character = text[index]
    if (character === closing && !(closing === '’' && /[\p{L}\p{N}]/u.test(text[index + 1] ?? ' '))) return index
    if (character === mark && mark !== closing) return null
  }
  return null
}
