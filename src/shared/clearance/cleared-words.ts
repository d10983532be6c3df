import { furnitureWords, wordedDate, wordedPeriod } from '../language'
import {
  immediateRelease,
  textIn,
  textOf,
  type Event,
  type FrozenRelease,
  type LanguageTag,
  type Moment,
  type ReleaseText,
} from '../release'
import { personsWithin, renderPlainText } from '../render'

export const clearedParts = ['text', 'pictures', 'subject', 'summary', 'event', 'people'] as const

export type ClearedPart = (typeof clearedParts)[number]

/** The words of one part in one language, by paragraph. */
export interface ClearedWords {
  readonly language: LanguageTag
  readonly part: ClearedPart
  readonly paragraphs: readonly string[]
}

/**
 * The words that a clearance is about: all that a journalist reads, and the event and people as machines are told of them. Number and
 * release time are settled afterwards; emphasis, paper and emblem are appearance. None of these is among the words.
 */
export const clearedWords = (frozen: FrozenRelease): ClearedWords[] => wordsOf(frozen, 'bound')

/** The same to be read: days and times as the language words them. A clearance is bound to them as they are kept. */
export const clearedWordsToRead = (frozen: FrozenRelease): ClearedWords[] => wordsOf(frozen, 'read')

type Wording = 'bound' | 'read'

const wordsOf = (frozen: FrozenRelease, wording: Wording): ClearedWords[] =>
  Object.keys(frozen.draft.texts)
    .sort()
    .flatMap((language) => wordsIn(frozen, language, wording))
    .filter(({ paragraphs }) => paragraphs.length > 0)

function wordsIn(frozen: FrozenRelease, language: LanguageTag, wording: Wording): ClearedWords[] {
  const text = textOf(frozen.draft, language)
  const { releaseTimeLine: _line, fileName: _name, mailSubject, ...overrides } = text.overrides
  const neutral: FrozenRelease = {
    ...frozen,
    standing: 'final',
    draft: {
      ...frozen.draft,
      number: '',
      releaseTime: immediateRelease(frozen.draft.releaseTime.zone),
      texts: { ...frozen.draft.texts, [language]: { ...withoutRules(text), overrides } },
    },
  }
  const parts: [ClearedPart, string[]][] = [
    // A dateline in the officer's own words need not name its day, which machines are told all the same.
    [
      'text',
      [
        ...renderPlainText(neutral, language).split('\n\n'),
        overrides.dateline === undefined ? '' : dayIn(frozen.draft.dateline.date, language, wording),
      ],
    ],
    // What is told of a picture to those who do not see it.
    ['pictures', frozen.draft.pictures.map(({ alternative }) => textIn(alternative, language))],
    ['subject', [mailSubject ?? '']],
    ['summary', [text.summary]],
    ['event', eventWords(frozen, language, wording)],
    ['people', personsWithin(frozen, language).map(({ name, title, employer }) => [name, title, employer].join(' '))],
  ]
  return parts.map(([part, paragraphs]) => ({ language, part, paragraphs: paragraphs.map(settled).filter(Boolean) }))
}

/** A rule is appearance, and stands only in a body. */
const withoutRules = (text: ReleaseText): ReleaseText => ({
  ...text,
  body: { ...text.body, content: text.body.content.filter(({ type }) => type !== 'horizontalRule') },
})

const dayIn = (date: string | null, language: LanguageTag, wording: Wording): string =>
  wording === 'read' ? wordedDate(date, furnitureWords(language)) : (date ?? '')

function eventWords({ draft: { event } }: FrozenRelease, language: LanguageTag, wording: Wording): string[] {
  if (event === null) return []
  return [
    textIn(event.name, language) || textIn(event.occasion, language),
    ...(wording === 'read'
      ? [wordedPeriod(event.start, event.end, event.zone, furnitureWords(language))]
      : whenOf(event)),
    textIn(event.venue, language),
    [textIn(event.city, language), event.country].join(' '),
    ...event.hosts.map((host) => textIn(host.name, language)),
  ]
}

function whenOf({ start, end, zone }: Event): string[] {
  const moment = ({ date, time }: Moment): string => [date ?? '', time ?? ''].join(' ')
  return [
    `${moment(start)} ${moment(end)}`.trim() === '' ? '' : `${moment(start)} – ${moment(end)}`,
    start.time === null && end.time === null ? '' : zone,
  ]
}

/** White space is appearance. */
const settled = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()
