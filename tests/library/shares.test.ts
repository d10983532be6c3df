import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  bringShare,
  noteDesk,
  openLibrary,
  publishShare,
  removeNote,
  setApart,
  shareAt,
  type Library,
  type Share,
  type Standing,
} from '../../src/main/library'
import { aRelease } from '../helpers/builders'
import { bundled, start, type Bundle } from '../helpers/child-process'
import { aFuseMount, canMountFuse } from '../helpers/fuse-mount'
import { canMount } from '../helpers/mounted-disk'
import { temporaryFolder } from '../helpers/temporary-folder'

const quiet = (): void => undefined
const failing = (code: string, values: object = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) })

/** One of the desks that share a library. */
interface TestDesk {
  readonly userData: string
  readonly share: Share
  bring(): Standing
  /** Opens the working copy for as long as `work` takes. */
  work<T>(work: (library: Library) => T): T
  publish(): Standing
  /** The numbers of the releases in the working copy. */
  numbers(): string[]
}

function aDesk(path: string, name: string): TestDesk {
  const userData = temporaryFolder()
  const share = shareAt(userData, path)!
  const work = <T>(doing: (library: Library) => T, readOnly = false): T => {
    const library = openLibrary(share.copy, { create: true, device: name, readOnly })
    try {
      return doing(library)
    } finally {
      library.close()
    }
  }
  return {
    userData,
    share,
    bring: () => bringShare({ share, create: true }, quiet),
    work,
    publish: () => publishShare({ share, worker: { officer: name, device: name } }, quiet),
    numbers: () =>
      work(
        ({ releases }) =>
          releases
            .list('all')
            .map(({ number }) => number)
            .sort(),
        true,
      ),
  }
}

const write = (desk: TestDesk, number: string): void =>
  void desk.work(({ releases }) => releases.create(aRelease({ number })))

/** A folder that counts as one on another machine. */
function aShare(folder = temporaryFolder()): string {
  vi.stubEnv('COMMUNIQUE_REMOTE_FOLDERS', folder)
  return join(folder, 'Desk.communique')
}

/** Two desks; the first has published a release with the number 1. */
function twoDesks(path = aShare()): { mira: TestDesk; jon: TestDesk; path: string } {
  const mira = aDesk(path, 'Mira')
  expect(mira.bring()).toEqual({ state: 'waiting', base: null })
  write(mira, '1')
  mira.publish()
  return { mira, jon: aDesk(path, 'Jon'), path }
}

/** What lies on the share is a whole library, whatever has just happened. Answers its numbers. */
function published(path: string): string[] {
  const copy = join(temporaryFolder(), 'look.communique')
  writeFileSync(copy, readFileSync(path))
  const library = openLibrary(copy, { create: false, readOnly: true })
  try {
    return library.releases
      .list('all')
      .map(({ number }) => number)
      .sort()
  } finally {
    library.close()
  }
}

