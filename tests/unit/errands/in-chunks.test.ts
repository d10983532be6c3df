import { expect, it, onTestFinished, vi } from 'vitest'
import { inChunks } from '../../../src/main/errands'
import { newId, type ReleaseId } from '../../../src/shared/release'

const ids = Array.from({ length: 500 }, () => newId<ReleaseId>())

it('each release is worked on once, in order, and those that changed are answered', async () => {
  const seen: ReleaseId[] = []
  const { ids: changed } = await inChunks(ids, (some) => {
    seen.push(...some)
    return some.filter((_, index) => index > 0)
  })
  expect(seen).toEqual(ids)
  expect(changed.length).toBeLessThan(ids.length)
  expect(await inChunks([], () => [])).toEqual({ ids: [] })
})

it('what else waits is done in between, and slow work is done by fewer at a time', async () => {
  let others = 0
  const ticking = setInterval(() => (others += 1), 0)
  const sizes: number[] = []
  await inChunks(ids.slice(0, 40), (some) => {
    sizes.push(some.length)
    const until = performance.now() + 3 * some.length
    while (performance.now() < until);
    return some
  })
  clearInterval(ticking)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4)
  expect(others).toBeGreaterThan(0)
})

it('what takes its time for one as for many is done by more at a time', async () => {
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  onTestFinished(() => clock.mockRestore())
  const sizes: number[] = []
  await inChunks(ids.slice(0, 40), (some) => {
    sizes.push(some.length)
    now += 2.5 + 0.3 * some.length
    return some
  })
  expect(sizes.slice(0, 5)).toEqual([1, 2, 3, 4, 5])
  expect(Math.max(...sizes)).toBe(5)
})

it('what fails stops it', async () => {
  await expect(
    inChunks(ids, () => {
      throw new Error('no room')
    }),
  ).rejects.toThrow('no room')
})

it('it tells how far it is, and what was done before it was stopped stays', async () => {
  const controller = new AbortController()
  const told: number[] = []
  const tell = (done: number, of: number): void => {
    told.push(done)
    expect(of).toBe(ids.length)
    if (done >= 3) controller.abort()
  }
  const { ids: changed } = await inChunks(ids, (some) => some, undefined, tell, controller.signal)
  expect(changed).toEqual(ids.slice(0, told.at(-1)))
  expect(changed.length).toBeLessThan(ids.length)
})
