import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
    const { id } = library.releases.create(aRelease())
    const hash = library.media.put(new TextEncoder().encode('an emblem'))
    const { path: backup } = library.backups.make('by-hand')
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

  it.each([
    ['hourly', 24],
    ['daily', 14],
    ['weekly', 8],
    ['before-update', 5],
    ['by-hand', 5],
  ] as const)('of the kind %s: the newest %i stay, and nothing else is touched', (kind, kept) => {
    const path = newPath()
    const library = opened(path)
    library.releases.create('press-release')
    mkdirSync(`${path}.backups`)
    const mine = [
      'my copy.communique',
      '2020-01-01.communique',
      '2020-01-01T00-00-00-000Z.mine.communique',
      'mine.part',
    ]
    for (const name of mine) writeFileSync(join(`${path}.backups`, name), 'kept')
    writeFileSync(join(`${path}.backups`, '2020-01-01T00-00-00-000Z.daily.communique.part'), 'left by a crash')
    const other = library.backups.make('closing')
    const made = Array.from({ length: kept + 2 }, () => library.backups.make(kind))
    for (const name of mine) expect(readFileSync(join(`${path}.backups`, name), 'utf8')).toBe('kept')
    expect(library.backups.list()).toEqual([...made.slice(2).reverse(), other])
    expect(readdirSync(`${path}.backups`).filter((name) => name.endsWith('.part'))).toEqual(['mine.part'])
  })

  it('made on closing: the last three stay, of each hour before them the newest, and ten in all', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create('press-release')
    mkdirSync(`${path}.backups`)
    const name = (at: string): string => `2025-03-${at.replaceAll(':', '-')}-00-000Z.closing.communique`
    const close = (at: string): void => writeFileSync(join(`${path}.backups`, name(at)), 'a copy')
    for (const at of ['15T09:10', '15T09:20', '15T09:50', '15T10:00', '15T10:59']) close(at)
    const made = Array.from({ length: 5 }, () => library.backups.make('closing'))
    const kept = () =>
      library.backups
        .list()
        .reverse()
        .map((it) => it.path)
    const lastOfHours = ['15T09:50', '15T10:59'].map((at) => join(`${path}.backups`, name(at)))
    const last = made.slice(-3).map((it) => it.path)
    // An hour may have ended among these five.
    expect(kept().slice(0, 2)).toEqual(lastOfHours)
    expect(kept().slice(-3)).toEqual(last)
    expect(kept().length).toBeLessThan(7)
    for (let day = 10; day < 20; day += 1) close(`${day}T08:00`)
    const { path: newest } = library.backups.make('closing')
    expect(kept()).toHaveLength(10)
    expect(kept().at(-1)).toBe(newest)
  })

  it('go on after a wrong clock has dated all that there may be into the future', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create('press-release')
    mkdirSync(`${path}.backups`)
    for (let day = 1; day <= 24; day += 1) {
      const name = `2931-01-${String(day).padStart(2, '0')}T00-00-00-000Z.hourly.communique`
      writeFileSync(join(`${path}.backups`, name), 'of the future')
    }
    const first = library.backups.make('hourly')
    const second = library.backups.make('hourly')
    const left = library.backups.list().map((it) => it.path)
    expect(left).toHaveLength(24)
    expect(left.slice(-2)).toEqual([second.path, first.path])
  })

  it('are told with kind, moment and size; those without a kind in their name were made on closing', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create('press-release')
    const made = library.backups.make('daily')
    expect(made).toEqual({ path: made.path, at: made.at, kind: 'daily', size: statSync(made.path).size })
    expect(new Date(made.at).toISOString()).toBe(made.at)
    const old = join(`${path}.backups`, '2020-01-01T08-30-00-000Z.communique')
    renameSync(library.backups.make('daily').path, old)
    expect(library.backups.list()).toEqual([
      made,
      { path: old, at: '2020-01-01T08:30:00.000Z', kind: 'closing', size: statSync(old).size },
    ])
  })

  it('come due as the widest rhythm whose time has passed, where anything was changed', () => {
    const library = opened()
    const hours = (count: number): string => new Date(Date.now() + count * 3_600_000 + 60_000).toISOString()
    const change = (): unknown => library.releases.create('press-release')
    expect(library.backups.due(hours(0))).toEqual([])
    change()
    expect(library.backups.due(hours(0))).toEqual(['weekly'])
    library.backups.make('weekly')
    expect(library.backups.due(hours(1000))).toEqual([])
    change()
    expect(library.backups.due(hours(0))).toEqual([])
    expect(library.backups.due(hours(1))).toEqual(['hourly'])
    expect(library.backups.due(hours(24))).toEqual(['daily'])
    expect(library.backups.due(hours(7 * 24))).toEqual(['weekly'])
    library.backups.make('by-hand')
    expect(library.backups.due(hours(1))).toEqual([])
    expect(library.backups.due(hours(24))).toEqual(['daily'])
    change()
    expect(library.backups.due(hours(0))).toEqual([])
    expect(library.backups.due(hours(1))).toEqual(['hourly'])
  })

  it('are due after a damaged one, and after one that a wrong clock dates into the future', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create('press-release')
    const now = new Date().toISOString()
    writeFileSync(library.backups.make('weekly').path, 'damaged')
    expect(library.backups.due(new Date(Date.now() + 8 * 24 * 3_600_000).toISOString())).toEqual(['weekly'])
    const [weekly] = library.backups.list()
    renameSync(weekly!.path, join(`${path}.backups`, '2999-01-01T00-00-00-000Z.weekly.communique'))
    expect(library.backups.due(now)).toEqual(['weekly'])
  })

  it('go on without a media file that the library has lost', () => {
    const path = newPath()
    const library = opened(path)
    rmSync(join(`${path}.media`, library.media.put(new Uint8Array(3))))
    expect(library.backups.make('by-hand').size).toBeGreaterThan(0)
  })

  it('that cannot be made leave no part behind, say so, and let the library close', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create('press-release')
    writeFileSync(`${path}.backups`, 'a file where the folder should be')
    const failed = { code: 'backup-failed', values: { path } }
    expect(() => library.backups.make('by-hand')).toThrow(expect.objectContaining(failed))
    expect(library.close()).toMatchObject({ ok: false, ...failed })
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
    again.releases.recovered()
    again.close()
    expect(opened(path).uncleanExit).toBe(false)
  })
})
