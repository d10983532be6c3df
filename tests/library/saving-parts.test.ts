import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { connect, type Connection } from '../../src/main/library/handle'
import { indexNext } from '../../src/main/library/reindex'
import { createRelease, readRelease, saveRelease, setTags } from '../../src/main/library/tables/release'
import type { ReleaseDraft, ReleaseId } from '../../src/shared/release'
import { aRelease, aReleaseText } from '../helpers/builders'
import { arbitraryDraft } from './arbitrary-release'
import { newPath, opened } from './open-temporary'

const author = { officer: 1, now: () => '2026-03-01T10:00:00.000Z' }

/** A library's file, without the library around it. */
function fileOfLibrary(): Connection {
  const path = newPath()
  opened(path).close()
  const connection = connect(path, {})
  connection.database.pragma('foreign_keys = ON')
  onTestFinished(() => void connection.database.close())
  return connection
}

function save(connection: Connection, id: ReleaseId, draft: ReleaseDraft): void {
  const revision = connection.database.prepare('SELECT revision FROM release WHERE id = ?').pluck().get(id)
  saveRelease(connection, author, id, Number(revision), draft, undefined)
}

const children = ['release_text', 'event', 'event_host', 'speaker', 'attendee', 'source', 'contact', 'tag']
const indexes = ['search', 'search_names']

/** All that is stored of a release but its id, and every word of it in the index at its place. */
function storedOf({ database }: Connection, id: ReleaseId): unknown[] {
  const {
    id: _,
    key,
    ...row
  } = database.prepare('SELECT * FROM release WHERE id = ?').get(id) as Record<string, unknown>
  const rows = children.map((table) =>
    database.prepare(`SELECT * FROM ${table} WHERE release = ? ORDER BY 1, 2, 3`).all(key),
  )
  const words = indexes.map((index) => {
    database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_${index} USING fts5vocab(main, ${index}, instance)`)
    return database
      .prepare(`SELECT col, "offset", term FROM words_of_${index} WHERE doc = ? ORDER BY col, "offset"`)
      .all(key)
  })
  return [row, ...rows, ...words]
}

const members = ['texts', 'event', 'speakers', 'tags', 'contacts', 'sources', 'attended', 'internalNote'] as const
const edit = fc.record({
  kind: fc.oneof(fc.constantFrom(...members), fc.constantFrom('all', 'same', 'failed', 'tagged')),
  other: arbitraryDraft,
})

it('saves that write what has changed leave the very rows and words of saves that write all', () => {
  const [byParts, whole] = [fileOfLibrary(), fileOfLibrary()]
  fc.assert(
    fc.property(arbitraryDraft, fc.array(edit, { minLength: 1, maxLength: 8 }), (begun, edits) => {
      let draft = begun
      const subjects = [byParts, whole].map((connection) => ({
        connection,
        id: createRelease(connection, author, begun).id,
      }))
      for (const { kind, other } of edits) {
        const tags = [...new Set(other.tags)]
        const next = { ...draft, ...changeOf(kind, other, tags) }
        for (const { connection, id } of subjects) {
          if (connection === whole) connection.written.forget()
          if (kind === 'failed') failing(connection, () => save(connection, id, next))
          if (kind === 'tagged') setTags(connection, author, id, () => tags)
          else save(connection, id, next)
        }
        draft = next
        const [one, two] = subjects.map(({ connection, id }) => storedOf(connection, id))
        expect(one).toEqual(two)
      }
    }),
    { numRuns: 30 },
  )
})

function changeOf(kind: string, other: ReleaseDraft, tags: string[]): Partial<ReleaseDraft> {
  if (kind === 'all' || kind === 'failed') return other
  if (kind === 'tagged') return { tags }
  const member = members.find((it) => it === kind)
  return member === undefined ? {} : { [member]: other[member] }
}

function failing(connection: Connection, work: () => void): void {
  const all = (): void =>
    connection.transaction(() => {
      work()
      throw new Error('no room')
    })
  expect(all).toThrow('no room')
}

it('writes a text again that was taken out and put back as it was', () => {
  const connection = fileOfLibrary()
  const en = aReleaseText({ headline: 'Ferry line opens' })
  const both = aRelease({ texts: { en, fr: aReleaseText({ headline: 'La ligne de ferry ouvre' }) } })
  const { id } = createRelease(connection, author, both)
  for (const draft of [both, aRelease({ texts: { en } }), both]) save(connection, id, draft)
  expect(readRelease(connection, id).draft).toEqual(both)
})

it('reads what waits for the index into it, though its words are those written last', () => {
  const connection = fileOfLibrary()
  const draft = aRelease({ texts: { en: aReleaseText({ words: 'lighthouse' }) } })
  const { id } = createRelease(connection, author, draft)
  save(connection, id, draft)
  const before = storedOf(connection, id).slice(-2)
  const lose = (): void => {
    connection.database.exec(
      'DELETE FROM search; DELETE FROM search_names; INSERT INTO index_queue SELECT key FROM release',
    )
  }
  lose()
  expect(indexNext(connection, 50)).toBe(0)
  expect(storedOf(connection, id).slice(-2)).toEqual(before)
  lose()
  save(connection, id, draft)
  expect(storedOf(connection, id).slice(-2)).toEqual(before)
})

it('puts the index in order, which finds the same then', () => {
  const library = opened()
  const ids = Array.from({ length: 6 }, (_, index) => library.releases.create(aRelease({ number: `N${index}` })).id)
  ids.forEach((id, index) => library.releases.save(id, 1, aRelease({ number: `M${index}`, tags: ['lighthouse'] })))
  const found = () => library.finding.page({ view: 'all', query: 'lighthouse', sort: 'saved', after: null }).items
  const before = found()
  expect(before).toHaveLength(6)
  expect(library.tidy(0)).toBe(true)
  while (library.tidy(50));
  expect(library.tidy(50)).toBe(false)
  expect(found()).toEqual(before)
})
