import { z } from 'zod'
import { compared } from '../comparing'
import { instant, release, uuid, versionReasons, type ReleaseId, type VersionId } from '../release'
import { channel } from './channel'

/** A version without its words. */
export const versionLine = z.strictObject({
  id: uuid<VersionId>(),
  number: z.int(),
  at: instant(),
  officer: z.string(),
  reason: z.enum(versionReasons),
  hash: z.string(),
  /** Whether it left the house as the release. */
  isOut: z.boolean(),
  /** Whether its words went with the release that was destroyed. */
  isDestroyed: z.boolean(),
})

export type VersionLine = z.infer<typeof versionLine>

export const versions = {
  /** Newest first. */
  list: channel('versions.list', {
    request: z.strictObject({ id: uuid<ReleaseId>() }),
    response: z.array(versionLine),
  }),
  /** From one version to another, or to what would print now where `after` is null. Fails with `version-destroyed`. */
  compare: channel('versions.compare', {
    request: z.strictObject({
      id: uuid<ReleaseId>(),
      before: uuid<VersionId>(),
      after: uuid<VersionId>().nullable(),
    }),
    response: compared,
  }),
  /**
   * Makes a version's words and facts those of the release again, which is kept as it was in a version of its own; there is
   * nothing to take back then. Fails with `stale` {revision}, `released`, `in-trash`, `version-destroyed`.
   */
  restore: channel('versions.restore', {
    request: z.strictObject({ id: uuid<ReleaseId>(), revision: z.int(), version: uuid<VersionId>() }),
    response: release,
  }),
}
