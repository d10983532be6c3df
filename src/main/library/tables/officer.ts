import { newId, officer, type Officer } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query, type Row } from '../sql'
import { parseStored, toJson } from '../stored'
import { logChange, type Author } from './change-log'

/** Where somebody works: the system's user on a device. */
export interface Desk {
  readonly login: string
  readonly device: string
}

/** The name that this desk went by last. */
const newest = (handle: ReadHandle, { login, device }: Desk): Row | undefined =>
  handle.get(query`SELECT * FROM officer WHERE login = ${login} AND device = ${device} ORDER BY key DESC LIMIT 1`)

/** Key of the officer at this desk; a new one without a name where nobody worked here before: a login is no name. */
export function officerAt(handle: WriteHandle, desk: Desk): number {
  const known = newest(handle, desk)
  return known === undefined ? addOfficer(handle, desk, { name: '', role: '' }) : Number(known.key)
}

function addOfficer(handle: WriteHandle, desk: Desk, { name, role }: Pick<Officer, 'name' | 'role'>): number {
  return handle.run(command`
    INSERT INTO officer (id, login, name, role, device)
    VALUES (${newId()}, ${desk.login}, ${name}, ${role}, ${desk.device})`).key
}

/** The officer at this desk; in a library that is only read, somebody without an entry where nobody worked here before. */
export function readOfficer(handle: ReadHandle, desk: Desk): Officer {
  const row = newest(handle, desk)
  if (row === undefined) return { id: newId(), name: '', role: '', device: desk.device }
  const { id, name, role, device } = row
  return parseStored(officer, { id, name, role, device }, 'officer')
}

/** Answers the key that deeds are signed with from now on: a new one, so that earlier deeds keep their name. */
export function renameOfficer(
  handle: WriteHandle,
  author: Author,
  desk: Desk,
  changed: Pick<Officer, 'name' | 'role'>,
): number {
  return handle.transaction(() => {
    const { name, role } = readOfficer(handle, desk)
    if (name === changed.name && role === changed.role) return officerAt(handle, desk)
    const key = addOfficer(handle, desk, changed)
    logChange(handle, { at: author.now(), officer: key, release: null, kind: 'officer-saved', detail: {} })
    return key
  })
}

/** The officers with these ids, in the order they came. */
export const officersNamed = (handle: ReadHandle, ids: ReadonlySet<string>): Officer[] =>
  handle
    .all(
      query`
      SELECT id, name, role, device FROM officer
      WHERE id IN (SELECT value FROM json_each(${toJson([...ids])})) ORDER BY key`,
    )
    .map((row) => parseStored(officer, { ...row }, 'officer'))

/**
 * Key of an officer of another library, under the id they have there. Their login is that id: nobody at a desk here goes by
 * it.
 */
export function officerFrom(handle: WriteHandle, { id, name, role, device }: Officer): number {
  const known = handle.get(query`SELECT key FROM officer WHERE id = ${id}`)
  if (known !== undefined) return Number(known.key)
  return handle.run(command`
    INSERT INTO officer (id, login, name, role, device) VALUES (${id}, ${id}, ${name}, ${role}, ${device})`).key
}
