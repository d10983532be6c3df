import type { ClearanceMeans, ClearanceStep, CorrectionKind, ReleaseType, Source, Standing } from '../release'
import { commaOf } from './comma'
import { furniture as english } from './en/furniture'
import { quotationMarksOf } from './typing/quotation-marks'
import { spaceHabitsOf } from './typing/spaces'

/** A moment as the print shows it: the civil time of its zone, and the same moment in UTC where the zone is known. */
export interface PrintedMoment {
  date: string
  /** `10:00`. */
  time: string
  /** `Mexico City`, or empty when the civil time is UTC itself or the zone is unknown. */
  place: string
  /** `16:00`, or empty where the zone is unknown. */
  utcTime: string
  /** The day in UTC where it is another day there; otherwise empty. */
  utcDate: string
}

/** A part of a release as a notice names it: "the second paragraph". */
export type NamedPart =
  | { part: 'headline' | 'subhead' | 'dateline' | 'list' | 'notesToEditors' | 'boilerplate' | 'contacts' }
  | { part: 'when' | 'where' | 'accreditation' | 'accreditationUntil' }
  /** Counts from 1, sub-headings and lists left out. */
  | { part: 'paragraph'; number: number }
  /** With its credit, by the picture's place. */
  | { part: 'caption'; number: number }
  | { part: 'subheading'; words: string }

/** What a notice tells of one difference. `now` and `before` are words of the two texts. */
export type NoticeChange =
  | { kind: 'replaced'; in: NamedPart; now: string; before: string }
  | { kind: 'added' | 'removed'; in: NamedPart; words: string }
  | { kind: 'new-part' | 'removed-part'; in: NamedPart }
  /** The same words at another place; `from` is where they stood. */
  | { kind: 'moved-part'; in: NamedPart; from: NamedPart }

/** Every printed word that is generated and not typed, in one language. A language is a folder with one of these. */
export interface FurnitureWords {
  kicker: Readonly<Record<ReleaseType, string>>
  /** Instead of the type, where a release puts another one right. */
  correctionKicker: Readonly<Record<CorrectionKind, string>>
  /** The notice's beginning: what is put right. */
  notice: Readonly<
    Record<CorrectionKind, (earlier: { number: string; headline: string; date: string | null }) => string>
  >
  /** The notice's sentence about one difference, and about those that it does not name. */
  noticeChange: (change: NoticeChange) => string
  furtherChanges: (count: number) => string
  /** How a text that is not final is marked: in a subject and a file's name by one word, on pages by a line. */
  standing: Readonly<Record<Exclude<Standing, 'final'>, { mark: string; line: string }>>
  immediate: string
  /** `moment` is empty while the officer has not set one: the page must then still say that nothing may be published. */
  embargoed: (moment: string) => string
  hold: string
  /** Marks for a mail's subject and for a file's name. */
  subject: { embargoed: (moment: string) => string; hold: string }
  file: { embargoed: string; hold: string }
  number: (number: string) => string
  /** Labels of what an advisory tells in a box of its own. */
  facts: { when: string; where: string; accreditation: string; accreditationUntil: string }
  notesToEditors: string
  pressContact: string
  about: (mission: string) => string
  page: (page: string, total: string) => string
  endMark: string
  longDate: (year: number, month: number, day: number) => string
  shortDate: (year: number, month: number, day: number) => string
  moment: (moment: PrintedMoment) => string
  /** From one day, time or moment to another. */
  range: (from: string, to: string) => string
  /** Between the dateline and the words that it runs into. */
  datelineDash: string
  dateline: (city: string, date: string) => string
  /** Cities whose zone has another name, or a name that is not spelled like this in the language. */
  zoneCities: Readonly<Record<string, string>>
  picture: {
    /** Over the captions of a mail, whose pictures are attached. */
    heading: string
    /** A picture where none can be shown. Either may be empty, the credit is worded already. */
    line: (caption: string, credit: string) => string
    credit: (name: string) => string
    /** End of an attached picture's name. */
    file: (number: number) => string
  }
  quotation: { open: string; close: string }
  /** The line under a quotation. */
  attribution: (parts: readonly string[]) => string
  /** Names of the controls that a saved page carries. */
  textSize: { group: string; smaller: string; usual: string; larger: string }
  clearance: ClearanceCopyWords
  fileCopy: FileCopyWords
}

