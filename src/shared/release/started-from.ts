import { z } from 'zod'
import type { ReleaseId, TemplateId } from './ids'
import { uuid } from './scalars'

/**
 * What a release was started from. Of an earlier release it keeps what may not come along unseen: the number of its
 * anniversary, and the carried-over phrases that an officer has confirmed.
 */
export const startedFrom = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), template: uuid<TemplateId>(), version: z.int() }),
  z.strictObject({
    kind: z.literal('earlier'),
    release: uuid<ReleaseId>(),
    /** Number of the earlier anniversary, or null. */
    anniversary: z.int().nullable(),
    /** `place` is the block that the phrase stands in, or the line. */
    confirmed: z.array(z.strictObject({ place: z.string(), phrase: z.string() })),
  }),
])

export type StartedFrom = z.infer<typeof startedFrom>
