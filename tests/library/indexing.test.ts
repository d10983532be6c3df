import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { readIntoIndex } from '../../src/main/errands/read-into-index'
import type { Library } from '../../src/main/library'
import { aMission, anAnswer, aRelease, aReleaseText } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

/** A library whose index was made by an older app: no word of it is found by. */
function unread(many: number): string {
  const path = newPath()
  const library = opened(path)
  for (let index = 0; index < many; index += 1) {
    library.releases.create(aRelease({ number: `N${index}`, texts: { en: aReleaseText({ words: 'lighthouse' }) } }))
  }
  library.close()
  const database = new Database(path)
  database.exec('UPDATE search_state SET normaliser = 0; DELETE FROM search; DELETE FROM search_names')
  database.close()
  return path
}

const found = (library: Library, after: { at: string; key: number } | null = null) => {
  const { items, indexing } = library.finding.page({ view: 'all', query: 'lighthouse', sort: 'saved', after })
  return { first: items[0]?.number, found: items.length, indexing }
}

it('reads a small library into its index while it opens', () => {
  expect(found(opened(unread(3)))).toEqual({ first: 'N2', found: 3, indexing: 0 })
})

it('reads a larger one later, the newest first, and goes on where it stopped', async () => {
  const path = unread(110)
  const library = opened(path)
  expect(found(library)).toEqual({ first: undefined, found: 0, indexing: 110 })
  expect(library.finding.indexNext(0)).toBe(109)
  expect(found(library)).toEqual({ first: 'N109', found: 1, indexing: 109 })
  // What is saved meanwhile is read at once.
  const oldest = library.releases.list('all').at(-1)!
  library.releases.save(oldest.id, 1, aRelease({ number: 'N0', texts: { en: aReleaseText({ words: 'lighthouse' }) } }))
  expect(found(library).indexing).toBe(108)
  library.close()

  const again = opened(path)
  expect(found(again)).toEqual({ first: 'N0', found: 2, indexing: 108 })
  for (let left = 108; left > 90; left -= 1) again.finding.indexNext(0)
  expect(await readIntoIndex(again, () => true)).toBe(true)
  expect(found(again)).toEqual({ first: 'N0', found: 50, indexing: 0 })
  expect(await readIntoIndex(again, () => true)).toBe(false)
})

it('has a release in its place by title whose status changes before it is read', () => {
  const path = unread(110)
  const database = new Database(path)
  database.exec("UPDATE release SET title = ''")
  database.close()
  const library = opened(path)
  library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
  const { id } = library.releases.list('all').at(-1)!
  library.clearance.record(id, anAnswer(), null)
  while (library.finding.indexNext(50) > 0);
  const last = library.releases.create(aRelease({ texts: { en: aReleaseText({ headline: 'Aaa' }) } }))
  const { items } = library.finding.page({ view: 'all', query: '', sort: 'title', after: null })
  expect(items[0]?.id).toBe(last.id)
})
