import { z } from 'zod'
import { organisation, person, place } from '../release'
import { channel } from './channel'

export const registers = {
  /** Entries whose name begins with or contains the words typed, best first, at most 8 each. */
  suggest: channel('registers.suggest', {
    request: z.strictObject({ query: z.string().max(200) }),
    response: z.strictObject({ people: z.array(person), organisations: z.array(organisation), places: z.array(place) }),
  }),
  /** Adds or replaces register entries by id. */
  remember: channel('registers.remember', {
    request: z.strictObject({ people: z.array(person), organisations: z.array(organisation), places: z.array(place) }),
    response: z.strictObject({}),
  }),
}
