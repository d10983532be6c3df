import type { Residue, TextRange } from '../../shared/intake'
import { markContacts, type ContactLines } from './contacts'
import { nothingOfThePage, pageLineParts, type DateLine } from './date-lines'
import { headlineOf } from './headline'
import type { Lexicon } from './lexicon'
import { linesOf } from './lines'
import { rangeOf, sentenceEnd, type PageLine } from './page-lines'
import { paragraphsOf } from './paragraphs'
import { isAddressed, isEndMark, isFurniture, isLetterhead, isPath, isShare, isWriter } from './residue'

/** The original parted into its paragraphs and what the page put around them. */
export interface Page {
  readonly paragraphs: readonly TextRange[]
  readonly residue: readonly Residue[]
  /** A line of its own that holds the day of issue; `city` where it begins with one. */
  readonly dateLine: DateLine | null
  readonly headline: { readonly range: TextRange; readonly certain: boolean } | null
  readonly contacts: readonly ContactLines[]
}

export function pageOf(text: string, lexicon: Lexicon): Page {
  const lines: PageLine[] = linesOf(text).map((line) => ({ ...line, role: line.blank ? 'blank' : 'text' }))
  const shown = lines.filter(({ blank }) => !blank)
  const residue: Residue[] = []
  const dateLine = markStructure(shown, residue, lexicon)
  const contacts = markContacts(shown, lexicon)
  for (const line of shown) {
    if (line.role === 'contact') residue.push({ range: rangeOf(line), text: line.text, kind: 'contact' })
  }
  const headline = headlineOf(lines, lexicon)
  residue.sort((one, other) => one.range.from - other.range.from)
  return { paragraphs: paragraphsOf(lines), residue, dateLine, headline, contacts }
}

/** "Society" above the headline: one word, with a date or a headline next. */
const isSection = (shown: string, next: readonly PageLine[], lexicon: Lexicon): boolean =>
  /^\p{Lu}\p{L}{2,20}$/u.test(shown) &&
  next.some(({ text }) => {
    const below = text.trim()
    return below.length <= longestPageLine && below.split(/\s+/).length > 3 && !sentenceEnd.test(below)
  }) &&
  lexicon.commonWords.size > 0

/** "in the Republic of Soria" under "Embassy of Valdria". */
const isLetterheadTail = (shown: string, above: PageLine | undefined, lexicon: Lexicon): boolean =>
  above?.role === 'furniture' &&
  /^\p{Ll}/u.test(shown) &&
  shown.split(/\s+/).length <= 8 &&
  isLetterhead(`${above.text.trim()} ${shown}`, lexicon)

/** Lines of body text before which a date, a headline or a label still belongs to the head of the page. */
const headLines = 14

/** A longer line is text, whatever it begins with. */
const longestPageLine = 160

function markStructure(lines: PageLine[], residue: Residue[], lexicon: Lexicon): DateLine | null {
  let dateLine: DateLine | null = null
  let bodyLines = 0
  let textLines = 0
  let outletAbove = false
  const drop = (line: PageLine, kind: Residue['kind'], range: TextRange = rangeOf(line)): void => {
    line.role = kind
    residue.push({ range, text: line.text.slice(range.from - line.from, range.to - line.from), kind })
  }
  for (const [index, line] of lines.entries()) {
    const shown = line.text.trim()
    if (shown.length > longestPageLine) {
      bodyLines += 1
      textLines += 1
      continue
    }
    const inHead = bodyLines < 3 && index < headLines
    if (index === 0 && isAddressed(shown)) drop(line, 'furniture')
    else if (isEndMark(shown, index > 1, lexicon)) drop(line, 'end-mark')
    else if (isShare(shown, lexicon)) drop(line, 'share')
    else if (inHead && isLetterheadTail(shown, lines[index - 1], lexicon)) drop(line, 'furniture')
    else if (isFurniture(shown, inHead, lexicon) || isWriter(shown, inHead && textLines > 0, lexicon))
      drop(line, 'furniture')
    else {
      const atEdge = index < headLines * 2 || index >= lines.length - 3
      const parts = atEdge ? pageLineParts(line, lexicon) : nothingOfThePage
      if (parts.size !== null) drop(line, 'text-size', parts.size)
      if (parts.date !== null && (parts.size !== null || inHead || index >= lines.length - 3)) {
        drop(line, 'page-date', parts.date.range)
        if (dateLine === null) dateLine = parts.date
      }
      const first = inHead && line.role === 'text' && (textLines === 0 || (textLines === 1 && outletAbove))
      if (
        first &&
        ((textLines === 0 && isPath(shown, lexicon)) || isSection(shown, lines.slice(index + 1, index + 4), lexicon))
      )
        drop(line, 'furniture')
    }
    if (line.role !== 'text') continue
    // An outlet's name may stand above its sections.
    outletAbove = textLines === 0 && /^\p{Lu}\S*(?:\s+\p{Lu}\S*){1,2}$/u.test(shown)
    textLines += 1
    if (shown.length > 60) bodyLines += 1
  }
  return dateLine
}
