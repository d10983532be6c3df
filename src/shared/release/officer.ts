import { z } from 'zod'
import type { OfficerId } from './ids'
import { uuid } from './scalars'

/** Who did something, with which role, on which device. Every change names one. */
export const officer = z.strictObject({ id: uuid<OfficerId>(), name: z.string(), role: z.string(), device: z.string() })

export type Officer = z.infer<typeof officer>
