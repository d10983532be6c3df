import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setUpDesk, type Desk } from '../../../src/main/bridge/desk'
import { tasks, type KeeperTasks } from '../../../src/main/keeper/tasks'
import { aMission, anAnswer, aRelease } from '../../helpers/builders'

/** What the officer is shown and answers, since no dialog can be opened here. */
const officer = vi.hoisted(() => ({
  userData: '',
  told: [] as string[],
  choices: [] as ('repair' | 'open' | 'new' | 'quit')[],
  paths: [] as (string | null)[],
  events: [] as string[],
  /** Whether a repair was offered, of each refusal. */
  repairable: [] as boolean[],
}))

vi.mock('electron', () => ({ app: { getPath: () => officer.userData } }))

// Only the dialogs stand for something else; which library is named by a start is worked out by the real thing.
vi.mock('../../../src/main/shell', async () => ({
  ...(await vi.importActual('../../../src/main/shell/start')),
  askAfterFailure: (sentence: string, isRepairable: boolean) => {
    officer.told.push(sentence)
    officer.repairable.push(isRepairable)
    return Promise.resolve(officer.choices.shift() ?? 'quit')
  },
  askToStopRepair: (done: AbortSignal) => new Promise((answer) => done.addEventListener('abort', () => answer(false))),
  askToRepair: (_window: null, sentence: string) => {
    officer.told.push(sentence)
    return Promise.resolve(officer.choices.shift() === 'repair')
  },
  askForLibrary: () => Promise.resolve(officer.paths.shift() ?? null),
  tell: (_window: null, sentence: string) => {
    officer.told.push(sentence)
    return Promise.resolve()
  },
  flushWindow: () => Promise.resolve('saved'),
  askReader: () => () => Promise.reject(new Error('nothing is read beside main here')),
  endChildren: () => Promise.resolve(),
  runInKeeper: (task: keyof KeeperTasks, request: never) =>
    Promise.resolve().then(() => tasks[task](request, () => {}) as Promise<unknown>),
  isFlushing: () => false,
  sendEvent: (_window: null, event: string) => officer.events.push(event),
}))

