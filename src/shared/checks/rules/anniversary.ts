import { Temporal } from 'temporal-polyfill'
import { daysIn, existsInCalendar, type CheckWords } from '../../language'
import { textIn, titleDay } from '../../release'
import type { Finding } from '../../validity'
import type { Checked } from '../checked'
import { longWords } from '../long-words'
import { afterAnniversary, ordinalsIn } from '../ordinals-in'
import { wordsFound } from '../passages'

/**
 * PF-15: the number of an anniversary. Commemorations are often held a little early or late, so the occurrence of the origin
 * day that lies nearest to the event counts, where the words tell that day; else the years are taken from one another.
 */
export function anniversary(it: Checked): Finding[] {
  const { draft, words, passages, language } = it
  const origin = draft.event?.originYear ?? null
  const day = titleDay(draft)
  if (words === null || origin === null || day === null) return []
  const right = expected(origin, originDay(it, origin), day)
  const [number = 0] = right
  if (number <= 0) return []
  const occasion = textIn(draft.event?.occasion ?? {}, language)
  return passages.flatMap((passage) =>
    ordinalsIn(passage.words, words)
      .filter(({ to, number: written }) => {
        const rest = afterAnniversary(passage.words.slice(to), words)
        return rest !== null && !right.includes(written) && isOf(occasion, rest, words)
      })
      .map((ordinal) => {
        const text = `${number}${words.ordinalEnding(number)}`
        return wordsFound(passage, ordinal, 'anniversary', 'mustFix', { right: text, origin: String(origin) }, text)
      }),
  )
}

/** The day of the origin, where the words name it with its year. */
const originDay = ({ passages, words }: Checked, origin: number): { month: number; day: number } | null =>
  passages
    .flatMap((passage) => daysIn(passage.words, words))
    .find((day) => day.year === origin && existsInCalendar(day)) ?? null

/** Days at the edge of a year in which the occurrence nearest to an event may be the other year's. */
const edge = 31

/** The numbers that are right, the best first. */
function expected(origin: number, originDay: { month: number; day: number } | null, eventDay: string): number[] {
  const event = Temporal.PlainDate.from(eventDay)
  const usual = event.year - origin
  if (originDay === null) {
    if (event.dayOfYear <= edge) return [usual, usual - 1]
    return event.daysInYear - event.dayOfYear < edge ? [usual, usual + 1] : [usual]
  }
  const distance = (year: number): number =>
    Math.abs(Temporal.PlainDate.from({ ...originDay, year }).since(event, { largestUnit: 'days' }).days)
  const nearest = [event.year, event.year - 1, event.year + 1].sort((a, b) => distance(a) - distance(b))[0]
  return [(nearest ?? event.year) - origin]
}

/** Whether the anniversary may be that of the occasion: one of something that shares no word with it is another. */
function isOf(occasion: string, rest: string, { of: links }: CheckWords): boolean {
  const of = new RegExp(`^\\s+(?:${links.join('|')})\\s+(.+?)(?:[.,;:]|$)`, 'iu').exec(rest)?.[1] ?? ''
  const known = longWords(occasion)
  const named = longWords(of)
  return known.length === 0 || named.length === 0 || named.some((word) => known.includes(word))
}
