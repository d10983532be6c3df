import { joinOf, type TextRange } from '../../shared/intake'
import type { Lexicon } from './lexicon'
import { rangeOf, sentenceEnd, type PageLine } from './page-lines'

const longestHeadline = 260

/** A headline is the first text of the page: short, not a sentence, with the item's paragraphs below it. */
export function headlineOf(
  lines: PageLine[],
  lexicon: Lexicon,
): { readonly range: TextRange; readonly certain: boolean } | null {
  const { page } = lexicon.words
  const first = headIndex(lines)
  const line = lines[first]
  if (line === undefined) return null
  const shown = line.text.trim()
  const below = lines.slice(first + 1).find(({ role }) => role === 'text')
  if (below === undefined || shown.length > longestHeadline || !/\p{L}.*\s.*\p{L}/u.test(shown)) return null
  if (/[.…:;,]["”’)]*$/.test(shown) || /^["“].*[,.]["”]/.test(shown)) return null
  const label = /^([\p{L} ]{2,20}):\s*/u.exec(shown)?.[1]?.toLowerCase() ?? ''
  if ([...page.who, ...page.what, ...page.when, ...page.where].includes(label)) return null
  if (/^\p{Lu}{2}[\p{Lu} .]{0,28}(?:,[^–—]{0,24})?(?:\s*[–—]|\s-|--)/u.test(shown)) return null
  let last = line
  let index = first + 1
  // A headline too wide for its page goes on in the next line.
  for (; lines[index]?.role === 'text'; index += 1) {
    const next = lines[index] as PageLine
    if (!goesOn(last.text.trim(), next.text.trim(), lexicon)) break
    last = next
  }
  const next = lines[index]
  const soft = next?.role === 'text' ? joinOf(last.text, next.text) : 'break'
  if (soft !== 'break' && last === line) return null
  for (let each = first; each < index; each += 1) (lines[each] as PageLine).role = 'headline'
  const labelled = page.headlineLabels.includes(label)
  const range = { from: rangeOf(line).from, to: rangeOf(last).to }
  const afterLabel = shown.slice(shown.indexOf(':') + 1)
  const skipped = shown.length - afterLabel.trimStart().length
  const apart = next === undefined || next.role !== 'text'
  return {
    range: labelled ? { ...range, from: range.from + skipped } : range,
    certain: labelled || (apart && shown.split(/\s+/).length >= 4),
  }
}

/** The headline's line: the first of the text, or the second where the first is only a label above it. */
function headIndex(lines: readonly PageLine[]): number {
  const first = lines.findIndex(({ role }) => role === 'text')
  const second = lines.findIndex(({ role }, index) => index > first && role === 'text')
  const third = lines.findIndex(({ role }, index) => index > second && role === 'text')
  if (first === -1 || second === -1 || third === -1) return first
  const apart = (index: number): boolean => lines[index + 1]?.role !== 'text'
  const [label, headline] = [lines[first]?.text.trim() ?? '', lines[second]?.text.trim() ?? '']
  const isLabel = apart(first) && label.split(/\s+/).length <= 3 && !/[:,;.]$/.test(label)
  const words = headline.split(/\s+/).length
  const isHeadline = apart(second) && words >= 5 && headline.length <= longestHeadline && !sentenceEnd.test(headline)
  return isLabel && isHeadline ? second : first
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/['’]\p{Ll}/gu, ''))

const isTitleCase = (text: string): boolean => {
  const long = text.split(/\s+/).filter((word) => word.length > 3 && /^\p{L}/u.test(word))
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.8
}

function goesOn(line: string, next: string, lexicon: Lexicon): boolean {
  if (next.length > 120 || sentenceEnd.test(next) || /^\w+\s*:/.test(next)) return false
  if (isCapitals(line)) return isCapitals(next) && line.length > 30 && next.length > 8
  const word = /^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? ''
  return lexicon.dangling.has(word) && isTitleCase(line) && isTitleCase(next)
}
