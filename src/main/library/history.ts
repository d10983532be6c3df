import { historyEntry, type HistoryEntry, type ReleaseId } from '../../shared/release'
import type { ReadHandle } from './handle'
import { query, type Row } from './sql'
import { parseStored } from './stored'
import { readEntries } from './tables/clearance'
import { readPublication } from './tables/publication'
import { listReceipts } from './tables/receipt'
import { releaseKey } from './tables/release'

/** What was decided about a release and what left the house, newest first. */
export function historyOf(handle: ReadHandle, id: ReleaseId): HistoryEntry[] {
  const key = releaseKey(handle, id)
  // Of one moment, in the order in which one thing leads to another.
  return [
    ...created(handle, key),
    ...readEntries(handle, key).map((entry) => ({ kind: 'clearance', at: entry.at, officer: entry.officer, entry })),
    ...numbered(handle, key),
    ...files(handle, key, id),
    ...handedOver(handle, key),
    ...released(handle, key),
    ...puttingRight(handle, id),
  ]
    .map((entry) => parseStored(historyEntry, entry, 'history'))
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) => (a.entry.at === b.entry.at ? b.order - a.order : a.entry.at < b.entry.at ? 1 : -1))
    .map(({ entry }) => entry)
}

const created = (handle: ReadHandle, key: number): Row[] =>
  handle.all(query`
    SELECT 'created' AS kind, at, officer.name AS officer
    FROM change_log JOIN officer ON officer.key = change_log.officer
    WHERE release = ${key} AND kind = 'created'`)

const numbered = (handle: ReadHandle, key: number): Row[] =>
  handle.all(query`
    SELECT 'numbered' AS kind, at, officer.name AS officer, text AS number
    FROM assigned_number JOIN officer ON officer.key = assigned_number.officer WHERE release = ${key}`)

function files(handle: ReadHandle, key: number, id: ReleaseId): unknown[] {
  const officers = new Map(
    handle
      .all(
        query`
          SELECT receipt.id, officer.name FROM receipt JOIN officer ON officer.key = receipt.officer
          WHERE release = ${key}`,
      )
      .map((row) => [row.id, row.name]),
  )
  return listReceipts(handle, id)
    .reverse()
    .map((receipt) => ({ kind: 'file', at: receipt.at, officer: officers.get(receipt.id), receipt }))
}

const handedOver = (handle: ReadHandle, key: number): Row[] =>
  handle.all(query`
    SELECT 'handed-over' AS kind, handover.at, officer.name AS officer, version.number AS versionNumber, language, route
    FROM handover JOIN officer ON officer.key = handover.officer JOIN version ON version.key = handover.version
    WHERE handover.release = ${key} ORDER BY handover.key`)

function released(handle: ReadHandle, key: number): unknown[] {
  const publication = readPublication(handle, key)
  return publication === null
    ? []
    : [{ kind: 'released', at: publication.at, officer: publication.officer, publication }]
}

/** From the log, so that it stays told where the release that was begun is in the trash or was pointed elsewhere. */
const puttingRight = (handle: ReadHandle, id: ReleaseId): Row[] =>
  handle.all(query`
    SELECT change_log.kind, at, officer.name AS officer, detail ->> 'by' AS release, detail ->> 'how' AS how
    FROM change_log JOIN officer ON officer.key = change_log.officer
    WHERE release = (SELECT key FROM release WHERE id = ${id}) AND kind IN ('correction-started', 'put-right')
    ORDER BY change_log.key`)
