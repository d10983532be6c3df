import { describe, expect, it, onTestFinished } from 'vitest'
import type { Cursor, ListSort, ListView, PageRequest } from '../../src/shared/contract'
import type { Library } from '../../src/main/library'
import { connect } from '../../src/main/library/handle'
import { pageOf } from '../../src/main/library/tables/page'
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
  let after: Cursor | null = null
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
