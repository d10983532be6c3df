import { joined, person, type Person, type PersonId } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { normalise } from '../search'
import { command, query, type Query, type Row } from '../sql'
import { fromJson, parseStored, toJson } from '../stored'

/** Names as search sees them, each word after a space. */
export const folded = (names: readonly string[]): string => ` ${normalise(names.join('\n'))}`

/** Every entry of its own: those that were merged into another are only signposts to it. */
export const unmerged = query`merged_into IS NULL`

/** The people that `rest` selects, such as `WHERE … ORDER BY …`; titles and scripts of all of them are read at once. */
export function selectPeople(handle: ReadHandle, rest: Query): Person[] {
  const rows = handle.all(query`SELECT * FROM person ${rest}`)
  const keys = toJson(rows.map((row) => row.key))
  const theirs = query`WHERE person IN (SELECT value FROM json_each(${keys}))`
  const titles = byPerson(handle.all(query`SELECT * FROM person_title ${theirs} ORDER BY person, position`))
  const scripts = byPerson(handle.all(query`SELECT * FROM person_script ${theirs} ORDER BY person, script`))
  return rows.map((row) => fromRow(row, titles.get(row.key) ?? [], scripts.get(row.key) ?? []))
}

function byPerson(rows: Row[]): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.person)
    if (group === undefined) groups.set(row.person, [row])
    else group.push(row)
  }
  return groups
}

const fromRow = ({ id, name, given, family, honorific }: Row, titles: Row[], scripts: Row[]): Person =>
  parseStored(
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

/** Key of an entry, or of the one it was merged into; null where there is none. */
export function personKey(handle: ReadHandle, id: PersonId): number | null {
  const row = handle.get(query`SELECT coalesce(merged_into, key) AS key FROM person WHERE id = ${id}`)
  return row === undefined ? null : Number(row.key)
}

/** The entry with this id, or the one it was merged into. */
export function findPerson(handle: ReadHandle, id: PersonId): Person | null {
  const key = personKey(handle, id)
  return key === null ? null : personAt(handle, key)
}

function personAt(handle: ReadHandle, key: number): Person | null {
  return selectPeople(handle, query`WHERE key = ${key}`)[0] ?? null
}

/**
 * Adds an entry or replaces the one with the same id. Under the id of one that was merged, the entry that stands in its
 * place gets what it lacks.
 */
export function rememberPerson(handle: WriteHandle, it: Person): void {
  const key = personKey(handle, it.id)
  const there = key === null ? null : personAt(handle, key)
  writePerson(handle, there === null || there.id === it.id ? it : joined(there, [it]))
}

/** Makes the folded names anew, after the normaliser has changed. */
export function refoldPeople(handle: WriteHandle): void {
  for (const it of selectPeople(handle, query`WHERE ${unmerged}`)) writePerson(handle, it)
}

function writePerson(handle: WriteHandle, it: Person): void {
  handle.run(command`
    INSERT INTO person (id, name, given, family, honorific, folded)
    VALUES (${it.id}, ${it.name}, ${it.given}, ${it.family}, ${it.honorific}, '')
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, given = excluded.given, family = excluded.family,
      honorific = excluded.honorific`)
  const key = Number(handle.get(query`SELECT key FROM person WHERE id = ${it.id}`)?.key)
  // Found by the spellings of those that were merged into it, too.
  const spellings = handle.all(query`SELECT name FROM person WHERE merged_into = ${key} ORDER BY key`)
  const names = [
    it.name,
    it.given,
    it.family,
    ...Object.values(it.scripts),
    ...spellings.map((row) => String(row.name)),
  ]
  handle.run(command`UPDATE person SET folded = ${folded(names)} WHERE key = ${key}`)
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
