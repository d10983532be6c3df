import {
  directionOf,
  furnitureWords,
  isoMoment,
  linkWords,
  wordedDate,
  wordedMoment,
  type FurnitureWords,
} from '../language'
import {
  isEmailAddress,
  textIn,
  textOf,
  type FrozenRelease,
  type GeneratedPart,
  type LanguageTag,
  type PutRight,
  type ReleaseTime,
} from '../release'
import { assertNever } from '../assert-never'
import { directionOfWords } from './direction'
import { factsOf, type PrintedFact } from './facts'
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
  /** How a text that is not final is marked, at the top and at the bottom of every output. Empty for a final one. */
  standingLine: string
  kicker: string
  /** "No. MEX/2026/007", or empty. */
  numberLine: string
  /** Empty where the standing speaks against it: only a final text is for immediate release, and a withdrawn one for none. */
  releaseTimeLine: string
  /** Whether the release may not be published yet: its line then stands at the top and at the bottom. */
  restricted: boolean
  /** What the release puts right, or empty. Stands under the release-time line. */
  notice: string
  headline: string
  subhead: string
  /** When, where and how to get in, where the type of release tells that in a box of its own. */
  facts: PrintedFact[]
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
 * Generates the furniture of a frozen release. An officer's override replaces the generated wording, a blank one does not:
 * a correction would go out without its notice. The mark of an embargo or hold stays in the subject and in the file's name
 * even then.
 */
