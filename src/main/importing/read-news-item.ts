import { longestIntake } from '../../shared/contract'
import type { Reading } from '../../shared/intake'
import { intakeWords, wordless } from '../../shared/language'
import { NamedFailure } from '../../shared/result'
import { factsOf } from './facts'
import { pageFacts } from './issue'
import { lexiconOf } from './lexicon'
import type { ReadingOptions } from './options'
import { pageOf } from './page'
import { passageOf } from './passages'
import { numbered, type Found } from './suggestions'

/** Facts are looked for in this much of an item; a release of 20,000 words has about 140,000 characters. */
const longestRead = 160_000

/** Share of a language's commonest words below which a text is in another language. */
const fewestCommon = 0.1

/**
 * Reads a news item or press release: its paragraphs, the page's residue and what it suggests, each with its place.
 * Of an item in a language of which nothing is known only what needs no words is read. Fails with `text-empty` and
 * `text-too-large` (characters, limit).
 */
export function readNewsItem(text: string, options: ReadingOptions): Reading {
  if (text.length > longestIntake) {
    throw new NamedFailure('text-too-large', { characters: text.length, limit: longestIntake })
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new NamedFailure('text-empty')

  const words = options.words ?? intakeWords(options.language)
  const lexicon = lexiconOf(words ?? wordless, options.language)
  const page = pageOf(text, lexicon)
  const found: Found[] = []
  if (page.headline !== null) {
    const { range, certain } = page.headline
    const wording = text.slice(range.from, range.to).replace(/\s+/g, ' ')
    found.push({ kind: 'headline', text: wording, confidence: certain ? 'certain' : 'likely', ranges: [range] })
  }
  if (words === null) {
    found.push(...pageFacts(text, page, lexicon, options))
  } else {
    const read = page.paragraphs.filter(({ to }) => to <= longestRead)
    const passages = read.map((range, index) => passageOf(text, range, index, lexicon))
    if (
      isIn(
        passages.map((it) => it.text),
        lexicon.commonWords,
      )
    )
      found.push(...factsOf(text, page, passages, lexicon, options))
    else found.push(...pageFacts(text, page, lexicon, options))
  }
  return { text, paragraphs: [...page.paragraphs], residue: [...page.residue], suggestions: numbered(found) }
}

function isIn(texts: readonly string[], commonWords: ReadonlySet<string>): boolean {
  const words =
    texts
      .join(' ')
      .slice(0, 5_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return words.length < 12 || words.filter((word) => commonWords.has(word)).length >= words.length * fewestCommon
}
