import Database from 'better-sqlite3'
import type { Command, Query, Row, SqlValue } from './sql'

/** Reads, and cannot write: it has no way to run a {@link Command}, and refuses a query that turns out to be one. */
export interface ReadHandle {
  get(query: Query): Row | undefined
  all(query: Query): Row[]
}

export interface WriteHandle extends ReadHandle {
  /** Answers how many rows changed and the key of the row that was inserted last. */
  run(command: Command): { changes: number; key: number }
  /** All or nothing. Nested calls join the outer transaction. */
  transaction<T>(work: () => T): T
  /** What was written last, so that it need not be written again as it is. */
  readonly written: Written
}

/**
 * The parts of one release as they were written last: while somebody writes, a save changes one of them. Forgotten with every
 * transaction that fails.
 */
export interface Written {
  /** Runs `write` unless that part of the release was written last with the same content. */
  unlessSame(release: number, part: string, content: string, write: () => void): void
  forget(): void
}

function remembering(): Written {
  let last: { readonly release: number; readonly parts: Map<string, string> } | null = null
  return {
    unlessSame: (release, part, content, write) => {
      if (last?.release !== release) last = { release, parts: new Map() }
      const { parts } = last
      if (parts.get(part) === content) return
      parts.delete(part)
      write()
      parts.set(part, content)
    },
    forget: () => {
      last = null
    },
  }
}

/** A handle together with the connection that only opening, closing and migrating may touch. */
export interface Connection extends WriteHandle {
  readonly database: Database.Database
}

export function connect(path: string, options: Database.Options): Connection {
  const database = new Database(path, options)
  const prepared = new Map<string, Database.Statement>()

  const prepare = (text: string): Database.Statement => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    const statement = database.prepare(text)
    prepared.set(text, statement)
    return statement
  }

  const reading = (it: Query): Database.Statement => {
    const statement = prepare(it.text)
    if (!statement.readonly) throw new TypeError(`a query must not write: ${it.text}`)
    return statement
  }

  const written = remembering()

  return {
    database,
    written,
    get: (it) => reading(it).get(...(it.values as SqlValue[])) as Row | undefined,
    all: (it) => reading(it).all(...(it.values as SqlValue[])) as Row[],
    run: (it) => {
      const result = prepare(it.text).run(...(it.values as SqlValue[]))
      return { changes: result.changes, key: Number(result.lastInsertRowid) }
    },
    transaction: (work) => {
      try {
        return database.inTransaction ? work() : database.transaction(work).immediate()
      } catch (error) {
        written.forget()
        throw error
      }
    },
  }
}
