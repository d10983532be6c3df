import { describe, expect, it } from 'vitest'
import type { SavedSearch } from '../../src/shared/contract'
import { newId, type SavedSearchId } from '../../src/shared/release'
import { newPath, opened } from './open-temporary'

const search = (name: string, changes: Partial<SavedSearch> = {}): SavedSearch => ({
  id: newId<SavedSearchId>(),
  name,
  view: 'all',
  query: 'speaker:torvane',
  sort: 'rank',
  ...changes,
})

describe('saved searches', () => {
  it('are kept in their order, and replaced in their place', () => {
    const path = newPath()
    const library = opened(path)
    const [harbour, drafts] = [search('Harbour'), search('My drafts', { view: 'draft', query: '', sort: 'title' })]
    library.savedSearches.save(harbour)
    library.savedSearches.save(drafts)
    library.savedSearches.save({ ...harbour, name: 'Harbours', query: 'harbour -festival' })
    library.close()
    expect(opened(path).savedSearches.list()).toEqual([
      { ...harbour, name: 'Harbours', query: 'harbour -festival' },
      drafts,
    ])
  })

  it('move before one another and to the end, and go', () => {
    const { savedSearches } = opened()
    const [one, two, three] = [search('One'), search('Two'), search('Three')]
    const names = (): string[] => savedSearches.list().map(({ name }) => name)
    for (const each of [one, two, three]) savedSearches.save(each)
    savedSearches.move(three.id, one.id)
    expect(names()).toEqual(['Three', 'One', 'Two'])
    savedSearches.move(three.id, null)
    expect(names()).toEqual(['One', 'Two', 'Three'])
    savedSearches.move(one.id, one.id)
    expect(names()).toEqual(['One', 'Two', 'Three'])
    savedSearches.remove(two.id)
    savedSearches.remove(two.id)
    savedSearches.save(two)
    expect(names()).toEqual(['One', 'Three', 'Two'])
    expect(() => savedSearches.move(newId<SavedSearchId>(), null)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    expect(() => savedSearches.move(one.id, newId<SavedSearchId>())).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    expect(names()).toEqual(['One', 'Three', 'Two'])
  })

  it('cannot be changed where the library is only read', () => {
    const path = newPath()
    const one = search('One')
    opened(path).savedSearches.save(one)
    const reading = opened(path, { create: false, readOnly: true })
    expect(reading.savedSearches.list()).toEqual([one])
    expect(() => reading.savedSearches.remove(one.id)).toThrow(expect.objectContaining({ code: 'read-only' }))
  })
})
