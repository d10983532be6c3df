import { expect, it } from 'vitest'
import { fillLibrary } from '../../src/main/errands/fill-library'
import { syntheticLanguages } from '../../src/main/errands/synthetic'
import { aRelease } from '../helpers/builders'
import { opened } from './open-temporary'

const fill = (library: ReturnType<typeof opened>, count: number, seed: number) =>
  fillLibrary(library, { count, seed, languages: syntheticLanguages }, () => undefined)

it('fills a library with the same releases for the same seed, whole and found', () => {
  const [one, other, third] = [opened(), opened(), opened()]
  fill(one, 30, 4)
  fill(other, 30, 4)
  fill(third, 30, 5)
  const headlines = (library: typeof one) => library.releases.list('all').map((it) => it.headline)
  expect(headlines(one)).toHaveLength(30)
  expect(headlines(other)).toEqual(headlines(one))
  expect(headlines(third)).not.toEqual(headlines(one))
  expect(one.releases.counts().released).toBe(10)
  while (one.health.checkNext('full', 50));
  expect(one.health.state().full).toMatchObject({ releases: 30, findings: [] })
})

it('says how much is in a library', () => {
  const library = opened()
  fill(library, 12, 1)
  const stats = library.stats()
  expect(stats).toMatchObject({ releases: 12, trash: 0, destroyed: 0, tables: { release: { rows: 12 } } })
  expect(stats.tables['search']).toMatchObject({ rows: 12 })
  expect(stats.file).toBeGreaterThan(0)
})

it('does several things in one transaction, or none of them', () => {
  const library = opened()
  expect(() =>
    library.together(() => {
      library.releases.create(aRelease())
      throw new Error('in between')
    }),
  ).toThrow('in between')
  expect(library.releases.counts().all).toBe(0)
})
