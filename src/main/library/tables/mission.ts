import { emptyMission, mission, type Mission } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { fromJson, parseStored, toJson } from '../stored'
import { logChange, type Author } from './change-log'

/** The mission of this library; an empty one in this machine's zone until it has been named. */
export function readMission(handle: ReadHandle): Mission {
  const row = handle.get(query`SELECT * FROM mission WHERE key = 1`)
  if (row === undefined) return emptyMission(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const { country, zone, email, address, emblem, paper, language } = row
  return parseStored(
    mission,
    {
      name: fromJson(row.name),
      city: fromJson(row.city),
      country,
      zone,
      email,
      address,
      emblem,
      paper,
      language,
      contacts: fromJson(row.contacts),
      boilerplate: fromJson(row.boilerplate),
      capital: fromJson(row.capital),
      series: fromJson(row.series),
      clearance: fromJson(row.clearance),
      clearers: fromJson(row.clearers),
    },
    'mission',
  )
}

export function saveMission(handle: WriteHandle, author: Author, it: Mission): void {
  handle.transaction(() => {
    handle.run(command`
      INSERT OR REPLACE INTO mission
        (key, name, city, country, zone, email, address, emblem, paper, language, contacts, boilerplate, capital, series,
         clearance, clearers)
      VALUES (
        1, ${toJson(it.name)}, ${toJson(it.city)}, ${it.country}, ${it.zone}, ${it.email}, ${it.address},
        ${it.emblem}, ${it.paper}, ${it.language}, ${toJson(it.contacts)}, ${toJson(it.boilerplate)},
        ${toJson(it.capital)}, ${toJson(it.series)}, ${toJson(it.clearance)}, ${toJson(it.clearers)})`)
    const change = { at: author.now(), officer: author.officer, release: null, detail: {} }
    logChange(handle, { ...change, kind: 'mission-saved' })
  })
}
