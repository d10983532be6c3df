import { Temporal } from 'temporal-polyfill'
import {
  daysIn,
  existsInCalendar,
  furnitureWords,
  linkWords,
  weekdayOf,
  wordedDate,
  type CheckWords,
  type LinkedDay,
  type NamedDay,
} from '../../language'
import { textIn, type FrozenRelease } from '../../release'
import type { Finding } from '../../validity'
import { isAboutEvent, sentencesOnEvent } from '../about-event'
import type { Checked } from '../checked'
import { longWords } from '../long-words'
import { spansOf, wordsFound, type Passage, type Span } from '../passages'
import { typedWordsIn } from '../typed-words-in'

type Draft = FrozenRelease['draft']

/** Days further from the event than this are those of something else. */
const nearby = 31

/** What is typed of the event: its day, its time, its venue and its occasion. */
export function typedEvent(it: Checked, passage: Passage, words: CheckWords): Finding[] {
  if (it.draft.event === null || !isAboutEvent(it, passage)) return []
  return [
    ...otherDay(it, passage, words),
    ...otherTime(it, passage, words),
    ...otherVenue(it, passage, words),
    ...otherOccasion(it, passage, words),
  ]
}

/**
 * What may be compared with the event: the only one of a passage that is about it. Several tell a story that nobody but its
 * writer knows; of those, only that which is alone in a sentence that has the event for its subject.
 */
function comparable<Named extends Span>(
  it: Checked,
  passage: Passage,
  words: CheckWords,
  all: readonly Named[],
): Named[] {
  if (all.length < 2) return [...all]
  return sentencesOnEvent(it, passage, words).flatMap(({ from, to }) => {
    const within = all.filter((each) => from <= each.from && each.to <= to)
    return within.length === 1 ? within : []
  })
}

/** The day of the event, where the one that is typed beside it lies near enough to be meant for it. */
function otherDay(it: Checked, passage: Passage, words: CheckWords): Finding[] {
  const { draft, language } = it
  const start = draft.event?.start.date ?? null
  if (start === null) return []
  const event = Temporal.PlainDate.from(start)
  const isTyped = typedWordsIn(it, passage)
  const days = daysIn(passage.words, words).filter((day) => isTyped(day) && existsInCalendar(day))
  return comparable(it, passage, words, days).flatMap((named) => {
    if (leadsElsewhere(passage.words.slice(0, named.from), words)) return []
    const day = dayMeant(named, event)
    if (day === null || Math.abs(day.since(event, { largestUnit: 'days' }).days) > nearby) return []
    if (isKnownDay(day.toString(), draft)) return []
    const right = wordedDate(start, furnitureWords(language))
    return [wordsFound(passage, named, 'fact.date', 'check', { right }, inItsFormat(passage, named, event, language))]
  })
}

/** A clock time: `18:00`, `6:30 p.m.`. Figures with a full stop are amounts as often as times. */
const clock = /(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])(?:\s*(a|p)\.?m\b\.?)?/giu

/** The time of the event, where no other field has the one that is typed. */
function otherTime(it: Checked, passage: Passage, words: CheckWords): Finding[] {
  const { event, releaseTime } = it.draft
  const start = event?.start.time ?? null
  if (start === null) return []
  const isTyped = typedWordsIn(it, passage)
  const known = [start, event?.end.time, event?.accreditationUntil.time, releaseTime.until?.slice(11)]
  return comparable(it, passage, words, spansOf(clock, passage.words)).flatMap((named) => {
    const [, hour = '', minute = '', half] = named.match
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
    if (!isTyped(named) || known.includes(`${String(hours).padStart(2, '0')}:${minute}`)) return []
    const replacement = half === undefined ? start : undefined
    return [wordsFound(passage, named, 'fact.time', 'check', { right: start }, replacement)]
  })
}

