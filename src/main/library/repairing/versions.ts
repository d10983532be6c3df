import { whole } from '../checking/step'
import type { ReadHandle } from '../handle'
import { sha256 } from '../seal'
import { command, query } from '../sql'
import { readParts } from '../tables/part'
import { fromJson } from '../stored'
import type { Rebuilt } from './filling'

/** The JSON that a version is kept as, where its hash holds; null where it does not, or was destroyed. */
function jsonOf(handle: ReadHandle, id: string): string | null {
  const row = handle.get(query`SELECT hash, content FROM version WHERE id = ${id}`)
  if (row === undefined) return null
  return whole(() => {
    const content = fromJson(row.content)
    const json = Array.isArray(content) ? readParts(handle, content.map(Number)) : String(row.content)
    return sha256(json) === row.hash ? json : null
  })
}

/** How many versions hold, and the ids of those that do not; what was destroyed is neither. */
export function proveVersions(rebuilt: Rebuilt): { whole: number; damaged: string[] } {
  const rows = rebuilt.all(query`SELECT id FROM version WHERE content <> 'null' ORDER BY key`)
  const damaged = rows.map(({ id }) => String(id)).filter((id) => jsonOf(rebuilt, id) === null)
  return { whole: rows.length - damaged.length, damaged }
}

/** Gives a version the words that the backup has of it. Answers whether it has them. */
export function takeVersion(rebuilt: Rebuilt, backup: ReadHandle, id: string): boolean {
  const json = jsonOf(backup, id)
  const hash = rebuilt.get(query`SELECT hash FROM version WHERE id = ${id}`)?.hash
  if (json === null || sha256(json) !== hash) return false
  rebuilt.run(command`UPDATE version SET content = ${json} WHERE id = ${id}`)
  return true
}
