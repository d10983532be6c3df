import { z } from 'zod'
import type { OrganisationId, PersonId, PlaceId } from './ids'
import { localText } from './local-text'
import { isoDate, uuid } from './scalars'

/** A title is held from a day to a day; a release prints the one valid on its event's date. */
export const personTitle = z.strictObject({
  title: localText,
  organisation: uuid<OrganisationId>().nullable(),
  from: isoDate().nullable(),
  to: isoDate().nullable(),
})

/** Someone in the register of people. */
export const person = z.strictObject({
  id: uuid<PersonId>(),
  name: z.string(),
  given: z.string(),
  family: z.string(),
  honorific: z.string(),
  /** The name in other scripts, by BCP 47 script tag such as `Arab`. */
  scripts: z.record(z.string(), z.string()),
  titles: z.array(personTitle),
})

export type Person = z.infer<typeof person>

/** A body that hosts, employs or signs. */
export const organisation = z.strictObject({ id: uuid<OrganisationId>(), name: localText, country: z.string().max(2) })

export type Organisation = z.infer<typeof organisation>

/** A place that events are held at. */
export const place = z.strictObject({
  id: uuid<PlaceId>(),
  venue: localText,
  city: localText,
  country: z.string().max(2),
  zone: z.string(),
})

export type Place = z.infer<typeof place>
