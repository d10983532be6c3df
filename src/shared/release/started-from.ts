import { z } from 'zod'
import type { ReleaseId, TemplateId } from './ids'
import { isoDate, uuid } from './scalars'

/**
 * What a release was started from. Of an earlier release it keeps what may not come along unseen: its year and day, and
 * the carried-over phrases that an officer has confirmed.
 */
export const startedFrom = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), template: uuid<TemplateId>(), version: z.int() }),
  z.strictObject({
    kind: z.literal('earlier'),
    release: uuid<ReleaseId>(),
    /** Day of the earlier event, else of its dateline; null where neither was known. */
    day: isoDate().nullable(),
    /** Number of the earlier anniversary, or null. */
    anniversary: z.int().nullable(),
    /** `place` is the block that the phrase stands in, or the line. */
    confirmed: z.array(z.strictObject({ place: z.string(), phrase: z.string() })),
  }),
])

export type StartedFrom = z.infer<typeof startedFrom>
