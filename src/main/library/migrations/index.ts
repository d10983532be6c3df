import type { Connection } from '../handle'
import { firstLibrary } from './0001-first-library'
import { firstDay } from './0002-first-day'
import { thePage } from './0003-the-page'
import { theArchive } from './0004-the-archive'
import type { Migration } from './migration'

export type { Migration }

/** In order, without a gap: the number of each is its place in the list. */
export const migrations: readonly Migration[] = [firstLibrary, firstDay, thePage, theArchive]

/** Schema version that this app reads and writes. */
export const currentSchema = migrations.length

/** Marks a SQLite file as ours: the letters "Cmqé" read as a number. */
export const applicationId = 0x436d71e9

export const schemaVersionOf = (connection: Connection): number =>
  connection.database.pragma('user_version', { simple: true }) as number

/**
 * Brings a library to schema version `target`, each step in its own transaction together with its number, so that a
 * crash between two steps leaves a whole library of the step before.
 */
export function migrate(connection: Connection, target: number = currentSchema, steps = migrations): void {
  steps.forEach((migration, index) => {
    if (migration.number !== index + 1) throw new Error(`migration ${migration.number} is out of order`)
    if (migration.number <= schemaVersionOf(connection) || migration.number > target) return
    connection.transaction(() => {
      connection.database.exec(migration.sql)
      migration.afterwards?.(connection)
      connection.database.pragma(`application_id = ${applicationId}`)
      connection.database.pragma(`user_version = ${migration.number}`)
    })
  })
}
