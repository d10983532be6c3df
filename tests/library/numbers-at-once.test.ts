import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMission, anAnswer, aRelease, aSeries } from '../helpers/builders'
import { bundled, output, start, type Bundle } from '../helpers/child-process'
import { newPath, opened } from './open-temporary'

let taker: Bundle

beforeAll(async () => {
  taker = await bundled('tests/library/children/number-taker.ts')
})

afterAll(() => taker.remove())

const clearance = { 'press-release': ['ambassador' as const] }
const series = aSeries()

it('processes that take turns with the lock give every number once, without a gap', async () => {
  const path = newPath()
  const library = opened(path)
  library.mission.save(aMission({ series: [series], clearance }))
  library.close()
  const told = await Promise.all([1, 2, 3, 4].map(() => output(start(taker, [path, series.id, '5']))))
  const lines = told.map((all) => all.trim().split('\n'))
  // Who waits for the lock has to ask a few times only; asking on and on took hundreds of times.
  expect(lines.reduce((sum, all) => sum + Number(all.pop()), 0)).toBeLessThan(200)
  const numbers = lines.flat().sort()
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `VAL/2025/${String(index + 1).padStart(3, '0')}`))
  const [year] = opened(path)
    .numbers.overview()
    .years.filter((it) => it.year === 2025)
  expect(year).toMatchObject({ gaps: [], next: 'VAL/2025/021' })
  expect(year?.given.map(({ text }) => text)).toEqual(numbers)
})

it('whoever comes second in one process reads, and gives no number', () => {
  const path = newPath()
  const first = opened(path)
  first.mission.save(aMission({ series: [series], clearance }))
  const { id } = first.releases.create(aRelease({ number: '', series: series.id }))
  const second = opened(path)
  expect(() => second.clearance.record(id, anAnswer(), null)).toThrow(expect.objectContaining({ code: 'read-only' }))
  expect(first.clearance.record(id, anAnswer(), null).assignedNumber?.text).toBe('VAL/2025/001')
  expect(second.releases.get(id)).toMatchObject({ status: 'cleared', assignedNumber: { number: 1 } })
  first.close()
  second.close()
  const third = opened(path)
  const other = third.releases.create(aRelease({ number: '', series: series.id }))
  expect(third.clearance.record(other.id, anAnswer(), null).assignedNumber?.text).toBe('VAL/2025/002')
})