export function furnitureOf(frozen: FrozenRelease, language: LanguageTag): Furniture {
  const { draft, mission, putsRight } = frozen
  const text = textOf(draft, language)
  const words = furnitureWords(language)
  const worded = (part: GeneratedPart, generated: string): string => {
    const override = printableLine(text.overrides[part] ?? '')
    return override === '' ? generated : override
  }
  const line = (it: string): string => printableLine(it)

  /** Words that run the other way, isolated: the digits of "13 May" beside a city in Arabic would change places. */
  const apart = (it: string): string =>
    (directionOfWords(it) ?? directionOf(language)) === directionOf(language) ? it : `\u2068${it}\u2069`

  const missionName = line(textIn(mission.name, language) || textIn(mission.name, mission.language))
  const headline = line(text.headline)
  const kicker = worded(
    'kicker',
    putsRight === null ? words.kicker[draft.type] : words.correctionKicker[putsRight.kind],
  )
  const number = line(draft.number)
  const title = headline === '' ? kicker : headline
  const marks = subjectMarks(frozen, kicker, words)
  const embargo = draft.releaseTime.mode === 'embargo' ? draft.releaseTime : null

  return {
    language,
    direction: directionOf(language),
    words,
    mission: missionName,
    address: printable(mission.address).trim(),
    standingLine: frozen.standing === 'final' ? '' : words.standing[frozen.standing].line,
    kicker,
    numberLine: number === '' || /^(no\b|n[.º°]|№)/i.test(number) ? number : words.number(number),
    releaseTimeLine: hasReleaseTime(frozen) ? worded('releaseTimeLine', releaseTimeLine(frozen, words)) : '',
    restricted: hasReleaseTime(frozen) && draft.releaseTime.mode !== 'immediate',
    notice: putsRight === null ? '' : worded('notice', noticeOf(putsRight, language, words)),
    headline,
    subhead: line(text.subhead),
    facts: factsOf(draft, language, words),
    dateline: worded(
      'dateline',
      words.dateline(
        apart(line(textIn(draft.dateline.city, language))),
        // As linked days are worded in the text that it runs into.
        apart(wordedDate(draft.dateline.date, linkWords(language).moment)),
      ),
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
    mailSubject: markedSubject(
      frozen,
      marks,
      worded('mailSubject', usualSubject(headline, missionName, marks.includes(kicker) ? '' : kicker)),
      words,
    ),
    mailTo: [mission.email, ...draft.contacts.map(({ email }) => email)].map(line).find(isEmailAddress) ?? '',
    fileName: markedFileName(frozen, words, worded('fileName', usualFileName(frozen, language, number, title, kicker))),
    documentTitle: title,
    issueDate: draft.dateline.date ?? '',
    embargoMoment: embargo === null || embargo.until === null ? '' : isoMoment(embargo.until, embargo.zone),
  }
}

/** A version from before the text had this language has no notice in it. */
const noticeOf = (it: PutRight, language: LanguageTag, words: FurnitureWords): string =>
  it.notice[language] ??
  words.notice[it.kind]({ number: it.number, headline: printableLine(textIn(it.headline, language)), date: it.date })

/** Nobody is to use a withdrawn text, at whatever time. */
const hasReleaseTime = ({ standing }: FrozenRelease): boolean => standing !== 'withdrawn'

function releaseTimeLine({ standing, draft: { releaseTime: it } }: FrozenRelease, words: FurnitureWords): string {
  switch (it.mode) {
    case 'immediate':
      return standing === 'final' ? words.immediate : ''
    case 'embargo':
      return words.embargoed(it.until === null ? '' : wordedMoment(it.until, it.zone, words))
    case 'hold':
      return words.hold
    default:
      return assertNever(it.mode)
  }
}

/** What stands in brackets before a subject: standing, then release time, then what is put right or else the type. */
function subjectMarks(frozen: FrozenRelease, kicker: string, words: FurnitureWords): string[] {
  const { standing, draft, putsRight } = frozen
  const restriction = hasReleaseTime(frozen) ? restrictionMark(draft.releaseTime, words) : ''
  return [
    standing === 'final' ? '' : words.standing[standing].mark,
    restriction,
    restriction === '' || putsRight !== null ? kicker : '',
  ].filter((mark) => mark !== '')
}

function restrictionMark(it: ReleaseTime, words: FurnitureWords): string {
  switch (it.mode) {
    case 'immediate':
      return ''
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

const standingMarks = (words: FurnitureWords): string[] => Object.values(words.standing).map(({ mark }) => mark)

/**
 * A subject with each mark once. An officer's own wording may have begun as the generated one and hold its marks; that of
 * a standing which has passed goes, and so does the release time of a text that has none any more.
 */
function markedSubject(
  { draft }: FrozenRelease,
  marks: readonly string[],
  subject: string,
  words: FurnitureWords,
): string {
  const bare = [...standingMarks(words), restrictionMark(draft.releaseTime, words), ...marks].reduce(
    (rest, mark) => (mark !== '' && rest.startsWith(`[${mark}]`) ? rest.slice(mark.length + 2).trim() : rest),
    subject,
  )
  return [...marks.map((mark) => `[${mark}]`), bare].join(' ').trim()
}

/** The same for the name of a file: `DRAFT-EMBARGOED-2026-02-26-1000-...`. */
function markedFileName(frozen: FrozenRelease, words: FurnitureWords, name: string): string {
  const { standing, draft } = frozen
  const restriction = fileRestriction(draft.releaseTime, words)
  const marks = [
    standing === 'final' ? '' : words.standing[standing].mark,
    hasReleaseTime(frozen) ? restriction : '',
  ].filter((mark) => mark !== '')
  const bare = [...standingMarks(words), restriction].reduce(
    (rest, mark) => (mark !== '' && rest.startsWith(`${mark}-`) ? rest.slice(mark.length + 1) : rest),
    name,
  )
  return [...marks, bare].join('-')
}

function fileRestriction(it: ReleaseTime, words: FurnitureWords): string {
  switch (it.mode) {
    case 'immediate':
      return ''
    case 'embargo':
      return [words.file.embargoed, ...(it.until === null ? [] : [it.until.replace('T', '-').replace(':', '')])].join(
        '-',
      )
    case 'hold':
      return words.file.hold
    default:
      return assertNever(it.mode)
  }
}

/** What is put right, number or day of issue, then the headline; a translation says which language it is. */
function usualFileName(
  frozen: FrozenRelease,
  language: LanguageTag,
  number: string,
  title: string,
  kicker: string,
): string {
  const parts = [
    frozen.putsRight === null ? '' : slug(kicker, 30),
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
