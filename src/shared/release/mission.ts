import { z } from 'zod'
import { document } from '../document'
import { clearanceStep } from './clearance-step'
import { contact } from './contact'
import { localText } from './local-text'
import { mediaHash } from './media-hash'
import { isoDate, languageTag, zoneName } from './scalars'
import { numberSeries } from './series'

export const paperSizes = ['A4', 'Letter'] as const

/** A standing text about the house, in one language. */
export const boilerplate = z.strictObject({
  document,
  /** Counts up whenever its words change. */
  version: z.int(),
  /** Day on which an officer last read it through, or null. */
  lastReviewed: isoDate().nullable(),
})

export type Boilerplate = z.infer<typeof boilerplate>

/** Who usually answers at a step of clearance; where there is an address, the copy goes there. */
export const clearer = z.strictObject({ name: z.string(), role: z.string(), email: z.string() })

export type Clearer = z.infer<typeof clearer>

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
  boilerplate: z.record(languageTag(), boilerplate),
  /** The capital at home, whose time is shown beside the mission's. */
  capital: z.strictObject({ city: localText, zone: zoneName() }),
  /** The first one is what a new release takes its number from. */
  series: z.array(numberSeries),
  /** By release type, the steps that its clearance takes here; types left out take their usual ones. */
  clearance: z.record(z.string(), z.array(clearanceStep)),
  clearers: z.partialRecord(clearanceStep, clearer),
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
  capital: { city: {}, zone: '' },
  series: [],
  clearance: {},
  clearers: {},
})

/** What of the mission's profile is printed, and therefore frozen in a version. */
export const printedMission = mission.pick({
  name: true,
  city: true,
  country: true,
  zone: true,
  email: true,
  address: true,
  emblem: true,
  paper: true,
  language: true,
})
