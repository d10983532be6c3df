import Database from 'better-sqlite3'
import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/main/library'
import { connect } from '../../src/main/library/handle'
import { applicationId, migrate } from '../../src/main/library/migrations'
import { newId, type PictureId, type ReleaseId } from '../../src/shared/release'
import {
  aGoingOut,
  aMission,
  anAnswer,
  anAttendee,
  anEvent,
  anOrganisation,
  aPerson,
  aPlace,
  aRelease,
  aSeries,
  aSpeaker,
} from '../helpers/builders'
import { canMount } from '../helpers/mounted-disk'
import { smallDisk } from '../helpers/small-disk'
import { temporaryFolder } from '../helpers/temporary-folder'
import { newPath, opened } from './open-temporary'

const unreadable = (path: string): unknown => expect.objectContaining({ code: 'backup-unreadable', values: { path } })

const backup = (library: Library): string => library.backups.make('by-hand').path

/** Names beside a library, its own log and its index apart. */
const beside = (library: Library): string[] =>
  readdirSync(dirname(library.path)).filter((name) => !/-(wal|shm)$/.test(name))

/** All there is in a library that an officer could miss. */
const contentOf = (library: Library): unknown => ({
  releases: library.releases.list('all').map(({ id }) => library.releases.get(id)),
  versions: library.releases.list('all').map(({ id }) => library.versions.list(id)),
  registers: library.registers.all(),
  mission: library.mission.get(),
  templates: library.templates.list(),
})

function fullDesk(path: string = newPath()): { library: Library; id: ReleaseId } {
  const library = opened(path)
  library.mission.save(aMission({ series: [aSeries()], emblem: library.media.put(Buffer.from('an emblem')) }))
  library.registers.remember({ people: [aPerson()], organisations: [anOrganisation()], places: [aPlace()] })
  const { id } = library.releases.create(aRelease({ series: library.mission.get().series[0]!.id }))
  library.templates.save({ release: id, name: 'Harbour Day', replaces: null })
  for (const step of ['section-chief', 'ambassador'] as const) library.clearance.record(id, anAnswer({ step }), null)
  library.releases.markReleased(id, aGoingOut())
  return { library, id }
}

/** A library as the first schema left it. */
function olderLibrary(): string {
  const path = join(temporaryFolder(), 'older.communique')
  const connection = connect(path, {})
  migrate(connection, 1)
  connection.database.close()
  return path
}

describe('the contents of a backup', () => {
  it('are its releases, newest first, the trash apart, whatever happened since', () => {
    const { library, id } = fullDesk()
    const second = library.releases.create(aRelease({ type: 'statement' })).id
    library.releases.trash(library.releases.create('press-release').id)
    const before = library.releases.list('all')
    const path = backup(library)
    const bytes = readFileSync(path)
    library.releases.trash(second)
    expect(library.backups.contents(path)).toEqual(before)
    expect(before.map((it) => it.id)).toEqual([second, id])
    expect(readFileSync(path)).toEqual(bytes)
  })

  it('are all of them, however many', () => {
    const library = opened()
    for (let count = 0; count < 201; count += 1) library.releases.create('press-release')
    expect(library.backups.contents(backup(library))).toHaveLength(201)
  })

  it('of an older schema are read through a copy', () => {
    const path = olderLibrary()
    const bytes = readFileSync(path)
    expect(opened().backups.contents(path)).toEqual([])
    expect(readFileSync(path)).toEqual(bytes)
    expect(readdirSync(dirname(path))).toEqual([basename(path)])
  })
})

