import { z } from 'zod'
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

export const library = {
  status: channel('library.status', { request: z.strictObject({}), response: libraryStatus }),
  /** Asks for a file (`create` for a new one) and opens it; answers the status of what is open then. `cancelled` when the officer changes their mind. */
  open: channel('library.open', { request: z.strictObject({ create: z.boolean() }), response: libraryStatus }),
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
