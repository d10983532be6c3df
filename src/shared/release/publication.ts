import { z } from 'zod'
import type { PublicationId, VersionId } from './ids'
import { instant, uuid } from './scalars'

export const releaseRoutes = ['email', 'website', 'social-media', 'news-agency', 'in-person', 'other'] as const

export type ReleaseRoute = (typeof releaseRoutes)[number]

/** Fewer characters than this are no reason to go out although something must be fixed. */
export const shortestReason = 10

/** What an officer notes when a release has gone out. */
export const goingOut = z.strictObject({
  when: instant(),
  route: z.enum(releaseRoutes),
  note: z.string(),
  /** Why it went out although something had to be fixed; empty where nothing had. */
  override: z.string(),
})

export type GoingOut = z.infer<typeof goingOut>

/** That a version was released, as it was noted. */
export const publication = z.strictObject({
  id: uuid<PublicationId>(),
  version: uuid<VersionId>(),
  versionNumber: z.int(),
  /** When it was written down. */
  at: instant(),
  officer: z.string(),
  ...goingOut.shape,
})

export type Publication = z.infer<typeof publication>
