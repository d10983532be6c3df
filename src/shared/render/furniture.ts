import { directionOf, furnitureWords, isoMoment, wordedDate, wordedMoment, type FurnitureWords } from '../language'
import {
  isEmailAddress,
  textIn,
  textOf,
  type FrozenRelease,
  type GeneratedPart,
  type LanguageTag,
  type ReleaseTime,
} from '../release'
import { assertNever } from '../assert-never'
import { printable, printableLine } from './printable'

/** A press contact as it prints; absent details are empty. */
export interface PrintedContact {
  name: string
  role: string
  phone: string
  email: string
}

/** Every generated part of a release in one language. The outputs differ in how they set it, never in what it says. */
export interface Furniture {
  language: LanguageTag
  direction: 'ltr' | 'rtl'
  words: FurnitureWords
  mission: string
  address: string
  kicker: string
  /** "No. MEX/2026/007", or empty. */
  numberLine: string
  releaseTimeLine: string
  /** Whether the release may not be published yet: its line then stands at the top and at the bottom. */
  restricted: boolean
  headline: string
  subhead: string
  dateline: string
  notesTitle: string
  aboutTitle: string
  contactTitle: string
  contacts: PrintedContact[]
  endMark: string
  mailSubject: string
  /** The mission's own address, else a press contact's; empty while there is no whole one. */
  mailTo: string
  /** Without extension; restricted releases are marked first. */
  fileName: string
  documentTitle: string
  /** The day of issue for machines, or empty. */
  issueDate: string
  /** The moment from which it may be published, with offset: of an embargo. Empty where there is none. */
  embargoMoment: string
}

/**
 * Generates the furniture of a frozen release. An officer's override replaces the generated wording; the mark of an
 * embargo or hold stays in the subject and in the file's name even then.
 */
export function furnitureOf(frozen: FrozenRelease, language: LanguageTag): Furniture {
  const { draft, mission } = frozen
  const text = textOf(draft, language)
  const words = furnitureWords(language)
  const worded = (part: GeneratedPart, generated: string): string => {
    const override = text.overrides[part]
    return override === undefined ? generated : printableLine(override)
  }
  const line = (it: string): string => printableLine(it)

  const missionName = line(textIn(mission.name, language) || textIn(mission.name, mission.language))
  const headline = line(text.headline)
  const kicker = worded('kicker', words.kicker[draft.type])
  const number = line(draft.number)
  const title = headline === '' ? kicker : headline
  const mark = subjectMark(draft.releaseTime, kicker, words)
  const embargo = draft.releaseTime.mode === 'embargo' ? draft.releaseTime : null

  return {
    language,
    direction: directionOf(language),
    words,
    mission: missionName,
    address: printable(mission.address).trim(),
    kicker,
    numberLine: number === '' || /^(no\b|n[.º°]|№)/i.test(number) ? number : words.number(number),
    releaseTimeLine: worded('releaseTimeLine', releaseTimeLine(draft.releaseTime, words)),
    restricted: draft.releaseTime.mode !== 'immediate',
    headline,
    subhead: line(text.subhead),
    dateline: worded(
      'dateline',
      words.dateline(line(textIn(draft.dateline.city, language)), wordedDate(draft.dateline.date, words)),
    ),
    notesTitle: words.notesToEditors,
    aboutTitle: words.about(missionName),
    contactTitle: words.pressContact,
    contacts: draft.contacts.map((contact) => ({
      name: line(contact.name),
      role: line(textIn(contact.role, language)),
      phone: line(contact.phone),
      email: line(contact.email),
    })),
    endMark: worded('endMark', words.endMark),
    mailSubject: marked(
      mark,
      worded('mailSubject', usualSubject(headline, missionName, mark === kicker ? '' : kicker)),
    ),
    mailTo: [mission.email, ...draft.contacts.map(({ email }) => email)].map(line).find(isEmailAddress) ?? '',
    fileName: markedFileName(
      draft.releaseTime,
      words,
      worded('fileName', usualFileName(frozen, language, number, title)),
    ),
    documentTitle: title,
    issueDate: draft.dateline.date ?? '',
    embargoMoment: embargo === null || embargo.until === null ? '' : isoMoment(embargo.until, embargo.zone),
  }
}

function releaseTimeLine(it: ReleaseTime, words: FurnitureWords): string {
  switch (it.mode) {
    case 'immediate':
      return words.immediate
    case 'embargo':
      return words.embargoed(it.until === null ? '' : wordedMoment(it.until, it.zone, words))
    case 'hold':
      return words.hold
    default:
      return assertNever(it.mode)
  }
}

function subjectMark(it: ReleaseTime, kicker: string, words: FurnitureWords): string {
  switch (it.mode) {
    case 'immediate':
      return kicker
    case 'embargo':
      return words.subject.embargoed(it.until === null ? '' : wordedMoment(it.until, it.zone, words, 'short'))
    case 'hold':
      return words.subject.hold
    default:
      return assertNever(it.mode)
  }
}

/** Headline and mission, or what is known of them; `kind` where that is nothing. */
const usualSubject = (headline: string, mission: string, kind: string): string =>
  [headline, mission].filter((part) => part !== '').join(' – ') || kind

const marked = (mark: string, subject: string): string =>
  mark === '' || subject.startsWith(`[${mark}]`) ? subject : `[${mark}] ${subject}`.trim()

function markedFileName(it: ReleaseTime, words: FurnitureWords, name: string): string {
  switch (it.mode) {
    case 'immediate':
      return name
    case 'embargo': {
      const until = it.until === null ? [] : [it.until.replace('T', '-').replace(':', '')]
      return startedWith([words.file.embargoed, ...until].join('-'), name)
    }
    case 'hold':
      return startedWith(words.file.hold, name)
    default:
      return assertNever(it.mode)
  }
}

const startedWith = (mark: string, name: string): string => (name.startsWith(mark) ? name : `${mark}-${name}`)

/** Number, or day of issue, then the headline; a translation says which language it is. */
function usualFileName(frozen: FrozenRelease, language: LanguageTag, number: string, title: string): string {
  const parts = [
    slug(number, 40) || (frozen.draft.dateline.date ?? ''),
    slug(title, 60).toLowerCase(),
    language === frozen.draft.language ? '' : language,
  ]
  return parts.filter((part) => part !== '').join('-') || 'release'
}

/** Letters and digits that every file system takes, words apart by a hyphen, cut at a word. */
function slug(text: string, longest: number): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  let joined = ''
  for (const word of words) {
    const next = joined === '' ? [...word].slice(0, longest).join('') : `${joined}-${word}`
    if ([...next].length > longest) break
    joined = next
  }
  return joined.normalize('NFC')
}
