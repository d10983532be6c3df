import { Temporal } from 'temporal-polyfill'
import {
  daysIn,
  existsInCalendar,
  furnitureWords,
  linkWords,
  weekdayOf,
  wordedDate,
  wordedMoment,
  type CheckWords,
  type LinkedDay,
  type NamedDay,
} from '../../language'
import { textIn, type FrozenRelease } from '../../release'
import type { Finding } from '../../validity'
import type { Checked } from '../checked'
import { typedWordsIn } from '../typed-words-in'
import { spansOf, wordsFound, type Passage } from '../passages'

/** PF-11: words typed into the text that say something else than a field does. */
export function typedFacts(it: Checked): Finding[] {
  const { words } = it
  if (words === null) return []
  return it.passages
    .filter(({ path }) => path !== 'boilerplate')
    .flatMap((passage) => [
      ...otherDay(it, passage, words),
      ...otherTime(it, passage),
      ...otherCity(it, passage, words),
      ...otherNumber(it, passage, words),
      ...otherEmbargo(it, passage, words),
    ])
}

type Draft = FrozenRelease['draft']

/** Whether a passage tells of the event: headline and lead do, and whatever names it. */
function isAboutEvent({ draft, language, passages }: Checked, passage: Passage): boolean {
  const lead = passages.find(({ path }) => path === 'body')
  if (passage === lead || passage.path === 'headline' || passage.path === 'subhead') return true
  const text = passage.words.toLowerCase()
  return [draft.event?.name, draft.event?.occasion]
    .map((name) =>
      textIn(name ?? {}, language)
        .trim()
        .toLowerCase(),
    )
    .some((name) => name !== '' && text.includes(name))
}

/** Days further from the event than this are those of something else. */
const nearby = 31

/** The day of the event, where the one that is typed beside it lies near enough to be meant for it. */
function otherDay(it: Checked, passage: Passage, words: CheckWords): Finding[] {
  const { draft, language } = it
  const start = draft.event?.start.date ?? null
  if (start === null || !isAboutEvent(it, passage)) return []
  const isTyped = typedWordsIn(it, passage)
  const days = daysIn(passage.words, words).filter((day) => isTyped(day) && existsInCalendar(day))
  // Several days tell a story that nobody but its writer knows.
  const [named] = days
  if (named === undefined || days.length > 1 || leadsElsewhere(passage.words.slice(0, named.from), words)) return []
  const event = Temporal.PlainDate.from(start)
  const day = dayMeant(named, event)
  if (day === null || Math.abs(day.since(event, { largestUnit: 'days' }).days) > nearby) return []
  if (isKnownDay(day.toString(), draft)) return []
  const right = wordedDate(start, furnitureWords(language))
  return [wordsFound(passage, named, 'fact.date', 'check', { right }, inItsFormat(passage, named, event, language))]
}

/** A clock time: `18:00`, `6:30 p.m.`. Figures with a full stop are amounts as often as times. */
const clock = /(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])(?:\s*(a|p)\.?m\b\.?)?/giu

