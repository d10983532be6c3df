import { z } from 'zod'
import type { ReleaseId, VersionId } from './ids'
import { mission } from './mission'
import { releaseDraft, releaseStatuses } from './release'
import { instant, uuid } from './scalars'

/**
 * Everything that prints, frozen: the draft without what stays inside the mission, with names and titles as the
 * registers had them, and the mission's profile. Stored versions are never rewritten.
 */
export const frozenRelease = z.strictObject({
  schemaVersion: z.literal(1),
  status: z.enum(releaseStatuses),
  draft: releaseDraft.omit({ internalNote: true, original: true }),
  mission,
})

export type FrozenRelease = z.infer<typeof frozenRelease>

export const versionReasons = ['export', 'mail', 'status', 'pause'] as const

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
