import type { z } from 'zod'

/** A stored row that is not what we wrote. The door turns it into the failure `library-damaged`. */
export class DamagedRow extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`a stored ${what} cannot be read`, options)
    this.name = 'DamagedRow'
  }
}

/** The record in a stored row, or {@link DamagedRow}. */
export function parseStored<T>(shape: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = shape.safeParse(value)
  if (!parsed.success) throw new DamagedRow(what, { cause: parsed.error })
  return parsed.data
}

/** The value in a JSON column. */
export function fromJson(column: unknown): unknown {
  if (typeof column !== 'string') throw new DamagedRow('JSON column')
  try {
    return JSON.parse(column)
  } catch (error) {
    throw new DamagedRow('JSON column', { cause: error })
  }
}

export const toJson = (value: unknown): string => JSON.stringify(value)
