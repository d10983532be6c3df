import type { TextRange } from '../../shared/intake'
import { datesIn, type FoundDate } from './found-dates'
import type { Lexicon } from './lexicon'
import type { Line } from './lines'

/** A line with the day of issue. */
export interface DateLine {
  readonly date: string
  readonly range: TextRange
  /** Where the line begins with a city. */
  readonly city: TextRange | null
}

interface PageLineParts {
  readonly size: TextRange | null
  readonly date: DateLine | null
}

export const nothingOfThePage: PageLineParts = { size: null, date: null }

const sizeControl = /[+−–↺⟲⟳↻A-]/
const sizeText = /^[\s|]*(?:(?:[+−–↺⟲⟳↻-]|A[+−-]?)\s*)*(?:\d{1,2}\s*(?:px|pt|%))?[\s|]*$/u
const clockAndZone =
  /^[\s,|–—-]*(?:(?:\p{L}{1,3}\s+)?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?)?(?:\s*\(?(?:[A-Z]{2,5}|(?:UTC|GMT)\s?[+−-]\d{1,2}(?::?\d{2})?)\)?)?[\s.|:]*$/iu
const segments = /\s+[|·•]\s+/

/** A date line and a text-size control may share one line of a copied page. */
export function pageLineParts(line: Line, lexicon: Lexicon): PageLineParts {
  const shown = line.text
  if (!/\d/.test(shown) && !/^\s*A[-+−\s]*A/.test(shown)) return nothingOfThePage
  const found = datesIn(shown, null, false, lexicon).find(({ absolute }) => absolute)
  const after = found === undefined ? shown : shown.slice(found.to)
  const hasSize =
    sizeText.test(after) &&
    (/\d\s*(?:px|pt|%)/.test(after) || (after.match(/[+−↺⟲⟳↻]|A[+-]/gu) ?? []).length > 1) &&
    sizeControl.test(after)
  const size = hasSize ? trimmed(line, line.from + (found?.to ?? 0), line.to) : null
  if (found === undefined) return { size, date: null }
  return { size, date: whole(line, found, hasSize, lexicon) ?? segmented(line, lexicon) }
}

/** The line as nothing but a date: after a label, a weekday or a city, before a time of day or its writer. */
function whole(line: Line, found: FoundDate, hasSize: boolean, lexicon: Lexicon): DateLine | null {
  const { page } = lexicon.words
  const before = line.text.slice(0, found.from)
  const after = line.text.slice(found.to)
  const label = before
    .trim()
    .replace(/[:\s]+$/, '')
    .toLowerCase()
  const kind = label.replace(/[\s:,|–—-]+$/, '')
  const isLabel = page.dateLabels.includes(kind)
  const labelled =
    isLabel || page.furniture.includes(kind) || page.kinds.includes(kind) || lexicon.words.weekdays.includes(kind)
  // Beside a text-size control a date needs no label that is known.
  const beside = hasSize && /^\p{L}{2,12}:?$/u.test(label)
  const city = cityBefore(before, lexicon)
  const clock = /^\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?$/.test(kind)
  if (label !== '' && !labelled && !beside && !clock && city === null) return null
  const written =
    (isLabel || label === '') &&
    page.bylines.some((it) => after.trim().toLowerCase().startsWith(`${it} `)) &&
    after.length < 60
  if (!hasSize && !written && !clockAndZone.test(after)) return null
  const from = city === null || labelled ? -1 : line.from + line.text.indexOf(city)
  return {
    date: found.date,
    range: trimmed(line, line.from, hasSize ? line.from + found.to : line.to),
    city: from === -1 || city === null ? null : { from, to: from + city.length },
  }
}

/** "Port Amel, " and "Port Amel – on " before a date. */
function cityBefore(before: string, lexicon: Lexicon): string | null {
  const found =
    /^\s*(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+[\p{L}\p{M}.'’-]+){0,3})\s*(?:,|[–—-])\s*(?:(\p{L}{2,4})\s+)?$/u.exec(before)
  const [, city, link] = found ?? []
  if (city === undefined || (link !== undefined && !lexicon.dateLinks.has(link.toLowerCase()))) return null
  const proper = city.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || lexicon.particles.has(word))
  return proper ? city : null
}

/** "Culture | 6 June 2025 | 412 views": a row of a page's small print with a date among its pieces. */
function segmented(line: Line, lexicon: Lexicon): DateLine | null {
  const pieces = line.text.split(segments)
  if (pieces.length < 2 || pieces.some((piece) => piece.length > 50)) return null
  for (const piece of pieces) {
    const [found] = datesIn(piece, null, false, lexicon).filter(({ absolute }) => absolute)
    const from = line.from + line.text.indexOf(piece)
    const part = { from, to: from + piece.length, text: piece, blank: false }
    const date = found === undefined ? null : whole(part, found, false, lexicon)
    if (date !== null) return { ...date, range: trimmed(line, line.from, line.to) }
  }
  return null
}

function trimmed(line: Line, from: number, to: number): TextRange {
  const slice = line.text.slice(from - line.from, to - line.from)
  const start = slice.length - slice.trimStart().length
  return { from: from + start, to: from + slice.trimEnd().length }
}