/** The time of the event, where words that tell of it name one time only, and no other field has that. */
function otherTime(it: Checked, passage: Passage): Finding[] {
  const { event, releaseTime } = it.draft
  const start = event?.start.time ?? null
  if (start === null || !isAboutEvent(it, passage)) return []
  const isTyped = typedWordsIn(it, passage)
  const known = [start, event?.end.time, event?.accreditationUntil.time, releaseTime.until?.slice(11)]
  const times = spansOf(clock, passage.words)
  const [named] = times
  if (named === undefined || times.length > 1 || !isTyped(named)) return []
  const [, hour = '', minute = '', half] = named.match
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (known.includes(`${String(hours).padStart(2, '0')}:${minute}`)) return []
  const replacement = half === undefined ? start : undefined
  return [wordsFound(passage, named, 'fact.time', 'check', { right: start }, replacement)]
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

/** "Was held in Sarn", where the event is in another city and nothing in the release is called that. */
function otherCity(it: Checked, passage: Passage, { heldIn }: CheckWords): Finding[] {
  const { draft, language, mission } = it
  const city = textIn(draft.event?.city ?? {}, language).trim()
  if (city === '' || heldIn.length === 0 || !isAboutEvent(it, passage) || passage.words.includes(city)) return []
  const isTyped = typedWordsIn(it, passage)
  const { event, dateline, speakers, attended } = draft
  const known = JSON.stringify([
    mission.name,
    mission.city,
    dateline.city,
    [event?.name, event?.occasion, event?.venue, event?.hosts.map(({ name }) => name)],
    [...speakers, ...attended].map(({ title, organisation }) => [title, organisation]),
  ])
  const pattern = new RegExp(`(?<=(?<!\\p{L})(?:${heldIn.join('|')})\\s+)\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)*`, 'gu')
  return spansOf(pattern, passage.words)
    .filter((span) => isTyped(span) && !known.includes(span.match[0]))
    .map((span) => wordsFound(passage, span, 'fact.city', 'check', { right: city }))
}

/** A number of the same make as the release's, where the words do not speak of another release. */
function otherNumber(it: Checked, passage: Passage, { otherReleases }: CheckWords): Finding[] {
  const number = it.draft.number.trim()
  // Figures alone are numbers of anything.
  if (!/\d\D+\d|\p{L}\D*\d/u.test(number)) return []
  const make = number.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&').replace(/\d+/g, '\\d+')
  const isTyped = typedWordsIn(it, passage)
  const elsewhere = new RegExp(`(?<!\\p{L})(?:${otherReleases.join('|')})(?!\\p{L})[^.]*$`, 'iu')
  return spansOf(new RegExp(`(?<![\\p{L}\\p{N}/])${make}(?![\\p{L}\\p{N}/])`, 'gu'), passage.words)
    .filter((span) => span.match[0] !== number && isTyped(span))
    .filter(
      ({ match, from }) => match[0] !== it.corrected?.draft.number && !elsewhere.test(passage.words.slice(0, from)),
    )
    .map((span) => wordsFound(passage, span, 'fact.number', 'check', { right: number }, number))
}

/** How far behind the words of an embargo its day and time stand. */
const reach = 60

/** "Embargoed until" another moment than the field says, or where no embargo is set. */
function otherEmbargo({ draft, language }: Checked, passage: Passage, words: CheckWords): Finding[] {
  const { mode, until, zone } = draft.releaseTime
  const pattern = new RegExp(`(?<!\\p{L})(?:${words.embargoUntil.join('|')})(?!\\p{L})`, 'giu')
  return spansOf(pattern, passage.words).flatMap(({ from, to }) => {
    const rest = (passage.words.slice(to).split('\n')[0] ?? '').slice(0, reach)
    const day = daysIn(rest, words).find(existsInCalendar)
    const time = /(?<![\d:.])([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d)/.exec(rest)
    const end = Math.max(0, day?.to ?? 0, time === null ? 0 : time.index + time[0].length)
    const span = { from, to: to + end }
    if (mode !== 'embargo') return [wordsFound(passage, span, 'fact.no-embargo', 'check')]
    if (until === null) return []
    const [date = '', clock = ''] = until.split('T')
    const [year, month, dayOfMonth] = date.split('-').map(Number)
    const isOtherDay =
      day !== undefined && (day.month !== month || day.day !== dayOfMonth || (day.year !== null && day.year !== year))
    const isOtherTime = time !== null && `${time[1]!.padStart(2, '0')}:${time[2]}` !== clock
    if (!isOtherDay && !isOtherTime) return []
    const right = wordedMoment(until, zone, furnitureWords(language))
    return [wordsFound(passage, span, 'fact.embargo', 'check', { right })]
  })
}
