import { Temporal } from 'temporal-polyfill'
import type { CheckWords } from './check-words'

/** A day that a text names, from `from` to `to` in it. Whether there is such a day is another question. */
export interface NamedDay {
  readonly from: number
  readonly to: number
  readonly year: number | null
  /** 1 to 12; 0 or more than 12 where there is no such month. */
  readonly month: number
  readonly day: number
  /** The day of the week that stands with it, 1 for Monday, and where. */
  readonly weekday: { readonly from: number; readonly to: number; readonly number: number } | null
}

/** Every day that a text names in numbers (`2026-03-14`, `14/03/2026`) and, where the language is known, in words. */
export function daysIn(text: string, words: CheckWords | null): NamedDay[] {
  const found = [...inNumbers(text), ...(words === null ? [] : inWords(text, words))]
  return found.sort((a, b) => a.from - b.from)
}

/** A month that a text names without a day, with the word that leads to it: "until June", "March 2026". */
export interface NamedMonth {
  readonly from: number
  readonly to: number
  readonly year: number | null
  readonly month: number
}

/** Every month that a text names in words and outside of a day. */
export function monthsIn(text: string, words: CheckWords): NamedMonth[] {
  const days = daysIn(text, words)
  const found: NamedMonth[] = []
  for (const match of text.matchAll(monthPatternOf(words))) {
    const { lead, name = '', year } = match.groups ?? {}
    const span = spanOf(match)
    const month = numberOf(words.months, name)
    const [fullName = ''] = words.months[month - 1] ?? []
    const isPlain = plain(name) === fullName && !words.monthsThatAreWords.includes(fullName)
    if (lead === undefined && year === undefined && !isPlain) continue
    if (days.some((day) => day.from < span.to && span.from < day.to)) continue
    found.push({ ...span, year: year === undefined ? null : Number(year), month })
  }
  return found
}

/** Whether the calendar has the day; a day without a year exists if it does in a leap year. */
export function existsInCalendar({ year, month, day }: Pick<NamedDay, 'year' | 'month' | 'day'>): boolean {
  const lengths = [31, isLeap(year ?? 2000) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** 1 for Monday, of a day that exists. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  Temporal.PlainDate.from({ year, month, day }).dayOfWeek

function inNumbers(text: string): NamedDay[] {
  const found: NamedDay[] = []
  for (const match of text.matchAll(/(?<![\w/.-])(\d{4})-(\d{2})-(\d{2})(?![\w-])/g)) {
    const [, year, month, day] = match.map(Number)
    found.push({ ...spanOf(match), year: year!, month: month!, day: day!, weekday: null })
  }
  // Day and month stand in either order; only a pair that is a day in one of them is read.
  for (const match of text.matchAll(/(?<![\w/.-])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\w/])/g)) {
    const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
    const usual = { year, month: second, day: first }
    const american = { year, month: first, day: second }
    found.push({
      ...spanOf(match),
      ...(existsInCalendar(usual) || !existsInCalendar(american) ? usual : american),
      weekday: null,
    })
  }
  return found
}

const spanOf = (match: RegExpMatchArray): { from: number; to: number } => {
  const from = match.index ?? 0
  return { from, to: from + match[0].length }
}

const patterns = new WeakMap<CheckWords, RegExp>()
const monthPatterns = new WeakMap<CheckWords, RegExp>()

function monthPatternOf(words: CheckWords): RegExp {
  const known = monthPatterns.get(words)
  if (known !== undefined) return known
  const leads = words.monthLeads
    .flatMap((lead) => [lead, lead.charAt(0).toUpperCase() + lead.slice(1), lead.toUpperCase()])
    .join('|')
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<lead>${leads})[\\s-]+)?(?<name>${anyOf(words.months)})(?!\\p{L})(?:(?:,|\\s+of)?\\s+(?<year>\\d{4})(?![\\d:]))?`,
    'gu',
  )
  monthPatterns.set(words, pattern)
  return pattern
}

/** Any of the names, with a capital or in capitals; a shortened one may end in a full stop. */
const anyOf = (names: readonly (readonly string[])[]): string =>
  names
    .flatMap((forms) => forms.map((form, index) => [form, index > 0 && form !== forms[0] ? '\\.?' : ''] as const))
    .sort(([a], [b]) => b.length - a.length)
    .map(([form, stop]) => {
      const rest = form.slice(1)
      return `${form.charAt(0).toUpperCase()}(?:${rest}|${rest.toUpperCase()})${stop}`
    })
    .join('|')

/** "Sunday, 25 February 2024", "Tuesday, February 26", "25 February (Sunday)". Names begin with a capital. */
function patternOf(words: CheckWords): RegExp {
  const known = patterns.get(words)
  if (known !== undefined) return known
  const month = anyOf(words.months)
  const weekday = anyOf(words.weekdays)
  const ending = `(?:${words.ordinalEndings.join('|')})?`
  const year = `(?:,?\\s+(?<YEAR>\\d{4})(?![\\d:]))?`
  const dayFirst = `(?<DAY>\\d{1,2})${ending}\\s+(?:of\\s+)?(?<MONTH>${month})(?!\\p{L})${year}`
  const monthFirst = `(?<MONTH>${month})\\s+(?<DAY>\\d{1,2})${ending}(?![\\d:.,]?\\d)${year}`
  const named = (pattern: string, mark: string): string =>
    pattern.replace('<DAY>', `<day${mark}>`).replace('<MONTH>', `<month${mark}>`).replace('<YEAR>', `<year${mark}>`)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}]|\\d[.,])(?:(?<before>${weekday})[,(]?\\s*\\(?(?:the\\s+)?)?(?:${named(dayFirst, 'A')}|${named(monthFirst, 'B')})(?:\\s*\\((?<after>${weekday})\\))?`,
    'gu',
  )
  patterns.set(words, pattern)
  return pattern
}

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '')

const numberOf = (names: readonly (readonly string[])[], name: string): number =>
  names.findIndex((each) => each.includes(plain(name))) + 1

function inWords(text: string, words: CheckWords): NamedDay[] {
  const found: NamedDay[] = []
  for (const match of text.matchAll(patternOf(words))) {
    const groups = match.groups ?? {}
    const { from, to } = spanOf(match)
    const day = Number(groups['dayA'] ?? groups['dayB'])
    const month = numberOf(words.months, groups['monthA'] ?? groups['monthB'] ?? '')
    const year = groups['yearA'] ?? groups['yearB']
    const isMonthFirst = groups['dayB'] !== undefined
    if (isMonthFirst && groups['before'] === undefined && year === undefined && isCount(text, from, words)) continue
    // More than a day of any month is a count ("40 March visitors"), unless a year says that a day is meant.
    if (day > 31 && (isMonthFirst || year === undefined)) continue
    found.push({
      from,
      to,
      year: year === undefined ? null : Number(year),
      month,
      day,
      weekday: weekdayIn(match, words),
    })
  }
  return found
}

function weekdayIn(match: RegExpMatchArray, words: CheckWords): NamedDay['weekday'] {
  const { from, to } = spanOf(match)
  const { before, after } = match.groups ?? {}
  const name = before ?? after
  if (name === undefined) return null
  const start = before === undefined ? to - 1 - name.length : from
  return { from: start, to: start + name.length, number: numberOf(words.weekdays, name) }
}

/** "In May 32 people came" names a month and a number of people. */
const isCount = (text: string, from: number, { monthLinks }: CheckWords): boolean =>
  monthLinks.includes(/(\p{L}+)\s+$/u.exec(text.slice(0, from))?.[1]?.toLowerCase() ?? '')
