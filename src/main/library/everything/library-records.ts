import type { Mission, PersonId } from '../../../shared/release'
import { startOfChain } from '../chain'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { fromJson, toJson } from '../stored'
import { readMission, writeMission } from '../tables/mission'
import { refoldPeople, rememberPerson, selectPeople } from '../tables/person'
import { allEntries, rememberOrganisation, rememberPlace } from '../tables/registers'
import { keepLog, logLines } from './release-record'
import type { LibraryRecords } from './shapes'

type Name = keyof LibraryRecords

/** How each record is read from a library. */
export const readRecord: { readonly [N in Name]: (handle: ReadHandle) => LibraryRecords[N] } = {
  officers: (handle) =>
    handle.all(
      query`SELECT id, name, role, device, login FROM officer ORDER BY key`,
    ) as unknown as LibraryRecords['officers'],
  mission: (handle) => (handle.get(query`SELECT 1 FROM mission`) === undefined ? null : readMission(handle)),
  registers: (handle) => {
    const { organisations, places } = allEntries(handle)
    return { people: peopleOf(handle), organisations, places }
  },
  templates: (handle) =>
    handle
      .all(
        query`
          SELECT id, name, version, last_reviewed AS lastReviewed, saved_at AS savedAt, removed_at AS removedAt, draft
          FROM template ORDER BY key`,
      )
      .map((row) => ({ ...row, draft: fromJson(row.draft) })) as LibraryRecords['templates'],
  'saved-searches': (handle) =>
    handle.all(query`
      SELECT id, name, query, view, sort, position, saved_at AS savedAt
      FROM saved_search ORDER BY key`) as unknown as LibraryRecords['saved-searches'],
  preferences: (handle) =>
    Object.fromEntries(
      handle
        .all(query`SELECT name, value FROM preference ORDER BY name`)
        .map(({ name, value }) => [String(name), fromJson(value)]),
    ),
  media: (handle) =>
    handle.all(
      query`SELECT hash, size, added_at AS addedAt FROM media ORDER BY key`,
    ) as unknown as LibraryRecords['media'],
  log: (handle) => ({ start: startOfChain(handle), lines: logLines(handle, query`release IS NULL`) }),
}

/** Those who were merged into another come along as the signposts that they are. */
function peopleOf(handle: ReadHandle): LibraryRecords['registers']['people'] {
  const into = new Map(
    handle
      .all(
        query`
          SELECT person.id, kept.id AS kept FROM person JOIN person AS kept ON kept.key = person.merged_into`,
      )
      .map(({ id, kept }) => [id as PersonId, kept as PersonId]),
  )
  return selectPeople(handle, query`ORDER BY key`).map((it) => ({ ...it, mergedInto: into.get(it.id) ?? null }))
}

/** How each is brought into a library that has none of it, in the order of the shapes: others name officers. */
export const keepRecordOf: {
  readonly [N in Name]: (handle: WriteHandle, record: LibraryRecords[N], officers: Map<string, number>) => void
} = {
  officers: (handle, records, officers) => {
    for (const { id, name, role, device, login } of records) {
      const { key } = handle.run(command`
        INSERT INTO officer (id, name, role, device, login) VALUES (${id}, ${name}, ${role}, ${device}, ${login})`)
      officers.set(id, key)
    }
  },
  mission: (handle, record: Mission | null) => {
    if (record !== null) writeMission(handle, record)
  },
  registers: (handle, { people, organisations, places }) => {
    for (const { mergedInto: _, ...person } of people) rememberPerson(handle, person)
    for (const { id, mergedInto } of people) {
      handle.run(command`
        UPDATE person SET merged_into = (SELECT key FROM person WHERE id = ${mergedInto}) WHERE id = ${id}`)
    }
    refoldPeople(handle)
    for (const it of organisations) rememberOrganisation(handle, it)
    for (const it of places) rememberPlace(handle, it)
  },
  templates: (handle, records) => {
    for (const { id, name, version, lastReviewed, savedAt, removedAt, draft } of records) {
      handle.run(command`
        INSERT INTO template (id, name, version, last_reviewed, saved_at, removed_at, draft)
        VALUES (${id}, ${name}, ${version}, ${lastReviewed}, ${savedAt}, ${removedAt}, ${toJson(draft)})`)
    }
  },
  'saved-searches': (handle, records) => {
    for (const { id, name, query: typed, view, sort, position, savedAt } of records) {
      handle.run(command`
        INSERT INTO saved_search (id, name, query, view, sort, position, saved_at)
        VALUES (${id}, ${name}, ${typed}, ${view}, ${sort}, ${position}, ${savedAt})`)
    }
  },
  preferences: (handle, records) => {
    for (const [name, value] of Object.entries(records)) {
      handle.run(command`INSERT INTO preference (name, value) VALUES (${name}, ${toJson(value)})`)
    }
  },
  media: (handle, records) => {
    for (const { hash, size, addedAt } of records) {
      handle.run(command`INSERT INTO media (hash, size, added_at) VALUES (${hash}, ${size}, ${addedAt})`)
    }
  },
  log: (handle, { start, lines }, officers) => {
    const { lines: count, last, hash } = start
    handle.run(command`UPDATE chain_start SET lines = ${count}, last = ${last}, hash = ${hash}`)
    keepLog(handle, lines, null, officers)
  },
}