describe('a library on a share', () => {
  it('is worked on in a copy that goes from desk to desk by the share', () => {
    const { mira, jon, path } = twoDesks()
    expect(jon.bring()).toMatchObject({ state: 'current', base: { generation: 1, officer: 'Mira', device: 'Mira' } })
    expect(jon.numbers()).toEqual(['1'])
    expect(jon.work(({ uncleanExit }) => uncleanExit)).toBe(false)
    write(jon, '2')
    expect(jon.bring()).toMatchObject({ state: 'waiting', base: { generation: 1 } })
    expect(jon.publish()).toMatchObject({ state: 'current', base: { generation: 2, officer: 'Jon' } })
    expect(jon.bring()).toMatchObject({ state: 'current' })
    expect(mira.bring()).toMatchObject({ state: 'current', base: { generation: 2 } })
    expect(mira.numbers()).toEqual(['1', '2'])
    expect(readdirSync(dirname(path)).sort()).toEqual(['Desk.communique', 'Desk.communique.shared.json'])
  })

  it('is current again after it was only looked at', () => {
    const { jon } = twoDesks()
    jon.bring()
    jon.work(({ preferences }) => preferences.save({ theme: 'dark' }))
    expect(jon.bring()).toMatchObject({ state: 'current' })
  })

  it('keeps how each desk likes its window, and where backups and lock lie', () => {
    const { mira, jon, path } = twoDesks()
    mira.work(({ preferences }) => preferences.save({ theme: 'dark' }))
    jon.bring()
    jon.work(({ preferences }) => preferences.save({ theme: 'light' }))
    write(jon, '2')
    jon.publish()
    mira.bring()
    expect(mira.work(({ preferences }) => preferences.get().theme)).toBe('dark')
    expect(existsSync(`${mira.share.copy}.backups`)).toBe(true)
    expect(existsSync(`${path}.backups`)).toBe(false)
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  it('brings its media along, none that is damaged, and takes away what the library lost', () => {
    const { mira, jon, path } = twoDesks()
    const [kept, damaged] = mira.work(({ media }) => [
      media.put(Buffer.from('an emblem')),
      media.put(Buffer.from('another')),
    ])
    writeFileSync(join(`${mira.share.copy}.media`, damaged!), 'something else')
    mira.publish()
    expect(readdirSync(`${path}.media`)).toEqual([kept])
    writeFileSync(join(`${path}.media`, 'f'.repeat(64)), 'of a release that was destroyed')
    writeFileSync(join(`${path}.media`, 'notes.txt'), 'not ours')
    jon.bring()
    expect(jon.work(({ media }) => media.read(kept!).toString())).toBe('an emblem')
    write(jon, '2')
    jon.publish()
    expect(readdirSync(`${path}.media`).sort()).toEqual([kept, 'notes.txt'].sort())
  })

  it('is not made where it is only to be opened', () => {
    const path = aShare()
    const share = shareAt(temporaryFolder(), path)!
    expect(() => bringShare({ share, create: false }, quiet)).toThrow(failing('library-missing', { path }))
  })

  it('lets both desks keep what they wrote, and overwrites neither', () => {
    const { mira, jon, path } = twoDesks()
    jon.bring()
    write(mira, '2')
    write(jon, '3')
    mira.publish()
    const before = readFileSync(path)
    expect(() => jon.publish()).toThrow(failing('share-forked', { path, copy: jon.share.copy }))
    expect(jon.bring()).toMatchObject({ state: 'forked', base: { generation: 2, officer: 'Mira' } })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(jon.numbers()).toEqual(['1', '3'])
    expect(published(path)).toEqual(['1', '2'])
    expect(readdirSync(dirname(path)).sort()).toEqual(['Desk.communique', 'Desk.communique.shared.json'])

    const apart = setApart(jon.share, new Date('2026-11-23T14:02:00'))
    expect(apart).toBe(join(dirname(jon.share.copy), 'Desk apart 2026-11-23 1402.communique'))
    expect(jon.bring()).toMatchObject({ state: 'current', base: { generation: 2 } })
    expect(jon.numbers()).toEqual(['1', '2'])
    const library = openLibrary(apart, { create: false })
    expect(library.releases.list('all')).toHaveLength(2)
    library.close()
  })

  it('does not take two desks that made it at once for one', () => {
    const path = aShare()
    const [mira, jon] = [aDesk(path, 'Mira'), aDesk(path, 'Jon')]
    for (const desk of [mira, jon]) expect(desk.bring()).toEqual({ state: 'waiting', base: null })
    write(mira, '1')
    write(jon, '2')
    mira.publish()
    expect(() => jon.publish()).toThrow(failing('share-forked'))
    expect(published(path)).toEqual(['1'])
  })

  it('notices a file that was put in its place by hand, of the same size too', () => {
    const { mira, jon, path } = twoDesks()
    jon.bring()
    const theirs = readFileSync(path)
    write(mira, '2')
    mira.publish()
    renameSync(path, `${path}.newer`)
    writeFileSync(path, theirs)
    expect(jon.bring()).toMatchObject({ state: 'current', base: { generation: 1 } })
    expect(mira.bring()).toMatchObject({ state: 'current', base: { sha256: jon.bring().base?.sha256 } })
    expect(mira.numbers()).toEqual(['1'])
    write(mira, '4')
    const stranger = Buffer.from(theirs)
    stranger.writeInt32BE(77, 60) // a field of SQLite's head that is the application's to use
    writeFileSync(path, stranger)
    expect(() => mira.publish()).toThrow(failing('share-forked'))
  })

  it('takes over one that was put there, with the log that a hurried end had left', () => {
    const path = aShare()
    const made = join(temporaryFolder(), 'Old.communique')
    const library = openLibrary(made, { create: true, device: 'Mira' })
    library.releases.create(aRelease({ number: '7' }))
    for (const end of ['', '-wal']) writeFileSync(path + end, readFileSync(made + end))
    library.close()
    const jon = aDesk(path, 'Jon')
    expect(jon.bring()).toMatchObject({ state: 'current', base: { generation: 0 } })
    expect(jon.numbers()).toEqual(['7'])
    write(jon, '8')
    expect(jon.publish()).toMatchObject({ base: { generation: 1 } })
    expect(published(path)).toEqual(['7', '8'])
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  it('refuses what is no library, and puts a working copy in place of what is damaged when asked to', () => {
    const path = aShare()
    writeFileSync(path, 'Dear colleagues')
    expect(() => aDesk(path, 'Jon').bring()).toThrow(failing('share-unreadable', { path }))
    rmSync(path)
    const { mira, jon } = twoDesks(path)
    jon.bring()
    write(mira, '2')
    mira.publish()
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0xa5, 4096, bytes.length - 4096))
    expect(() => aDesk(path, 'Ana').bring()).toThrow(failing('share-unreadable', { path }))
    expect(jon.bring()).toMatchObject({ state: 'unreadable' })
    expect(jon.numbers()).toEqual(['1'])
    write(jon, '3')
    expect(() => jon.publish()).toThrow(failing('share-forked'))
    expect(readFileSync(path).equals(bytes)).toBe(true)
    const worker = { officer: 'Jon', device: 'desk' }
    expect(publishShare({ share: jon.share, worker, isInstead: true }, quiet)).toMatchObject({ state: 'current' })
    expect(published(path)).toEqual(['1', '3'])
    expect(jon.bring()).toMatchObject({ state: 'current' })
    const aside = readdirSync(dirname(path)).filter((name) => name.includes(' unreadable '))
    expect(aside).toHaveLength(1)
    expect(readFileSync(join(dirname(path), aside[0]!)).equals(bytes)).toBe(true)
  })

  it('waits while the working copy is open elsewhere', () => {
    const { mira } = twoDesks()
    mira.work(() => {
      expect(() => mira.bring()).toThrow(failing('library-locked'))
      expect(() => setApart(mira.share, new Date())).toThrow(failing('library-locked'))
    })
  })

  it('publishes what was written up to then while it goes on being written', () => {
    const { mira, path } = twoDesks()
    mira.work(({ releases }) => {
      releases.create(aRelease({ number: '2' }))
      expect(mira.publish()).toMatchObject({ state: 'current' })
      releases.create(aRelease({ number: '3' }))
    })
    expect(published(path)).toEqual(['1', '2'])
    expect(mira.bring()).toMatchObject({ state: 'waiting' })
  })
})

describe('a share that goes away', () => {
  it('leaves the working copy to write in, is never taken for an empty one, and gets it all when it is back', () => {
    const { mira, path } = twoDesks()
    const folder = dirname(path)
    renameSync(folder, `${folder}-away`)
    mkdirSync(folder)
    onTestFinished(() => rmSync(`${folder}-away`, { recursive: true, force: true }))
    expect(shareAt(mira.userData, path)).toEqual(mira.share)
    expect(mira.bring()).toMatchObject({ state: 'gone', base: { generation: 1 } })
    write(mira, '2')
    expect(() => mira.publish()).toThrow(failing('share-gone', { path }))
    expect(readdirSync(folder)).toEqual([])
    expect(() => aDesk(path, 'Jon').bring()).not.toThrow() // a new one is made there by who asks for that
    rmSync(folder, { recursive: true })
    expect(() => mira.publish()).toThrow(failing('share-gone'))
    renameSync(`${folder}-away`, folder)
    expect(mira.bring()).toMatchObject({ state: 'waiting' })
    mira.publish()
    expect(published(path)).toEqual(['1', '2'])
  })

  it.runIf(canMount())('may be unmounted under whoever works on it', () => {
    const folder = temporaryFolder()
    const mount = (): unknown => execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder])
    const unmount = (): unknown => execFileSync('umount', ['-l', folder])
    mount()
    const { mira, path } = twoDesks(aShare(folder))
    unmount()
    expect(mira.bring()).toMatchObject({ state: 'gone' })
    write(mira, '2')
    expect(() => mira.publish()).toThrow(failing('share-gone'))
    expect(readdirSync(folder)).toEqual([])
    mount()
    onTestFinished(() => void unmount())
    // Another disk at the same place, without the library, is not the share either.
    expect(() => mira.publish()).toThrow(failing('share-gone', { path }))
  })

  it.runIf(canMountFuse)('is a real one to this machine', () => {
    vi.stubEnv('COMMUNIQUE_REMOTE_FOLDERS', '')
    const { folder, mount, unmount } = aFuseMount()
    const { mira, jon, path } = twoDesks(join(folder, 'Desk.communique'))
    jon.bring()
    unmount()
    expect(mira.bring()).toMatchObject({ state: 'gone' })
    write(mira, '2')
    expect(() => mira.publish()).toThrow(failing('share-gone', { path }))
    expect(readdirSync(folder)).toEqual([])
    mount()
    expect(mira.publish()).toMatchObject({ base: { generation: 2 } })
    expect(jon.bring()).toMatchObject({ state: 'current' })
    expect(jon.numbers()).toEqual(['1', '2'])
  })

  it.runIf(canMount())('may be full, and is then as it was', () => {
    const folder = temporaryFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
    onTestFinished(() => void execFileSync('umount', ['-l', folder]))
    const { mira, path } = twoDesks(aShare(folder))
    mira.work(({ releases }) =>
      releases.create(aRelease({ number: '2', internalNote: 'a word of the harbour '.repeat(60_000) })),
    )
    expect(() => mira.publish()).toThrow(failing('share-full', { path }))
    expect(published(path)).toEqual(['1'])
    expect(readdirSync(folder).sort()).toEqual(['Desk.communique', 'Desk.communique.shared.json'])
  })
})

