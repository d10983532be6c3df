import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { answersFrom } from '../../src/main/errands/answers'
import { backUpBeside, checkBeside, openReading, type Checked } from '../../src/main/library'
import { verifyCopy } from '../../src/main/library/backups'
import { connect } from '../../src/main/library/handle'
import type { PageRequest } from '../../src/shared/contract'
import { aRelease, aReleaseText } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

const headlined = (headline: string) => aRelease({ texts: { en: aReleaseText({ headline }) } })

const pageOf = (query: string): PageRequest => ({ view: 'all', query, sort: 'rank', after: null })

function behind(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

describe('reading beside main', () => {
  it('answers whatever main answers', async () => {
    const library = opened()
    for (let count = 0; count < 60; count += 1) library.releases.create(headlined(`Harbour fair ${count}`))
    library.releases.trash(library.releases.create(headlined('Thrown away')).id)
    for (const number of ['PR 4', 'pr 4 ']) library.releases.create(aRelease({ number }))
    const [main, reader] = [library, openReading(library.path)].map((it) => answersFrom(() => it))
    for (const query of ['', 'harbour', 'fair 1', 'status:draft', 'nothing']) {
      expect(reader?.page(pageOf(query))).toEqual(main?.page(pageOf(query)))
      expect(reader?.find({ query })).toEqual(main?.find({ query }))
      expect(await reader?.facets({ view: 'all', query })).toEqual(await main?.facets({ view: 'all', query }))
    }
    expect(reader?.selected({ view: 'all', query: 'fair' })).toEqual(main?.selected({ view: 'all', query: 'fair' }))
    expect(reader?.counts({})).toEqual(main?.counts({}))
    expect(reader?.numbers({})).toEqual(main?.numbers({}))
    expect(reader?.months({ view: 'all' })).toEqual(main?.months({ view: 'all' }))
    expect(reader?.complete({ field: 'year', begun: '2' })).toEqual(main?.complete({ field: 'year', begun: '2' }))
  })

  it('holds what was saved before the question, and nothing that is half saved', () => {
    const library = opened()
    const reader = openReading(library.path)
    const { id, revision, draft } = library.releases.create(headlined('Before'))
    expect(reader.finding.page(pageOf('before')).items).toMatchObject([{ id }])
    library.together(() => {
      library.releases.save(id, revision, { ...draft, texts: headlined('Afterwards').texts })
      expect(reader.finding.page(pageOf('afterwards')).items).toEqual([])
    })
    expect(reader.finding.page(pageOf('afterwards')).items).toMatchObject([{ id, headline: 'Afterwards' }])
    expect(reader.finding.page(pageOf('before')).items).toEqual([])
  })

  it('gives up a count when another is asked for', async () => {
    const library = opened()
    for (let count = 0; count < 300; count += 1) library.releases.create(headlined(`Release ${count}`))
    const reading = openReading(library.path)
    // One step is as long as main may be busy.
    const slow = { next: () => ({ done: false, value: undefined }) as IteratorResult<void, never> }
    const counts: (typeof slow | null)[] = [slow, null]
    const finding = {
      ...reading.finding,
      facets: () => counts.shift() ?? reading.finding.facets({ view: 'all', query: '' }),
    }
    const answers = answersFrom(() => ({ ...reading, finding }))
    const first = answers.facets({ view: 'all', query: '' })
    const [one, other] = await Promise.allSettled([first, answers.facets({ view: 'all', query: '' })])
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } })
    expect(other).toMatchObject({ status: 'fulfilled', value: { count: 300 } })
  })
})

describe('a check beside main', () => {
  it('finds what one in main finds, and goes on where it had come', () => {
    const path = newPath()
    const library = opened(path)
    for (const headline of ['Damaged by a bit', 'Whole', 'Damaged in its version', 'Whole again']) {
      library.versions.cut(library.releases.create(headlined(headline)).id, 'export')
    }
    behind(
      path,
      `DROP TRIGGER version_unaltered;
       UPDATE release_text SET subhead = 'slipped in' WHERE headline = 'Damaged by a bit';
       UPDATE version SET content = '{}' WHERE release = 3`,
    )
    for (const kind of ['quick', 'full'] as const) {
      while (library.health.checkNext(kind, 50));
      const inMain = library.health.state()[kind]
      const from = library.health.beginCheck(kind)
      checkBeside({ library: path, kind, from }, (part) => library.health.takeChecked(kind, part))
      const beside = library.health.state()[kind]
      expect(beside?.endedAt).not.toBeNull()
      expect(beside?.findings).toEqual(inMain?.findings)
      expect(beside?.releases).toBe(inMain?.releases)
    }
    expect(library.health.state().full?.findings.map(({ thing }) => thing)).toEqual(['release', 'version'])

    const parts: Checked[] = []
    checkBeside({ library: path, kind: 'full', from: 2 }, (part) => parts.push(part))
    expect(parts.flatMap(({ findings }) => findings.map(({ thing }) => thing))).toEqual(['version'])
    expect(parts.at(-1)).toMatchObject({ isDone: true })
  })
})

describe('a backup beside main', () => {
  it('is one that main has in its list, and can restore', () => {
    const library = opened()
    const { id } = library.releases.create(headlined('Kept'))
    const made = backUpBeside({ library: library.path, kind: 'by-hand', now: '2026-11-22T10:00:00.000Z' })
    expect(library.backups.list()).toEqual([made])
    expect(library.backups.contents(made.path)).toMatchObject([{ id, headline: 'Kept' }])
  })

  it('may have as many rows as the library had before, as it has now, or a number between', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create(aRelease())
    const { path: copy } = library.backups.make('by-hand')
    const connection = connect(path, { readonly: true })
    expect(() => verifyCopy(connection, copy)).not.toThrow()
    const releases = (rows: number) => new Map([['release', rows]])
    library.releases.create(aRelease())
    expect(() => verifyCopy(connection, copy)).toThrow('1 rows of')
    const counts = connection.all({ text: 'SELECT name FROM pragma_table_list', values: [] } as never)
    const before = new Map(counts.map(({ name }) => [String(name), 0]))
    expect(() => verifyCopy(connection, copy, before)).not.toThrow()
    expect(() => verifyCopy(connection, copy, new Map([...before, ...releases(2)]))).toThrow('1 rows of release')
    connection.database.close()
  })
})
