import { z } from 'zod'
import type { SeriesId } from './ids'
import { uuid } from './scalars'

/** A row of numbers that begins anew every year. */
export const numberSeries = z.strictObject({
  id: uuid<SeriesId>(),
  name: z.string(),
  /** Wording with `{year}` and `{number}`: `VAL/{year}/{number}`. */
  pattern: z.string(),
  /** Least number of digits, filled up with zeros: 3 prints 7 as 007. */
  digits: z.int().min(1).max(6),
  /** First number of a year. */
  startsAt: z.int().min(1),
})

export type NumberSeries = z.infer<typeof numberSeries>

/** A number that was given to a release. It is never given again. */
export const assignedNumber = z.strictObject({
  series: uuid<SeriesId>(),
  year: z.int(),
  number: z.int(),
  /** As it prints. */
  text: z.string(),
})

export type AssignedNumber = z.infer<typeof assignedNumber>

/** Whether a series can number anything: where its wording does not hold the number, every release would print the same. */
export const givesNumbers = ({ pattern }: Pick<NumberSeries, 'pattern'>): boolean => pattern.includes('{number}')

/** A number as its series words it. */
export const wordedNumber = (it: NumberSeries, year: number, number: number): string =>
  it.pattern.replaceAll('{year}', String(year)).replaceAll('{number}', String(number).padStart(it.digits, '0'))
