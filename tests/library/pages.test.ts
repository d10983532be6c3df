import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Cursor, ListSort, ListView, PageRequest } from '../../src/shared/contract'
import type { Library } from '../../src/main/library'
import { connect } from '../../src/main/library/handle'
import { monthsOf, pageOf } from '../../src/main/library/tables/page'
import { countReleases } from '../../src/main/library/tables/view'
import { aRelease, aReleaseText, aSpeaker } from '../helpers/builders'
import { newPath, opened } from './open-temporary'
import { plansOf } from './plans'

const days = ['2024-03-02', '2024-03-01', '2023-12-24', '2024-03-02', null, '1999-01-01']

/** So many releases, whose days come again and again. */
function filled(library: Library, many: number): void {
  for (let index = 0; index < many; index += 1) {
    library.releases.create(
      aRelease({
        number: `${index}`,
        dateline: { city: { en: 'Port Amel' }, country: 'SO', date: days[index % days.length] ?? null },
        texts: {
          en: aReleaseText({ headline: `Note ${(index * 7) % many}`, words: index % 3 ? 'pier' : 'piers pier' }),
        },
      }),
    )
  }
}

const all: PageRequest = { view: 'all', query: '', sort: 'day', after: null }

/** Every page of a request, one after the other. */
function pages(library: Library, request: Partial<PageRequest>): string[][] {
  const read: string[][] = []
  let after: Cursor | null = request.after ?? null
  do {
    const page = library.finding.page({ ...all, ...request, after })
    read.push(page.items.map(({ number }) => number))
    after = page.next
  } while (after !== null)
  return read
}

