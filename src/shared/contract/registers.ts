import { z } from 'zod'
import {
  organisation,
  person,
  place,
  releaseSummary,
  uuid,
  type OrganisationId,
  type PersonId,
  type PlaceId,
} from '../release'
import { channel } from './channel'

const entries = z.strictObject({
  people: z.array(person),
  organisations: z.array(organisation),
  places: z.array(place),
})

export const registers = {
  /** Entries whose name begins with or contains the words typed, best first, at most 8 each. */
  suggest: channel('registers.suggest', { request: z.strictObject({ query: z.string().max(200) }), response: entries }),
  /** Adds or replaces register entries by id. */
  remember: channel('registers.remember', { request: entries, response: z.strictObject({}) }),
  /** The entries with these ids; one that was merged into another is answered as that other, under its own id too. */
  named: channel('registers.named', {
    request: z.strictObject({ people: z.array(uuid<PersonId>()), organisations: z.array(uuid<OrganisationId>()) }),
    response: z.strictObject({
      people: z.record(z.string(), person),
      organisations: z.record(z.string(), organisation),
    }),
  }),
  /** The people of the register that hold the words, or all of them for a blank query, by name; with their possible doubles. */
  people: channel('registers.people', {
    request: z.strictObject({ query: z.string().max(200) }),
    response: z.strictObject({
      people: z.array(z.strictObject({ person, releases: z.int() })),
      /** Entries that may be the same person: same name but for accents and order, or in another script. */
      doubles: z.array(z.array(uuid<PersonId>()).min(2)),
    }),
  }),
  /** Where a person speaks or attends, newest first. */
  uses: channel('registers.uses', {
    request: z.strictObject({ person: uuid<PersonId>() }),
    response: z.array(releaseSummary),
  }),
  /** The organisations that hold the words, or all of them for a blank query, by name, with the releases that they host. */
  organisations: channel('registers.organisations', {
    request: z.strictObject({ query: z.string().max(200) }),
    response: z.array(z.strictObject({ organisation, releases: z.int() })),
  }),
  /** The same of places, with the releases whose event is there. */
  places: channel('registers.places', {
    request: z.strictObject({ query: z.string().max(200) }),
    response: z.array(z.strictObject({ place, releases: z.int() })),
  }),
  /** Where an organisation hosts or a place is that of the event, newest first. */
  usesOf: channel('registers.usesOf', {
    request: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('organisation'), id: uuid<OrganisationId>() }),
      z.strictObject({ kind: z.literal('place'), id: uuid<PlaceId>() }),
    ]),
    response: z.array(releaseSummary),
  }),
  /** Makes one person of several: `keep` gets the others' names, scripts and titles, and stands wherever they stood. */
  merge: channel('registers.merge', {
    request: z.strictObject({ keep: uuid<PersonId>(), others: z.array(uuid<PersonId>()).min(1) }),
    response: person,
  }),
}
