import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Connection } from './handle'
import { command } from './sql'

/** A copy of a library in the temporary folder, for reading what cannot be read where it lies. */
export interface Snapshot {
  readonly connection: Connection
  /** Closes the copy and removes it. */
  discard(): void
}

/** Copies a library whose folder does not let SQLite put its log's index there. Its log, if any, comes along. */
export const snapshotOfFiles = (library: string): Snapshot =>
  snapshot((copy) => {
    copyFileSync(library, copy)
    if (existsSync(`${library}-wal`)) copyFileSync(`${library}-wal`, `${copy}-wal`)
  })

/** Copies what an open connection sees, as a library of its own. */
export const snapshotOfConnection = (connection: Connection): Snapshot =>
  snapshot((copy) => {
    connection.run(command`VACUUM INTO ${copy}`)
  })

function snapshot(fill: (path: string) => void): Snapshot {
  const folder = mkdtempSync(join(tmpdir(), 'communique-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'library.communique')
    fill(path)
    const connection = connect(path, { fileMustExist: true })
    return {
      connection,
      discard: () => {
        connection.database.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
