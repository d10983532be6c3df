import { z } from 'zod'
import { conflict } from '../merging'
import { instant, localText, releaseTypes, uuid, type Brand, type ReleaseId } from '../release'

/** Names a package that main has read and keeps until the next one: the window never names a file. */
export type PackageToken = Brand<string, 'PackageToken'>

/**
 * How a release of a package stands towards the one here: not here; word for word the same; changed by them, by us, or by both;
 * out from here, or destroyed here, so that theirs can only be a draft of its own.
 */
export const receivedStates = ['new', 'same', 'theirs', 'ours', 'both', 'out', 'destroyed'] as const

export type ReceivedState = (typeof receivedStates)[number]

export const receivedRelease = z.strictObject({
  id: uuid<ReleaseId>(),
  headline: z.string(),
  type: z.enum(releaseTypes),
  state: z.enum(receivedStates),
  /** Whether it is in the trash here. */
  isTrashed: z.boolean(),
  versions: z.int(),
  conflicts: z.array(conflict),
})

export type ReceivedRelease = z.infer<typeof receivedRelease>

export const packagePreview = z.strictObject({
  token: uuid<PackageToken>(),
  /** Name of the file. */
  name: z.string(),
  officer: z.string(),
  mission: localText,
  /** When it was packed. */
  at: instant(),
  releases: z.array(receivedRelease),
})

export type PackagePreview = z.infer<typeof packagePreview>