describe('opening the first library', () => {
  let folder: string
  let desk: Desk

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'communique-desk-')))
    Object.assign(officer, {
      userData: join(folder, 'data'),
      told: [],
      choices: [],
      paths: [],
      events: [],
      repairable: [],
    })
    desk = setUpDesk(() => null, {
      print: () => Promise.reject(new Error('nothing is printed here')),
      draw: () => null,
    })
  })

  afterEach(() => {
    desk.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const stranger = (): string => {
    const path = join(folder, 'stranger.communique')
    writeFileSync(path, 'not a library')
    return path
  }

  it('makes the usual one in the user’s data where none is named', async () => {
    expect(await desk.openFirst({ words: [], folder })).toBe(true)
    expect(desk.status()).toMatchObject({ path: join(folder, 'data', 'Library.communique'), readOnly: false })
    expect(officer.told).toEqual([])
  })

  it('makes the one that is named, from the folder of the start', async () => {
    expect(await desk.openFirst({ words: ['--library', 'mine.communique'], folder })).toBe(true)
    expect(desk.status().path).toBe(join(folder, 'mine.communique'))
  })

  it('says why one cannot be opened, leaves it as it is, and quits when asked to', async () => {
    const path = stranger()
    officer.choices = ['quit']
    expect(await desk.openFirst({ words: ['--library', path], folder })).toBe(false)
    expect(officer.told).toEqual([expect.stringContaining(path)])
    expect(readFileSync(path, 'utf8')).toBe('not a library')
    expect(() => desk.status()).toThrow('library-missing')
  })

  it('asks again after another failure or a change of mind, until one opens', async () => {
    const path = stranger()
    const missing = join(folder, 'missing.communique')
    officer.choices = ['open', 'open', 'new']
    officer.paths = [missing, null, join(folder, 'new.communique')]
    expect(await desk.openFirst({ words: ['--library', path], folder })).toBe(true)
    expect(officer.told[0]).toContain(path)
    expect(officer.told[1]).toContain(missing)
    expect(officer.told[2]).toBe(officer.told[1])
    expect(desk.status().path).toBe(join(folder, 'new.communique'))
  })

  it('repairs one that cannot be opened, opens it, and keeps its report until it is read', async () => {
    const path = join(folder, 'mine.communique')
    await desk.openFirst({ words: ['--library', path], folder })
    const { id, draft } = desk.library().releases.create('press-release')
    desk.close()
    writeFileSync(path, readFileSync(path).fill(0, 0, 4096))
    officer.choices = ['repair']
    expect(await desk.openFirst({ words: ['--library', path], folder })).toBe(true)
    expect(officer.repairable).toEqual([true])
    expect(desk.library().releases.get(id).draft).toEqual(draft)
    expect(desk.repaired()).toMatchObject({ library: path, whole: 1, releases: [] })
    desk.repairedRead()
    expect(desk.repaired()).toBeNull()

    officer.choices = ['quit']
    desk.close()
    await desk.openFirst({ words: ['--library', stranger()], folder })
    expect(officer.repairable).toEqual([true, false])
  })

  it('goes on publishing a library on a share whose working copy was repaired', async () => {
    const press = join(folder, 'press')
    mkdirSync(press)
    vi.stubEnv('COMMUNIQUE_REMOTE_FOLDERS', press)
    const path = join(press, 'Desk.communique')
    await desk.openFirst({ words: ['--library', path], folder })
    const { id, draft } = desk.library().releases.create('press-release')
    const copy = desk.library().path
    await desk.leave()
    desk.close()
    writeFileSync(copy, readFileSync(copy).fill(0, 0, 4096))
    officer.choices = ['repair']
    expect(await desk.openFirst({ words: ['--library', path], folder })).toBe(true)
    expect(officer.repairable).toEqual([true])
    expect(desk.library().releases.get(id).draft).toEqual(draft)
    expect(desk.status()).toMatchObject({ path, share: { state: expect.any(String) } })
  })

  it('offers to repair one that was chosen while another is open', async () => {
    const path = join(folder, 'mine.communique')
    await desk.openFirst({ words: ['--library', path], folder })
    desk.library().releases.create('press-release')
    await desk.switchTo(join(folder, 'other.communique'), true)
    writeFileSync(path, readFileSync(path).fill(0, 0, 4096))
    officer.paths = [path, path]
    officer.choices = ['quit', 'repair']
    await desk.chooseFromMenu(false)
    expect(desk.status().path).toBe(join(folder, 'other.communique'))
    await desk.chooseFromMenu(false)
    expect(officer.told).toEqual([expect.stringContaining(path), expect.stringContaining(path)])
    expect(desk.status().path).toBe(path)
    expect(desk.repaired()).toMatchObject({ whole: 1 })
  })

  it('repairs the open one and opens it again', async () => {
    await desk.openFirst({ words: [], folder })
    const { path } = desk.library()
    desk.library().releases.create('press-release')
    const before = desk.library()
    await desk.repair()
    expect(desk.library()).not.toBe(before)
    expect(desk.status()).toMatchObject({ path, readOnly: false })
    expect(desk.repaired()).toMatchObject({ whole: 1 })
    expect(officer.events).toContain('library-changed')
  })

  it('opens the one chosen last at the next start, and not one that a start has named', async () => {
    const mine = join(folder, 'mine.communique')
    const again = async (words: string[] = []): Promise<string> => {
      desk.close()
      await desk.openFirst({ words, folder })
      return desk.status().path
    }
    const usual = await again()
    officer.paths = [mine]
    await desk.chooseFromMenu(true)
    expect(await again()).toBe(mine)
    expect(await again(['--library', 'other.communique'])).toBe(join(folder, 'other.communique'))
    await desk.switchToNamed({ words: [join(folder, 'third.communique')], folder })
    expect(await again()).toBe(mine)
    desk.library().releases.create('press-release')
    const copy = desk.library().backups.restoreAll(desk.library().backups.make('by-hand').path)
    await desk.switchTo(copy, false)
    expect(await again()).toBe(copy)
    expect(officer.told).toEqual([])
    desk.close()
    renameSync(copy, `${copy}.away`)
    expect(await again()).toBe(usual)
    expect(officer.told).toEqual([expect.stringContaining(copy)])
    desk.close()
    renameSync(`${copy}.away`, copy)
    expect(await again()).toBe(copy)
  })

  it('keeps the open one until work that needs it has ended', async () => {
    await desk.openFirst({ words: [], folder })
    const library = desk.library()
    let end = (): void => undefined
    const work = desk.toTheEnd(
      new Promise<void>((resolve) => (end = resolve)).then(() => library.releases.counts().all),
    )
    const failing = desk.toTheEnd(Promise.reject(new Error('of no matter here')))
    await expect(failing).rejects.toThrow('of no matter here')
    const switched = desk.switchTo(join(folder, 'other.communique'), true)
    expect(desk.status().path).toBe(library.path)
    end()
    expect(await work).toBe(0)
    await Promise.all([switched, desk.atRest()])
    expect(desk.status().path).toBe(join(folder, 'other.communique'))
  })

  it('keeps the open one when another cannot be opened', async () => {
    await desk.openFirst({ words: [], folder })
    const { path } = desk.status()
    await desk.switchToNamed({ words: ['--library', stranger()], folder })
    expect(officer.told).toHaveLength(1)
    expect(desk.status().path).toBe(path)
  })

  it('does not bother an officer who changes their mind', async () => {
    await desk.openFirst({ words: [], folder })
    officer.paths = [null]
    await desk.chooseFromMenu(false)
    expect(officer.told).toEqual([])
  })

  it('tells the window of the releases whose status the mission has changed', async () => {
    await desk.openFirst({ words: [], folder })
    const library = desk.library()
    library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
    const { id } = library.releases.create(aRelease())
    library.clearance.record(id, anAnswer(), null)
    officer.events = []
    library.mission.save(aMission({ clearance: { 'press-release': ['ambassador', 'capital'] } }))
    expect(library.releases.get(id).status).toBe('in-clearance')
    expect(officer.events).toEqual(['releases-changed'])
  })

  it('tells the window once that the backup of the hour failed', async () => {
    await desk.openFirst({ words: [], folder })
    desk.library().releases.create('press-release')
    writeFileSync(`${desk.status().path}.backups`, 'in the way')
    officer.events = []
    await desk.backUp()
    await desk.backUp()
    expect(officer.events).toEqual(['trouble'])
  })
})
