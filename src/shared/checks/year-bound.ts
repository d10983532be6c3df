import { daysIn, monthsIn, weekdayOf, type CheckWords } from '../language'
import { anniversaryOf, titleDay, type FrozenRelease } from '../release'
import { afterWord, ordinalsIn } from './ordinals-in'
import { spansOf, type Span } from './passages'

/** What of a release tells which phrases are right for it. */
type Edition = Pick<FrozenRelease['draft'], 'event' | 'dateline' | 'releaseTime'>

/** A year, or a span of years. */
const years =
  /(?<![\w.,:+]|\d[\s-])(?:1[89]|20)\d{2}(?:\s?[–/-]\s?(?:(?:1[89]|20)\d{2}|\d{2}))?(?!\w|[.,]\d|[\s-]\d{3})/gu

/**
 * Every phrase that means another thing in another year, in reading order: days with and without their year, months,
 * years, days of the week, "next month", "this spring", the number of an anniversary or of an edition. Left out is what the
 * fields of the release bear out: its own days, and the year of what it commemorates.
 */
export function yearBound(text: string, draft: Edition, words: CheckWords | null): Span[] {
  const days = daysIn(text, words)
  const known = knownOf(draft)
  const isOutsideDays = ({ from, to }: Span): boolean => !days.some((day) => day.from <= from && to <= day.to)
  return apart([
    ...days.filter(({ year, month, day }) => {
      const monthAndDay = `-${two(month)}-${two(day)}`
      if (year === null) return !known.days.some((each) => each.endsWith(monthAndDay))
      return year !== known.origin && !known.days.includes(`${year}${monthAndDay}`)
    }),
    ...spansOf(years, text).filter((span) => isOutsideDays(span) && !isRightYear(Number(span.match[0]), known)),
    ...(words === null ? [] : inWords(text, known, words).filter(isOutsideDays)),
  ])
}

interface Known {
  readonly origin: number | null
  /** Its own day. */
  readonly day: string | null
  readonly days: readonly string[]
  readonly anniversary: number | null
}

function knownOf({ event, dateline, releaseTime }: Edition): Known {
  const day = titleDay({ event, dateline })
  const until = releaseTime.mode === 'embargo' ? releaseTime.until : null
  const days = [dateline.date, event?.start.date, event?.end.date, event?.accreditationUntil.date, until?.slice(0, 10)]
  return {
    origin: event?.originYear ?? null,
    day,
    days: days.filter((each) => each != null),
    anniversary: event === null ? null : anniversaryOf({ ...event, start: { date: day, time: null } }),
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

const isRightYear = (year: number, { origin, day }: Known): boolean =>
  year === origin || (day !== null && year === Number(day.slice(0, 4)))

function inWords(text: string, known: Known, words: CheckWords): Span[] {
  const [year = 0, month = 0, date = 0] = (known.day ?? '').split('-').map(Number)
  const ownWeekday = known.day === null ? null : weekdayOf(year, month, date)
  const weekdays = words.weekdays.flatMap(([name = ''], index) => (index + 1 === ownWeekday ? [] : [name]))
  const whole = (phrases: readonly string[]): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?!\\p{L})`, 'giu')
  return [
    ...monthsIn(text, words).filter((named) => {
      if (named.year !== null && named.year === known.origin) return false
      return named.month !== month || (named.year !== null && named.year !== year)
    }),
    ...spansOf(whole(weekdays), text),
    ...spansOf(whole(words.relativeTimes), text),
    ...ordinalsIn(text, words).filter(
      ({ to, number }) =>
        number !== known.anniversary && afterWord(text.slice(to), [...words.anniversary, ...words.counted]) !== null,
    ),
  ]
}

/** Spans in reading order, without those that lie in another one. */
export const apart = (spans: readonly Span[]): Span[] =>
  spans
    .filter(
      (span, index) =>
        !spans.some(
          (other, at) =>
            other.from <= span.from &&
            span.to <= other.to &&
            (other.to - other.from > span.to - span.from ||
              (other.to - other.from === span.to - span.from && at < index)),
        ),
    )
    .sort((a, b) => a.from - b.from)
