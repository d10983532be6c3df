import { z } from 'zod'
import { finding, type Finding } from '../validity'
import { attendee, attendeeFindings } from './attendee'
import { contact, contactFindings } from './contact'
import { correction } from './correction'
import { dateline, datelineFindings } from './dateline'
import { event, eventFindings } from './event'
import type { ReleaseId, SeriesId } from './ids'
import type { Mission } from './mission'
import { immediateRelease, releaseTime, releaseTimeFindings } from './release-time'
import { emptyReleaseText, releaseText, releaseTextFindings, type ReleaseText } from './release-text'
import { instant, isoDate, languageTag, uuid, type LanguageTag } from './scalars'
import { assignedNumber } from './series'
import { picture } from './picture'
import { remark } from './remark'
import { source, sourceFindings } from './source'
import { speaker, speakerFindings } from './speaker'
import { startedFrom } from './started-from'
import { correctionKind, releaseStatuses } from './workflow'

export const releaseTypes = [
  'press-release',
  'statement',
  'readout',
  'media-advisory',
  'condolence',
  'message',
  'correction',
  'withdrawal',
] as const

export type ReleaseType = (typeof releaseTypes)[number]

/** A pasted or imported original, kept untouched beside the body. */
export const original = z.strictObject({
  text: z.string(),
  /** Where it came from: a file's name, or empty for the clipboard. */
  name: z.string(),
  takenAt: instant(),
})

export type Original = z.infer<typeof original>

/** What an officer edits. The shape is always storable; what still misses for print is told by {@link releaseFindings}. */
export const releaseDraft = z.strictObject({
  type: z.enum(releaseTypes),
  /** Printed as typed, where no series gives the number. */
  number: z.string(),
  /** The series that gives the number at clearance, or null. */
  series: uuid<SeriesId>().nullable(),
  dateline,
  releaseTime,
  contacts: z.array(contact),
  event: event.nullable(),
  speakers: z.array(speaker),
  attended: z.array(attendee),
  sources: z.array(source),
  /** What speakers said, as the quotations refer to it. */
  remarks: z.array(remark),
  /** In the order they print. */
  pictures: z.array(picture),
  tags: z.array(z.string()),
  /** Stays inside the mission; no output can reach it, because outputs are made from a version without it. */
  internalNote: z.string(),
  original: original.nullable(),
  startedFrom: startedFrom.nullable(),
  /** What this release puts right, or null. */
  correction: correction.nullable(),
  /** The language that is authoritative. */
  language: languageTag(),
  texts: z.record(languageTag(), releaseText),
})

export type ReleaseDraft = z.infer<typeof releaseDraft>

/** A release as the library keeps it. `revision` counts its saves and guards against overwriting. */
export const release = z.strictObject({
  id: uuid<ReleaseId>(),
  revision: z.int(),
  status: z.enum(releaseStatuses),
  /** The number that its series gave it; printed instead of the typed one. */
  assignedNumber: assignedNumber.nullable(),
  /** The release that corrects, replaces or withdraws this one, draft or released; the newest where there are several. */
  putRightBy: z.strictObject({ release: uuid<ReleaseId>(), how: correctionKind, isOut: z.boolean() }).nullable(),
  createdAt: instant(),
  savedAt: instant(),
  /** When it was put into the trash, or null. */
  trashedAt: instant().nullable(),
  draft: releaseDraft,
})

export type Release = z.infer<typeof release>

/** A line of the list. */
export const releaseSummary = z.strictObject({
  id: uuid<ReleaseId>(),
  type: z.enum(releaseTypes),
  status: z.enum(releaseStatuses),
  /** As it prints: assigned by its series, else typed. */
  number: z.string(),
  headline: z.string(),
  eventName: z.string(),
  city: z.string(),
  date: isoDate().nullable(),
  languages: z.array(languageTag()),
  releaseTime,
  /** What it does to an earlier release, or null. */
  correction: correctionKind.nullable(),
  savedAt: instant(),
  trashedAt: instant().nullable(),
  /** Words around the first hit of a search, or empty. */
  snippet: z.string(),
})

export type ReleaseSummary = z.infer<typeof releaseSummary>

/** A new, empty release as this mission starts one: its city, zone, contacts and boilerplate are already in place. */
export function newReleaseDraft(type: ReleaseType, mission: Mission, today: string): ReleaseDraft {
  const boilerplate = mission.boilerplate[mission.language]?.document
  const text = emptyReleaseText()
  return {
    type,
    number: '',
    series: mission.series[0]?.id ?? null,
    dateline: { city: mission.city, country: mission.country, date: today },
    releaseTime: immediateRelease(mission.zone),
    contacts: mission.contacts,
    event: null,
    speakers: [],
    attended: [],
    sources: [],
    remarks: [],
    pictures: [],
    tags: [],
    internalNote: '',
    original: null,
    startedFrom: null,
    correction: null,
    language: mission.language,
    texts: { [mission.language]: boilerplate === undefined ? text : { ...text, boilerplate } },
  }
}

/** The release's text in `language`; an empty one where that language has not been started. */
export const textOf = (draft: Pick<ReleaseDraft, 'texts'>, language: LanguageTag): ReleaseText =>
  draft.texts[language] ?? emptyReleaseText()

/** The number as it prints: given by a series, else typed; empty where there is none. */
export const printedNumber = ({ draft, assignedNumber }: Pick<Release, 'draft' | 'assignedNumber'>): string =>
  assignedNumber?.text ?? draft.number

/** Everything that still stands between the draft in one language and print, in reading order. */
export function releaseFindings(draft: ReleaseDraft, language: LanguageTag): Finding[] {
  return [
    ...datelineFindings(draft.dateline, language),
    ...releaseTimeFindings(draft.releaseTime),
    ...releaseTextFindings(textOf(draft, language)),
    ...(draft.contacts.length === 0 ? [finding('contact.none', 'contacts', 'mustFix')] : []),
    ...draft.contacts.flatMap(contactFindings),
    ...(draft.event === null ? [] : eventFindings(draft.event, language)),
    ...draft.speakers.flatMap(speakerFindings),
    ...draft.attended.flatMap(attendeeFindings),
    ...draft.sources.flatMap(sourceFindings),
  ]
}
