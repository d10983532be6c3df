import { z } from 'zod'
import { compared } from '../comparing'
import { choices, conflict } from '../merging'
import { instant, localText, releaseTypes, uuid, type Brand, type ReleaseId } from '../release'
import { channel } from './channel'
import { selection } from './releases'
import type { WorkId } from './work'

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

const byToken = { token: uuid<PackageToken>() }

const choicesOfRelease = z.record(z.string(), z.enum(choices))

export const transfer = {
  /**
   * Asks for a package and reads it; nothing is written. Fails with `cancelled`, `file-unreadable`, `package-unreadable`,
   * `package-newer`, `package-too-large`, `package-refused`, each {name}.
   */
  choose: channel('transfer.choose', { request: z.strictObject({}), response: packagePreview }),
  /** The package that was dropped on the window, whose file the preload names. Fails as choosing does. */
  dropped: channel('transfer.dropped', { request: z.strictObject({ path: z.string() }), response: packagePreview }),
  /** The package that was opened by the system and that nobody has been shown yet, or null. Fails as choosing does. */
  waiting: channel('transfer.waiting', { request: z.strictObject({}), response: packagePreview.nullable() }),
  /** How the release here would change, once decided so far; null where there is none here. Fails with `not-found`. */
  compare: channel('transfer.compare', {
    request: z.strictObject({ ...byToken, id: uuid<ReleaseId>(), choices: choicesOfRelease }),
    response: compared.nullable(),
  }),
  /**
   * Takes the package in, a few releases at a time; answers those whose words are new or others. Fails with `not-found` where
   * the token names none any more, and, before anything is written, with `stale` where a release was changed since and a
   * conflict is not decided. What stops it later leaves what is in; asked again, it goes on with the rest.
   */
  receive: channel('transfer.receive', {
    request: z.strictObject({
      ...byToken,
      choices: z.record(uuid<ReleaseId>(), choicesOfRelease),
      /** Releases that are out or destroyed here, of which theirs is to be a draft of its own. */
      asDrafts: z.array(uuid<ReleaseId>()),
    }),
    response: z.strictObject({ ids: z.array(uuid<ReleaseId>()) }),
  }),
  /**
   * Asks where to, and packs releases there, each with a version of what it says now. Fails with `cancelled`, `in-trash`, and
   * as writing a file does.
   */
  send: channel('transfer.send', {
    request: z.strictObject({ selection, work: uuid<WorkId>() }),
    response: z.strictObject({
      name: z.string(),
      releases: z.int(),
      /** Pictures that this library has lost. */
      missing: z.int(),
    }),
  }),
}
