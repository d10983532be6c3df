import Database from 'better-sqlite3'
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Library } from '../../src/main/library'
import { checkSteps } from '../../src/main/library/checking'
import { connect } from '../../src/main/library/handle'
import { readRelease } from '../../src/main/library/tables/release'
import type { CheckKind, HealthFinding } from '../../src/shared/contract'
import { aMission, aRelease, aReleaseText } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

function check(library: Library, kind: CheckKind, milliseconds = 50): HealthFinding[] {
  while (library.health.checkNext(kind, milliseconds));
  const made = library.health.state()[kind]
  expect(made?.endedAt).not.toBeNull()
  return made?.findings ?? []
}

/** Changes a library behind its back. */
function behind(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

const headlined = (headline: string) => aRelease({ texts: { en: aReleaseText({ headline }) } })

describe('a check', () => {
  it('finds nothing in a library that is whole, and tells what it has verified', () => {
    const library = opened()
    expect(library.health.state()).toMatchObject({ quick: null, full: null, releases: 0, newestBackup: null })
    library.mission.save(aMission())
    const { id } = library.releases.create(aRelease())
    library.releases.create(aRelease({ texts: { en: aReleaseText({ headline: '', words: '' }) } }))
    library.versions.cut(id, 'export')
    library.media.put(Buffer.from('a picture'))
    library.backups.make('by-hand')
    expect(check(library, 'quick')).toEqual([])
    expect(check(library, 'full')).toEqual([])
    const state = library.health.state()
    expect(state).toMatchObject({ releases: 2, versions: 1, full: { releases: 2 } })
    expect(state.lastLink).toMatch(/^[0-9a-f]{64}$/)
    expect(state.newestBackup?.kind).toBe('by-hand')
    expect(state.free).toBeGreaterThan(0)
  })

  it('names a media file that the disk does not give back', () => {
    const path = newPath()
    const library = opened(path)
    const hash = library.media.put(Buffer.from('a picture'))
    rmSync(`${path}.media/${hash}`)
    mkdirSync(`${path}.media/${hash}`)
    expect(check(library, 'full')).toEqual([{ thing: 'media', name: hash, release: null }])
  })

  it('has not come to its end where an error has ended it', () => {
    const library = opened()
    library.releases.create(headlined('Whöle'))
    const broken = vi.spyOn(String.prototype, 'normalize').mockImplementation(() => {
      throw new RangeError('no memory')
    })
    onTestFinished(() => broken.mockRestore())
    const all = (): void => {
      while (library.health.checkNext('full', 50));
    }
    expect(all).toThrow('no memory')
    expect(all).toThrow('no memory')
    broken.mockRestore()
    expect(library.health.state().full).toBeNull()
    expect(check(library, 'full')).toEqual([])
  })

  it('says which release is not what was saved, and goes on', () => {
    const path = newPath()
    const library = opened(path)
    const damaged = library.releases.create(headlined('Damaged by a bit')).id
    const whole = library.releases.create(headlined('Whole'))
    behind(path, `UPDATE release_text SET subhead = 'slipped in' WHERE headline = 'Damaged by a bit'`)
    expect(check(library, 'quick')).toEqual([])
    expect(check(library, 'full')).toEqual([
      { thing: 'release', name: '', release: { id: damaged, headline: 'Damaged by a bit' } },
    ])
    expect(library.health.state().full?.releases).toBe(2)
    expect(library.releases.get(whole.id)).toEqual(whole)
  })

  it('says which version, which media file, which line of the log and which backup', () => {
    const path = newPath()
    const library = opened(path)
    const hash = library.media.put(Buffer.from('a picture'))
    const { id } = library.releases.create(headlined('With a version'))
    library.versions.cut(id, 'export')
    const { path: backup } = library.backups.make('by-hand')
    rmSync(join(`${path}.media`, hash))
    behind(
      path,
      `DROP TRIGGER version_unaltered; DROP TRIGGER change_log_unaltered;
       UPDATE version SET content = '{}';
       UPDATE change_log SET at = '2020-01-01T00:00:00.000Z' WHERE kind = 'created';`,
    )
    writeFileSync(backup, 'no library any more')
    const release = { id, headline: 'With a version' }
    expect(check(library, 'full')).toEqual([
      { thing: 'version', name: '1', release },
      { thing: 'media', name: hash, release: null },
      { thing: 'log', name: expect.stringMatching(/^\d+$/) as string, release: null },
      { thing: 'backup', name: backup, release: null },
    ])
  })

  it('has a release read into the index again that the search has lost', () => {
    const path = newPath()
    const library = opened(path)
    const { id } = library.releases.create(headlined('Lost to the search'))
    library.releases.create(headlined('Found'))
    behind(path, 'DELETE FROM search WHERE rowid = 1')
    expect(library.releases.list('all', 'Lost')).toEqual([])
    expect(check(library, 'full')).toEqual([
      { thing: 'index', name: '', release: { id, headline: 'Lost to the search' } },
    ])
    while (library.finding.indexNext(50) > 0);
    expect(library.releases.list('all', 'Lost')).toHaveLength(1)
    expect(check(library, 'full')).toEqual([])
  })

  it('leaves out what was destroyed', () => {
    const library = opened()
    const { id } = library.releases.create(aRelease())
    library.versions.cut(id, 'export')
    library.releases.trash(id)
    library.releases.destroy([id], 'Written for another mission')
    expect(check(library, 'full')).toEqual([])
    expect(library.health.state()).toMatchObject({ releases: 0, versions: 0, destroyed: [] })
  })

  it('goes on where it had come when the library was closed', () => {
    const path = newPath()
    const library = opened(path)
    for (let count = 0; count < 40; count += 1) library.releases.create(aRelease())
    library.close()
    behind(
      path,
      `INSERT INTO health (kind, begun_at, ended_at, releases, last_release, findings)
       VALUES ('full', '2026-01-01T00:00:00.000Z', NULL, 30, 30, '[]')`,
    )
    const again = opened(path)
    expect(check(again, 'full')).toEqual([])
    expect(again.health.state().full).toMatchObject({ begunAt: '2026-01-01T00:00:00.000Z', releases: 40 })
    expect(check(again, 'full')).toEqual([])
    expect(again.health.state().full?.releases).toBe(40)
  })

  it('finds a damaged page, and names every release that it costs', () => {
    const path = newPath()
    const library = opened(path)
    const made = Array.from({ length: 60 }, (_, count) => library.releases.create(headlined(`Release ${count}`)))
    library.close()
    const database = new Database(path)
    const page = database
      .prepare(`SELECT max(pageno) FROM dbstat WHERE name = 'release_text' AND pagetype = 'leaf'`)
      .pluck()
      .get()
    const size = Number(database.pragma('page_size', { simple: true }))
    database.close()
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(size, 0xa5), 0, size, (Number(page) - 1) * size)
    closeSync(file)

    const damaged = connect(path, { readonly: true })
    const findings = [...checkSteps(damaged, path, 'full', 0)].flatMap((step) => step.findings)
    const named = new Set(findings.filter(({ thing }) => thing === 'release').map(({ release }) => release?.id))
    expect(findings).toContainEqual({ thing: 'table', name: 'release_text', release: null })
    expect(named.size).toBeGreaterThan(0)
    expect(named.size).toBeLessThan(60)
    for (const release of made) {
      if (!named.has(release.id)) expect(readRelease(damaged, release.id)).toEqual(release)
    }
    damaged.database.close()
  })

  it('reads a library that somebody else has open, and writes nothing into it', () => {
    const path = newPath()
    const library = opened(path)
    const { id } = library.releases.create(headlined('Damaged'))
    behind(path, `UPDATE release_text SET subhead = 'slipped in'`)
    const beside = opened(path, { readOnly: true })
    expect(check(beside, 'full')).toEqual([{ thing: 'release', name: '', release: { id, headline: 'Damaged' } }])
    expect(library.health.state().full).toBeNull()
  })
})
