import type { Connection } from '../handle'
import { query } from '../sql'
import type { Cell, Value } from './nodes'

interface Column {
  readonly name: string
  readonly type: 'INTEGER' | 'TEXT' | 'BLOB'
  readonly isNullable: boolean
  readonly hasDefault: boolean
  readonly isJson: boolean
  /** Another name of the row id: the record holds nothing there. */
  readonly isRowid: boolean
}

/** A table as our own schema says it is, whatever the damaged file says. */
export interface Table {
  readonly name: string
  readonly hasRowid: boolean
  readonly columns: readonly Column[]
}

/** The tables of a library just made; those of the search index are left out: it is made anew. */
export function tablesOf(handle: Connection): Table[] {
  const rows = handle.all(query`
    SELECT list.name, list.wr, sqlite_schema.sql
    FROM pragma_table_list AS list JOIN sqlite_schema ON sqlite_schema.name = list.name
    WHERE list.schema = 'main' AND list.type = 'table' AND list.name NOT LIKE 'sqlite_%' ORDER BY list.name`)
  return rows.map(({ name, wr, sql }) => {
    const stored = handle.all(query`SELECT * FROM pragma_table_xinfo(${String(name)}) WHERE hidden = 0 ORDER BY cid`)
    const keys = stored.filter(({ pk }) => pk !== 0)
    return {
      name: String(name),
      hasRowid: wr !== 1,
      columns: stored.map((column) => ({
        name: String(column.name),
        type: column.type as Column['type'],
        isNullable: column.notnull === 0 && column.pk === 0,
        hasDefault: column.dflt_value !== null,
        isJson: String(sql).includes(`json_valid(${String(column.name)})`),
        isRowid: wr !== 1 && keys.length === 1 && column.pk === 1 && column.type === 'INTEGER',
      })),
    }
  })
}

/**
 * The values of a cell as a row of a table, or null where it is none. A row from before a column was added ends before it:
 * it gets what the column has by itself.
 */
export function rowOf({ columns, hasRowid }: Table, { rowid }: Cell, values: readonly Value[]): Value[] | null {
  if (hasRowid !== (rowid !== null) || values.length > columns.length) return null
  if (columns.slice(values.length).some((column) => !column.isNullable && !column.hasDefault)) return null
  const row = values.map((value, index) => (columns[index]?.isRowid === true && value === null ? rowid : value))
  return row.every((value, index) => fits(columns[index], value)) ? row : null
}

function fits(column: Column | undefined, value: Value): boolean {
  if (column === undefined) return false
  if (value === null) return column.isNullable
  if (column.type === 'INTEGER') return typeof value === 'number'
  if (column.type === 'BLOB') return typeof value !== 'number' && typeof value !== 'string'
  return typeof value === 'string' && (!column.isJson || isJson(value))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
