import { startChain } from '../chain'
import { command, query } from '../sql'
import { newId } from '../../../shared/release'
import { releaseTables, type Rebuilt } from './filling'
import { quoted, rawCommand, rawQuery } from './raw'
import type { Table } from './tables'

const count = (rebuilt: Rebuilt, table: string): number =>
  Number(rebuilt.get(rawQuery(`SELECT count(*) AS rows FROM ${quoted(table)}`))?.rows)

/** Tables of which no row is ever taken out: their keys follow each other, so that it can be told how many are missing. */
const neverThinned: readonly string[] = [
  'officer',
  'session',
  'version',
  'receipt',
  'handover',
  'change_log',
  'clearance_entry',
  'assigned_number',
  'publication',
  'template',
  'media',
]

export interface Joined {
  readonly name: string
  readonly rows: number
  readonly fromBackup: number
  readonly lost: number
}

/** Adds to incomplete tables what the attached backup has of them. Answers how many rows to each. */
export function joinWithBackup(rebuilt: Rebuilt): Map<string, number> {
  return rebuilt.transaction(() => {
    const added = new Map<string, number>()
    for (const table of rebuilt.tables) {
      if (!rebuilt.incomplete.has(table.name) || releaseTables.includes(table.name)) continue
      const before = count(rebuilt, table.name)
      rebuilt.run(rawCommand(`INSERT OR IGNORE INTO main.${copied(table)}`))
      added.set(table.name, count(rebuilt, table.name) - before)
    }
    return added
  })
}

/** The names of a table and its columns, and the same of the attached backup. */
export function copied({ name, columns }: Table): string {
  const names = columns.map((column) => quoted(column.name)).join(', ')
  return `${quoted(name)} (${names}) SELECT ${names} FROM backup.${quoted(name)}`
}

/** Lines of the log that the attached backup has otherwise: its own chain holds, so it is they that are damaged. */
export function takeLogFromBackup(rebuilt: Rebuilt): number {
  return rebuilt.run(command`
    INSERT OR REPLACE INTO main.change_log (key, at, officer, release, kind, detail, link)
    SELECT key, at, officer, release, kind, detail, link FROM backup.change_log
    EXCEPT SELECT key, at, officer, release, kind, detail, link FROM main.change_log`).changes
}

/**
 * What the log knows of: releases that were destroyed stay destroyed, and a version whose row is gone has its place again,
 * without its words.
 */
export function replayLog(rebuilt: Rebuilt): void {
  rebuilt.transaction(() => {
    if (rebuilt.get(query`SELECT 1 FROM chain_start`) === undefined) startChain(rebuilt)
    rebuilt.run(command`
      INSERT OR IGNORE INTO destruction (release, at, officer, cause, reason, was, headline, swept)
      SELECT release, at, officer, detail ->> 'cause', detail ->> 'reason',
        coalesce((SELECT status FROM release WHERE key = change_log.release), 'draft'), '', 1
      FROM change_log WHERE kind = 'destroyed' AND release IS NOT NULL`)
    rebuilt.run(command`UPDATE destruction SET swept = 1`)
    // Where all versions that are there have their place in the log as their key, so had those that are not.
    const cut = query`
      (SELECT *, detail ->> 'version' AS id, row_number() OVER (ORDER BY key) AS place
      FROM change_log WHERE kind = 'version-cut') AS cut`
    rebuilt.run(command`
      INSERT OR IGNORE INTO version (key, id, release, number, at, officer, reason, hash, content)
      SELECT place, id, release, detail ->> 'number', at, officer, detail ->> 'reason', detail ->> 'hash', '{}'
      FROM ${cut}
      WHERE release IS NOT NULL AND id NOT IN (SELECT id FROM version) AND NOT EXISTS (
        SELECT 1 FROM ${cut} JOIN version USING (id) WHERE version.key <> cut.place)`)
    rebuilt.run(command`
      UPDATE version SET content = 'null' WHERE release IN (SELECT release FROM destruction) AND content <> 'null'`)
    for (const name of releaseTables.filter((it) => it !== 'release')) {
      rebuilt.run(rawCommand(`DELETE FROM ${quoted(name)} WHERE release IN (SELECT release FROM destruction)`))
    }
  })
}

/** Parts that no version is made of: the words of what was destroyed must not come back with a backup. */
export function sweepStrayParts(rebuilt: Rebuilt): void {
  rebuilt.run(command`
    WITH RECURSIVE used AS (
      SELECT value AS key FROM version, json_each(version.content) WHERE json_type(version.content) = 'array'
      UNION SELECT part.base FROM part JOIN used ON part.key = used.key WHERE part.base IS NOT NULL)
    DELETE FROM part WHERE key NOT IN (SELECT key FROM used)`)
}

/**
 * Has every reference lead somewhere: who is missing among the officers is there again without a name; a row that cannot be
 * without what it refers to goes.
 */
export function mendReferences(rebuilt: Rebuilt): void {
  rebuilt.transaction(() => {
    const references = referencesOf(rebuilt)
    for (const { table, column } of references.filter(({ to }) => to === 'officer')) {
      const missing = rebuilt.all(
        rawQuery(
          `SELECT DISTINCT ${quoted(column)} AS key FROM ${quoted(table)}
           WHERE ${quoted(column)} NOT IN (SELECT key FROM officer)`,
        ),
      )
      for (const { key } of missing) {
        rebuilt.run(command`
          INSERT INTO officer (key, id, name, role, device, login) VALUES (${Number(key)}, ${newId()}, '', '', '', '')`)
      }
    }
    let changes = 0
    do {
      changes = 0
      for (const { table, column, to, toColumn, canBeEmpty } of references) {
        const act = canBeEmpty ? `UPDATE ${quoted(table)} SET ${quoted(column)} = NULL` : `DELETE FROM ${quoted(table)}`
        changes += rebuilt.run(
          rawCommand(`${act} WHERE ${quoted(column)} NOT IN (SELECT ${quoted(toColumn)} FROM ${quoted(to)})`),
        ).changes
      }
    } while (changes > 0)
  })
}

interface Reference {
  readonly table: string
  readonly column: string
  readonly to: string
  readonly toColumn: string
  readonly canBeEmpty: boolean
}

function referencesOf(rebuilt: Rebuilt): Reference[] {
  return rebuilt.tables.flatMap((table) =>
    rebuilt
      .all(query`SELECT "from", "table", "to" FROM pragma_foreign_key_list(${table.name})`)
      .map(({ from, table: to, to: toColumn }) => ({
        table: table.name,
        column: String(from),
        to: String(to),
        toColumn: String(toColumn),
        canBeEmpty: from === 'told_in' || from === 'merged_into',
      })),
  )
}

/** What the incomplete tables hold now, those of the releases apart: these are told of one by one. */
export const joinedTables = (rebuilt: Rebuilt, fromBackup: ReadonlyMap<string, number>): Joined[] =>
  rebuilt.tables
    .filter(({ name }) => rebuilt.incomplete.has(name) && !releaseTables.includes(name))
    .map(({ name }) => ({
      name,
      rows: count(rebuilt, name),
      fromBackup: fromBackup.get(name) ?? 0,
      lost: neverThinned.includes(name) ? gaps(rebuilt, name) : 0,
    }))

const gaps = (rebuilt: Rebuilt, table: string): number =>
  Number(rebuilt.get(rawQuery(`SELECT coalesce(max(key), 0) - count(*) AS gaps FROM ${quoted(table)}`))?.gaps)
