import { Temporal } from 'temporal-polyfill'
import { daysIn, existsInCalendar, weekdayOf, type CheckWords, type NamedDay } from '../../language'
import type { Finding } from '../../validity'
import type { Checked } from '../checked'
import { wordsFound, type Passage } from '../passages'

/**
 * PF-12: a day of the week that the date does not fall on. Without a year the year of issue is meant, or the year in which
 * the day lies nearest to it: in December "Friday, 9 January" is next year's.
 */
export function weekdayDate({ passages, words, draft, today }: Checked): Finding[] {
  if (words === null) return []
  const issue = draft.dateline.date ?? today
  return passages.flatMap((passage) =>
    daysIn(passage.words, words).flatMap((day) => mismatch(passage, day, issue, words) ?? []),
  )
}

function mismatch(passage: Passage, named: NamedDay, issue: string, words: CheckWords): Finding | null {
  const { weekday, month, day } = named
  const meant = yearsMeant(named, issue).filter((year) => existsInCalendar({ year, month, day }))
  const [year] = meant
  if (weekday === null || year === undefined) return null
  if (meant.some((each) => weekdayOf(each, month, day) === weekday.number)) return null
  const right = inTheirCase(words.weekdays[weekdayOf(year, month, day) - 1]?.[0] ?? '', passage.words[weekday.from + 1])
  const text = passage.words.slice(named.from, named.to)
  const corrected = text.slice(0, weekday.from - named.from) + right + text.slice(weekday.to - named.from)
  return wordsFound(passage, named, 'date.weekday', 'mustFix', { right, year: String(year) }, corrected)
}

/** The year of issue first. */
function yearsMeant({ year, month, day }: NamedDay, issue: string): number[] {
  if (year !== null) return [year]
  const date = Temporal.PlainDate.from(issue)
  const distance = (each: number): number =>
    Math.abs(Temporal.PlainDate.from({ year: each, month, day }).since(date, { largestUnit: 'days' }).days)
  const nearest = [date.year - 1, date.year, date.year + 1].sort((a, b) => distance(a) - distance(b))[0] ?? date.year
  return [date.year, nearest]
}

const inTheirCase = (name: string, secondLetter: string | undefined): string =>
  secondLetter !== undefined && secondLetter !== secondLetter.toLowerCase()
    ? name.toUpperCase()
    : name.charAt(0).toUpperCase() + name.slice(1)
