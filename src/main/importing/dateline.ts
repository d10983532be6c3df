import type { Lexicon } from './lexicon'
import { datesIn } from './found-dates'
import { isNameWord } from './names'
import type { Passage } from './passages'
import { tokensOf } from './tokens'

/** A dateline printed at the start of the item's first paragraphs. */
export interface FoundDateline {
  readonly passage: Passage
  readonly city: string
  readonly date: string | null
  /** End of the whole dateline in the passage, its dash and the space after it included. */
  readonly end: number
  /** In capitals or with a dash, as agencies print it. */
  readonly sure: boolean
}

/** No dateline takes more characters than this before its dash. */
const longestDateline = 80
const dash = /\s*(?:\s[–—-]{1,2}\s|[–—]\s?|--\s?|\.-\s)/u

export function datelineIn(passages: readonly Passage[], original: string, lexicon: Lexicon): FoundDateline | null {
  for (const passage of passages.slice(0, 4)) {
    const head = passage.text.slice(0, longestDateline)
    const end = dash.exec(head)
    const found =
      (end === null || end.index < 2 ? brokenOff(passage, original, lexicon) : dashed(passage, head, end, lexicon)) ??
      stopped(passage, head, lexicon) ??
      alone(passage, lexicon)
    if (found !== null) return found
  }
  return null
}

/** "PORT AMEL, 25 February 2026 (VNA) –" */
function dashed(passage: Passage, head: string, end: RegExpExecArray, lexicon: Lexicon): FoundDateline | null {
  const before = head.slice(0, end.index)
  if (
    passage.text.length < end.index + end[0].length + 20 ||
    /[.!?:“"]\s/u.test(before.replace(/\b\p{L}{1,5}\.\s?/gu, ''))
  )
    return null
  const dates = datesIn(before, null, false, lexicon)
  const date = dates.find(({ absolute }) => absolute) ?? null
  const [first = '', ...rest] = before.replace(/\([^)]*\)/g, '').split(/[,/]|\.\s(?=\p{L}+\.?\s\d)/u)
  const city = first.replace(/\s+\d.*$/, '').trim()
  const known = rest.every((part) => isRegionOrDate(part, lexicon))
  if (!isCity(city, lexicon) || !known) return null
  const cut = end.index + end[0].length
  const second = dated(passage.text, cut, lexicon)
  return {
    passage,
    city: inTitleCase(city, lexicon),
    date: date?.date ?? second?.date ?? null,
    end: second?.end ?? cut,
    sure: city === city.toUpperCase() || date !== null || rest.length > 0,
  }
}

/** "PORT AMEL — 25 February 2026 —": a day between two dashes belongs to the dateline. */
function dated(text: string, from: number, lexicon: Lexicon): { date: string; end: number } | null {
  const piece = text.slice(from, from + longestDateline)
  const next = dash.exec(piece)
  if (next === null || next.index > 30) return null
  const [day] = datesIn(piece.slice(0, next.index), null, false, lexicon)
  const whole =
    day !== undefined && day.absolute && /^[\s,.]*$/.test(piece.slice(0, day.from) + piece.slice(day.to, next.index))
  return whole ? { date: day.date, end: from + next.index + next[0].length } : null
}

/** "PORT AMEL, Soria, February 25." and "Port Amel, Nov. 12 (AGENCY):" before the first sentence. */
function stopped(passage: Passage, head: string, lexicon: Lexicon): FoundDateline | null {
  for (const { 0: mark, index } of head.matchAll(/[.:]\s+(?=[\p{Lu}“"‘«])/gu)) {
    const end = index + mark.length
    if (passage.text.length < end + 20) return null
    const found = listed(head.slice(0, index), lexicon)
    if (found !== null) return { passage, ...found, end, sure: true }
  }
  return null
}

/** "Port Amel, February 27, AGENCY" as a paragraph of its own. */
function alone(passage: Passage, lexicon: Lexicon): FoundDateline | null {
  const text = passage.text.trim()
  const found = text.length > longestDateline ? null : listed(text, lexicon)
  return found === null ? null : { passage, ...found, end: passage.text.length, sure: true }
}

/** A city and a day with commas between, and perhaps a region or an agency. */
function listed(text: string, lexicon: Lexicon): { city: string; date: string | null } | null {
  const [city = '', ...rest] = text.replace(/\([^)]*\)/g, '').split(/[,;]/)
  if (rest.length === 0 || !isCity(city.trim(), lexicon)) return null
  const days = datesIn(rest.join(','), '2024-01-01', false, lexicon)
  if (days.length !== 1 || !rest.every((part) => isRegionOrDate(part, lexicon))) return null
  return { city: inTitleCase(city.trim(), lexicon), date: days[0]?.absolute === true ? days[0].date : null }
}

/** "Belmont, Northland" on a line of its own, the sentence going on after a comma in the next. */
function brokenOff(passage: Passage, original: string, lexicon: Lexicon): FoundDateline | null {
  const found = /^(\p{Lu}[\p{L} .'’-]{1,30}), (\p{Lu}[\p{L} .'’-]{1,24}), ?(?=\p{Lu})/u.exec(passage.text)
  if (found === null || !isCity(found[1] ?? '', lexicon)) return null
  const range = passage.flat.rangeOf(0, found[0].trimEnd().length)
  if (!/[\n\r]\s*,$/.test(original.slice(range.from, range.to))) return null
  return { passage, city: inTitleCase(found[1] ?? '', lexicon), date: null, end: found[0].length, sure: false }
}

function isCity(text: string, lexicon: Lexicon): boolean {
  const tokens = tokensOf(inTitleCase(text, lexicon), lexicon)
  if (tokens.length === 0 || tokens.length > 4) return false
  return tokens.every(
    (token, index) =>
      lexicon.particles.has(token.low) ||
      (token.capital &&
        !lexicon.titles.has(token.low) &&
        !lexicon.articles.has(token.low) &&
        !lexicon.calendar.has(token.low) &&
        (isNameWord(token, lexicon) ||
          index > 0 ||
          lexicon.cityWords.has(token.low) ||
          lexicon.countries.has(token.low))),
  )
}

function isRegionOrDate(part: string, lexicon: Lexicon): boolean {
  const text = part.trim()
  if (
    text === '' ||
    /^\d{4}$/.test(text) ||
    datesIn(`${text} 2024`, null, false, lexicon).length > 0 ||
    datesIn(text, '2024-01-01', false, lexicon).length > 0
  )
    return true
  return (
    lexicon.words.page.regions.includes(text.toLowerCase().replace(/\.$/, '')) ||
    (/^(?:\p{Lu}[\p{L}.]*\s?){1,3}$/u.test(text) && !lexicon.titles.has(text.toLowerCase()))
  )
}

/** "PORT AMEL" as it is written inside a sentence. */
export function inTitleCase(text: string, lexicon: Lexicon): string {
  if (text !== text.toUpperCase()) return text
  return text
    .toLowerCase()
    .replace(/(^|[\s.-]|\b[od]['’])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/(?<=\s)\p{Lu}\p{Ll}{0,2}(?=\s)/gu, (word) => {
      const low = word.toLowerCase()
      return lexicon.connectors.has(low) || lexicon.particles.has(low) ? low : word
    })
}
