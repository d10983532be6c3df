import { z } from 'zod'
import type { ReleaseId, VersionId } from './ids'
import { localText } from './local-text'
import { printedMission } from './mission'
import { releaseDraft } from './release'
import { instant, isoDate, languageTag, uuid } from './scalars'
import { correctionKind, type ReleaseStatus } from './workflow'

/** How a text stands towards the public: only a final one may go out unmarked. */
export const standings = ['draft', 'final', 'corrected', 'withdrawn'] as const

export type Standing = (typeof standings)[number]

export const standingOf = (status: ReleaseStatus): Standing => {
  switch (status) {
    case 'draft':
    case 'in-clearance':
      return 'draft'
    case 'cleared':
    case 'released':
      return 'final'
    case 'corrected':
    case 'withdrawn':
      return status
  }
}

/** What a release puts right, with the notice that says so by language, drafted from the difference in words. */
export const putRight = z.strictObject({
  kind: correctionKind,
  number: z.string(),
  headline: localText,
  date: isoDate().nullable(),
  notice: z.record(languageTag(), z.string()),
})

export type PutRight = z.infer<typeof putRight>

/**
 * Everything that prints, frozen: the draft without what stays inside the mission, with names and titles as the
 * registers had them, and the mission's profile. Stored versions are never rewritten; older ones are brought up when
 * they are read.
 */
export const frozenRelease = z.strictObject({
  schemaVersion: z.literal(3),
  standing: z.enum(standings),
  putsRight: putRight.nullable(),
  draft: releaseDraft.omit({ internalNote: true, original: true, startedFrom: true, series: true, correction: true }),
  mission: printedMission,
})

export type FrozenRelease = z.infer<typeof frozenRelease>

export const versionReasons = [
  'export',
  'mail',
  'clearance',
  'status',
  'pause',
  'restored',
  'packed',
  'before-merge',
  'received',
] as const

export const version = z.strictObject({
  id: uuid<VersionId>(),
  release: uuid<ReleaseId>(),
  /** Counts from 1 within the release. */
  number: z.int(),
  at: instant(),
  reason: z.enum(versionReasons),
  /** SHA-256 over the canonical JSON of `content`, lower-case hexadecimal. */
  hash: z.string(),
  content: frozenRelease,
})

export type Version = z.infer<typeof version>