/** "The evening takes place at the Harbour Hall", where the event is elsewhere and the release knows no such place. */
function otherVenue(it: Checked, passage: Passage, words: CheckWords): Finding[] {
  const { draft, language, mission } = it
  const venue = textIn(draft.event?.venue ?? {}, language).trim()
  if (venue === '' || passage.words.toLowerCase().includes(venue.toLowerCase())) return []
  const { event, dateline, speakers, attended } = draft
  const places = [event?.venue, event?.city, ...(event?.hosts ?? []), mission.name, mission.city, dateline.city]
  const known = [...places, ...speakers, ...attended].map((it) => longWords(JSON.stringify(it) ?? ''))
  const right = longWords(venue)
  const isTyped = typedWordsIn(it, passage)
  const pattern = new RegExp(`(?<=(?<!\\p{L})(?:${words.venueLeads.join('|')})\\s+)${name}`, 'gu')
  return sentencesOnEvent(it, passage, words)
    .flatMap((sentence) =>
      spansOf(pattern, passage.words).filter(({ from, to }) => sentence.from <= from && to <= sentence.to),
    )
    .filter((span) => {
      const typed = longWords(span.match[0])
      // A part of the name, or the name with more to it, is the same place.
      const isKnown = known.some((words) => typed.every((word) => words.includes(word)))
      return isTyped(span) && !isKnown && !right.every((word) => typed.includes(word))
    })
    .map((span) => wordsFound(passage, span, 'fact.venue', 'check', { right: venue }))
}

/** A name of two words or more; one alone is as often a time or a title: "at Easter". */
const name = '\\p{Lu}\\p{L}+(?:[\\s-]\\p{Lu}\\p{L}+)+'

/** "On the occasion of Constitution Day", where the field says another and the words share none with it. */
function otherOccasion(it: Checked, passage: Passage, words: CheckWords): Finding[] {
  const { draft, language } = it
  const occasion = textIn(draft.event?.occasion ?? {}, language).trim()
  if (longWords(occasion).length === 0) return []
  const known = longWords(`${occasion} ${textIn(draft.event?.name ?? {}, language)}`)
  const isTyped = typedWordsIn(it, passage)
  const pattern = new RegExp(`(?<=(?<!\\p{L})(?:${words.occasionLeads.join('|')})\\s+)${name}`, 'gu')
  return spansOf(pattern, passage.words)
    .filter((span) => isTyped(span) && !longWords(span.match[0]).some((word) => known.includes(word)))
    .map((span) => wordsFound(passage, span, 'fact.occasion', 'check', { right: occasion }))
}

/** "By 20 February", "since 1 March": the day before which something else is to happen, or after it. */
const leadsElsewhere = (before: string, { monthLeads }: CheckWords): boolean =>
  monthLeads.includes(/(\p{L}+)[\s-]+$/u.exec(before)?.[1]?.toLowerCase() ?? '') || /\d\s*[–-]\s*$/.test(before)

function dayMeant({ year, month, day }: NamedDay, event: Temporal.PlainDate): Temporal.PlainDate | null {
  const years = year === null ? [event.year, event.year - 1, event.year + 1] : [year]
  const [nearest] = years
    .filter((each) => existsInCalendar({ year: each, month, day }))
    .map((each) => Temporal.PlainDate.from({ year: each, month, day }))
    .sort((a, b) => distance(a, event) - distance(b, event))
  return nearest ?? null
}

const distance = (a: Temporal.PlainDate, b: Temporal.PlainDate): number =>
  Math.abs(a.since(b, { largestUnit: 'days' }).days)

/** Whether another field names the day, or it lies within the event. */
function isKnownDay(day: string, { event, dateline, releaseTime }: Draft): boolean {
  const { start, end, accreditationUntil } = event ?? {}
  if (start?.date != null && end?.date != null && start.date <= day && day <= end.date) return true
  return [start?.date, end?.date, accreditationUntil?.date, dateline.date, releaseTime.until?.slice(0, 10)].includes(
    day,
  )
}

/** The right day as the wrong one is written; undefined where it is written in a way of its own. */
function inItsFormat(
  { words }: Passage,
  { from, to, year, month, day, weekday }: NamedDay,
  right: Temporal.PlainDate,
  language: string,
): string | undefined {
  const { day: worded } = linkWords(language)
  const isFirst = weekday !== null && weekday.from === from
  if (weekday !== null && !isFirst) return undefined
  const separator = isFirst ? (/^[,\s]+/.exec(words.slice(weekday.to, to))?.[0] ?? '') : ''
  const rest = isFirst ? words.slice(weekday.to + separator.length, to) : words.slice(from, to)
  const written: LinkedDay = { year: year ?? right.year, month, day, weekday: 1 }
  const now: LinkedDay = { ...fieldsOf(right), weekday: weekdayOf(right.year, right.month, right.day) }
  const format = (['long', 'day-month', 'short'] as const).find((each) => worded(written, each) === rest)
  if (format === undefined) return undefined
  return (isFirst ? worded(now, 'weekday') + separator : '') + worded(now, format)
}

const fieldsOf = ({ year, month, day }: Temporal.PlainDate) => ({ year, month, day })
