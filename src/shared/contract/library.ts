import { z } from 'zod'
import { instant, person, place, releaseSummary, uuid, type ReleaseId } from '../release'
import { failureCodes } from '../result'
import { channel } from './channel'

/** How the open library stands. `reason` says why it cannot be written, null where it can. */
export const libraryStatus = z.strictObject({
  path: z.string(),
  readOnly: z.boolean(),
  reason: z.enum(failureCodes).nullable(),
  /** Whether the last session ended without closing the library. */
  uncleanExit: z.boolean(),
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
