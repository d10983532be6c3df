import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Ask } from '../../../src/main/child'
import type { Answers } from '../../../src/main/errands/answers'
import { askReader } from '../../../src/main/shell/reader-process'

/** Stands for the process: what it was asked, and when it answers or dies, is the test's to say. */
class Process extends EventEmitter {
  readonly asked: Ask[] = []
  pid = undefined
  postMessage(ask: Ask): void {
    this.asked.push(ask)
  }
  answer(value: unknown, { number } = this.asked.shift() ?? { number: -1 }): void {
    this.emit('message', { number, value })
  }
  die(): void {
    this.emit('exit', 9)
  }
}

const forked = vi.hoisted(() => [] as unknown[])

vi.mock('electron', () => ({
  utilityProcess: {
    fork: () => {
      const process = new Process()
      forked.push(process)
      return process
    },
  },
}))

const last = (): Process => forked.at(-1) as Process

const inMain = {
  find: ({ query }: { query: string }) => `main: ${query}`,
  page: ({ query }: { query: string }) => `main: ${query}`,
  facets: () => Promise.resolve('main: facets'),
} as unknown as Answers

const page = (query: string, after: { skip: number } | null = null) =>
  ({ view: 'all', query, sort: 'rank', after }) as const

describe('the reader', () => {
  let ask: ReturnType<typeof askReader>
  let path: string | null = '/desk.communique'

  beforeEach(() => {
    forked.length = 0
    path = '/desk.communique'
    ask = askReader(() => path, inMain)
  })

  /** Starts it, as a first question does, which main answers. */
  async function started(): Promise<Process> {
    await expect(ask('find', { query: 'first' })).resolves.toBe('main: first')
    last().answer(null)
    return last()
  }

  it('answers once it is ready, and main until then and where there is nothing to read', async () => {
    path = null
    await expect(ask('find', { query: 'small' })).resolves.toBe('main: small')
    expect(forked).toHaveLength(0)
    path = '/desk.communique'
    const reader = await started()
    const answer = ask('find', { query: 'second' })
    reader.answer('reader: second')
    await expect(answer).resolves.toBe('reader: second')
  })

  it('is asked one thing at a time, and of those that wait the newest of a kind', async () => {
    const reader = await started()
    const first = ask('page', page('a'))
    const [overtaken, further, newest] = [
      ask('page', page('ab')),
      ask('page', page('a', { skip: 50 })),
      ask('page', page('abc')),
    ]
    await expect(overtaken).rejects.toMatchObject({ code: 'cancelled' })
    expect(reader.asked).toHaveLength(1)
    for (const value of ['a', 'further', 'abc']) reader.answer(value)
    expect(await Promise.all([first, further, newest])).toEqual(['a', 'further', 'abc'])
  })

  it('is asked for what is quick while it counts', async () => {
    const reader = await started()
    const count = ask('facets', { view: 'all', query: '' })
    const found = ask('find', { query: 'harbour' })
    const counting = reader.asked.shift()
    reader.answer('found')
    await expect(found).resolves.toBe('found')
    reader.answer('counted', counting)
    await expect(count).resolves.toBe('counted')
  })

  it('fails as what it was asked fails', async () => {
    const reader = await started()
    const answer = ask('find', { query: 'x' })
    reader.emit('message', {
      number: reader.asked[0]?.number,
      failure: { ok: false, code: 'library-damaged', values: {} },
    })
    await expect(answer).rejects.toMatchObject({ code: 'library-damaged' })
  })

  it('may die: main answers what it was asked, and alone once it has died three times', async () => {
    for (let death = 1; death <= 3; death += 1) {
      const reader = await started()
      const [atWork, waiting] = [ask('find', { query: 'at work' }), ask('page', page('waiting'))]
      reader.die()
      expect(await Promise.all([atWork, waiting])).toEqual(['main: at work', 'main: waiting'])
    }
    expect(forked).toHaveLength(3)
    await expect(ask('find', { query: 'alone' })).resolves.toBe('main: alone')
    expect(forked).toHaveLength(3)
  })

  it('ends when nobody asks for a minute, and is there again for the next question', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const reader = await started()
    vi.advanceTimersByTime(60_000)
    const next = ask('find', { query: 'later' })
    expect(forked).toHaveLength(2)
    reader.die()
    await expect(next).resolves.toBe('main: later')
  })
})
