import {
  clearanceEntry,
  newId,
  type ClearanceAnswer,
  type ClearanceEntry,
  type ClearanceEntryId,
  type ClearanceStep,
} from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query, type Row } from '../sql'
import { fromJson, parseStored, toJson } from '../stored'
import { logChange, type Author } from './change-log'

/** The words that an entry is about: a version by its key, and the hash of its words. */
export interface Bound {
  readonly version: number
  readonly hash: string
}

function entryFromRow(row: Row): ClearanceEntry {
  const { id, at, officer, kind, step, version, hash } = row
  const written = { id, at, officer, kind }
  const bound = { ...written, version, versionNumber: row.version_number, hash }
  const entry =
    kind === 'asked'
      ? { ...bound, step }
      : kind === 'answered'
        ? { ...bound, ...(fromJson(row.answer) as object) }
        : written
  return parseStored(clearanceEntry, entry, 'clearance')
}

/** Oldest first. */
export const readEntries = (handle: ReadHandle, release: number): ClearanceEntry[] =>
  handle
    .all(
      query`
        SELECT entry.id, entry.at, officer.name AS officer, kind, step, version.id AS version,
          version.number AS version_number, entry.hash, answer
        FROM clearance_entry AS entry JOIN officer ON officer.key = entry.officer
          LEFT JOIN version ON version.key = entry.version
        WHERE entry.release = ${release} ORDER BY entry.key`,
    )
    .map(entryFromRow)

/** Fails with `not-found`. */
export function readEntry(handle: ReadHandle, release: number, id: ClearanceEntryId): ClearanceEntry {
  const it = readEntries(handle, release).find((entry) => entry.id === id)
  if (it === undefined) throw new NamedFailure('not-found', { id })
  return it
}

export const hasEntries = (handle: ReadHandle, release: number): boolean =>
  handle.get(query`SELECT 1 FROM clearance_entry WHERE release = ${release} LIMIT 1`) !== undefined

export function addAsked(
  handle: WriteHandle,
  author: Author,
  release: number,
  step: ClearanceStep,
  { version, hash }: Bound,
): void {
  const { id, at, officer } = signed(author)
  handle.run(command`
    INSERT INTO clearance_entry (id, release, at, officer, kind, step, version, hash)
    VALUES (${id}, ${release}, ${at}, ${officer}, 'asked', ${step}, ${version}, ${hash})`)
  logChange(handle, { at, officer, release, kind: 'clearance-asked', detail: { entry: id, step } })
}

export function addAnswered(
  handle: WriteHandle,
  author: Author,
  release: number,
  answer: ClearanceAnswer,
  { version, hash }: Bound,
): void {
  const { id, at, officer } = signed(author)
  handle.run(command`
    INSERT INTO clearance_entry (id, release, at, officer, kind, step, version, hash, answer)
    VALUES (
      ${id}, ${release}, ${at}, ${officer}, 'answered', ${answer.step}, ${version}, ${hash}, ${toJson(answer)})`)
  const detail = { entry: id, step: answer.step, decision: answer.decision }
  logChange(handle, { at, officer, release, kind: 'clearance-answered', detail })
}

export function addCalledBack(handle: WriteHandle, author: Author, release: number): void {
  const { id, at, officer } = signed(author)
  handle.run(command`
    INSERT INTO clearance_entry (id, release, at, officer, kind)
    VALUES (${id}, ${release}, ${at}, ${officer}, 'called-back')`)
  logChange(handle, { at, officer, release, kind: 'clearance-called-back', detail: { entry: id } })
}

const signed = ({ now, officer }: Author): { id: ClearanceEntryId; at: string; officer: number } => ({
  id: newId(),
  at: now(),
  officer,
})
