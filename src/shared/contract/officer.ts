import { z } from 'zod'
import { officer as officerRecord } from '../release'
import { channel } from './channel'

export const officer = {
  /** Who works at this desk; name and role may be empty until they were told. */
  get: channel('officer.get', { request: z.strictObject({}), response: officerRecord }),
  /** From now on; what was done before keeps the name it was done under. */
  save: channel('officer.save', {
    request: z.strictObject({ name: z.string(), role: z.string() }),
    response: officerRecord,
  }),
}
