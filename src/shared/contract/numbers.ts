import { z } from 'zod'
import { uuid, type ReleaseId, type SeriesId } from '../release'
import { channel } from './channel'

const holder = z.strictObject({ id: uuid<ReleaseId>(), headline: z.string() })

/** The numbers of one series in one year. */
export const seriesYear = z.strictObject({
  series: uuid<SeriesId>(),
  name: z.string(),
  year: z.int(),
  given: z.array(z.strictObject({ number: z.int(), text: z.string(), release: holder })),
  /** Numbers between the first and the last that nobody has. */
  gaps: z.array(z.int()),
  /** What the next release to be cleared gets; empty where the series gives no number, or is given up. */
  next: z.string(),
})

export type SeriesYear = z.infer<typeof seriesYear>

export const numbersOverview = z.strictObject({
  years: z.array(seriesYear),
  /** Numbers that two or more releases print, typed or given. */
  duplicates: z.array(z.strictObject({ text: z.string(), releases: z.array(holder) })),
})

export type NumbersOverview = z.infer<typeof numbersOverview>

export const numbers = {
  /** Newest year first; every series of the mission has at least the present year. */
  overview: channel('numbers.overview', { request: z.strictObject({}), response: numbersOverview }),
}
