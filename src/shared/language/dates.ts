import { Temporal } from 'temporal-polyfill'
import { isKnownZone, occurrenceOf, type Moment } from '../release'
import type { FurnitureWords, PrintedMoment } from './furniture'

type DateWording = 'long' | 'short'

/** What wording a moment needs of a language. */
export type MomentWords = Pick<FurnitureWords, 'longDate' | 'shortDate' | 'moment' | 'zoneCities'>

function wordDate(date: Temporal.PlainDate, words: MomentWords, wording: DateWording): string {
  const word = wording === 'long' ? words.longDate : words.shortDate
  return word(date.year, date.month, date.day)
}

/** `2026-02-24` as the language words it: "24 February 2026". Empty for null. */
export const wordedDate = (date: string | null, words: MomentWords, wording: DateWording = 'long'): string =>
  date === null ? '' : wordDate(Temporal.PlainDate.from(date), words, wording)

const isUtc = (zone: string): boolean => /^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal)$/i.test(zone)

/** `America/Mexico_City` is Mexico City; an offset such as `Etc/GMT+5` names no city. */
function cityOf(zone: string, words: MomentWords): string {
  if (isUtc(zone) || zone.startsWith('Etc/')) return ''
  return words.zoneCities[zone] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

const clock = (time: { hour: number; minute: number }): string =>
  `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`

/** The moment that a civil date-time (`2026-02-26T10:00`) in an IANA zone names, or null where there is none. */
function zonedMoment(civil: string, zone: string): Temporal.ZonedDateTime | null {
  try {
    if (occurrenceOf(civil, zone) === 'skipped') return null
    return Temporal.PlainDateTime.from(civil).toZonedDateTime(zone, { disambiguation: 'earlier' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** A civil moment with its zone and with UTC: "26 February 2026, 10:00 Mexico City time (16:00 UTC)". */
export const wordedMoment = (civil: string, zone: string, words: MomentWords, wording: DateWording = 'long'): string =>
  words.moment(printedMoment(civil, zone, words, wording))

function printedMoment(civil: string, zone: string, words: MomentWords, wording: DateWording): PrintedMoment {
  const local = Temporal.PlainDateTime.from(civil)
  const zoned = zonedMoment(civil, zone)
  const printed: PrintedMoment = {
    date: wordDate(local.toPlainDate(), words, wording),
    time: clock(local),
    place: zoned === null ? '' : cityOf(zone, words),
    utcTime: '',
    utcDate: '',
  }
  if (zoned === null) return printed
  const utc = zoned.withTimeZone('UTC')
  const sameDay = utc.toPlainDate().equals(zoned.toPlainDate())
  return {
    ...printed,
    // An offset zone has no city to name, so only its UTC time can be understood elsewhere.
    ...(printed.place === '' ? { date: wordDate(utc.toPlainDate(), words, wording), time: clock(utc) } : {}),
    utcTime: clock(utc),
    utcDate: sameDay ? '' : wordDate(utc.toPlainDate(), words, wording),
  }
}

/** An instant of the log as its zone's clocks showed it; in UTC where the zone is unknown. */
export function wordedInstant(instant: string, zone: string, words: FurnitureWords): string {
  const at = Temporal.Instant.from(instant)
  const known = isKnownZone(zone) ? zone : 'UTC'
  return wordedMoment(at.toZonedDateTimeISO(known).toPlainDateTime().toString(), known, words)
}

const momentOrDay = ({ date, time }: Moment, zone: string, words: FurnitureWords): string =>
  date === null || time === null ? wordedDate(date, words) : wordedMoment(`${date}T${time}`, zone, words)

/**
 * From a moment to another, either of which may lack its time, the second also its day: "26 February 2026, 10:00 to 12:00
 * Mexico City time (16:00 to 18:00 UTC)". Empty without a first day.
 */
export function wordedPeriod(start: Moment, end: Moment, zone: string, words: FurnitureWords): string {
  const from = momentOrDay(start, zone, words)
  const until = { date: end.date ?? (end.time === null ? null : start.date), time: end.time }
  if (from === '' || until.date === null) return from
  const to = momentOrDay(until, zone, words)
  if (to === from || (until.date === start.date && until.time === null)) return from
  if (start.time === null || until.time === null) return words.range(from, to)
  const first = printedMoment(`${start.date}T${start.time}`, zone, words, 'long')
  const last = printedMoment(`${until.date}T${until.time}`, zone, words, 'long')
  if (first.date !== last.date || first.utcDate !== last.utcDate) return words.range(from, to)
  return words.moment({
    ...first,
    time: words.range(first.time, last.time),
    utcTime: first.utcTime === '' ? '' : words.range(first.utcTime, last.utcTime),
  })
}

/** The same moment for machines, with its offset: `2026-02-26T10:00:00-06:00`. Empty where the zone is unknown. */
export function isoMoment(civil: string, zone: string): string {
  const zoned = zonedMoment(civil, zone)
  return zoned === null ? '' : zoned.toString({ timeZoneName: 'never' })
}

/** The instant, in milliseconds since 1970, that a civil date-time in an IANA zone names; null where there is none. */
export const epochOf = (civil: string, zone: string): number | null =>
  zonedMoment(civil, zone)?.epochMilliseconds ?? null
