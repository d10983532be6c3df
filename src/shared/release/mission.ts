import { z } from 'zod'
import { document } from '../document'
import { contact } from './contact'
import type { MediaHash } from './ids'
import { localText } from './local-text'
import { languageTag, zoneName } from './scalars'

/** SHA-256 of a file in the media folder, as lower-case hexadecimal. */
export const mediaHash = () => z.string().regex(/^[0-9a-f]{64}$/) as unknown as z.ZodType<MediaHash, MediaHash>

export const paperSizes = ['A4', 'Letter'] as const

/** The mission that issues the releases: what the letterhead, the contact block and a new release start from. */
export const mission = z.strictObject({
  name: localText,
  city: localText,
  country: z.string().max(2),
  zone: zoneName(),
  /** The mission's own address: a mail draft goes to it, journalists into Bcc. */
  email: z.string(),
  address: z.string(),
  emblem: mediaHash().nullable(),
  paper: z.enum(paperSizes),
  language: languageTag(),
  contacts: z.array(contact),
  boilerplate: z.record(languageTag(), document),
})

export type Mission = z.infer<typeof mission>

export const emptyMission = (zone: string): Mission => ({
  name: {},
  city: {},
  country: '',
  zone,
  email: '',
  address: '',
  emblem: null,
  paper: 'A4',
  language: 'en',
  contacts: [],
  boilerplate: {},
})
