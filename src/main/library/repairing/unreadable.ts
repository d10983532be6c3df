import { savedSearch, versionLine } from '../../../shared/contract'
import {
  historyEntry,
  instant,
  officer,
  type ClearanceEntryId,
  type ReceiptId,
  type TemplateId,
} from '../../../shared/release'
import type { ReadHandle } from '../handle'
import { command, query, type Row } from '../sql'
import { DamagedRow, parseStored } from '../stored'
import { readAssigned } from '../tables/assigned-number'
import { readEntry } from '../tables/clearance'
import { readMission } from '../tables/mission'
import { selectPeople } from '../tables/person'
import { readPublication } from '../tables/publication'
import { readReceipt } from '../tables/receipt'
import { selectOrganisations, selectPlaces } from '../tables/registers'
import { readTemplate } from '../tables/template'
import { NamedFailure } from '../../../shared/result'
import type { Rebuilt } from './filling'
import { quoted, rawCommand, rawQuery } from './raw'

/** How a row without a seal is read; throws {@link DamagedRow} where it is not what we write. */
const readers: Readonly<Record<string, (handle: ReadHandle, row: Row) => unknown>> = {
  officer: (_, { id, name, role, device }) => parseStored(officer, { id, name, role, device }, 'officer'),
  mission: (handle) => readMission(handle),
  organisation: (handle, { key }) => selectOrganisations(handle, query`WHERE key = ${Number(key)}`),
  place: (handle, { key }) => selectPlaces(handle, query`WHERE key = ${Number(key)}`),
  template: (handle, { id }) => readTemplate(handle, id as TemplateId),
  saved_search: (_, { id, name, query: typed, view, sort }) =>
    parseStored(savedSearch, { id, name, query: typed, view, sort }, 'saved search'),
  receipt: (handle, { id }) => readReceipt(handle, id as ReceiptId),
  clearance_entry: (handle, { release, id }) => readEntry(handle, Number(release), id as ClearanceEntryId),
  publication: (handle, { release }) => readPublication(handle, Number(release)),
  assigned_number: (handle, { release }) => readAssigned(handle, Number(release)),
  handover: (_, { language, route }) => {
    const entry = { at: new Date(0).toISOString(), officer: '', kind: 'handed-over', versionNumber: 1, language, route }
    return parseStored(historyEntry, entry, 'handover')
  },
  change_log: (_, { at }) => parseStored(instant(), at, 'line of the log'),
  destruction: (_, { at }) => parseStored(instant(), at, 'destruction'),
}

/** Takes out the rows without a seal that cannot be read: a backup may have them, and they would fail whoever reads them. */
export function dropUnreadable(rebuilt: Rebuilt): void {
  rebuilt.transaction(() => {
    mendVersions(rebuilt)
    dropUnreadablePeople(rebuilt)
    for (const [table, read] of Object.entries(readers)) {
      for (const row of rebuilt.all(rawQuery(`SELECT * FROM ${quoted(table)}`))) {
        if (isReadable(() => read(rebuilt, row))) continue
        const key = table === 'destruction' ? 'release' : 'key'
        drop(rebuilt, table, key, Number(row[key]))
      }
    }
  })
}

function dropUnreadablePeople(rebuilt: Rebuilt): void {
  for (const row of rebuilt.all(query`SELECT key FROM person`)) {
    const key = Number(row.key)
    const isWhole = (): boolean => isReadable(() => selectPeople(rebuilt, query`WHERE key = ${key}`))
    for (const [table, column] of [
      ['person_title', 'person'],
      ['person_script', 'person'],
      ['person', 'key'],
    ] as const) {
      if (!isWhole()) drop(rebuilt, table, column, key)
    }
  }
}

/** What the log says of a version when it was cut, where its row says what it cannot. */
function mendVersions(rebuilt: Rebuilt): void {
  for (const row of rebuilt.all(query`SELECT key, id, number, at, reason, hash FROM version`)) {
    const { key, ...line } = row
    const shown = { ...line, officer: '', isOut: false, isDestroyed: false }
    if (isReadable(() => parseStored(versionLine, shown, 'version'))) continue
    const { changes } = rebuilt.run(command`
      UPDATE version SET number = detail ->> 'number', at = cut.at, reason = detail ->> 'reason', hash = detail ->> 'hash'
      FROM change_log AS cut
      WHERE version.key = ${Number(key)} AND cut.kind = 'version-cut' AND cut.detail ->> 'version' = version.id`)
    if (changes === 0) drop(rebuilt, 'version', 'key', Number(key))
  }
}

function drop(rebuilt: Rebuilt, table: string, column: string, key: number): void {
  rebuilt.run(rawCommand(`DELETE FROM ${quoted(table)} WHERE ${quoted(column)} = ?`, [key]))
  rebuilt.incomplete.add(table)
}

/** What fails for another reason, such as something else that is missing, is no damage of the row. */
function isReadable(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch (error) {
    if (error instanceof DamagedRow) return false
    if (error instanceof NamedFailure) return true
    throw error
  }
}
