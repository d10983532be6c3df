import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/main/library'
import { aRelease, aReleaseText } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

const written = (library: Library, headline: string, words: string) =>
  library.releases.create(aRelease({ texts: { en: aReleaseText({ headline, words }) } })).id

/** What a crash leaves: the session of the last writer without an end. */
function crash(path: string): void {
  const database = new Database(path)
  database.exec('UPDATE session SET closed_at = NULL, unclean = 0 WHERE key = (SELECT max(key) FROM session)')
  database.close()
}

describe('after a crash', () => {
  it('the releases written in that session are told, the one saved last first, with their words', () => {
    const path = newPath()
    const before = opened(path)
    const old = written(before, 'Old', 'Not touched again.')
    const changed = written(before, 'Changed', 'One two.')
    before.close()
    const library = opened(path)
    const created = written(library, 'New', 'One two three.')
    const trashed = written(library, 'Trashed', 'Gone.')
    library.releases.create('press-release')
    library.releases.trash(trashed)
    const draft = aRelease({ texts: { en: aReleaseText({ headline: 'Changed', words: 'One two, three four.' }) } })
    library.releases.save(changed, 1, draft)
    library.close()
    crash(path)
    const again = opened(path)
    const told = again.releases.recovered()
    expect(told).toEqual([
      { id: changed, headline: 'Changed', savedAt: again.releases.get(changed).savedAt, words: 4 },
      { id: created, headline: 'New', savedAt: again.releases.get(created).savedAt, words: 3 },
    ])
    written(again, 'Later', 'In this session.')
    expect(again.releases.recovered()).toEqual(told)
    expect(again.releases.get(old).revision).toBe(1)
    again.close()
    expect(opened(path).releases.recovered()).toEqual([])
  })

  it('nothing is told where the last session ended as it should, nor to whoever only reads', () => {
    const path = newPath()
    const library = opened(path)
    expect(library.releases.recovered()).toEqual([])
    written(library, 'New', 'One two three.')
    library.close()
    crash(path)
    expect(opened(path, { readOnly: true }).releases.recovered()).toEqual([])
    expect(opened(path).releases.recovered()).toMatchObject([{ headline: 'New' }])
  })

  it('whoever does not ask, as a verb of the command line, takes it from nobody', () => {
    const path = newPath()
    const first = opened(path)
    written(first, 'Before the crash', 'One two three.')
    first.close()
    crash(path)
    const verb = opened(path)
    expect(verb.uncleanExit).toBe(true)
    written(verb, 'By a verb', 'One.')
    verb.close()
    const second = opened(path)
    expect(second.uncleanExit).toBe(true)
    written(second, 'Before another', 'One.')
    second.close()
    crash(path)
    const copy = opened(verb.backups.restoreAll(opened(path, { readOnly: true }).backups.list()[0]!.path))
    expect(copy.uncleanExit).toBe(false)
    expect(copy.releases.recovered()).toEqual([])
    const library = opened(path)
    expect(library.uncleanExit).toBe(true)
    const told = library.releases.recovered().map(({ headline }) => headline)
    expect(told).toEqual(['Before another', 'Before the crash'])
    library.close()
    const next = opened(path)
    expect(next.uncleanExit).toBe(false)
    expect(next.releases.recovered()).toEqual([])
  })
})
