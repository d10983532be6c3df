import { z } from 'zod'
import { failureCodes } from '../result'

/** A failure within an answer, of what it was asked for in part. */
export const failed = z.strictObject({
  ok: z.literal(false),
  code: z.enum(failureCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
