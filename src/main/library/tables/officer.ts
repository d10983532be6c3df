import { newId } from '../../../shared/release'
import type { WriteHandle } from '../handle'
import { command, query } from '../sql'

/** Key of the officer who works under this name on this device; a new one where nobody does. */
export function officerAt(handle: WriteHandle, name: string, device: string): number {
  const known = handle.get(query`SELECT key FROM officer WHERE name = ${name} AND device = ${device} ORDER BY key`)
  if (known !== undefined) return Number(known.key)
  return handle.run(command`
    INSERT INTO officer (id, name, role, device) VALUES (${newId()}, ${name}, '', ${device})`).key
}
