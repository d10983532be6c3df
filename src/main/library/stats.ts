import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from './backups'
import type { ReadHandle } from './handle'
import { mediaFolder } from './media'
import { query, type Query } from './sql'
import { isThere } from './tables/destruction'

interface Files {
  files: number
  bytes: number
}

/** How much is in a library, and how much room it takes, in bytes. */
export interface LibraryStats {
  /** The trash apart. */
  releases: number
  trash: number
  destroyed: number
  versions: number
  people: number
  organisations: number
  places: number
  /** Lines of the log. */
  log: number
  file: number
  /** Rows, and pages of table and indexes, the largest first; the search index is one. */
  tables: Record<string, { rows: number; bytes: number }>
  media: Files
  backups: Files
}

export function statsOf(handle: ReadHandle, library: string): LibraryStats {
  const counts = handle.get(query`
    SELECT
      (SELECT count(*) FROM release WHERE trashed_at IS NULL) AS releases,
      (SELECT count(*) FROM release WHERE trashed_at IS NOT NULL AND ${isThere}) AS trash,
      (SELECT count(*) FROM destruction) AS destroyed,
      (SELECT count(*) FROM version) AS versions,
      (SELECT count(*) FROM person WHERE merged_into IS NULL) AS people,
      (SELECT count(*) FROM organisation) AS organisations,
      (SELECT count(*) FROM place) AS places,
      (SELECT count(*) FROM change_log) AS log`)
  const backups = listBackups(library)
  return {
    ...(counts as unknown as Omit<LibraryStats, 'file' | 'tables' | 'media' | 'backups'>),
    file: statSync(library).size,
    tables: tablesOf(handle),
    media: filesIn(mediaFolder(library)),
    backups: { files: backups.length, bytes: backups.reduce((sum, { size }) => sum + size, 0) },
  }
}

/** A table's name cannot be bound; it comes from the schema itself and is quoted. */
const rowsOf = (table: string): Query =>
  ({ text: `SELECT count(*) AS rows FROM "${table.replaceAll('"', '""')}"`, values: [] }) as unknown as Query

/** The tables that hold the search index are one with it. */
function tablesOf(handle: ReadHandle): LibraryStats['tables'] {
  const sizes = handle.all(query`
    SELECT CASE WHEN tbl_name GLOB 'search_*' OR tbl_name = 'search' THEN 'search' ELSE tbl_name END AS name,
      sum(pgsize) AS bytes
    FROM dbstat JOIN sqlite_schema USING (name) WHERE aggregate = TRUE GROUP BY 1 ORDER BY bytes DESC`)
  return Object.fromEntries(
    sizes.map(({ name, bytes }) => {
      const table = String(name)
      const counted = table === 'search' ? 'search_docsize' : table
      return [table, { rows: Number(handle.get(rowsOf(counted))?.rows), bytes: Number(bytes) }]
    }),
  )
}

function filesIn(folder: string): Files {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return { files: names.length, bytes: names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) }
}