describe('the pages of a list', () => {
  it.each<[ListSort, string]>([
    ['day', ''],
    ['saved', ''],
    ['title', ''],
    ['rank', ''],
    ['day', 'pier'],
    ['title', 'pier'],
    ['rank', 'pier'],
    ['rank', 'pie'],
    ['day', '-absent'],
    ['day', 'after:1999'],
  ])('by %s, of "%s", are its whole, in order', (sort, query) => {
    const library = opened()
    filled(library, 120)
    const read = pages(library, { sort, query })
    expect(read.map((page) => page.length)).toEqual([50, 50, 20])
    const numbers = read.flat()
    expect(new Set(numbers).size).toBe(120)
    expect(pages(library, { sort, query, after: { last: 70 } }).flat()).toEqual(numbers.slice(-70))
    expect(pages(library, { sort, query, after: { last: 500 } }).flat()).toEqual(numbers)
    const byNumber = new Map(library.releases.list('all').map((it) => [it.number, it]))
    const at = (number: string): string => {
      const it = byNumber.get(number)!
      if (sort === 'title') return it.headline
      return sort === 'saved' ? it.savedAt : (it.date ?? it.savedAt.slice(0, 10))
    }
    if (sort === 'rank' && query !== '') return
    const sorted = numbers.toSorted((a, b) => {
      const before = at(a) < at(b) || (at(a) === at(b) && Number(a) < Number(b))
      return before === (sort === 'title') ? -1 : 1
    })
    expect(numbers).toEqual(sorted)
  })

  it('hold what a view holds', () => {
    const library = opened()
    filled(library, 6)
    const [first, second] = library.releases.list('all')
    library.releases.trash(first!.id)
    const count = (view: ListView, query = ''): number => library.finding.page({ ...all, view, query }).items.length
    expect([count('all'), count('trash'), count('draft'), count('released'), count('cleared')]).toEqual([5, 1, 5, 0, 0])
    expect([count('all', 'pier'), count('trash', 'pier'), count('draft', 'pier'), count('released', 'pier')]).toEqual([
      5, 1, 5, 0,
    ])
    library.releases.trash(second!.id)
    expect(count('trash', '-absent')).toBe(2)
  })

  it('put whole words before words that begin so', () => {
    const library = opened()
    for (const headline of ['Harbours of Soria', 'Harbour lights', 'Harbourmaster named']) {
      library.releases.create(
        aRelease({ event: null, speakers: [], texts: { en: aReleaseText({ headline, words: '' }) } }),
      )
    }
    const { items } = library.finding.page({ ...all, query: 'harbour', sort: 'rank' })
    expect(items.map((it) => it.headline)[0]).toBe('Harbour lights')
    expect(items).toHaveLength(3)
  })

  it('answer fields, phrases and what is not meant', () => {
    const library = opened()
    const create = (number: string, words: string, changes: Parameters<typeof aRelease>[0] = {}): void =>
      void library.releases.create(
        aRelease({
          number,
          event: null,
          speakers: [],
          texts: { en: aReleaseText({ headline: '', words }) },
          ...changes,
        }),
      )
    create('1', 'The new quay was opened.', { tags: ['culture'], speakers: [aSpeaker({ name: 'Ilka Torvane' })] })
    create('2', 'A quay that is new; Ilka Torvane came.', { tags: ['Culture week'], type: 'statement' })
    create('3', 'The status of the year.', {
      dateline: { city: { en: 'Port Amel' }, country: 'SO', date: '2019-06-05' },
    })
    const found = (query: string): string[] =>
      library.finding
        .page({ ...all, query })
        .items.map((it) => it.number)
        .toSorted()
    expect(found('quay')).toEqual(['1', '2'])
    expect(found('"new quay"')).toEqual(['1'])
    expect(found('"new qua')).toEqual(['1'])
    expect(found('quay -"new quay"')).toEqual(['2'])
    expect(found('-quay')).toEqual(['3'])
    expect(found('speaker:torvane')).toEqual(['1'])
    expect(found('torvane')).toEqual(['1', '2'])
    expect(found('tag:culture')).toEqual(['1', '2'])
    expect(found('tag:"culture week"')).toEqual(['2'])
    expect(found('type:statement')).toEqual(['2'])
    expect(found('year:2019')).toEqual(['3'])
    expect(found('year:2019-06 ')).toEqual(['3'])
    expect(found('year:2019-07 ')).toEqual([])
    expect(found('year:2010..2020')).toEqual(['3'])
    expect(found('before:2020')).toEqual(['3'])
    expect(found('after:2019-06-05 before:2019-06-06')).toEqual(['3'])
    expect(found('place:port')).toEqual(['1', '2', '3'])
    expect(found('lang:en -status:draft')).toEqual([])
    // The names of facets are no words of any release but those that say them.
    expect(found('status')).toEqual(['3'])
    expect(found('yea')).toEqual(['3'])
    expect(found('w')).toEqual(['2'])
    expect(found('type:statement w')).toEqual(['2'])
    expect(found('-quay w')).toEqual([])
  })

  it('answer whatever is typed, and are as many as the facets count', () => {
    const library = opened()
    filled(library, 12)
    const part = fc.oneof(
      fc.constantFrom(' ', '"', '-', ',', ':', '..', '*', '(', 'pier', 'ﷺ', '½', 'year:', '2024', '1999-01', 'o'),
      fc.constantFrom('speaker:', 'place:', 'event:', 'type:', 'status:draft', 'lang:e', 'tag:', 'before:', 'after:'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.constantFrom<ListSort>('day', 'rank', 'title'),
        (parts, sort) => {
          const query = parts.join('')
          const steps = library.finding.facets({ view: 'draft', query })
          let step = steps.next()
          while (step.done !== true) step = steps.next()
          expect(library.finding.page({ view: 'draft', query, sort, after: null }).items).toHaveLength(step.value.count)
          library.find(query)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('put the newest first where too many hold the words, whole words before others', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create(aRelease())
    library.close()
    const database = new Database(path)
    const columns = database
      .prepare(`SELECT name FROM pragma_table_info('release') WHERE name NOT IN ('key', 'id')`)
      .pluck()
      .all()
      .join()
    const many = 11_000
    // Every odd one says the word, the others one that begins so; one of a hundred is in clearance. They were made in another
    // order than that of their days.
    database.exec(`
      WITH RECURSIVE row(key) AS (SELECT 2 UNION ALL SELECT key + 1 FROM row WHERE key < ${many})
      INSERT INTO release (key, id, ${columns})
      SELECT row.key, printf('00000000-0000-4000-8000-%012d', row.key), ${columns} FROM row, release WHERE release.key = 1;
      UPDATE release SET status = 'in-clearance' WHERE key % 100 = 0;
      UPDATE release SET dateline_date = date('2000-01-01', (key * 7919 % 3001) || ' days');
      DELETE FROM search;
      INSERT INTO search (rowid, body, facets) SELECT key, iif(key % 2, 'pier', 'piers' || iif(key % 1000, '', ' rare')),
        iif(key % 100, '', '¶status¶inclearance') FROM release`)
    database.close()
    const connection = connect(path, { readonly: true })
    onTestFinished(() => void connection.database.close())
    const read = (request: Partial<PageRequest>): { keys: number[]; areNewest: boolean } => {
      const keys: number[] = []
      let areNewest = false
      let after: Cursor | null = request.after ?? null
      do {
        const page = pageOf(connection, { ...all, sort: 'rank', query: 'pier', ...request, after }, 500)
        keys.push(...page.items.map(({ id }) => Number(id.slice(-12))))
        areNewest ||= page.isNewestFirst
        after = page.next
      } while (after !== null)
      return { keys, areNewest }
    }
    const keysWhere = (holds: (key: number) => boolean): number[] =>
      Array.from({ length: many }, (_, index) => many - index)
        .filter(holds)
        .toSorted((a, b) => ((b * 7919) % 3001) - ((a * 7919) % 3001) || b - a)
    const common = read({})
    // The first release has an id of its own.
    expect(common.keys.filter((key) => key <= many)).toEqual([
      ...keysWhere((key) => key % 2 === 1 && key > 1),
      ...keysWhere((key) => key % 2 === 0),
    ])
    expect([common.keys.length, common.areNewest]).toEqual([many, true])
    expect(read({ after: { last: 900 } })).toEqual({ keys: common.keys.slice(-900), areNewest: true })
    const odd = read({ query: 'pier -piers' })
    expect(read({ query: 'pier -piers', after: { last: 900 } }).keys).toEqual(odd.keys.slice(-900))
    const rare = read({ query: 'piers rare' })
    expect(new Set(rare.keys)).toEqual(new Set(keysWhere((key) => key % 1000 === 0)))
    expect(rare.areNewest).toBe(false)
    const inClearance = read({ view: 'in-clearance' })
    expect(inClearance.keys).toHaveLength(many / 100)
    expect(new Set(inClearance.keys)).toEqual(new Set(keysWhere((key) => key % 100 === 0)))
    expect(inClearance.areNewest).toBe(false)
    expect(read({ sort: 'day' }).keys.filter((key) => key <= many)).toEqual(keysWhere((key) => key > 1))
  })

  it('are read without sorting the library', () => {
    const path = newPath()
    const library = opened(path)
    filled(library, 6)
    const connection = connect(path, { readonly: true })
    onTestFinished(() => void connection.database.close())
    for (const sort of ['day', 'saved', 'title'] as const) {
      const plans = plansOf(connection, (handle) =>
        pageOf(handle, { ...all, sort, after: { at: '2024-03-01', key: 3 } }),
      )
      expect(plans[0]).toEqual([
        expect.stringMatching(
          /^SEARCH release USING (COVERING )?INDEX release_by_\w+ \(trashed_at=\? AND \S+[<>]\?\)$/,
        ),
      ])
    }
    const [inDrafts] = plansOf(connection, (handle) => pageOf(handle, { ...all, view: 'draft' }))
    expect(inDrafts?.join()).toMatch(
      /^SEARCH release USING (COVERING )?INDEX release_by_status \(trashed_at=\? AND status=\?\)$/,
    )
  })

  it('are counted by months and by views without a row of the table', () => {
    const path = newPath()
    const library = opened(path)
    filled(library, 6)
    const connection = connect(path, { readonly: true })
    onTestFinished(() => void connection.database.close())
    for (const view of ['all', 'draft', 'released'] as const) {
      expect(plansOf(connection, (handle) => monthsOf(handle, view))).toEqual([
        [expect.stringMatching(/^SEARCH release USING INDEX release_by_(day|status) \(trashed_at=\?[^()]*\)$/)],
      ])
    }
    expect(plansOf(connection, countReleases)).toEqual([
      ['SEARCH release USING COVERING INDEX release_by_status (trashed_at=?)'],
      expect.arrayContaining([expect.stringMatching(/COVERING INDEX/)]),
    ])
  })

  it('begin at the months that are named', () => {
    const library = opened()
    filled(library, 12)
    const months = library.finding.months('all')
    expect(months.slice(1).map(({ month, count }) => [month, count])).toEqual([
      ['2024-03', 6],
      ['2023-12', 2],
      ['1999-01', 2],
    ])
    expect(months[0]).toMatchObject({ count: 2, after: null })
    const page = library.finding.page({ ...all, after: months[2]!.after })
    expect(page.items.map((it) => it.date)).toEqual(['2023-12-24', '2023-12-24', '1999-01-01', '1999-01-01'])
  })
})
