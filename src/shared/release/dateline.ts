import { z } from 'zod'
import { finding, isBlank, type Finding } from '../validity'
import { localText, textIn } from './local-text'
import { isoDate, type LanguageTag } from './scalars'

/** Where and when the release is issued. The printed dateline is generated from it. */
export const dateline = z.strictObject({
  city: localText,
  /** ISO 3166-1 alpha-2, or empty. */
  country: z.string().max(2),
  /** The day of issue in the city of the dateline. */
  date: isoDate().nullable(),
})

export type Dateline = z.infer<typeof dateline>

export function datelineFindings(it: Dateline, language: LanguageTag): Finding[] {
  return [
    ...(isBlank(textIn(it.city, language)) ? [finding('dateline.city-missing', 'dateline.city', 'mustFix')] : []),
    ...(it.date === null ? [finding('dateline.date-missing', 'dateline.date', 'mustFix')] : []),
  ]
}
