import { describe, expect, it, onTestFinished } from 'vitest'
import Database from 'better-sqlite3'
import { connect } from '../../src/main/library/handle'
import { recoveredIn } from '../../src/main/library/recovered'
import { lastChange } from '../../src/main/library/tables/change-log'
import { listReleases } from '../../src/main/library/tables/list'
import { createRelease, saveRelease } from '../../src/main/library/tables/release'
import { aRelease } from '../helpers/builders'
import { newPath, opened } from './open-temporary'
import { plansOf } from './plans'

describe('a library of any size', () => {
  it.each(['all', 'released'] as const)('is listed without being sorted whole: %s', (view) => {
    const path = newPath()
    opened(path).releases.create(aRelease())
    const connection = connect(path, { readonly: true })
    onTestFinished(() => void connection.database.close())
    const plans = plansOf(connection, (handle) => listReleases(handle, view, ''))
    expect(plans).toHaveLength(1)
    expect(plans[0]).toContain('SCAN release')
    expect(plans[0]!.join('\n')).not.toContain('USE TEMP B-TREE FOR ORDER BY')
  })

  it('is asked what has changed, and what a crash has left, without reading all of its log', () => {
    const path = newPath()
    opened(path).releases.create(aRelease())
    const connection = connect(path, {})
    onTestFinished(() => void connection.database.close())
    const plans = plansOf(connection, (handle) => {
      lastChange(handle)
      recoveredIn({ ...connection, ...handle }, 1)
    })
    expect(plans).toHaveLength(2)
    expect(plans.flat().filter((step) => /SCAN (change_log|release)/.test(step))).toEqual([])
  })

  it('tells every save from what was before it, though another desk had a clock that is ahead', () => {
    const path = newPath()
    opened(path).close()
    const connection = connect(path, {})
    onTestFinished(() => void connection.database.close())
    const at = (now: string) => ({ officer: 1, now: () => now })
    createRelease(connection, at('2099-01-01T10:05:00.000Z'), aRelease())
    const here = at('2099-01-01T10:00:00.000Z')
    const { id, draft } = createRelease(connection, here, aRelease())
    const states = [1, 2, 3].map((revision) => {
      saveRelease(connection, here, id, revision, { ...draft, internalNote: `note ${revision}` }, undefined)
      return lastChange(connection)
    })
    expect(new Set(states).size).toBe(3)
  })

  it('grows by one line of the log for a minute of writing, in each session', () => {
    const path = newPath()
    const saves = (times: number): void => {
      const library = opened(path)
      const { id } = library.releases.list('all')[0] ?? library.releases.create(aRelease())
      for (let index = 0; index < times; index += 1) {
        const { revision, draft } = library.releases.get(id)
        library.releases.save(id, revision, { ...draft, internalNote: `note ${revision}` })
      }
      library.close()
    }
    const lines = (sql: string): unknown => {
      const database = new Database(path)
      try {
        return sql.startsWith('SELECT') ? database.prepare(sql).pluck().all() : database.exec(sql)
      } finally {
        database.close()
      }
    }
    const saved = `SELECT detail FROM change_log WHERE kind = 'saved' ORDER BY key`
    saves(5)
    expect(lines(saved)).toEqual(['{"revision":2}'])
    saves(3)
    expect(lines(saved)).toEqual(['{"revision":2}', '{"revision":7}'])
  })

  it('is backed up after a save that the log does not tell', () => {
    const library = opened()
    const { id } = library.releases.create(aRelease())
    library.releases.save(id, 1, aRelease({ internalNote: 'one' }))
    library.backups.make('hourly')
    const later = new Date(Date.now() + 2 * 3_600_000).toISOString()
    expect(library.backups.due(later)).toEqual(['weekly'])
    library.backups.make('weekly')
    expect(library.backups.due(later)).toEqual([])
    library.releases.save(id, 2, aRelease({ internalNote: 'two' }))
    expect(library.backups.due(later)).toEqual(['hourly'])
  })
})