describe('what is no backup', () => {
  const strange: readonly [string, (folder: string, whole: string) => string][] = [
    ['a file that is not there', (folder) => join(folder, 'absent.communique')],
    ['a folder', (folder) => folder],
    ['another file', (folder) => written(join(folder, 'notes.txt'), 'Notes')],
    ['an empty file', (folder) => written(join(folder, 'empty.communique'), '')],
    [
      'the database of another program',
      (folder) => {
        const path = join(folder, 'other.sqlite')
        new Database(path).exec('CREATE TABLE thing (name TEXT)').close()
        return path
      },
    ],
    [
      'a library of a newer app',
      (folder) => {
        const path = join(folder, 'newer.communique')
        const database = new Database(path)
        database.pragma(`application_id = ${applicationId}`)
        database.pragma('user_version = 999')
        database.close()
        return path
      },
    ],
    [
      'a backup that was cut off',
      (folder, whole) => {
        const path = join(folder, 'cut.communique')
        copyFileSync(whole, path)
        truncateSync(path, statSync(path).size / 2)
        return path
      },
    ],
    [
      'a backup with a damaged page',
      (folder, whole) => {
        const bytes = readFileSync(whole)
        bytes.fill(0xa5, 4096, 8 * 4096)
        return written(join(folder, 'damaged.communique'), bytes)
      },
    ],
  ]

  function written(path: string, content: string | Buffer): string {
    writeFileSync(path, content)
    return path
  }

  it.each(strange)('such as %s is told, and left untouched', (_what, make) => {
    const { library, id } = fullDesk()
    const folder = temporaryFolder()
    const path = make(folder, backup(library))
    const read = (): unknown[] => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])
    const there = read()
    const here = beside(library)
    const changes = contentOf(library)
    expect(() => library.backups.contents(path)).toThrow(unreadable(path))
    expect(() => library.backups.restoreAll(path)).toThrow(unreadable(path))
    expect(() => library.backups.restoreRelease(path, id)).toThrow(unreadable(path))
    expect(read()).toEqual(there)
    expect(beside(library)).toEqual(here)
    expect(contentOf(library)).toEqual(changes)
  })

  it('is a release there whose text was altered', () => {
    const { library, id } = fullDesk()
    const path = backup(library)
    const database = new Database(path)
    database.exec(`UPDATE release_text SET headline = 'Something else'`)
    database.close()
    expect(() => library.backups.restoreRelease(path, id)).toThrow(unreadable(path))
    expect(library.releases.list('all')).toHaveLength(1)
  })
})

describe('restoring all of a backup', () => {
  it('writes a whole library with its media beside the open one, and leaves that as it is', () => {
    const { library } = fullDesk(join(temporaryFolder(), 'Press desk.communique'))
    const path = backup(library)
    const before = contentOf(library)
    library.releases.create('press-release')
    const here = contentOf(library)
    const restored = library.backups.restoreAll(path)
    expect(dirname(restored)).toBe(dirname(library.path))
    expect(basename(restored)).toMatch(/^Press desk restored \d{4}-\d{2}-\d{2} \d{4}\.communique$/)
    expect(contentOf(library)).toEqual(here)
    const copy = opened(restored, { create: false })
    expect(copy).toMatchObject({ readOnly: false, uncleanExit: false })
    expect(contentOf(copy)).toEqual(before)
    expect(copy.media.read(copy.mission.get().emblem!).toString()).toBe('an emblem')
    expect(beside(library).filter((name) => name.includes('.part'))).toEqual([])
  })

  it('never takes a name that is taken, nor piles names up', () => {
    const { library } = fullDesk()
    const path = backup(library)
    const first = library.backups.restoreAll(path)
    writeFileSync(first, 'mine now')
    const others = [library.backups.restoreAll(path), library.backups.restoreAll(path)]
    expect(new Set([first, ...others]).size).toBe(3)
    expect(readFileSync(first, 'utf8')).toBe('mine now')
    const copy = opened(others[0], { create: false })
    const again = copy.backups.restoreAll(path)
    expect(basename(again)).toMatch(/^Test restored \d{4}-\d{2}-\d{2} \d{4}( \d+)?\.communique$/)
  })

  it('takes a library of an older schema, which is left as it is', () => {
    const path = olderLibrary()
    const bytes = readFileSync(path)
    const restored = opened().backups.restoreAll(path)
    expect(opened(restored, { create: false }).releases.list('all')).toEqual([])
    expect(readFileSync(path)).toEqual(bytes)
  })

  it('keeps the words where a media file was lost, and takes no altered one', () => {
    const { library, id } = fullDesk()
    const path = backup(library)
    const { emblem } = library.mission.get()
    for (const folder of [`${library.path}.backups/media`, `${library.path}.media`]) {
      rmSync(join(folder, emblem!))
      writeFileSync(join(folder, emblem!), 'altered')
    }
    const copy = opened(library.backups.restoreAll(path), { create: false })
    expect(copy.releases.get(id)).toEqual(library.releases.get(id))
    expect(existsSync(join(`${copy.path}.media`, emblem!))).toBe(false)
  })

  it('takes the media of a library elsewhere from beside it', () => {
    const { library } = fullDesk()
    library.close()
    const other = opened()
    const copy = opened(other.backups.restoreAll(library.path), { create: false })
    expect(copy.media.read(copy.mission.get().emblem!).toString()).toBe('an emblem')
  })

  it('is done beside a library that is open for reading too', () => {
    const { library } = fullDesk()
    const path = backup(library)
    const reading = opened(library.path, { readOnly: true })
    expect(existsSync(reading.backups.restoreAll(path))).toBe(true)
    expect(() => reading.backups.make('by-hand')).toThrow(expect.objectContaining({ code: 'read-only' }))
    expect(reading.backups.due(new Date().toISOString())).toEqual([])
  })
})

