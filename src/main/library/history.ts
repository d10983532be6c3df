import { historyEntry, type HistoryEntry, type ReleaseId } from '../../shared/release'
import type { ReadHandle } from './handle'
import { query } from './sql'
import { fromJson, parseStored } from './stored'
import type { ChangeKind } from './tables/change-log'
import { readEntries } from './tables/clearance'
import { keyOnRecord } from './tables/destruction'
import { readHandovers } from './tables/handover'
import { readPublication } from './tables/publication'
import { listReceipts } from './tables/receipt'

/** What was decided about a release and what left the house, newest first, in the order of the log; of one that was destroyed too. */
export function historyOf(handle: ReadHandle, id: ReleaseId): HistoryEntry[] {
  const key = keyOnRecord(handle, id)
  const tell = teller(handle, key, id)
  return handle
    .all(
      query`
        SELECT change_log.kind, at, officer.name AS officer, detail
        FROM change_log JOIN officer ON officer.key = change_log.officer
        WHERE release = ${key} AND change_log.kind <> 'saved' ORDER BY change_log.key DESC`,
    )
    .flatMap(({ kind, at, officer, detail }) => {
      const told = tell(kind as ChangeKind, fromJson(detail) as Readonly<Record<string, unknown>>)
      return told === null ? [] : [parseStored(historyEntry, { at, officer, ...told }, 'history')]
    })
}

/** Finds what a line of the log is about; null for what is no part of the history, such as a cut version. */
function teller(
  handle: ReadHandle,
  key: number,
  id: ReleaseId,
): (kind: ChangeKind, detail: Readonly<Record<string, unknown>>) => object | null {
  const receipts = listReceipts(handle, id)
  const entries = readEntries(handle, key)
  const handovers = readHandovers(handle, key)
  const publication = readPublication(handle, key)
  return (kind, detail) => {
    switch (kind) {
      case 'created':
        return { kind }
      case 'delivered':
        return { kind: 'file', receipt: receipts.find((it) => it.id === detail.receipt) }
      case 'handed-over':
        return { kind, ...handovers.get(Number(detail.handover)) }
      case 'clearance-asked':
      case 'clearance-answered':
      case 'clearance-called-back':
        return { kind: 'clearance', entry: entries.find((it) => it.id === detail.entry) }
      case 'numbered':
        return { kind, number: detail.text }
      case 'released':
        return { kind, publication }
      case 'correction-started':
      case 'put-right':
        return { kind, release: detail.by, how: detail.how }
      default:
        return null
    }
  }
}
