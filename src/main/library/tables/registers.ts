import {
  organisation,
  person,
  place,
  type LocalText,
  type Organisation,
  type OrganisationId,
  type Person,
  type PersonId,
  type Place,
} from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { normalise } from '../search'
import { command, query, type Row } from '../sql'
import { fromJson, parseStored, toJson } from '../stored'
import { logChange, type Author } from './change-log'

/** Entries of the registers. */
export interface Registers {
  people: Person[]
  organisations: Organisation[]
  places: Place[]
}

const mostSuggestions = 8

const folded = (names: readonly string[]): string => ` ${normalise(names.join('\n'))}`
const wordings = (text: LocalText): string[] => Object.values(text)

/**
 * Entries that hold every word typed, those that begin with what was typed first. At most 8 of each, and after them
 * the organisations that the people found belong to, so that a person brings theirs along.
 */
export function suggestEntries(handle: ReadHandle, typed: string): Registers {
  const sought = normalise(typed)
  if (sought === '') return { people: [], organisations: [], places: [] }
  const words = sought.split(' ')
  const holdsAll = words.map((word) => query`instr(folded, ${word}) > 0`).reduce((all, it) => query`${all} AND ${it}`)
  const order = query`
    substr(folded, 2, ${sought.length}) <> ${sought}, instr(folded, ${` ${words[0] ?? ''}`}) = 0, length(folded), folded`
  const found = query`WHERE ${holdsAll} ORDER BY ${order} LIMIT ${mostSuggestions}`
  const people = handle.all(query`SELECT * FROM person ${found}`).map((row) => personFromRow(handle, row))
  const organisations = handle.all(query`SELECT * FROM organisation ${found}`).map(organisationFromRow)
  return {
    people,
    organisations: [...organisations, ...theirOrganisations(handle, people, organisations)],
    places: handle.all(query`SELECT * FROM place ${found}`).map(placeFromRow),
  }
}

function theirOrganisations(handle: ReadHandle, people: Person[], found: Organisation[]): Organisation[] {
  const ids = new Set(people.flatMap(({ titles }) => titles.map((it) => it.organisation)))
  return [...ids].flatMap((id) => {
    const it = id === null || found.some((each) => each.id === id) ? null : findOrganisation(handle, id)
    return it === null ? [] : [it]
  })
}

export function allEntries(handle: ReadHandle): Registers {
  return {
    people: handle.all(query`SELECT * FROM person ORDER BY key`).map((row) => personFromRow(handle, row)),
    organisations: handle.all(query`SELECT * FROM organisation ORDER BY key`).map(organisationFromRow),
    places: handle.all(query`SELECT * FROM place ORDER BY key`).map(placeFromRow),
  }
}

export function findPerson(handle: ReadHandle, id: PersonId): Person | null {
  const row = handle.get(query`SELECT * FROM person WHERE id = ${id}`)
  return row === undefined ? null : personFromRow(handle, row)
}

export function findOrganisation(handle: ReadHandle, id: OrganisationId): Organisation | null {
  const row = handle.get(query`SELECT * FROM organisation WHERE id = ${id}`)
  return row === undefined ? null : organisationFromRow(row)
}

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
  for (const it of entries.people) rememberPerson(handle, it)
  for (const it of entries.organisations) rememberOrganisation(handle, it)
  for (const it of entries.places) rememberPlace(handle, it)
}

function personFromRow(handle: ReadHandle, row: Row): Person {
  const key = Number(row.key)
  const titles = handle.all(query`SELECT * FROM person_title WHERE person = ${key} ORDER BY position`)
  const scripts = handle.all(query`SELECT script, name FROM person_script WHERE person = ${key} ORDER BY script`)
  const { id, name, given, family, honorific } = row
  return parseStored(
    person,
    {
      id,
      name,
      given,
      family,
      honorific,
      scripts: Object.fromEntries(scripts.map((it) => [it.script, it.name])),
      titles: titles.map((it) => ({
        title: fromJson(it.title),
        organisation: it.organisation,
        from: it.from_date,
        to: it.to_date,
      })),
    },
    'person',
  )
}

function rememberPerson(handle: WriteHandle, it: Person): void {
  const names = folded([it.name, it.given, it.family, ...Object.values(it.scripts)])
  handle.run(command`
    INSERT INTO person (id, name, given, family, honorific, folded)
    VALUES (${it.id}, ${it.name}, ${it.given}, ${it.family}, ${it.honorific}, ${names})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, given = excluded.given, family = excluded.family,
      honorific = excluded.honorific, folded = excluded.folded`)
  const key = Number(handle.get(query`SELECT key FROM person WHERE id = ${it.id}`)?.key)
  handle.run(command`DELETE FROM person_title WHERE person = ${key}`)
  handle.run(command`DELETE FROM person_script WHERE person = ${key}`)
  it.titles.forEach((title, position) =>
    handle.run(command`
      INSERT INTO person_title (person, position, title, organisation, from_date, to_date)
      VALUES (${key}, ${position}, ${toJson(title.title)}, ${title.organisation}, ${title.from}, ${title.to})`),
  )
  for (const [script, name] of Object.entries(it.scripts)) {
    handle.run(command`INSERT INTO person_script (person, script, name) VALUES (${key}, ${script}, ${name})`)
  }
}

const organisationFromRow = ({ id, name, country }: Row): Organisation =>
  parseStored(organisation, { id, name: fromJson(name), country }, 'organisation')

function rememberOrganisation(handle: WriteHandle, it: Organisation): void {
  handle.run(command`
    INSERT INTO organisation (id, name, country, folded)
    VALUES (${it.id}, ${toJson(it.name)}, ${it.country}, ${folded(wordings(it.name))})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = excluded.country, folded = excluded.folded`)
}

const placeFromRow = ({ id, venue, city, country, zone }: Row): Place =>
  parseStored(place, { id, venue: fromJson(venue), city: fromJson(city), country, zone }, 'place')

function rememberPlace(handle: WriteHandle, it: Place): void {
  handle.run(command`
    INSERT INTO place (id, venue, city, country, zone, folded)
    VALUES (
      ${it.id}, ${toJson(it.venue)}, ${toJson(it.city)}, ${it.country}, ${it.zone},
      ${folded([...wordings(it.venue), ...wordings(it.city)])})
    ON CONFLICT (id) DO UPDATE SET venue = excluded.venue, city = excluded.city, country = excluded.country,
      zone = excluded.zone, folded = excluded.folded`)
}
