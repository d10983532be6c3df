import { links as english } from './en/links'
import { commaOf } from './comma'
import { furnitureWords, type FurnitureWords } from './furniture'
import type { MomentWords } from './dates'

/** The wordings that a day may have in running text. */
export const dayFormats = ['long', 'day-month', 'weekday-long', 'weekday', 'short', 'month-year', 'year'] as const

export type DayFormat = (typeof dayFormats)[number]

/** A calendar day; `weekday` is 1 for Monday. */
export interface LinkedDay {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
}

/** Someone as a text names them. `title` may be empty; `family` is empty where the name has no parts. */
export interface LinkedName {
  readonly name: string
  readonly family: string
  readonly title: string
}

/** How a language words, within a sentence, what the fields of a release say. */
export interface LinkWords {
  readonly day: (day: LinkedDay, format: DayFormat) => string
  /** A place in a row; empty where the language's data does not say how it is written. */
  readonly ordinal: (number: number, format: 'numeral' | 'words') => string
  readonly moment: MomentWords
  /** A place within a city: "the Harbour Hall, Port Amel". */
  readonly place: (venue: string, city: string) => string
  readonly inFull: (person: LinkedName) => string
  readonly inShort: (person: LinkedName) => string
}

const languages: Readonly<Record<string, LinkWords>> = { en: english }

const known = new Map<string, LinkWords>()

/** The wordings of `language`; where it has no folder yet, dates are Intl's and names stand as they are. */
export function linkWords(language: string): LinkWords {
  const found = languages[language.split('-')[0] ?? ''] ?? known.get(language)
  if (found !== undefined) return found
  const words = plainLinkWords(language)
  known.set(language, words)
  return words
}

/**
 * Languages that set a name or a date into a sentence without changing a letter of it: written from left to right and,
 * in the World Atlas of Language Structures (feature 49A), without cases of nouns but a genitive that is added behind.
 */
const uninflected = new Set('en es pt gl ca fr it nl af da sv no nb nn'.split(' '))

/**
 * Whether words of `language` may be replaced when a fact changes. Where a case, a prefix or the direction of the text
 * could turn out wrong, they are only pointed at. A language that nobody has judged counts among those.
 */
export const isFollowed = (language: string): boolean => {
  const [base = '', ...subtags] = language.split('-')
  return uninflected.has(base) && subtags.every((tag) => tag.length !== 4 || tag === 'Latn')
}

const intlFormats: Readonly<Record<DayFormat, Intl.DateTimeFormatOptions>> = {
  long: { dateStyle: 'long' },
  'day-month': { day: 'numeric', month: 'long' },
  'weekday-long': { dateStyle: 'full' },
  weekday: { weekday: 'long' },
  short: { dateStyle: 'medium' },
  'month-year': { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
}

function plainLinkWords(language: string): LinkWords {
  const comma = commaOf(language)
  const formats = Object.fromEntries(
    dayFormats.map((format) => [
      format,
      new Intl.DateTimeFormat(language, { calendar: 'gregory', ...intlFormats[format], timeZone: 'UTC' }),
    ]),
  ) as Record<DayFormat, Intl.DateTimeFormat>
  const day: LinkWords['day'] = (it, format) => {
    const date = new Date(0)
    date.setUTCFullYear(it.year, it.month - 1, it.day)
    return formats[format].format(date)
  }
  const dated =
    (format: DayFormat): FurnitureWords['longDate'] =>
    (year, month, dayOfMonth) =>
      day({ year, month, day: dayOfMonth, weekday: 0 }, format)
  return {
    day,
    ordinal: () => '',
    moment: {
      longDate: dated('long'),
      shortDate: dated('short'),
      zoneCities: furnitureWords(language).zoneCities,
      moment: ({ date, time, utcTime, utcDate }) => {
        const utc = [utcDate, `${utcTime} UTC`].filter((part) => part !== '').join(comma)
        return utcTime === '' ? `${date}${comma}${time}` : `${date}${comma}${time} (${utc})`
      },
    },
    place: (venue, city) => `${venue}${comma}${city}`,
    inFull: ({ name, title }) => (title === '' ? name : `${name}${comma}${title}`),
    inShort: ({ name, family }) => family || name,
  }
}
