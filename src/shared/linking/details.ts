import { Temporal } from 'temporal-polyfill'
import { dayFormats, linkWords, wordedDate, wordedMoment, type DayFormat, type LinkWords } from '../language'
import { anniversaryOf, textIn, type LocalText, type Moment } from '../release'
import { detailsOf, formatsOf, hostIn, isDetailName, type DetailName, type LinkFacts } from './facts'

const worded = new WeakMap<LinkFacts, Map<string, string>>()

/** What a detail says in a format; empty where it says nothing, or nothing in that format. */
export function wordingOfDetail(of: string, format: string, facts: LinkFacts): string {
  let known = worded.get(facts)
  if (known === undefined) worded.set(facts, (known = new Map()))
  const key = `${of} ${format}`
  let words = known.get(key)
  if (words === undefined) known.set(key, (words = isDetailName(of) ? wording(of, format, facts) : ''))
  return words
}

function wording(of: DetailName, format: string, { draft, language }: LinkFacts): string {
  const { event, dateline, releaseTime } = draft
  const words = linkWords(language)
  const inLanguage = (text: LocalText | undefined): string => oneLine(textIn(text ?? {}, language))
  switch (of) {
    case 'event.start.date':
      return day(event?.start.date ?? null, format, words)
    case 'event.end.date':
      return day(event?.end.date ?? null, format, words)
    case 'dateline.date':
      return day(dateline.date, format, words)
    case 'event.start.time':
      return event?.start.time ?? ''
    case 'event.end.time':
      return event?.end.time ?? ''
    case 'event.name':
      return inLanguage(event?.name)
    case 'event.occasion':
      return inLanguage(event?.occasion)
    case 'event.venue':
      return inLanguage(event?.venue)
    case 'event.city':
      return inLanguage(event?.city)
    case 'event.place':
      return place(inLanguage(event?.venue), inLanguage(event?.city), words)
    case 'event.originYear':
      return event?.originYear?.toString() ?? ''
    case 'event.anniversary': {
      const number = event === null ? null : anniversaryOf(event)
      if (number === null || (format !== 'numeral' && format !== 'words')) return ''
      return words.ordinal(number, format)
    }
    case 'event.accreditationUntil':
      return event === null ? '' : moment(event.accreditationUntil, event.zone, format, words)
    case 'dateline.city':
      return inLanguage(dateline.city)
    case 'releaseTime.until': {
      if (releaseTime.mode !== 'embargo' || releaseTime.until === null) return ''
      const [date = '', time = ''] = releaseTime.until.split('T')
      return moment({ date, time }, releaseTime.zone, format, words)
    }
    case 'number':
      return oneLine(draft.number)
    default: {
      const host = event?.hosts.find(({ id }) => id === hostIn(of))
      return inLanguage(host?.name)
    }
  }
}

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const isDayFormat = (format: string): format is DayFormat => (dayFormats as readonly string[]).includes(format)

function day(date: string | null, format: string, words: LinkWords): string {
  if (date === null || !isDayFormat(format)) return ''
  const { year, month, day: dayOfMonth, dayOfWeek } = Temporal.PlainDate.from(date)
  return words.day({ year, month, day: dayOfMonth, weekday: dayOfWeek }, format)
}

/** A venue that names its city does not need it again. */
const place = (venue: string, city: string, words: LinkWords): string =>
  venue === '' || city === '' || venue.includes(city) ? venue || city : words.place(venue, city)

function moment({ date, time }: Moment, zone: string, format: string, words: LinkWords): string {
  if (format === 'time') return time ?? ''
  if (date === null || (format !== 'long' && format !== 'short')) return ''
  return time === null
    ? wordedDate(date, words.moment, format)
    : wordedMoment(`${date}T${time}`, zone, words.moment, format)
}

/** A detail with what it says now, for a menu. */
export interface OfferedDetail {
  readonly of: string
  readonly wordings: readonly { readonly format: string; readonly words: string }[]
}

/** Every detail that says something, with each way of saying it; a place that is only its venue or its city once. */
export function offeredDetails(facts: LinkFacts): OfferedDetail[] {
  const offered = detailsOf(facts.draft)
    .map((of) => ({
      of,
      wordings: formatsOf(of)
        .map((format) => ({ format, words: wordingOfDetail(of, format, facts) }))
        .filter(({ words }) => words !== ''),
    }))
    .filter(({ wordings }) => wordings.length > 0)
  const partsOfPlace = ['event.venue', 'event.city'].map((of) => wordingOfDetail(of, 'text', facts))
  return offered.filter(({ of, wordings }) => of !== 'event.place' || !partsOfPlace.includes(wordings[0]?.words ?? ''))
}
