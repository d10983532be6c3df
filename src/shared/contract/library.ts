import { z } from 'zod'
import { instant, person, place, releaseSummary, uuid, type ReleaseId } from '../release'
import { failureCodes } from '../result'
import { channel } from './channel'

export const shareStates = [
  'current',
  'waiting',
  'publishing',
  'gone',
  'full',
  'forked',
  'unreadable',
  'taken',
] as const

/** How the working copy of a library on a network share stands to what is published there. */
export const shareStatus = z.strictObject({
  /**
   * `current`: all is published. `waiting`: there are changes to publish. `gone`: the share cannot be reached. `full`: there is no room
   * on it. `forked`: another desk has published since. `unreadable`: what another desk has published cannot be read. `taken`: somebody at another desk works in it.
   */
  state: z.enum(shareStates),
  /** When it was published last, by anybody; null before the first time. */
  publishedAt: instant().nullable(),
  /** Who works in it at another desk, or has published there; empty names where nobody has said one. */
  by: z.strictObject({ officer: z.string(), device: z.string() }).nullable(),
})

export type ShareStatus = z.infer<typeof shareStatus>

/** How the open library stands. `reason` says why it cannot be written, null where it can. */
export const libraryStatus = z.strictObject({
  path: z.string(),
  readOnly: z.boolean(),
  reason: z.enum(failureCodes).nullable(),
  /** Whether the last session ended without closing the library. */
  uncleanExit: z.boolean(),
  /** Null for one that lies on this computer. */
  share: shareStatus.nullable(),
})

export type LibraryStatus = z.infer<typeof libraryStatus>

/** What is found of some words, best first; at most 8 of each kind. */
export const found = z.strictObject({
  /** Releases found by headline, number, event or names. */
  releases: z.array(releaseSummary),
  people: z.array(z.strictObject({ person, releases: z.int() })),
  places: z.array(z.strictObject({ place, releases: z.int() })),
  /** Releases found by their text, each with the words around the hit. */
  texts: z.array(releaseSummary),
})

export type Found = z.infer<typeof found>

export const library = {
  status: channel('library.status', { request: z.strictObject({}), response: libraryStatus }),
  /** Asks for a file (`create` for a new one) and opens it; answers the status of what is open then. `cancelled` when the officer changes their mind. */
  open: channel('library.open', { request: z.strictObject({ create: z.boolean() }), response: libraryStatus }),
  /**
   * Publishes a library on a share now, also in place of what cannot be read there. Fails with `share-gone`, `share-full`, `share-forked`, `share-busy`; nothing is lost then.
   */
  publish: channel('library.publish', { request: z.strictObject({}), response: libraryStatus }),
  /** Opens a library on a share anew, such as once the other desk may have left it. */
  reopen: channel('library.reopen', { request: z.strictObject({}), response: libraryStatus }),
  /** Keeps the working copy as a library of its own, says where in a dialog, and opens what another desk has published. */
  setApart: channel('library.setApart', { request: z.strictObject({}), response: libraryStatus }),
  /** Releases, people, places and texts at once. */
  find: channel('library.find', { request: z.strictObject({ query: z.string().max(500) }), response: found }),
  /** After a session that never ended: the releases that were written in it, the last one first. */
  recovered: channel('library.recovered', {
    request: z.strictObject({}),
    response: z.array(
      z.strictObject({ id: uuid<ReleaseId>(), headline: z.string(), savedAt: instant(), words: z.int() }),
    ),
  }),
  /** Releases per sidebar view. */
  counts: channel('library.counts', {
    request: z.strictObject({}),
    response: z.strictObject({
      all: z.int(),
      draft: z.int(),
      'in-clearance': z.int(),
      cleared: z.int(),
      released: z.int(),
      trash: z.int(),
    }),
  }),
}
