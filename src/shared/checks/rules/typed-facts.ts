import { daysIn, existsInCalendar, furnitureWords, wordedMoment, type CheckWords } from '../../language'
import { textIn } from '../../release'
import type { Finding } from '../../validity'
import { isAboutEvent } from '../about-event'
import type { Checked } from '../checked'
import { spansOf, wordsFound, type Passage } from '../passages'
import { typedWordsIn } from '../typed-words-in'
import { typedEvent } from './typed-event'

/** PF-11: words typed into the text that say something else than a field does. */
export function typedFacts(it: Checked): Finding[] {
  const { words } = it
  if (words === null) return []
  return it.passages
    .filter(({ path }) => path !== 'boilerplate')
    .flatMap((passage) => [
      ...typedEvent(it, passage, words),
      ...otherCity(it, passage, words),
      ...otherNumber(it, passage, words),
      ...otherEmbargo(it, passage, words),
    ])
}

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
