import {
  organisation,
  place,
  type LocalText,
  type Organisation,
  type OrganisationId,
  type Person,
  type PersonId,
  type Place,
  type PlaceId,
} from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { normalise } from '../search'
import { command, query, type Query, type Row } from '../sql'
import { fromJson, parseStored, toJson } from '../stored'
import { logChange, type Author } from './change-log'
import { holdsAll } from './holds-all'
import { findPerson, folded, refoldPeople, rememberPerson, selectPeople, unmerged } from './person'

export { findPerson } from './person'

/** Entries of the registers. */
export interface Registers {
  people: Person[]
  organisations: Organisation[]
  places: Place[]
}

const mostSuggestions = 8

const wordings = (text: LocalText): string[] => Object.values(text)

/**
 * Entries that hold every word typed, those that begin with what was typed first. At most 8 of each, and after them
 * the organisations that the people found belong to, so that a person brings theirs along.
 */
export function suggestEntries(handle: ReadHandle, typed: string): Registers {
  const sought = normalise(typed)
  if (sought === '') return { people: [], organisations: [], places: [] }
  const [first = ''] = sought.split(' ')
  const found = query`
    ${holdsAll(typed)} ORDER BY
      substr(folded, 2, ${sought.length}) <> ${sought}, instr(folded, ${` ${first}`}) = 0, length(folded), folded
    LIMIT ${mostSuggestions}`
  const people = selectPeople(handle, query`WHERE ${unmerged} AND ${found}`)
  const organisations = selectOrganisations(handle, query`WHERE ${found}`)
  return {
    people,
    organisations: [...organisations, ...theirOrganisations(handle, people, organisations)],
    places: selectPlaces(handle, query`WHERE ${found}`),
  }
}

function theirOrganisations(handle: ReadHandle, people: Person[], found: Organisation[]): Organisation[] {
  const ids = new Set(people.flatMap(({ titles }) => titles.map((it) => it.organisation)))
  return [...ids].flatMap((id) => {
    const it = id === null || found.some((each) => each.id === id) ? null : findOrganisation(handle, id)
    return it === null ? [] : [it]
  })
}

/** People who were merged into another are left out. */
export function allEntries(handle: ReadHandle): Registers {
  return {
    people: selectPeople(handle, query`WHERE ${unmerged} ORDER BY key`),
    organisations: selectOrganisations(handle, query`ORDER BY key`),
    places: selectPlaces(handle, query`ORDER BY key`),
  }
}

/**
 * The entries with these ids; what there is none of is left out. A person who was merged into another is answered as that
 * other, under both ids.
 */
export function entriesNamed(
  handle: ReadHandle,
  ids: { people: readonly PersonId[]; organisations: readonly OrganisationId[] },
): { people: Record<string, Person>; organisations: Record<string, Organisation> } {
  const people: Record<string, Person> = {}
  for (const id of ids.people) {
    const it = findPerson(handle, id)
    if (it !== null) Object.assign(people, { [id]: it, [it.id]: it })
  }
  const organisations = ids.organisations.map((id) => findOrganisation(handle, id)).filter((it) => it !== null)
  return { people, organisations: Object.fromEntries(organisations.map((it) => [it.id, it])) }
}

export function findOrganisation(handle: ReadHandle, id: OrganisationId): Organisation | null {
  const row = handle.get(query`SELECT * FROM organisation WHERE id = ${id}`)
  return row === undefined ? null : organisationFromRow(row)
}

export function findPlace(handle: ReadHandle, id: PlaceId): Place | null {
  const row = handle.get(query`SELECT * FROM place WHERE id = ${id}`)
  return row === undefined ? null : placeFromRow(row)
}

export const selectOrganisations = (handle: ReadHandle, rest: Query): Organisation[] =>
  handle.all(query`SELECT * FROM organisation ${rest}`).map(organisationFromRow)

export const selectPlaces = (handle: ReadHandle, rest: Query): Place[] =>
  handle.all(query`SELECT * FROM place ${rest}`).map(placeFromRow)

/** Adds entries, or replaces those with the same id. */
export function rememberEntries(handle: WriteHandle, author: Author, entries: Registers): void {
  handle.transaction(() => {
    for (const it of entries.people) rememberPerson(handle, it)
    for (const it of entries.organisations) rememberOrganisation(handle, it)
    for (const it of entries.places) rememberPlace(handle, it)
    const ids = [...entries.people, ...entries.organisations, ...entries.places].map((it) => it.id)
    if (ids.length === 0) return
    const change = { at: author.now(), officer: author.officer, release: null, detail: { ids } }
    logChange(handle, { ...change, kind: 'registers-changed' })
  })
}

/** Makes the folded names anew, after the normaliser has changed. */
export function refoldRegisters(handle: WriteHandle): void {
  const entries = allEntries(handle)
  refoldPeople(handle)
  for (const it of entries.organisations) rememberOrganisation(handle, it)
  for (const it of entries.places) rememberPlace(handle, it)
}

const organisationFromRow = ({ id, name, country }: Row): Organisation =>
  parseStored(organisation, { id, name: fromJson(name), country }, 'organisation')

export function rememberOrganisation(handle: WriteHandle, it: Organisation): void {
  handle.run(command`
    INSERT INTO organisation (id, name, country, folded)
    VALUES (${it.id}, ${toJson(it.name)}, ${it.country}, ${folded(wordings(it.name))})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = excluded.country, folded = excluded.folded`)
}

const placeFromRow = ({ id, venue, city, country, zone }: Row): Place =>
  parseStored(place, { id, venue: fromJson(venue), city: fromJson(city), country, zone }, 'place')

export function rememberPlace(handle: WriteHandle, it: Place): void {
  handle.run(command`
    INSERT INTO place (id, venue, city, country, zone, folded)
    VALUES (
      ${it.id}, ${toJson(it.venue)}, ${toJson(it.city)}, ${it.country}, ${it.zone},
      ${folded([...wordings(it.venue), ...wordings(it.city)])})
    ON CONFLICT (id) DO UPDATE SET venue = excluded.venue, city = excluded.city, country = excluded.country,
      zone = excluded.zone, folded = excluded.folded`)
}
