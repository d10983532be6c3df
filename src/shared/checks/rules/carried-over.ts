import { daysIn, weekdayOf, type CheckWords, type NamedDay } from '../../language'
import type { Finding } from '../../validity'
import type { Checked } from '../checked'
import { afterAnniversary, ordinalsIn } from '../ordinals-in'
import { spansOf, wordsFound, type Passage, type Span } from '../passages'

/**
 * PF-17: phrases that belong to the year of the edition which a release was started from: its year and day, its weekday, the
 * number of its anniversary, "last year". Each is asked about until the officer confirms it. What is right again this year
 * is not asked about.
 */
export function carriedOver(it: Checked): Finding[] {
  const { startedFrom, words, passages } = it
  if (startedFrom?.kind !== 'earlier') return []
  const { day, anniversary, confirmed } = startedFrom
  // The boilerplate is the mission's of today.
  const carried = passages.filter(({ path }) => path !== 'boilerplate')
  return carried.flatMap((passage) => {
    const text = passage.words
    const place = placeOf(passage)
    const days = daysIn(text, words)
    const spans = [
      ...(day === null ? [] : [...ofItsDay(days, day, it.day), ...itsYear(text, day, it.day)]),
      ...(day === null || words === null ? [] : itsWeekday(text, days, day, it.day, words)),
      ...(words === null ? [] : relativeYears(text, words)),
      ...(words === null || anniversary === null ? [] : itsNumber(text, days, anniversary, words)),
    ]
    return apart(spans).flatMap((span) => {
      const phrase = text.slice(span.from, span.to)
      if (confirmed.some((it) => it.place === place && it.phrase === phrase)) return []
      return [
        { ...wordsFound(passage, span, 'carried-over', 'check'), fix: { kind: 'confirm' as const, place, phrase } },
      ]
    })
  })
}

/** What is right in one paragraph may be wrong in another. */
const placeOf = ({ language, path, block }: Passage): string =>
  block?.block ?? [language, path, ...(block === null ? [] : [block.index])].join(' ')

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Days of the earlier year, and its very day where the year is left out. */
const ofItsDay = (days: readonly NamedDay[], earlier: string, now: string): readonly Span[] => {
  const isSameYear = yearOf(earlier) === yearOf(now)
  return days.filter(({ year, month, day }) => {
    const monthAndDay = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    if (year !== null && year !== yearOf(earlier)) return false
    if (year !== null && !isSameYear) return true
    return earlier.endsWith(monthAndDay) && !now.endsWith(monthAndDay)
  })
}

const itsYear = (text: string, earlier: string, now: string): readonly Span[] =>
  yearOf(earlier) === yearOf(now) ? [] : spansOf(new RegExp(`(?<![\\w.,])${yearOf(earlier)}(?!\\w|[.,]\\d)`, 'g'), text)

/** Its day of the week, where no other date stands with it. */
function itsWeekday(
  text: string,
  days: readonly NamedDay[],
  earlier: string,
  now: string,
  words: CheckWords,
): readonly Span[] {
  const weekday = (day: string): number => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
    return weekdayOf(year, month, date)
  }
  if (weekday(earlier) === weekday(now)) return []
  const name = words.weekdays[weekday(earlier) - 1]?.[0] ?? ''
  return spansOf(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'), text).filter(
    ({ from, to }) => !days.some((day) => day.from <= from && to <= day.to),
  )
}

const relativeYears = (text: string, { relativeYears: phrases }: CheckWords): readonly Span[] =>
  spansOf(new RegExp(`(?<!\\p{L})(?:${phrases.join('|')})(?!\\p{L})`, 'giu'), text)

/** The number of its anniversary: in words only before the word itself, because "first" is said of much else. */
const itsNumber = (text: string, days: readonly NamedDay[], anniversary: number, words: CheckWords): readonly Span[] =>
  ordinalsIn(text, words).filter(
    ({ from, to, number }) =>
      number === anniversary &&
      !days.some((day) => day.from <= from && to <= day.to) &&
      (/\d/.test(text[from] ?? '') || afterAnniversary(text.slice(to), words) !== null),
  )

/** Spans in reading order, without those that lie in another one. */
const apart = (spans: readonly Span[]): Span[] =>
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
