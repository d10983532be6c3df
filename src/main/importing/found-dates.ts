import { calendarOf, type ParsedDay } from './calendars'
import type { Lexicon } from './lexicon'
import { isoOf, numericDatesIn } from './numeric-dates'

/** A day found in a text, with the time of day where the text gives one. */
export interface FoundDate {
  readonly from: number
  readonly to: number
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:MM` or null. */
  readonly time: string | null
  /** False for "today", "Thursday", "June 27": the day follows from the day of issue. */
  readonly absolute: boolean
}

/** A parser's patterns are tried at every character; no sentence of a release needs more. */
const longestSearched = 1_500

/**
 * Days that a text names. `issued` is the day of issue, which "yesterday" and a date without a year count from; without
 * it only full dates are found. A weekday is the last one before the day of issue unless `future`.
 */
export function datesIn(text: string, issued: string | null, future: boolean, lexicon: Lexicon): FoundDate[] {
  const searched = text.slice(0, longestSearched)
  const numeric = numericDatesIn(searched)
  const inNumbers = numeric.flatMap(({ date, ...rest }): FoundDate[] =>
    date === null ? [] : [{ ...rest, date, absolute: true }],
  )
  const calendar = calendarOf(lexicon.language)
  if (calendar === null) return inNumbers
  const found = calendar(searched, new Date(`${issued ?? '2000-01-01'}T12:00:00Z`), future)
  const inWords = found.flatMap((it): FoundDate[] => {
    const start = it.start
    const from = it.index
    const to = it.index + it.text.length
    const overlapped = numeric.find((other) => from < other.to && other.from < to)
    if (overlapped !== undefined) {
      const { date } = overlapped
      return date === null ? [] : [{ from, to, date, time: timeOf(it), absolute: true }]
    }
    const weekdayOnly = start.isCertain('weekday') && !start.isCertain('day')
    if (!start.isCertain('day') && !weekdayOnly) return []
    const relative = !start.isCertain('month') || lexicon.relativeDay.test(it.text)
    const absolute =
      start.isCertain('year') && start.isCertain('day') && !weekdayOnly && !relative && /\d/.test(it.text)
    if (issued === null && !absolute) return []
    let date = isoOf(String(start.get('year')), String(start.get('month')), String(start.get('day')))
    if (date === null) return []
    if (weekdayOnly && issued !== null) date = weekdayFrom(issued, start.get('weekday') ?? 0, future)
    if (!absolute && !weekdayOnly && issued !== null && start.isCertain('month') && !start.isCertain('year')) {
      date = nearestYear(date, issued, lexicon.lastYear.test(searched.slice(to)))
    }
    return [{ from, to, date, time: timeOf(it), absolute }]
  })
  const missed = inNumbers.filter((it) => !inWords.some(({ from, to }) => from < it.to && it.from < to))
  const sameDay =
    issued === null
      ? []
      : [...searched.matchAll(lexicon.sameDay)]
          .map(({ 0: it, index }) => ({
            from: index,
            to: index + it.length,
            date: issued,
            time: null,
            absolute: false,
          }))
          .filter((it) => !inWords.some(({ from, to }) => from < it.to && it.from < to))
  return [...inWords, ...missed, ...sameDay].sort((one, other) => one.from - other.from)
}

const dayMilliseconds = 86_400_000

export const shifted = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10)

function weekdayFrom(issued: string, weekday: number, future: boolean): string {
  const today = new Date(`${issued}T00:00:00Z`).getUTCDay()
  return future ? shifted(issued, (weekday - today + 7) % 7) : shifted(issued, -((today - weekday + 7) % 7))
}

function nearestYear(date: string, issued: string, lastYear: boolean): string {
  const year = Number(issued.slice(0, 4))
  if (lastYear) return `${year - 1}${date.slice(4)}`
  const distance = (it: string): number => Math.abs(Date.parse(it) - Date.parse(issued))
  return [year - 1, year, year + 1]
    .map((it) => `${it}${date.slice(4)}`)
    .filter((it) => !Number.isNaN(Date.parse(it)))
    .reduce((best, it) => (distance(it) < distance(best) ? it : best), `${year}${date.slice(4)}`)
}

/** "11:30- 2pm" names the afternoon once; a start after its end was in the morning. */
function timeOf(it: ParsedDay): string | null {
  if (!it.start.isCertain('hour')) return null
  let hour = it.start.get('hour') ?? 0
  const end = it.end?.get('hour')
  if (end !== undefined && end !== null && hour > end && hour >= 12) hour -= 12
  return `${String(hour).padStart(2, '0')}:${String(it.start.get('minute') ?? 0).padStart(2, '0')}`
}
