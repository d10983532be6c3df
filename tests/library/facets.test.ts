import { describe, expect, it } from 'vitest'
import type { Facets, ListView } from '../../src/shared/contract'
import type { Library } from '../../src/main/library'
import { aRelease, aReleaseText, aSpeaker } from '../helpers/builders'
import { opened } from './open-temporary'

function facetsOf(library: Library, query: string, view: ListView = 'all'): Facets {
  const steps = library.finding.facets({ view, query })
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

const values = (facets: Facets, field: string): [string, number][] =>
  facets.facets.find((it) => it.field === field)!.values.map(({ value, count }) => [value, count])

function filled(): Library {
  const library = opened()
  const create = (words: string, changes: Parameters<typeof aRelease>[0]): void =>
    void library.releases.create(aRelease({ texts: { en: aReleaseText({ words }) }, ...changes }))
  const at = (city: string, date: string) => ({ city: { en: city }, country: 'SO', date })
  create('pier', {
    event: null,
    dateline: at('Port Amel', '2024-03-01'),
    tags: ['Culture', 'Trade'],
    speakers: [aSpeaker({ name: 'Ilka Torvane' })],
  })
  create('pier', {
    event: null,
    dateline: at('Port Amel', '2023-03-01'),
    tags: ['Trade'],
    speakers: [aSpeaker({ name: 'Ilka Torvane' }), aSpeaker({ name: 'Ilja Maren' })],
    type: 'statement',
  })
  create('quay', { event: null, dateline: at('Lower Amel', '2024-01-01'), speakers: [] })
  return library
}

describe('facets', () => {
  it('count what a query finds, each release once for a value', () => {
    const facets = facetsOf(filled(), 'pier')
    expect(facets.count).toBe(2)
    expect(values(facets, 'speaker')).toEqual([
      ['Ilka Torvane', 2],
      ['Ilja Maren', 1],
    ])
    expect(values(facets, 'tag')).toEqual([
      ['Trade', 2],
      ['Culture', 1],
    ])
    expect(values(facets, 'place')).toEqual([['Port Amel', 2]])
    expect(values(facets, 'year')).toEqual([
      ['2023', 1],
      ['2024', 1],
    ])
    expect(values(facets, 'status')).toEqual([['draft', 2]])
    expect(values(facets, 'type')).toHaveLength(2)
    expect(values(facets, 'lang')).toEqual([['en', 2]])
  })

  it('count a view, and say how many a value would leave', () => {
    const library = filled()
    expect(facetsOf(library, '').count).toBe(3)
    expect(facetsOf(library, '', 'released').count).toBe(0)
    for (const { field, values: told } of facetsOf(library, '').facets) {
      for (const { value, count } of told) {
        expect([field, value, facetsOf(library, `${field}:"${value}"`).count]).toEqual([field, value, count])
      }
    }
  })
})

describe('completing a value', () => {
  it('offers what begins so, most frequent first, the trash apart', () => {
    const library = filled()
    const offered = (...[field, begun]: Parameters<Library['finding']['complete']>): [string, number][] =>
      library.finding.complete(field, begun).map(({ value, count }) => [value, count])
    expect(offered('speaker', 'il')).toEqual([
      ['Ilka Torvane', 2],
      ['Ilja Maren', 1],
    ])
    expect(offered('speaker', 'ilka t')).toEqual([['Ilka Torvane', 2]])
    expect(offered('speaker', 'torv')).toEqual([['Ilka Torvane', 2]])
    expect(offered('speaker', 'absent')).toEqual([])
    expect(offered('place', '')).toEqual([
      ['Port Amel', 2],
      ['Lower Amel', 1],
    ])
    expect(offered('tag', 'CUL')).toEqual([['Culture', 1]])
    expect(offered('year', '202')).toEqual([
      ['2024', 2],
      ['2023', 1],
    ])
    expect(offered('type', 'state')).toEqual([['statement', 1]])
    expect(offered('status', '')).toEqual([['draft', 3]])
    expect(offered('lang', '')).toEqual([['en', 3]])
    expect(offered('before', '20')).toEqual([])
    library.releases.trash(
      library.finding.page({ view: 'all', query: 'tag:culture', sort: 'day', after: null }).items[0]!.id,
    )
    expect(offered('speaker', 'il')).toEqual([
      ['Ilja Maren', 1],
      ['Ilka Torvane', 1],
    ])
  })
})
