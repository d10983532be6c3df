import { z } from 'zod'
import { finding, isBlank, type Finding } from '../validity'
import type { SourceId } from './ids'
import { isoDate, uuid } from './scalars'

export const sourceKinds = ['official', 'document', 'witness', 'media', 'dataset'] as const

/** Shape: whatever an officer has typed so far. Always storable, never altered. */
export const source = z.strictObject({
  id: uuid<SourceId>(),
  kind: z.enum(sourceKinds),
  label: z.string(),
  /** To whom the source spoke: an outlet, the desk. */
  toldTo: z.string(),
  /** Day the source spoke or was published, in the place where it did. */
  date: isoDate().nullable(),
  url: z.string(),
  verified: z.boolean(),
  confidential: z.boolean(),
})

/** Who told whom, and how sure we are. Sources stay inside the mission unless marked public. */
export type Source = z.infer<typeof source>

export const emptySource = (id: SourceId): Source => ({
  id,
  kind: 'official',
  label: '',
  toldTo: '',
  date: null,
  url: '',
  verified: false,
  confidential: true,
})

/** Validity: what still stands between this source and print. */
export function sourceFindings(it: Source): Finding[] {
  return [
    ...(isBlank(it.label) ? [finding('source.unnamed', `sources.${it.id}.label`)] : []),
    ...(it.url === '' || isWebAddress(it.url) ? [] : [finding('source.link-incomplete', `sources.${it.id}.url`)]),
  ]
}

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text)
