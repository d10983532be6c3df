import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect, type Connection } from '../../src/main/library/handle'
import { applicationId, currentSchema, migrate, migrations, schemaVersionOf } from '../../src/main/library/migrations'
import { temporaryFolder } from '../helpers/temporary-folder'
import { newPath, opened } from './open-temporary'

const tested = new Set<number>()

/** A library one version before `number`, filled by `rows`, then brought to `number`. */
function across(number: number, rows: (before: Connection) => void): Connection {
  tested.add(number)
  const connection = connect(`${temporaryFolder()}/library.communique`, {})
  onTestFinished(() => void connection.database.close())
  migrate(connection, number - 1)
  expect(schemaVersionOf(connection)).toBe(number - 1)
  rows(connection)
  migrate(connection, number)
  expect(schemaVersionOf(connection)).toBe(number)
  expect(connection.database.pragma('foreign_key_check')).toEqual([])
  expect(connection.database.pragma('integrity_check', { simple: true })).toBe('ok')
  return connection
}

describe('migrations', () => {
  it('0001 makes the first library from an empty file', () => {
    const { database } = across(1, () => undefined)
    expect(database.pragma('application_id', { simple: true })).toBe(applicationId)
    const loose = database
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0`)
      .pluck()
      .all()
    expect(loose).toEqual(['sqlite_schema'])
  })

  it('are numbered without a gap', () => {
    expect(migrations.map((migration) => migration.number)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('are all or nothing each, and keep what the one before had made', () => {
    const connection = across(1, () => undefined)
    const sql = 'CREATE TABLE thing (name TEXT NOT NULL) STRICT; INSERT INTO absent VALUES (1);'
    const steps = [...migrations.slice(0, 1), { number: 2, sql }]
    expect(() => migrate(connection, 2, steps)).toThrow('no such table: absent')
    expect(schemaVersionOf(connection)).toBe(1)
    expect(connection.database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'thing'`).all()).toEqual([])
    expect(() => migrate(connection, 3, [{ number: 3, sql: '' }])).toThrow('out of order')
  })

  it('leave a library of the current version as it is', () => {
    const connection = across(currentSchema, () => undefined)
    const before = connection.database.pragma('schema_version', { simple: true })
    migrate(connection)
    expect(connection.database.pragma('schema_version', { simple: true })).toBe(before)
  })

  it('keep change log and versions from being rewritten', () => {
    const path = newPath()
    const library = opened(path)
    const { id } = library.releases.create('press-release')
    library.versions.cut(id, 'export')
    library.close()
    const database = new Database(path)
    onTestFinished(() => void database.close())
    for (const table of ['change_log', 'version']) {
      expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('kept')
      expect(() => database.exec(`UPDATE ${table} SET at = ''`)).toThrow('kept')
    }
  })

  it('are preceded by a backup, and refused where none can be made', () => {
    // Until a second migration exists, a library marked one version back stands for an older one.
    const path = newPath()
    opened(path).close()
    const database = new Database(path)
    database.pragma('user_version = 0')
    database.close()
    expect(() => opened(path)).toThrow('already exists')
    expect(readdirSync(`${path}.backups`)).toHaveLength(1)
  })

  it('are tested each, by the tests above', () => {
    expect([...tested].sort((a, b) => a - b)).toEqual(migrations.map((migration) => migration.number))
  })
})
