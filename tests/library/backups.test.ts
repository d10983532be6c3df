import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupBeforeMigrating } from '../../src/main/library/backups'
import { connect } from '../../src/main/library/handle'
import { aRelease } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

const backupsOf = (path: string): string[] =>
  existsSync(`${path}.backups`)
    ? readdirSync(`${path}.backups`)
        .filter((name) => name.endsWith('.communique'))
        .sort()
    : []

describe('backups', () => {
  it('are whole libraries of their own, media too', () => {
    const path = newPath()
    const library = opened(path)
    const { id } = library.releases.create('press-release', aRelease())
    const hash = library.media.put(new TextEncoder().encode('an emblem'))
    const backup = library.backup()
    expect(readFileSync(join(`${path}.backups`, 'media', hash), 'utf8')).toBe('an emblem')
    const copy = opened(backup, { create: false })
    expect(copy.releases.get(id)).toEqual(library.releases.get(id))
    expect(copy.releases.list('all', 'harbour')).toHaveLength(1)
    expect(copy.readOnly).toBe(false)
  })

  it('are made on closing when something was changed since the last', () => {
    const path = newPath()
    opened(path).close()
    expect(backupsOf(path)).toHaveLength(0)
    const library = opened(path)
    library.releases.create('press-release')
    expect(library.close()).toBeNull()
    expect(backupsOf(path)).toHaveLength(1)
    opened(path).close()
    expect(backupsOf(path)).toHaveLength(1)
    const changed = opened(path)
    changed.mission.save(changed.mission.get())
    changed.close()
    expect(backupsOf(path)).toHaveLength(2)
  })

  it('keep the newest ten, and touch nothing else', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create('press-release')
    mkdirSync(`${path}.backups`)
    const mine = ['my copy.communique', '2020-01-01.communique', 'notes.txt', 'mine.part']
    for (const name of mine) writeFileSync(join(`${path}.backups`, name), 'kept')
    writeFileSync(join(`${path}.backups`, '2020-01-01T00-00-00-000Z.communique.part'), 'left by a crash')
    const made = Array.from({ length: 12 }, () => library.backup())
    for (const name of mine) expect(readFileSync(join(`${path}.backups`, name), 'utf8')).toBe('kept')
    for (const [index, backup] of made.entries()) expect(existsSync(backup)).toBe(index >= 2)
    expect(readdirSync(`${path}.backups`).filter((name) => name.endsWith('.part'))).toEqual(['mine.part'])
  })

  it('that cannot be made leave no part behind, say so, and let the library close', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create('press-release')
    writeFileSync(`${path}.backups`, 'a file where the folder should be')
    expect(() => library.backup()).toThrow()
    expect(library.close()).toMatchObject({ ok: false, code: 'library-backup-failed', values: { path } })
    expect(opened(path).readOnly).toBe(false)
  })

  it('count only when the copy passes its check', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create('press-release')
    library.close()
    const connection = connect(path, {})
    connection.database.pragma('ignore_check_constraints = ON')
    connection.database.exec(`UPDATE release SET dateline_city = 'no JSON'`)
    expect(() => backupBeforeMigrating(connection, path, '2025-03-15T09:00:00.000Z')).toThrow(
      expect.objectContaining({ code: 'library-backup-failed', values: { path } }),
    )
    connection.database.close()
    expect(readdirSync(`${path}.backups`)).toEqual(backupsOf(path))
    expect(backupsOf(path)).toHaveLength(1)
  })

  it('of an unclean library are made when it is closed properly again', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create('press-release')
    library.close()
    const database = new Database(path)
    database.exec('UPDATE session SET closed_at = NULL')
    database.close()
    const again = opened(path)
    expect(again.uncleanExit).toBe(true)
    again.close()
    expect(opened(path).uncleanExit).toBe(false)
  })
})
