import { beforeEach, expect, it, vi } from 'vitest'
import type { Cursor, Page, PageRequest } from '../../../src/shared/contract'
import { newId, type ReleaseId, type ReleaseSummary } from '../../../src/shared/release'

const perPage = 50

/** What a list of so many releases answers, and which pages were asked for. */
const library = vi.hoisted(() => ({ releases: [] as unknown[], asked: [] as unknown[] }))

vi.mock('../../../src/renderer/bridge', () => ({
  api: {
    finding: {
      page: ({ after }: PageRequest) => {
        library.asked.push(after)
        const from = beginningOf(after)
        const items = library.releases.slice(from, from + perPage) as ReleaseSummary[]
        const end = from + perPage
        const next: Cursor | null = end < library.releases.length ? { at: 'day', key: end } : null
        const value: Page = { items, next, isNewestFirst: false, indexing: 0 }
        return Promise.resolve({ ok: true, value })
      },
    },
    library: { counts: () => Promise.resolve({ ok: false }) },
  },
}))

function beginningOf(after: Cursor | null): number {
  if (after === null) return 0
  if ('key' in after) return after.key
  return 'skip' in after ? after.skip : library.releases.length - after.last
}

const { readToEnd, showList, useLibrary } = await import('../../../src/renderer/features/library/library-state')

async function listOf(many: number): Promise<ReleaseId[]> {
  library.releases = Array.from({ length: many }, () => ({
    id: newId<ReleaseId>(),
    savedAt: '2026-03-01T10:00:00.000Z',
    date: '2026-03-01',
  }))
  await showList({ view: 'all', query: '', sort: 'rank', after: null })
  library.asked = []
  return library.releases.map((it) => (it as ReleaseSummary).id)
}

const shown = (): ReleaseId[] => (useLibrary.getState().items ?? []).map(({ id }) => id)

beforeEach(() => {
  library.asked = []
})

it('a list is read to its end', async () => {
  const ids = await listOf(420)
  await readToEnd()
  expect(shown()).toEqual(ids)
  expect(useLibrary.getState()).toMatchObject({ from: null, next: null })
})

it('of a long list the end alone is read, and it begins there', async () => {
  const ids = await listOf(10_000)
  await readToEnd()
  expect(shown()).toEqual(ids.slice(-500))
  expect(useLibrary.getState()).toMatchObject({ from: { last: 500 }, next: null })
  expect(library.asked.length).toBeLessThan(60)
})
