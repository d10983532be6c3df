import { newId, officer, type Officer } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query, type Row } from '../sql'
import { parseStored } from '../stored'

const fromRow = (row: Row): Officer =>
  parseStored(officer, { id: row.id, name: row.name, role: row.role, device: row.device }, 'officer')

export function readOfficer(handle: ReadHandle, key: number): Officer | null {
  const row = handle.get(query`SELECT * FROM officer WHERE key = ${key}`)
  return row === undefined ? null : fromRow(row)
}

/** Key of the officer who works under this name on this device; a new one where nobody does. */
export function officerAt(handle: WriteHandle, name: string, device: string): number {
  const known = handle.get(query`SELECT key FROM officer WHERE name = ${name} AND device = ${device} ORDER BY key`)
  if (known !== undefined) return Number(known.key)
  return handle.run(command`
    INSERT INTO officer (id, name, role, device) VALUES (${newId()}, ${name}, '', ${device})`).key
}
