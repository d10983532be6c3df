import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { list } from '../../../src/main/commands/list'
import { search } from '../../../src/main/commands/search'
import type { Verb } from '../../../src/main/commands/verb'
import { openLibrary } from '../../../src/main/library'
import { aRelease, aReleaseText } from '../../helpers/builders'
import { temporaryFolder } from '../../helpers/temporary-folder'

function desk() {
  const folder = temporaryFolder()
  const usualLibrary = join(folder, 'l.communique')
  const library = openLibrary(usualLibrary, { create: true })
  for (const [number, words, date] of [
    ['1', 'The quay of old Xi.', '2024-03-01'],
    ['2', 'A new quay.', '2024-05-01'],
    ['3', 'Nothing else.', '2023-05-01'],
  ] as const) {
    const dateline = { city: { en: 'Port Amel' }, country: 'SO', date }
    library.releases.create(aRelease({ number, dateline, texts: { en: aReleaseText({ headline: number, words }) } }))
  }
  library.close()
  const run = async (verb: Verb, word: string | null, values: Record<string, string> = {}, flags: string[] = []) => {
    const tools = { usualLibrary, userData: folder, folder, output: { print: vi.fn(), draw: vi.fn() }, tell: vi.fn() }
    return verb.run({ values, flags: new Set(flags), positionals: word === null ? [] : [word] }, tools)
  }
  const numbers = async (...given: Parameters<typeof run>): Promise<string[]> =>
    ((await run(...given)) as { number: string }[]).map(({ number }) => number)
  return { run, numbers }
}

it('lists in the order that is asked for, so many at most', async () => {
  const { run, numbers } = desk()
  expect(await numbers(list, null)).toEqual(['2', '1', '3'])
  expect(await numbers(list, null, { sort: 'title', limit: '2' })).toEqual(['1', '2'])
  expect(await numbers(list, null, { view: 'released' })).toEqual([])
  await expect(run(list, null, { limit: '0' })).rejects.toThrow(expect.objectContaining({ code: 'usage' }))
  await expect(run(list, null, { sort: 'size' })).rejects.toThrow(expect.objectContaining({ code: 'usage' }))
})

it('searches in the language of the search field, where short words stand for themselves', async () => {
  const { numbers } = desk()
  expect(await numbers(search, 'quay', { sort: 'day' })).toEqual(['2', '1'])
  expect(await numbers(search, 'quay -"new quay"')).toEqual(['1'])
  expect(await numbers(search, 'quay xi')).toEqual(['1'])
  expect(await numbers(search, 'year:2023')).toEqual(['3'])
})

it('counts with --facets', async () => {
  const { run } = desk()
  expect(await run(search, 'quay', { sort: 'day' }, ['facets'])).toMatchObject({
    releases: [{ number: '2' }, { number: '1' }],
    count: 2,
    facets: expect.arrayContaining([{ field: 'year', values: [{ value: '2024', count: 2 }] }]),
  })
})
