import { isWrapped, joinOf, type Residue, type TextRange } from '../../shared/intake'
import type { IntakeWords } from '../../shared/language'
import { datesIn } from './found-dates'
import { markContacts, type ContactLines } from './contacts'
import { linesOf, type Line } from './lines'
import { rangeOf, sentenceEnd, type PageLine } from './page-lines'

/** The original parted into its paragraphs and what the page put around them. */
export interface Page {
  readonly paragraphs: readonly TextRange[]
  readonly residue: readonly Residue[]
  /** A line of its own that holds the day of issue; `city` where it begins with one. */
  readonly dateLine: { readonly date: string; readonly range: TextRange; readonly city: TextRange | null } | null
  readonly headline: { readonly range: TextRange; readonly certain: boolean } | null
  readonly contacts: readonly ContactLines[]
}

const endMark = /^(?:(?:#\s*){1,8}|-?\s*30\s*-?|(?:\*\s*){3,5}|[-–—]\s*ends?\s*[-–—])$/i
const sizeControl = /[+−–↺⟲⟳↻A-]/
const commentWithAddress = /^#\s*\w+:\s*https?:\/\/\S+$/
const reference =
  /^(?:case|ref|reference|no|nr|number|press release|news release|release)\b[\s.:#№]*(?:no\.?\s*)?[\w/.-]*\d[\w/.-]*$/i
const longestHeadline = 260

export function pageOf(text: string, words: IntakeWords | null): Page {
  const lines: PageLine[] = linesOf(text).map((line) => ({ ...line, role: line.blank ? 'blank' : 'text' }))
  const shown = lines.filter(({ blank }) => !blank)
  const residue: Residue[] = []
  const dateLine = words === null ? markStructure(shown, residue, null) : markStructure(shown, residue, words)
  const contacts = words === null ? [] : markContacts(shown, words)
  for (const line of shown) {
    if (line.role === 'contact') residue.push({ range: rangeOf(line), text: line.text, kind: 'contact' })
  }
  const headline = headlineOf(lines, words)
  residue.sort((one, other) => one.range.from - other.range.from)
  return { paragraphs: paragraphsOf(lines), residue, dateLine, headline, contacts }
}

/** Lines of body text before which a date, a headline or a label still belongs to the head of the page. */
const headLines = 14

function markStructure(lines: PageLine[], residue: Residue[], words: IntakeWords | null): Page['dateLine'] {
  let dateLine: Page['dateLine'] = null
  let bodyLines = 0
  const drop = (line: PageLine, kind: Residue['kind'], range: TextRange = rangeOf(line)): void => {
    line.role = kind
    residue.push({ range, text: line.text.slice(range.from - line.from, range.to - line.from), kind })
  }
  for (const [index, line] of lines.entries()) {
    const shown = line.text.trim()
    if (shown.length > 160) {
      bodyLines += 1
      continue
    }
    if (index === 0 && commentWithAddress.test(shown)) drop(line, 'furniture')
    else if (endMark.test(shown)) drop(line, 'end-mark')
    else if (words !== null) {
      const low = shown
        .toLowerCase()
        .replace(/[\s:.*!–—-]+$/, '')
        .replace(/^[\s*–—-]+/, '')
      const inHead = bodyLines < 3 && index < headLines
      if (words.page.endMarks.includes(shown.toLowerCase()) && index > 1) drop(line, 'end-mark')
      else if (words.page.share.includes(low)) drop(line, 'share')
      else if (words.page.furniture.includes(low) || words.page.kinds.includes(low)) drop(line, 'furniture')
      else if (reference.test(shown) || (inHead && isLetterhead(shown, words))) drop(line, 'furniture')
      else {
        const atEdge = index < headLines * 2 || index >= lines.length - 3
        const parts = atEdge ? pageLineParts(line, words) : nothingOfThePage
        if (parts.size !== null) drop(line, 'text-size', parts.size)
        if (parts.date !== null && (parts.size !== null || inHead || index === lines.length - 1)) {
          drop(line, 'page-date', parts.date.range)
          if (dateLine === null) dateLine = parts.date
        }
      }
    }
    if (line.role === 'text' && shown.length > 60) bodyLines += 1
  }
  return dateLine
}

const linkWords = new Set(['of', 'the', 'in', 'to', 'and', 'for', 'at', 'de'])

/** The issuing mission's own name on a line of its own: capitalised words and nothing that is done. */
function isLetterhead(text: string, words: IntakeWords): boolean {
  const parts = text.split(/\s+/)
  if (parts.length < 2 || parts.length > 12 || !/^[\p{L}\s'’.-]+$/u.test(text)) return false
  const proper = parts.every((part) => /^\p{Lu}/u.test(part) || linkWords.has(part.toLowerCase()))
  const low = parts.map((part) => part.toLowerCase())
  const done = low.some(
    (part) =>
      words.events.holdings.includes(part) || words.speech.verbs.includes(part) || words.events.visits.includes(part),
  )
  return (
    proper &&
    !done &&
    low.slice(0, 3).some((part) => words.organisations.missions.includes(part)) &&
    low.some((part) => part === 'of' || part === 'in' || part === 'to')
  )
}

interface PageLineParts {
  size: TextRange | null
  date: Page['dateLine']
}

const nothingOfThePage: PageLineParts = { size: null, date: null }

/** A date line and a text-size control may share one line of a copied page. */
function pageLineParts(line: Line, words: IntakeWords): PageLineParts {
  const shown = line.text
  if (!/\d/.test(shown) && !/^\s*A[-+−\s]*A/.test(shown)) return nothingOfThePage
  const found = datesIn(shown, null, false).find(({ absolute }) => absolute)
  const before = found === undefined ? '' : shown.slice(0, found.from)
  const after = found === undefined ? shown : shown.slice(found.to)
  const sizeText = /^[\s|]*(?:(?:[+−–↺⟲⟳↻-]|A[+−-]?)\s*)*(?:\d{1,2}\s*(?:px|pt|%))?[\s|]*$/u
  const hasSize =
    sizeText.test(after) &&
    (/\d\s*(?:px|pt|%)/.test(after) || (after.match(/[+−↺⟲⟳↻]|A[+-]/gu) ?? []).length > 1) &&
    sizeControl.test(after)
  const start = line.from + (found?.to ?? 0)
  const size = hasSize ? trimmed(line, start, line.to) : null
  if (found === undefined) return { size, date: null }

  const label = before
    .trim()
    .replace(/[:\s]+$/, '')
    .toLowerCase()
  const kind = label.replace(/[\s:,|–—-]+$/, '')
  const labelled = [...words.page.dateLabels, ...words.page.furniture, ...words.page.kinds, ...words.weekdays].includes(
    kind,
  )
  const city =
    /^\s*(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|la)){0,3})\s*(?:,|[–—-])\s*(?:on\s+)?$/u.exec(
      before,
    )
  const weekdayBefore = words.weekdays.includes(kind)
  if (label !== '' && !labelled && city === null && !weekdayBefore) return { size, date: null }
  const rest = hasSize
    ? ''
    : after.replace(
        /^[\s,|–—-]*(?:(?:at\s*)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?)?[\s.|:]*$/iu,
        '',
      )
  if (rest !== '') return { size, date: null }
  const cityText = city?.[1]
  const cityRange =
    cityText === undefined || labelled
      ? null
      : { from: line.from + shown.indexOf(cityText), to: line.from + shown.indexOf(cityText) + cityText.length }
  return {
    size,
    date: { date: found.date, range: trimmed(line, line.from, hasSize ? start : line.to), city: cityRange },
  }
}

function trimmed(line: Line, from: number, to: number): TextRange {
  const slice = line.text.slice(from - line.from, to - line.from)
  const start = slice.length - slice.trimStart().length
  return { from: from + start, to: from + slice.trimEnd().length }
}

/** A headline is the first text of the page: short, not a sentence, with the item's paragraphs below it. */
function headlineOf(lines: PageLine[], words: IntakeWords | null): Page['headline'] {
  const first = lines.findIndex(({ role }) => role === 'text')
  const line = lines[first]
  if (line === undefined) return null
  const shown = line.text.trim()
  const below = lines.slice(first + 1).find(({ role }) => role === 'text')
  if (below === undefined || shown.length > longestHeadline || !/\p{L}.*\s.*\p{L}/u.test(shown)) return null
  if (/[.…:;,]["”’)]*$/.test(shown) || /^["“].*[,.]["”]/.test(shown)) return null
  const label = /^([\p{L} ]{2,20}):\s*/u.exec(shown)?.[1]?.toLowerCase() ?? ''
  if (
    words !== null &&
    [...words.page.who, ...words.page.what, ...words.page.when, ...words.page.where].includes(label)
  )
    return null
  if (words !== null && /^\p{Lu}{2}[\p{Lu} .]{0,28}(?:,[^–—]{0,24})?\s*[–—-]/u.test(shown)) return null
  let last = line
  let index = first + 1
  // A headline too wide for its page goes on in the next line.
  for (; lines[index]?.role === 'text'; index += 1) {
    const next = lines[index] as PageLine
    if (!goesOn(last.text.trim(), next.text.trim())) break
    last = next
  }
  const next = lines[index]
  const soft = next?.role === 'text' ? joinOf(last.text, next.text) : 'break'
  if (soft !== 'break' && last === line) return null
  for (let each = first; each < index; each += 1) (lines[each] as PageLine).role = 'headline'
  const labelled = words?.page.headlineLabels.includes(label) === true
  const range = { from: rangeOf(line).from, to: rangeOf(last).to }
  const wordsIn = shown.split(/\s+/).length
  const apart = next === undefined || next.role !== 'text'
  return {
    range: labelled
      ? {
          ...range,
          from:
            range.from + shown.indexOf(':') + 1 + (/^\s*/.exec(shown.slice(shown.indexOf(':') + 1))?.[0].length ?? 0),
        }
      : range,
    certain: labelled || (apart && wordsIn >= 4),
  }
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/['’]\p{Ll}/gu, ''))
const isTitleCase = (text: string): boolean => {
  const long = text.split(/\s+/).filter((word) => word.length > 3 && /^\p{L}/u.test(word))
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.8
}
const linkWord = /^(?:by|of|for|in|with|and|to|at|on|from|as|a|the)\b/i

function goesOn(line: string, next: string): boolean {
  if (next.length > 120 || sentenceEnd.test(next) || /^\w+\s*:/.test(next)) return false
  if (isCapitals(line)) return isCapitals(next) && line.length > 30 && next.length > 8
  return linkWord.test(next) && isTitleCase(line) && isTitleCase(next)
}

function paragraphsOf(lines: readonly PageLine[]): TextRange[] {
  const paragraphs: TextRange[] = []
  let block: PageLine[] = []
  const flush = (): void => {
    for (const range of parted(block)) paragraphs.push(range)
    block = []
  }
  for (const line of lines) {
    const before = block[block.length - 1]
    if (before !== undefined && line.role !== before.role) flush()
    if (line.role === 'text' || line.role === 'headline') block.push(line)
  }
  flush()
  return paragraphs
}

/** Lines without an empty line between them: one wrapped paragraph, a list, or paragraphs whose empty lines got lost. */
function parted(block: readonly PageLine[]): TextRange[] {
  const [first] = block
  const last = block[block.length - 1]
  if (first === undefined || last === undefined) return []
  const whole = { from: rangeOf(first).from, to: rangeOf(last).to }
  if (first.role === 'headline' || block.length === 1) return [whole]
  if (isWrapped(block.map(({ text }) => text))) return [whole]
  const paragraphs: TextRange[] = []
  let from = first
  for (let index = 1; index < block.length; index += 1) {
    const before = block[index - 1] as PageLine
    const line = block[index] as PageLine
    if (joinOf(before.text, line.text) !== 'break') continue
    paragraphs.push({ from: rangeOf(from).from, to: rangeOf(before).to })
    from = line
  }
  paragraphs.push({ from: rangeOf(from).from, to: rangeOf(last).to })
  return paragraphs
}
