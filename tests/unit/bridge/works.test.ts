import { describe, expect, it } from 'vitest'
import { worksTold } from '../../../src/main/bridge/desk/works'
import type { WorkId, WorkProgress } from '../../../src/shared/contract'
import { newId } from '../../../src/shared/release'

function setUp() {
  const told: WorkProgress[] = []
  let clock = 0
  const works = worksTold(
    (progress) => told.push(progress),
    () => clock,
  )
  return { works, told, pass: (milliseconds: number) => (clock += milliseconds) }
}

describe('long work', () => {
  it('tells how far it is, not more often than one sees, and always its end', async () => {
    const { works, told, pass } = setUp()
    const work = newId<WorkId>()
    const answer = await works.run(work, async (tell) => {
      for (let done = 1; done <= 5; done += 1) {
        tell(done, 5)
        pass(40)
      }
      return Promise.resolve('done')
    })
    expect(answer).toBe('done')
    expect(told).toEqual([1, 4, 5].map((done) => ({ work, done, of: 5 })))
  })

  it('is stopped by its name, and all of it before a library is closed', async () => {
    const { works } = setUp()
    const [first, second, third] = [newId<WorkId>(), newId<WorkId>(), newId<WorkId>()]
    const stopped: string[] = []
    const until = (name: string) => (_tell: unknown, signal: AbortSignal) =>
      new Promise<void>((end) => signal.addEventListener('abort', () => end(void stopped.push(name))))
    const all = [works.run(first, until('first')), works.run(second, until('second')), works.run(third, until('third'))]
    works.stop(second)
    expect(stopped).toEqual(['second'])
    works.stopAll()
    await Promise.all(all)
    expect(stopped).toEqual(['second', 'first', 'third'])
    works.stop(first)
    works.stopAll()
  })
})
