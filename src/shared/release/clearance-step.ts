import { z } from 'zod'

/** Who clears, from the first to the last. */
export const clearanceSteps = ['section-chief', 'ambassador', 'capital'] as const

export type ClearanceStep = (typeof clearanceSteps)[number]

export const clearanceStep = z.enum(clearanceSteps)
