import { z } from 'zod'
import { languageTag, type ReleaseDraft } from '../release'

/** What two sides may have changed differently. */
export const mergedFields = [
  'headline',
  'subhead',
  'summary',
  'body',
  'notesToEditors',
  'boilerplate',
  'caption',
  'wording',
  'text',
  'type',
  'number',
  'release-time',
  'language',
  'dateline-city',
  'dateline-country',
  'dateline-date',
  'event',
  'speaker',
  'attendee',
  'contact',
  'source',
  'remark',
  'picture',
  'host',
  'internal-note',
  'original',
] as const

export type MergedField = (typeof mergedFields)[number]

/** Where in a release something stands. */
export const place = z.strictObject({
  field: z.enum(mergedFields),
  /** The member of a record, such as a speaker's title, or empty. */
  member: z.string(),
  /** What the record is called, such as a speaker's name, or empty. */
  of: z.string(),
  language: languageTag().nullable(),
})

export type Place = z.infer<typeof place>

/** What both sides have changed since they parted, each in its own way. A wording is null where it was taken out. */
export const conflict = z.strictObject({
  id: z.string(),
  where: place,
  base: z.string().nullable(),
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  /** Whether both wordings can stand, one after the other. */
  mayBeBoth: z.boolean(),
  /** Whether it is about the order alone; wordings are then what is put in order, a line each. */
  isOrder: z.boolean(),
})

export type Conflict = z.infer<typeof conflict>

export const choices = ['ours', 'theirs', 'both'] as const

export type Choice = (typeof choices)[number]

/** By conflict. */
export type Choices = Readonly<Record<string, Choice>>

/** Two drafts and the one that both come from; null where that is not known. */
export interface Sides {
  readonly base: ReleaseDraft | null
  readonly ours: ReleaseDraft
  readonly theirs: ReleaseDraft
}

/** Who has changed anything since the two parted. */
export type Changed = 'neither' | 'ours' | 'theirs' | 'both'

export interface Merge {
  readonly sides: Sides
  /** Everything that one side alone has changed, and of what both have, ours. */
  readonly draft: ReleaseDraft
  readonly changed: Changed
  readonly conflicts: readonly Conflict[]
}
