import type { TextRange } from '../../../shared/intake'

/** Shown around words that are offered for removal. */
export interface BeforeAndAfter {
  readonly before: string
  readonly after: string
}

/** The sentence that holds `range`, as it stands and without the range. Spaces and commas left over are closed up. */
export function withoutRange(text: string, range: TextRange, language: string): BeforeAndAfter {
  const sentence = sentenceAround(text, range, language)
  const before = text.slice(sentence.from, sentence.to).trim()
  const after = (text.slice(sentence.from, range.from) + text.slice(range.to, sentence.to))
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/,+([.;:])/g, '$1')
    .trim()
  return { before, after }
}

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
