import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openShared, type SharedLibrary, type ShareWorld } from '../../../src/main/errands'
import { bringShare, publishShare, shareAt } from '../../../src/main/library'
import { NamedFailure } from '../../../src/shared/result'
import { aRelease } from '../../helpers/builders'
import { temporaryFolder } from '../../helpers/temporary-folder'

vi.mock('../../../src/main/log', () => ({ logInfo: () => undefined, logError: () => undefined }))

const minute = 60_000

/** A desk with a clock of its own, which does what the keeper would in this process. */
function aDesk(path: string, device: string, world: Partial<ShareWorld> = {}) {
  const userData = temporaryFolder()
  const desk = { now: Date.now(), states: [] as string[] }
  const open = async (): Promise<SharedLibrary> => {
    const shared = await openShared(
      shareAt(userData, path)!,
      { create: true, device, onSettled: () => undefined },
      {
        bring: (request, tell) => Promise.resolve().then(() => bringShare(request, tell)),
        publish: (request, tell) => Promise.resolve().then(() => publishShare(request, tell)),
        now: () => desk.now,
        onChanged: () => desk.states.push(shared.status().state),
        ...world,
      },
    )
    onTestFinished(() => void shared.library.close())
    return shared
  }
  return { desk, open }
}

const leave = async (shared: SharedLibrary): Promise<void> => {
  await shared.leave()
  shared.library.close()
}

describe('an open library on a share', () => {
  let path: string

  beforeEach(() => {
    const folder = temporaryFolder()
    vi.stubEnv('COMMUNIQUE_REMOTE_FOLDERS', folder)
    path = join(folder, 'press', 'Desk.communique')
    mkdirSync(dirname(path))
  })

  afterEach(() => void vi.useRealTimers())

  it('publishes a new one at once, changes after ten minutes, and what is left when it is closed', async () => {
    const { desk, open } = aDesk(path, 'press-desk')
    const shared = await open()
    expect(shared.status()).toEqual({ state: 'waiting', publishedAt: null, by: null })
    await shared.round()
    expect(shared.status()).toMatchObject({ state: 'current', by: { device: 'press-desk' } })
    const first = shared.status().publishedAt
    shared.library.releases.create(aRelease({ number: '1' }))
    expect(shared.status().state).toBe('waiting')
    await shared.round()
    desk.now += 9 * minute
    await shared.round()
    expect(shared.status()).toMatchObject({ state: 'waiting', publishedAt: first })
    desk.now += 2 * minute
    await shared.round()
    expect(shared.status().state).toBe('current')
    expect(shared.status().publishedAt).not.toBe(first)
    shared.library.releases.create(aRelease({ number: '2' }))
    await leave(shared)
    const other = await aDesk(path, 'desk-two').open()
    expect(other.library.releases.list('all')).toHaveLength(2)
    await leave(other)
  })

  it('shows another desk who works in it, and lets it write once they have left', async () => {
    const mira = await aDesk(path, 'press-desk').open()
    mira.library.officer.save({ name: 'Mira Kovač', role: '' })
    await mira.round()
    await mira.publish()
    const { open } = aDesk(path, 'desk-two')
    const taken = await open()
    expect(taken.status()).toMatchObject({ state: 'taken', by: { officer: 'Mira Kovač', device: 'press-desk' } })
    expect(taken.library).toMatchObject({ readOnly: true, reason: 'share-taken' })
    await expect(taken.publish()).rejects.toMatchObject({ code: 'share-taken' })
    await leave(taken)
    await leave(mira)
    const free = await open()
    expect(free.status().state).toBe('current')
    expect(free.library.readOnly).toBe(false)
    await leave(free)
  })

  it('says once that the share is gone, lets one write on and start anew, and publishes when it is back', async () => {
    const { desk, open } = aDesk(path, 'press-desk')
    let shared = await open()
    await shared.round()
    const folder = dirname(path)
    renameSync(folder, `${folder}-away`)
    desk.states.length = 0
    shared.library.releases.create(aRelease({ number: '1' }))
    for (let times = 0; times < 3; times += 1) await shared.round()
    expect(desk.states).toEqual(['gone'])
    await leave(shared)
    shared = await open()
    expect(shared.status()).toMatchObject({ state: 'gone', by: { device: 'press-desk' } })
    shared.library.releases.create(aRelease({ number: '2' }))
    await expect(shared.publish()).rejects.toMatchObject({ code: 'share-gone' })
    renameSync(`${folder}-away`, folder)
    await shared.round()
    expect(shared.status().state).toBe('current')
    await leave(shared)
    expect((await aDesk(path, 'desk-two').open()).library.releases.list('all')).toHaveLength(2)
  })

  it('does not wait for a share that hangs, neither while it works nor when it is closed', async () => {
    let hangs = false
    const forever = new Promise<never>(() => undefined)
    const { desk, open } = aDesk(path, 'press-desk', {
      publish: (request, tell) => (hangs ? forever : Promise.resolve().then(() => publishShare(request, tell))),
    })
    const shared = await open()
    await shared.round()
    hangs = true
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const publishing = expect(shared.publish()).rejects.toMatchObject({ code: 'share-gone' })
    await vi.advanceTimersByTimeAsync(minute)
    await publishing
    expect(desk.states.at(-1)).toBe('gone')
  })

  it('tells where both have written, and goes on with what was written here', async () => {
    const mira = aDesk(path, 'press-desk')
    let first = await mira.open()
    await first.round()
    await leave(first)
    const other = await aDesk(path, 'desk-two').open()
    other.library.releases.create(aRelease({ number: '2' }))
    // The laptop slept, and its note has run out.
    const note = `${path}.desk.json`
    renameSync(note, `${note}.old`)
    first = await mira.open()
    first.library.releases.create(aRelease({ number: '1' }))
    await other.publish()
    await expect(first.publish()).rejects.toMatchObject({ code: 'share-forked' })
    expect(first.status().state).toBe('forked')
    mira.desk.now += 60 * minute
    await first.round()
    await leave(first)
    first = await mira.open()
    expect(first.status()).toMatchObject({ state: 'forked', by: { device: 'desk-two' } })
    expect(first.library.releases.list('all').map(({ number }) => number)).toEqual(['1'])
    await leave(first)
  })

  it('can be left where nobody can tell whether anything waits', async () => {
    const { open } = aDesk(path, 'press-desk')
    const shared = await open()
    await shared.round()
    vi.spyOn(shared.library, 'changes').mockImplementation(() => {
      throw new NamedFailure('library-damaged', { path, backup: 'none' })
    })
    await shared.round()
    expect(shared.status().state).toBe('waiting')
    await leave(shared)
    expect(existsSync(`${path}.desk.json`)).toBe(false)
  })

  it('leaves no note behind, and tries again where another desk is just publishing', async () => {
    let isBusy = true
    const { open } = aDesk(path, 'press-desk', {
      publish: (request, tell) =>
        Promise.resolve().then(() => {
          if (isBusy) throw new NamedFailure('share-busy', { path })
          return publishShare(request, tell)
        }),
    })
    const shared = await open()
    await shared.round()
    expect(shared.status().state).toBe('waiting')
    isBusy = false
    await shared.round()
    expect(shared.status().state).toBe('current')
    await leave(shared)
    expect(existsSync(path)).toBe(true)
    expect(readdirSync(dirname(path)).sort()).toEqual(['Desk.communique', 'Desk.communique.shared.json'])
  })
})
