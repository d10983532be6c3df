import { newId, receipt, type Receipt, type ReceiptId, type ReleaseId } from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query, type Query, type Row } from '../sql'
import { parseStored } from '../stored'
import { logChange, type Author } from './change-log'

/** What delivery knows of a file that left; the library adds who, when and its own number. */
export type NewReceipt = Omit<Receipt, 'id' | 'at' | 'release' | 'versionNumber'>

function fromRow(row: Row): Receipt {
  const { id, release, version, language, format, route, path, size, pages, sha256, at } = row
  const versionNumber = row.version_number
  return parseStored(
    receipt,
    { id, release, version, versionNumber, language, format, route, path, size, pages, sha256, at },
    'receipt',
  )
}

const select = (handle: ReadHandle, rest: Query): Receipt[] =>
  handle
    .all(
      query`
        SELECT receipt.id, release.id AS release, version.id AS version, version.number AS version_number,
          receipt.language, format, receipt.route, path, size, pages, sha256, receipt.at
        FROM receipt JOIN release ON release.key = receipt.release JOIN version ON version.key = receipt.version
        ${rest}`,
    )
    .map(fromRow)

/** Fails with `not-found`. */
export function readReceipt(handle: ReadHandle, id: ReceiptId): Receipt {
  const [it] = select(handle, query`WHERE receipt.id = ${id}`)
  if (it === undefined) throw new NamedFailure('not-found', { id })
  return it
}

/** Newest first. */
export const listReceipts = (handle: ReadHandle, release: ReleaseId): Receipt[] =>
  select(handle, query`WHERE release.id = ${release} ORDER BY receipt.key DESC`)

/** Fails with `not-found` where there is no such version. */
export function addReceipt(handle: WriteHandle, author: Author, it: NewReceipt): Receipt {
  return handle.transaction(() => {
    const version = handle.get(query`SELECT key, release FROM version WHERE id = ${it.version}`)
    if (version === undefined) throw new NamedFailure('not-found', { id: it.version })
    const id = newId<ReceiptId>()
    const at = author.now()
    const release = Number(version.release)
    handle.run(command`
      INSERT INTO receipt (id, release, version, officer, at, language, format, route, path, size, pages, sha256)
      VALUES (
        ${id}, ${release}, ${Number(version.key)}, ${author.officer}, ${at}, ${it.language}, ${it.format}, ${it.route},
        ${it.path}, ${it.size}, ${it.pages}, ${it.sha256})`)
    const detail = { receipt: id, format: it.format, sha256: it.sha256 }
    logChange(handle, { at, officer: author.officer, release, kind: 'delivered', detail })
    return readReceipt(handle, id)
  })
}
