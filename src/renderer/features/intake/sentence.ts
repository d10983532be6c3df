import type { TextRange } from '../../../shared/intake'

/** A sentence around words that are offered for removal, as it stands and as it would be. */
export interface BeforeAndAfter {
  /** Up to the words, the words, and from them on. */
  readonly before: readonly [string, string, string]
  readonly after: string
}

/** Characters of a long sentence that are shown on either side of the words. */
const contextLength = 110

/** What taking out `range` does to its sentence. Spaces and commas left over are closed up; a long sentence is cut. */
export function withoutRange(text: string, range: TextRange, language: string): BeforeAndAfter {
  const sentence = sentenceAround(text, range, language)
  const lead = lastPart(text.slice(sentence.from, range.from).trimStart())
  const rest = firstPart(text.slice(range.to, sentence.to).trimEnd())
  const after = (lead + rest)
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/,+([.;:])/g, '$1')
    .trim()
  return { before: [lead, text.slice(range.from, range.to), rest], after }
}

const lastPart = (text: string): string =>
  text.length <= contextLength ? text : `… ${text.slice(-contextLength).replace(/^\S*\s/, '')}`

const firstPart = (text: string): string =>
  text.length <= contextLength ? text : `${text.slice(0, contextLength).replace(/\s\S*$/, '')} …`

function sentenceAround(text: string, range: TextRange, language: string): TextRange {
  const lineStart = text.lastIndexOf('\n', range.from - 1) + 1
  const nextLine = text.indexOf('\n', range.to)
  const line = text.slice(lineStart, nextLine === -1 ? text.length : nextLine)
  let from = lineStart
  let to = lineStart + line.length
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)) {
    const start = lineStart + index
    if (start <= range.from) from = start
    if (start + segment.length >= range.to) {
      to = start + segment.length
      break
    }
  }
  return { from, to }
}