describe('a note of who works', () => {
  const note = (desk: TestDesk, officer: string) => noteDesk(desk.share, { officer, device: `${officer}-pc` })

  it('tells the other desk, until it is taken away or has not been renewed for a while', async () => {
    const { mira, jon, path } = twoDesks()
    expect(await note(mira, 'Mira')).toBeNull()
    expect(await note(mira, 'Mira')).toBeNull()
    expect(await note(jon, 'Jon')).toEqual({ officer: 'Mira', device: 'Mira-pc' })
    await removeNote(jon.share)
    expect(await note(jon, 'Jon')).toEqual({ officer: 'Mira', device: 'Mira-pc' })
    await removeNote(mira.share)
    expect(await note(jon, 'Jon')).toBeNull()
    const longAgo = Date.now() / 1000 - 600
    utimesSync(`${path}.desk.json`, longAgo, longAgo)
    expect(await note(mira, 'Mira')).toBeNull()
    expect(await note(jon, 'Jon')).toMatchObject({ officer: 'Mira' })
  })

  it('leaves nothing in the folder that a share leaves behind', async () => {
    const { mira, path } = twoDesks()
    renameSync(path, `${path}.away`)
    await expect(note(mira, 'Mira')).rejects.toEqual(failing('share-gone', { path }))
    expect(readdirSync(dirname(path)).filter((name) => name.includes('desk'))).toEqual([])
  })
})

