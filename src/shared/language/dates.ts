import { Temporal } from 'temporal-polyfill'
import { occurrenceOf } from '../release'
import type { FurnitureWords, PrintedMoment } from './furniture'

type DateWording = 'long' | 'short'

function wordDate(date: Temporal.PlainDate, words: FurnitureWords, wording: DateWording): string {
  const word = wording === 'long' ? words.longDate : words.shortDate
  return word(date.year, date.month, date.day)
}

/** `2026-02-24` as the language words it: "24 February 2026". Empty for null. */
export const wordedDate = (date: string | null, words: FurnitureWords, wording: DateWording = 'long'): string =>
  date === null ? '' : wordDate(Temporal.PlainDate.from(date), words, wording)

const isUtc = (zone: string): boolean => /^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal)$/i.test(zone)

/** `America/Mexico_City` is Mexico City; an offset such as `Etc/GMT+5` names no city. */
function cityOf(zone: string, words: FurnitureWords): string {
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
export function wordedMoment(
  civil: string,
  zone: string,
  words: FurnitureWords,
  wording: DateWording = 'long',
): string {
  const local = Temporal.PlainDateTime.from(civil)
  const zoned = zonedMoment(civil, zone)
  const printed: PrintedMoment = {
    date: wordDate(local.toPlainDate(), words, wording),
    time: clock(local),
    place: zoned === null ? '' : cityOf(zone, words),
    utcTime: '',
    utcDate: '',
  }
  if (zoned === null) return words.moment(printed)
  const utc = zoned.withTimeZone('UTC')
  const sameDay = utc.toPlainDate().equals(zoned.toPlainDate())
  return words.moment({
    ...printed,
    // An offset zone has no city to name, so only its UTC time can be understood elsewhere.
    ...(printed.place === '' ? { date: wordDate(utc.toPlainDate(), words, wording), time: clock(utc) } : {}),
    utcTime: clock(utc),
    utcDate: sameDay ? '' : wordDate(utc.toPlainDate(), words, wording),
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

/** What the clocks of a known IANA zone show at an instant: `2026-02-26T10:00`. */
export const civilAt = (epoch: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(epoch)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