// A full disk is made by mounting a small one, which only root may where mounting is allowed at all.
it.skipIf(!canMount())('restoring onto a full disk says so and leaves nothing behind [needs: mounting]', () => {
  const folder = smallDisk(6)
  const { library } = fullDesk(join(folder, 'Library.communique'))
  const path = backup(library)
  const filler = join(folder, 'filler')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(filler, Buffer.alloc(bavail * bsize - 100_000))
  const here = beside(library)
  expect(() => library.backups.restoreAll(path)).toThrow(expect.objectContaining({ code: 'disk-full' }))
  expect(beside(library)).toEqual(here)
  rmSync(filler)
  expect(existsSync(library.backups.restoreAll(path))).toBe(true)
  library.close()
})

describe('restoring one release', () => {
  it('makes a draft of its texts and facts, and of nothing that was decided about it', () => {
    const { library, id } = fullDesk()
    const before = library.releases.get(id)
    expect(before).toMatchObject({ status: 'released', assignedNumber: { text: 'VAL/2025/001' } })
    const restored = library.backups.restoreRelease(backup(library), id)
    expect(restored.id).not.toBe(id)
    expect(restored).toMatchObject({ status: 'draft', assignedNumber: null, revision: 1, draft: before.draft })
    expect(library.releases.get(restored.id)).toEqual(restored)
    expect(library.clearance.state(restored.id).entries).toEqual([])
    expect(library.releases.history(restored.id).map(({ kind }) => kind)).toEqual(['created'])
    expect(library.releases.get(id)).toEqual(before)
  })

  it('brings its pictures, as far as the backup has them', () => {
    const there = opened()
    const hash = there.media.put(Buffer.from('a photograph'))
    const lost = there.media.put(Buffer.from('another'))
    const pictures = [hash, lost].map((of) => ({
      id: newId<PictureId>(),
      hash: of,
      name: '',
      credit: '',
      alternative: {},
    }))
    const { id } = there.releases.create(aRelease({ pictures }))
    const path = backup(there)
    rmSync(join(dirname(path), 'media', lost))
    there.close()
    const here = opened()
    expect(here.backups.restoreRelease(path, id).draft.pictures).toEqual(pictures)
    expect(here.media.read(hash).toString()).toBe('a photograph')
    expect(() => here.media.read(lost)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('adds the entries of the registers that it names, where they are missing', () => {
    const there = opened()
    const office = anOrganisation()
    const host = anOrganisation({ name: { en: 'Port of Amel' } })
    const place = aPlace()
    const title = { title: { en: 'Consul' }, organisation: office.id, from: null, to: null }
    const [speaker, attendee, bystander, merged] = [
      aPerson({ name: 'Ilka Torvane', titles: [title] }),
      aPerson({ name: 'Oren Maskell', titles: [] }),
      aPerson({ name: 'Nobody' }),
      aPerson({ name: 'Oren Maskel', titles: [] }),
    ]
    const people = [speaker, attendee, bystander, merged]
    there.registers.remember({ people, organisations: [office, host], places: [place, aPlace()] })
    const hosts = [{ id: newId<never>(), organisation: host.id, name: {}, role: 'host' as const }]
    const { id } = there.releases.create(
      aRelease({
        event: anEvent({ place: place.id, hosts }),
        speakers: [aSpeaker({ person: speaker.id, name: '' }), aSpeaker({ person: newId() })],
        attended: [anAttendee({ person: merged.id, name: '' }), anAttendee({ person: attendee.id })],
      }),
    )
    there.registers.merge(attendee.id, [merged.id])
    there.close()
    const here = opened()
    const ours = { ...speaker, honorific: 'H.E.' }
    here.registers.remember({ people: [ours], organisations: [], places: [] })
    const restored = here.backups.restoreRelease(there.path, id)
    expect(here.registers.all()).toEqual({ people: [ours, attendee], organisations: [office, host], places: [place] })
    expect(here.versions.freeze(restored.id).draft.attended.map(({ name }) => name)).toEqual([
      'Oren Maskell',
      expect.any(String),
    ])
    expect(restored.draft.attended.map(({ person }) => person)).toEqual([attendee.id, attendee.id])
  })

  it('keeps what it puts right only while that still can be put right', () => {
    const { library, id } = fullDesk()
    const correction = library.releases.putRight(id, 'correct')
    const path = backup(library)
    expect(library.backups.restoreRelease(path, correction.id).draft.correction).toBeNull()
    library.releases.trash(correction.id)
    expect(library.backups.restoreRelease(path, correction.id).draft.correction).toEqual(correction.draft.correction)
    expect(opened().backups.restoreRelease(path, correction.id).draft.correction).toBeNull()
  })

  it('makes a press release of what has nothing to put right any more', () => {
    const { library, id } = fullDesk()
    for (const how of ['withdraw', 'correct'] as const) {
      const begun = library.releases.putRight(id, how)
      const overrides = { kicker: 'WITHDRAWAL', dateline: 'Port Amel, today' }
      const texts = { en: { ...begun.draft.texts['en']!, overrides } }
      library.releases.save(begun.id, begun.revision, { ...begun.draft, texts })
      const path = backup(library)
      const { draft } = opened().backups.restoreRelease(path, begun.id)
      expect(draft).toMatchObject({ type: 'press-release', correction: null })
      expect(draft.texts).toEqual({ en: { ...texts.en, overrides: { dateline: 'Port Amel, today' } } })
      library.releases.trash(begun.id)
      expect(library.backups.restoreRelease(path, begun.id).draft).toEqual({ ...begun.draft, texts })
      library.releases.trash(library.releases.list('all')[0]!.id)
    }
    const statement = library.releases.create(aRelease({ type: 'statement' }))
    expect(library.backups.restoreRelease(backup(library), statement.id).draft).toEqual(statement.draft)
  })

  it('that is not there is a named failure, and writes nothing', () => {
    const { library } = fullDesk()
    const id = newId<ReleaseId>()
    const path = backup(library)
    expect(() => library.backups.restoreRelease(path, id)).toThrow(
      expect.objectContaining({ code: 'not-found', values: { id } }),
    )
    expect(library.releases.list('all')).toHaveLength(1)
  })
})

it('every copy is verified: one that does not hold what the library holds is no backup', () => {
  const { library } = fullDesk()
  backup(library)
  const names = (): string[] => readdirSync(`${library.path}.backups`).sort()
  const before = names()
  const database = new Database(library.path)
  // Broken from behind: rows that break a constraint of their table, which no copy may carry on unseen.
  database.pragma('ignore_check_constraints = ON')
  database.exec(`UPDATE template SET draft = 'no JSON'`)
  database.close()
  expect(() => library.backups.make('hourly')).toThrow(
    expect.objectContaining({ code: 'backup-failed', values: { path: library.path } }),
  )
  expect(names()).toEqual(before)
  expect(() => library.backups.restoreAll(library.path)).toThrow(unreadable(library.path))
})