describe('work on a share that is killed', () => {
  let child: Bundle

  beforeAll(async () => {
    child = await bundled('tests/library/children/publisher.ts')
  })

  afterAll(() => child.remove())

  const killedAt = (desk: TestDesk, work: 'bring' | 'publish', step: string): Promise<NodeJS.Signals | null> => {
    const started = start(child, [desk.userData, desk.share.path, work, step])
    return new Promise((resolve) => started.on('close', (_code, signal) => resolve(signal)))
  }

  beforeEach(() => void aShare())

  it.each([
    ['copied', '1'],
    ['sent', '1'],
    ['read-back', '1'],
    ['claimed', '1'],
    ['noted', '1'],
    ['announced', '1'],
    ['named', '2'],
    ['stated', '2'],
    ['swept', '2'],
  ])('while publishing, at “%s”, leaves a whole library, and goes on', async (step, newest) => {
    const { mira, jon, path } = twoDesks()
    jon.bring()
    write(mira, '2')
    expect(await killedAt(mira, 'publish', step)).toBe('SIGKILL')
    expect(published(path).at(-1)).toBe(newest)
    // Another desk gets the one or the other, and knows which.
    expect(jon.bring()).toMatchObject({ state: 'current', base: { generation: Number(newest) } })
    expect(jon.numbers().at(-1)).toBe(newest)
    // What was killed is the desk's own: it is no fork, and nothing is published twice.
    expect(mira.bring()).toMatchObject({ state: newest === '2' ? 'current' : 'waiting' })
    write(mira, '3')
    expect(mira.publish()).toMatchObject({ base: { generation: Number(newest) + 1 } })
    expect(published(path)).toEqual(['1', '2', '3'])
    expect(readdirSync(dirname(path)).sort()).toEqual(['Desk.communique', 'Desk.communique.shared.json'])
    expect(jon.bring()).toMatchObject({ state: 'current' })
  })

  it('keeps other desks from publishing for two minutes at most', async () => {
    const { mira, jon, path } = twoDesks()
    jon.bring()
    write(mira, '2')
    await killedAt(mira, 'publish', 'claimed')
    write(jon, '3')
    expect(() => jon.publish()).toThrow(failing('share-busy', { path }))
    const longAgo = Date.now() / 1000 - 600
    utimesSync(`${path}.publishing`, longAgo, longAgo)
    expect(jon.publish()).toMatchObject({ base: { generation: 2, officer: 'Jon' } })
    expect(mira.bring()).toMatchObject({ state: 'forked' })
  })

  it.each(['fetched', 'checked', 'noted', 'replaced'])(
    'while bringing, at “%s”, leaves a whole working copy that is no fork',
    async (step) => {
      const { mira, jon } = twoDesks()
      jon.bring()
      write(mira, '2')
      mira.publish()
      expect(await killedAt(jon, 'bring', step)).toBe('SIGKILL')
      expect(jon.numbers().at(-1)).toBe(step === 'replaced' ? '2' : '1')
      expect(jon.bring()).toMatchObject({ state: 'current', base: { generation: 2 } })
      expect(jon.numbers()).toEqual(['1', '2'])
    },
  )
})
