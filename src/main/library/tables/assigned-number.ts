import {
  assignedNumber,
  givesNumbers,
  wordedNumber,
  type AssignedNumber,
  type NumberSeries,
} from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query, type Row } from '../sql'
import { parseStored } from '../stored'
import { logChange, type Author } from './change-log'
import { isOutRow } from './is-out-row'

const fromRow = ({ series, year, number, text }: Row): AssignedNumber =>
  parseStored(assignedNumber, { series, year, number, text }, 'number')

/** The number that a series gave to a release, or null. */
export function readAssigned(handle: ReadHandle, release: number): AssignedNumber | null {
  const row = handle.get(query`SELECT series, year, number, text FROM assigned_number WHERE release = ${release}`)
  return row === undefined ? null : fromRow(row)
}

/** Two numbers that read the same are the same. */
export const sameNumber = (text: string): string => text.trim().toLowerCase()

/** A release with the number that it prints. */
export interface Numbered {
  readonly release: number
  readonly text: string
}

/**
 * What every release prints as its number, oldest release first: the one its series gave it, kept even in the trash, else
 * the one typed, unless that release was thrown away before it went out.
 */
export const printedNumbers = (handle: ReadHandle): Numbered[] =>
  handle
    .all(
      query`
        SELECT release.key AS release, coalesce(assigned_number.text, release.number) AS text
        FROM release LEFT JOIN assigned_number ON assigned_number.release = release.key
        WHERE assigned_number.key IS NOT NULL OR (trim(release.number) <> '' AND (trashed_at IS NULL OR ${isOutRow}))
        ORDER BY release.key`,
    )
    .map((row) => ({ release: Number(row.release), text: String(row.text) }))

/** The next number of a series in a year, stepping over those that others print already; null where it gives none. */
export function nextNumber(
  handle: ReadHandle,
  series: NumberSeries,
  year: number,
  printed: readonly Numbered[],
): { number: number; text: string } | null {
  if (!givesNumbers(series)) return null
  const last = handle.get(query`
    SELECT max(number) AS number FROM assigned_number WHERE series = ${series.id} AND year = ${year}`)?.number
  const taken = new Set(printed.map((it) => sameNumber(it.text)))
  let number = Math.max(Number(last ?? 0), series.startsAt - 1) + 1
  while (taken.has(sameNumber(wordedNumber(series, year, number)))) number += 1
  return { number, text: wordedNumber(series, year, number) }
}

/** Gives a release the next number of a series, for good; null where the series gives none. */
export function assignNumber(
  handle: WriteHandle,
  author: Author,
  release: number,
  series: NumberSeries,
  year: number,
): AssignedNumber | null {
  const next = nextNumber(
    handle,
    series,
    year,
    printedNumbers(handle).filter((it) => it.release !== release),
  )
  if (next === null) return null
  const { number, text } = next
  handle.run(command`
    INSERT INTO assigned_number (series, year, number, text, release)
    VALUES (${series.id}, ${year}, ${number}, ${text}, ${release})`)
  const detail = { series: series.id, year, number, text }
  logChange(handle, { at: author.now(), officer: author.officer, release, kind: 'numbered', detail })
  return { series: series.id, year, number, text }
}
