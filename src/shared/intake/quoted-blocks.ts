import { lineWords } from '../language'
import { newId } from '../release'
import type { BlockNode } from '../document'
import { joinedLines } from './line-joins'
import { paragraphsFrom } from './paragraphs-from'
import type { TextRange } from './suggestion'

/** Quoted words, without their marks, and the speaker in the draft who said them. */
export interface BoundQuotation {
  readonly range: TextRange
  readonly speaker: string
}

const openingMark = /["“«„‘]\s?$/
const closingMark = /^\s?["”»“’]/
const anyMark = /["“”«»„]/
const longestAttribution = 300

/**
 * The paragraph as blocks with its quotation set apart, or null where the words around it do not come apart cleanly;
 * then the paragraph stays as it is. No word is lost: what introduces or follows the quoted words becomes the
 * block's attribution or a paragraph of its own.
 */
export function quotedBlocks(text: string, range: TextRange, bound: readonly BoundQuotation[]): BlockNode[] | null {
  const quotations = [...bound].sort((one, other) => one.range.from - other.range.from)
  const first = quotations[0]
  if (first === undefined || quotations.some((it) => it.speaker !== first.speaker)) return null

  const outside: string[] = []
  let at = range.from
  for (const { range: words } of quotations) {
    if (words.from < at) return null
    outside.push(text.slice(at, words.from).replace(openingMark, ''))
    at = words.to + (closingMark.exec(text.slice(words.to, Math.min(range.to, words.to + 2)))?.[0].length ?? 0)
  }
  outside.push(text.slice(at, range.to))
  if (outside.some((it) => anyMark.test(it))) return null

  const lead = parted(joinedLines(outside[0] ?? ''), 'last')
  const tail = parted(joinedLines(outside[outside.length - 1] ?? ''), 'first')
  const middles = outside.slice(1, -1).map((it) => joinedLines(it))
  const attributions = [lead.near, ...middles, tail.near].filter((it) => /[\p{L}\p{N}]/u.test(it))
  const attribution = attributions[0] ?? ''
  if (attributions.length > 1 || attribution.length > longestAttribution) return null

  const words = quotations.map(({ range: words }) => joinedLines(text.slice(words.from, words.to)))
  const endsSentence = !attribution.endsWith(',')
  const spoken = words
    .map((it, index) => (it.endsWith(',') && (index === words.length - 1 || endsSentence) ? `${it.slice(0, -1)}.` : it))
    .join(' ')
  const paragraphs = paragraphsFrom(spoken)
  if (paragraphs.length === 0) return null
  const wording = attribution.replace(/^[\s,.;:–—-]+|[\s,.;:–—-]+$/g, '')
  return [
    ...paragraphsFrom(lead.far),
    {
      type: 'quotation',
      attrs: { id: newId(), speaker: first.speaker, attribution: wording === '' ? null : wording, remark: null },
      content: paragraphs,
    },
    ...paragraphsFrom(tail.far),
  ]
}

/** Splits the words around a quotation into the sentence that belongs to it and the sentences that do not. */
function parted(text: string, side: 'first' | 'last'): { near: string; far: string } {
  const ends = [...text.matchAll(/[.!?]["”’)]*\s+(?=["“(]?\p{Lu})/gu)].filter(({ index }) => {
    const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? ''
    return !/^\p{L}$/u.test(word) && !lineWords.abbreviations.has(word.toLowerCase())
  })
  const end = side === 'last' ? ends[ends.length - 1] : ends[0]
  if (side === 'last' && /[.!?]["”’)]*\s*$/.test(text)) return { near: '', far: text }
  if (end === undefined) return { near: text, far: '' }
  const cut = end.index + end[0].length
  return side === 'last'
    ? { far: text.slice(0, cut), near: text.slice(cut) }
    : { near: text.slice(0, cut), far: text.slice(cut) }
}
