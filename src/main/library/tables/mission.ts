import { upcast } from '../../../shared/document'
import { emptyMission, mission, type Boilerplate, type Mission } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query } from '../sql'
import { DamagedRow, fromJson, parseStored, toJson } from '../stored'
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
      boilerplate: storedBoilerplate(row.boilerplate),
      capital: fromJson(row.capital),
      series: fromJson(row.series),
      clearance: fromJson(row.clearance),
      clearers: fromJson(row.clearers),
    },
    'mission',
  )
}

function storedBoilerplate(column: unknown): Record<string, unknown> {
  const stored = fromJson(column) as Record<string, Boilerplate>
  try {
    return Object.fromEntries(
      Object.entries(stored).map(([language, it]) => [language, { ...it, document: upcast(it.document) }]),
    )
  } catch (error) {
    throw new DamagedRow('boilerplate', { cause: error })
  }
}

export function saveMission(handle: WriteHandle, author: Author, it: Mission): void {
  handle.transaction(() => {
    writeMission(handle, it)
    const change = { at: author.now(), officer: author.officer, release: null, detail: {} }
    logChange(handle, { ...change, kind: 'mission-saved' })
  })
}

export function writeMission(handle: WriteHandle, it: Mission): void {
  handle.run(command`
    INSERT OR REPLACE INTO mission
      (key, name, city, country, zone, email, address, emblem, paper, language, contacts, boilerplate, capital, series,
       clearance, clearers)
    VALUES (
      1, ${toJson(it.name)}, ${toJson(it.city)}, ${it.country}, ${it.zone}, ${it.email}, ${it.address},
      ${it.emblem}, ${it.paper}, ${it.language}, ${toJson(it.contacts)}, ${toJson(it.boilerplate)},
      ${toJson(it.capital)}, ${toJson(it.series)}, ${toJson(it.clearance)}, ${toJson(it.clearers)})`)
}
