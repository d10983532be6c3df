import type { ReadHandle } from '../handle'
import { query, type Query } from '../sql'
import { whole, type Step, type Steps } from './step'

/** Rows that are read in one step. */
const atOnce = 100

/** Names of tables and columns cannot be bound; they come from the schema itself and are quoted. */
const raw = (text: string, values: readonly number[] = []): Query => ({ text, values }) as unknown as Query

const quoted = (name: unknown): string => `"${String(name).replaceAll('"', '""')}"`

const damagedTable = (name: string): Step => ({ findings: [{ thing: 'table', name, release: null }] })

/**
 * Reads every table from its first row to its last, all that each row holds, some rows at a time: SQLite's own check of a
 * large table cannot be interrupted. The search index is left out: the full check asks it for words.
 */
export function* pageSteps(handle: ReadHandle): Steps {
  const tables = whole(() =>
    handle.all(query`
      SELECT name, wr FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`),
  )
  if (tables === null) {
    yield damagedTable('sqlite_schema')
    return
  }
  for (const { name, wr } of tables) yield* tableSteps(handle, String(name), wr === 1)
}

/** Whether every index of a table has as many entries as the table has rows. */
export function* indexSteps(handle: ReadHandle): Steps {
  const indexes = whole(() =>
    handle.all(query`
      SELECT tables.name AS of, indexes.name
      FROM pragma_table_list AS tables JOIN pragma_index_list(tables.name) AS indexes
      WHERE tables.schema = 'main' AND tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'
        AND NOT indexes.partial AND NOT (tables.wr AND indexes.origin = 'pk')
      ORDER BY tables.name, indexes.name`),
  )
  for (const { of, name } of indexes ?? []) {
    const row = whole(() =>
      handle.get(
        raw(`SELECT (SELECT count(*) FROM ${quoted(of)} INDEXED BY ${quoted(name)}) =
          (SELECT count(*) FROM ${quoted(of)} NOT INDEXED) AS same`),
      ),
    )
    yield row?.same === 1 ? { findings: [] } : damagedTable(String(name))
  }
}

function* tableSteps(handle: ReadHandle, table: string, isWithoutRowid: boolean): Steps {
  const columns = handle.all(query`SELECT name, type, pk FROM pragma_table_info(${table})`)
  const first = columns.find(({ pk }) => pk === 1)
  const read = columns.map(({ name }) => `total(length(CAST(${quoted(name)} AS TEXT)))`).join(', ')
  const from = `FROM ${quoted(table)}`
  const isInOneGo = isWithoutRowid && first?.type !== 'INTEGER'
  if (isInOneGo) return yield isRead(handle, table, raw(`SELECT ${read} ${from}`))
  const by = isWithoutRowid ? quoted(first?.name) : 'rowid'
  const last = whole(() => handle.get(raw(`SELECT max(${by}) AS last ${from}`)))
  if (last === null) return yield damagedTable(table)
  for (let after = 0; after < Number(last?.last ?? 0); after += atOnce) {
    const rows = raw(`SELECT ${read} ${from} WHERE ${by} > ? AND ${by} <= ?`, [after, after + atOnce])
    const step = isRead(handle, table, rows)
    yield step
    // What is wrong with a table is said once.
    if (step.findings.length > 0) return
  }
}

const isRead = (handle: ReadHandle, table: string, rows: Query): Step =>
  whole(() => handle.get(rows)) === null ? damagedTable(table) : { findings: [] }
