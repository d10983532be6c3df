import { z } from 'zod'
import { finding, isBlank, type Finding } from '../validity'
import type { HostId, OrganisationId, PlaceId } from './ids'
import { localText, textIn } from './local-text'
import { civilTime, isoDate, uuid, zoneName, type LanguageTag } from './scalars'
import { isKnownZone } from './zone'

export const hostRoles = ['host', 'co-host', 'partner', 'sponsor'] as const

/** Who holds the event. `organisation` points into the register once the officer has picked it there. */
export const host = z.strictObject({
  id: uuid<HostId>(),
  organisation: uuid<OrganisationId>().nullable(),
  name: localText,
  role: z.enum(hostRoles),
})

export type Host = z.infer<typeof host>

/** A civil moment whose time of day may not be known yet. */
export const moment = z.strictObject({ date: isoDate().nullable(), time: civilTime().nullable() })

export type Moment = z.infer<typeof moment>

/** The happening that a release tells of. */
export const event = z.strictObject({
  name: localText,
  occasion: localText,
  /** Year of what is commemorated; the number of the anniversary follows from it. */
  originYear: z.int().nullable(),
  start: moment,
  end: moment,
  zone: zoneName(),
  place: uuid<PlaceId>().nullable(),
  venue: localText,
  city: localText,
  /** ISO 3166-1 alpha-2, or empty. */
  country: z.string().max(2),
  hosts: z.array(host),
  /** How journalists get in: what an advisory has to tell. */
  accreditation: localText,
  /** Until when they may ask for it, in the event's zone. */
  accreditationUntil: moment,
})

export type Event = z.infer<typeof event>

const unknownMoment: Moment = { date: null, time: null }

export const emptyEvent = (zone: string): Event => ({
  name: {},
  occasion: {},
  originYear: null,
  start: unknownMoment,
  end: unknownMoment,
  zone,
  place: null,
  venue: {},
  city: {},
  country: '',
  hosts: [],
  accreditation: {},
  accreditationUntil: unknownMoment,
})

/** Sortable form of a moment; an unknown time counts as the earliest, so that only certain contradictions are found. */
const instantOf = (it: Moment, unknownTime: string): string => `${it.date ?? ''}T${it.time ?? unknownTime}`

export function eventFindings(it: Event, language: LanguageTag): Finding[] {
  const endsBeforeStart =
    it.start.date !== null && it.end.date !== null && instantOf(it.end, '23:59') < instantOf(it.start, '00:00')
  const startYear = it.start.date === null ? null : Number(it.start.date.slice(0, 4))
  return [
    ...(endsBeforeStart ? [finding('event.ends-before-start', 'event.end', 'mustFix')] : []),
    ...(it.start.date === null && it.start.time !== null ? [finding('event.time-without-date', 'event.start')] : []),
    ...(isKnownZone(it.zone) || it.start.time === null ? [] : [finding('event.zone-unknown', 'event.zone')]),
    ...(it.originYear !== null && startYear !== null && it.originYear > startYear
      ? [finding('event.origin-after-start', 'event.originYear', 'mustFix', { year: it.originYear })]
      : []),
    ...it.hosts
      .filter((each) => isBlank(textIn(each.name, language)))
      .map((each) => finding('host.unnamed', `event.hosts.${each.id}.name`)),
  ]
}

/** Number of the anniversary in the year of the event, or null where either year is unknown. */
export function anniversaryOf(it: Event): number | null {
  if (it.originYear === null || it.start.date === null) return null
  const years = Number(it.start.date.slice(0, 4)) - it.originYear
  return years > 0 ? years : null
}
