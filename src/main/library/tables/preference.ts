import { preferencesRecord, usualPreferences, type Preferences } from '../../../shared/contract'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { fromJson, toJson } from '../stored'

/** How this desk likes its window. A preference that cannot be read is the usual one: it is not worth a failure. */
export function readPreferences(handle: ReadHandle): Preferences {
  let preferences = usualPreferences()
  for (const row of handle.all(query`SELECT name, value FROM preference`)) {
    const changed = preferencesRecord.safeParse({ ...preferences, [String(row.name)]: fromJson(row.value) })
    if (changed.success) preferences = changed.data
  }
  return preferences
}

export function savePreferences(handle: WriteHandle, changed: Partial<Preferences>): Preferences {
  return handle.transaction(() => {
    for (const [name, value] of Object.entries(changed)) {
      if (value === undefined) continue
      handle.run(command`INSERT OR REPLACE INTO preference (name, value) VALUES (${name}, ${toJson(value)})`)
    }
    return readPreferences(handle)
  })
}
