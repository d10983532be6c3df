import { z } from 'zod'
import { uuid } from '../release'
import { channel } from './channel'
import type { WorkId } from './work'

const work = uuid<WorkId>()

export const everything = {
  /**
   * Asks where to, and writes the whole library there in open formats, into a folder of its own. Fails with `cancelled`,
   * `library-damaged`, and as writing files does; then no folder is there.
   */
  export: channel('everything.export', {
    request: z.strictObject({ work }),
    response: z.strictObject({
      /** Its name. */
      folder: z.string(),
      releases: z.int(),
      /** Media that this library has lost. */
      missing: z.int(),
    }),
  }),
  /**
   * Asks for such a folder and for the place of a new library, makes that of it and opens it. Fails with `cancelled`,
   * `export-unreadable` {name, file}, `export-newer` {name}, `file-exists` {name}; then no library is there.
   */
  bringBack: channel('everything.bringBack', {
    request: z.strictObject({ work }),
    response: z.strictObject({ releases: z.int(), missing: z.int() }),
  }),
}