/** Words of the copy for the mission's own file. */
export interface FileCopyWords {
  /** Stands on every page. */
  mark: string
  /** End of the file's name. */
  file: string
  /** Heading over what no reader of the release is told. */
  annex: string
  sources: {
    title: string
    none: string
    kinds: Readonly<Record<Source['kind'], string>>
    unnamed: string
    toldTo: (who: string) => string
    verified: string
    notVerified: string
    confidential: string
    /** Before the words that rest on a source. */
    claims: string
    noClaims: string
  }
  quotations: {
    title: string
    none: string
    nobody: string
    notPrinted: string
    /** Any of these may be empty. */
    spoken: (language: string, interpreter: string) => string
    cleared: (by: string, on: string) => string
    notWritten: string
    /** Of words whose remark nobody wrote down. */
    nothingKnown: string
    notCleared: string
    printed: string
    same: string
    differs: string
  }
  clearance: {
    title: string
    none: string
    asked: (step: string) => string
    cleared: (step: string) => string
    refused: (step: string) => string
    calledBack: string
    means: Readonly<Record<ClearanceMeans, string>>
    theseWords: string
    otherWords: (code: string) => string
    version: (number: number) => string
    /** When it was written down, and by whom, who may be unknown. */
    written: (moment: string, officer: string) => string
  }
}

/** Words of the copy that is cleared, and of the message that carries it. */
export interface ClearanceCopyWords {
  title: string
  /** Stands on every page. */
  notForRelease: string
  version: (number: number, moment: string) => string
  /** `code` is the beginning of the hash, short enough to be read out. */
  words: (code: string) => string
  hash: (hash: string) => string
  /** Heading over what is cleared with the text although no page shows it. */
  alsoCleared: string
  parts: { pictures: string; subject: string; summary: string; event: string; people: string }
  /** The block for clearance by hand. */
  byHand: string
  byHandHint: string
  columns: { role: string; name: string; date: string; signature: string }
  steps: Readonly<Record<ClearanceStep, string>>
  /** Beginning of the file's name. */
  file: (version: number) => string
  mail: {
    subject: (headline: string, version: number) => string
    asked: (steps: readonly string[]) => string
    howToAnswer: (code: string) => string
    attached: (file: string) => string
    fileHash: (hash: string) => string
  }
}

const languages: Readonly<Record<string, FurnitureWords>> = { en: english }

const known = new Map<string, FurnitureWords>()

/**
 * The furniture words of `language`, of its base language, or in English: a language whose folder is not there yet still
 * prints a whole page. Its marks and commas are its own even then, as those that are typed beside them.
 */
export function furnitureWords(language: string): FurnitureWords {
  const found = languages[language] ?? languages[language.split('-')[0] ?? ''] ?? known.get(language)
  if (found !== undefined) return found
  const words = plainFurniture(language)
  known.set(language, words)
  return words
}

function plainFurniture(language: string): FurnitureWords {
  const comma = commaOf(language)
  const marks = quotationMarksOf(language)
  const { inGuillemets: space } = spaceHabitsOf(language)
  const spaced = (mark: string): string => (mark === '«' ? mark + space : mark === '»' ? space + mark : mark)
  return {
    ...english,
    dateline: (city, date) => [city, date].filter((part) => part !== '').join(comma),
    attribution: (parts) => `— ${parts.join(comma)}`,
    quotation: marks === null ? english.quotation : { open: spaced(marks.open), close: spaced(marks.close) },
  }
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])
const rightToLeftScript = /-(Arab|Hebr|Thaa|Syrc|Nkoo)\b/i

/** The direction that a language is read in. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0] ?? '') || rightToLeftScript.test(language) ? 'rtl' : 'ltr'
