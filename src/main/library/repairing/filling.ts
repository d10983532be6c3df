import type { RepairProgress } from '../../../shared/contract'
import { connect, type Connection } from '../handle'
import { applicationId, currentSchema, migrate } from '../migrations'
import { query, type SqlValue } from '../sql'
import { NamedFailure } from '../../../shared/result'
import type { Value } from './nodes'
import type { Pages } from './pages'
import { quoted, rawCommand, rawQuery } from './raw'
import { tablesOf, type Table } from './tables'
import { isOurs, rowsIn, type FoundRow } from './trees'

/** What says what a release says; the first column of each is the release's key. */
export const releaseTables: readonly string[] = [
  'release',
  'release_text',
  'event',
  'event_host',
  'speaker',
  'attendee',
  'source',
  'contact',
  'tag',
]

/** Left out: what is made anew, and what could be taken back, which has no seal. */
const isLeftOut = (name: string): boolean =>
  /^search(_names)?(_|$)/.test(name) || ['index_queue', 'health', 'undo_entry', 'undo_state'].includes(name)

/** A library that is being made of what a damaged one still holds. */
export interface Rebuilt extends Connection {
  readonly tables: readonly Table[]
  /** Tables of which something is missing, or may be. */
  readonly incomplete: Set<string>
  /** The ids of releases by their keys, as far as their index can be read. */
  readonly ids: ReadonlyMap<number, string>
  /** Keys of releases of which something was found outside the trees. */
  readonly found: ReadonlySet<number>
  /** Rows of releases in whose place there is another one already, by the release's key. */
  readonly spare: ReadonlyMap<number, FoundRow[]>
  /** Puts back what guards what must not be changed. */
  guard(): void
}

/** Makes a library at `path` of all rows that can be read. Fails with `library-newer`. */
export function fillFrom(
  pages: Pages,
  library: string,
  path: string,
  tell: (progress: RepairProgress) => void,
): Rebuilt {
  const connection = connect(path, {})
  try {
    // What is cut short is thrown away as a whole.
    connection.database.pragma('journal_mode = MEMORY')
    connection.database.pragma('synchronous = OFF')
    connection.database.pragma('foreign_keys = OFF')
    migrate(connection, schemaOf(pages, library))
    const read = fill(connection, pages, tell)
    migrate(connection)
    const guards = connection.all(query`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    for (const { name } of guards) connection.run(rawCommand(`DROP TRIGGER ${quoted(String(name))}`))
    return {
      ...connection,
      ...read,
      tables: tablesOf(connection).filter(({ name }) => !isLeftOut(name)),
      guard: () => guards.forEach(({ sql }) => connection.run(rawCommand(String(sql)))),
    }
  } catch (error) {
    connection.database.close()
    throw error
  }
}

/** The schema of a library whose first page cannot be read is taken for today's: an older one is brought up on opening. */
function schemaOf(pages: Pages, library: string): number {
  const first = isOurs(pages) ? pages.page(1) : null
  const version = first?.readUInt32BE(60) ?? currentSchema
  if (version > currentSchema && version < 1000 && first?.readInt32BE(68) === applicationId) {
    throw new NamedFailure('library-newer', { path: library, version, known: currentSchema })
  }
  return version < 1 || version > currentSchema ? currentSchema : version
}

function fill(
  connection: Connection,
  pages: Pages,
  tell: (progress: RepairProgress) => void,
): Pick<Rebuilt, 'incomplete' | 'ids' | 'found' | 'spare'> {
  const all = tablesOf(connection)
  const tables = {
    wanted: all.filter(({ name }) => !isLeftOut(name)),
    others: all.filter(({ name }) => isLeftOut(name)),
  }
  const incomplete = new Set<string>()
  const ids = new Map<number, string>()
  const found = new Set<number>()
  const spare = new Map<number, FoundRow[]>()
  connection.transaction(() => {
    for (const { name } of tables.wanted) connection.run(rawCommand(`DELETE FROM ${quoted(name)}`))
    let done = 0
    for (const row of rowsIn(pages, tables, { incomplete, ids })) {
      if (row === null) {
        done += 1
        if (done % 256 === 0) tell({ step: 'reading', done: Math.min(done, pages.count), of: pages.count })
        continue
      }
      const isPut = put(connection, row.table, row.values)
      if (!releaseTables.includes(row.table.name) || row.isInTree) continue
      const release = Number(row.values[0])
      if (isPut) found.add(release)
      else spare.set(release, [...(spare.get(release) ?? []), row])
    }
  })
  return { incomplete, ids, found, spare }
}

/** Answers whether there was room for the row. */
export function put(
  connection: Connection,
  { name, columns }: Table,
  values: readonly Value[],
  how = 'IGNORE',
): boolean {
  const names = columns.slice(0, values.length).map((column) => quoted(column.name))
  const places = values.map(() => '?').join(', ')
  const text = `INSERT OR ${how} INTO ${quoted(name)} (${names.join(', ')}) VALUES (${places})`
  return connection.run(rawCommand(text, values as SqlValue[])).changes > 0
}

/** The rows of a release, table by table. */
export const rowsOf = (connection: Connection, tables: readonly Table[], release: number): FoundRow[] =>
  tables
    .filter(({ name }) => releaseTables.includes(name))
    .flatMap((table) => {
      const key = quoted(table.columns[0]?.name ?? '')
      const names = table.columns.map((column) => quoted(column.name)).join(', ')
      const text = `SELECT ${names} FROM ${quoted(table.name)} WHERE ${key} = ?`
      return connection
        .all(rawQuery(text, [release]))
        .map((row) => ({ table, values: Object.values(row) as Value[], isInTree: true }))
    })
