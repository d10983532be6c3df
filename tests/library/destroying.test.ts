import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Library } from '../../src/main/library'
import { documentFromPlainText } from '../../src/shared/document'
import { newId, type ReleaseDraft, type ReleaseId } from '../../src/shared/release'
import { aGoingOut, aMission, anAnswer, anEvent, aRelease, aReleaseText, aSpeaker } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

const day = 24 * 60 * 60 * 1000
const after = (days: number): string => new Date(Date.now() + days * day).toISOString()

/** Words that stand nowhere else, each in a part of the release of its own. */
const secrets = {
  headline: 'Quomblefritz',
  body: 'zanterwick',
  note: 'ploverdunk',
  speaker: 'Harkelstone',
  event: 'Vixenbarrow',
  original: 'mudgewort',
  tag: 'drizzleham',
  undo: 'flapperjoint',
  tagInTheList: 'bramblecote',
}

const aSecret = (): ReleaseDraft =>
  aRelease({
    internalNote: secrets.note,
    original: { text: secrets.original, name: '', takenAt: '2025-03-15T09:00:00.000Z' },
    event: anEvent({ name: { en: secrets.event } }),
    speakers: [aSpeaker({ name: secrets.speaker })],
    tags: [secrets.tag],
    texts: { en: aReleaseText({ headline: secrets.headline, words: `The ${secrets.body} was opened.` }) },
  })

function releasedIn(library: Library, draft: ReleaseDraft): ReleaseId {
  library.mission.save({ ...aMission(), clearance: { 'press-release': ['ambassador'] } })
  const { id } = library.releases.create(draft)
  library.clearance.record(id, anAnswer(), null)
  library.releases.markReleased(id, aGoingOut())
  return id
}

/** Everything that lies in the file, once the log is in it. */
function bytesOf(path: string): string {
  const database = new Database(path)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  return readFileSync(path).toString('utf8').toLowerCase()
}

const sweep = (library: Library): void => {
  while (library.releases.sweepNext(50));
}

describe('destroying', () => {
  it('leaves what puts it right to be cleared and released all the same', () => {
    const library = opened()
    const original = releasedIn(library, aRelease())
    library.mission.save({ ...aMission(), clearance: { 'press-release': ['ambassador'], correction: ['ambassador'] } })
    const { id } = library.releases.putRight(original, 'correct')
    library.releases.trash(original)
    expect(library.releases.destroy([original], 'The capital asked for it')).toEqual([original])
    library.clearance.record(id, anAnswer(), null)
    expect(library.releases.markReleased(id, aGoingOut())).toMatchObject({ status: 'released' })
  })

  it('takes the words out of texts, versions, undo, search and the file itself, and of nothing else', () => {
    const path = newPath()
    const library = opened(path)
    const kept = library.releases.create(aRelease({ tags: ['kept'] }))
    library.versions.cut(kept.id, 'export')
    const { id } = library.releases.create(aSecret())
    const version = library.versions.cut(id, 'export')
    const patch = { path: ['internalNote'], value: secrets.undo }
    const change = { kind: 'fields' as const, forward: [patch], inverse: [patch] }
    library.releases.save(
      id,
      1,
      { ...aSecret(), number: '9' },
      {
        oldest: 1,
        newest: 1,
        done: 1,
        changed: [{ serial: 1, at: 0, changes: [change] }],
      },
    )
    library.versions.cut(id, 'export')
    library.releases.tag([id], { add: [secrets.tagInTheList], remove: [] })
    const written = bytesOf(path)
    expect(Object.values(secrets).filter((word) => !written.includes(word.toLowerCase()))).toEqual([])

    library.releases.trash(id)
    expect(library.releases.destroy([id], '')).toEqual([id])
    sweep(library)

    const bytes = bytesOf(path)
    expect(Object.values(secrets).filter((word) => bytes.includes(word.toLowerCase()))).toEqual([])
    expect(library.releases.list('all').map((it) => it.id)).toEqual([kept.id])
    expect(library.versions.list(kept.id)).toHaveLength(1)
    expect(library.releases.list('all', 'kept')).toHaveLength(1)
    expect(library.find('Harbour').releases.map((it) => it.id)).toEqual([kept.id])
    expect(() => library.versions.get(version.id)).toThrow(expect.objectContaining({ code: 'version-destroyed' }))
  })

  it('leaves row, log, receipts, numbers and the hashes of the versions', () => {
    const path = newPath()
    const library = opened(path)
    const id = releasedIn(library, aRelease())
    const version = library.versions.cut(id, 'export')
    const sha256 = 'a'.repeat(64)
    const file = {
      language: 'en',
      format: 'pdf',
      route: 'file',
      path: '/tmp/x.pdf',
      size: 1,
      pages: 1,
      sha256,
    } as const
    library.receipts.add({ version: version.id, ...file })
    const before = library.releases.history(id)
    library.releases.trash(id)
    library.releases.destroy([id], 'Sent to us by mistake')
    expect(library.releases.history(id)).toEqual(before)
    expect(library.receipts.list(id)).toHaveLength(1)
    expect(library.health.state().destroyed).toMatchObject([
      { headline: 'Valdria marks Harbour Day in Port Amel', reason: 'Sent to us by mistake' },
    ])
    const database = new Database(path, { readonly: true })
    const versions = database.prepare('SELECT hash, content FROM version').all()
    expect(versions).toHaveLength(2)
    expect(versions).toContainEqual({ hash: version.hash, content: 'null' })
    expect(versions).toEqual(versions.map((it) => ({ ...(it as object), content: 'null' })))
    expect(database.prepare('SELECT cause, reason, was, headline, swept FROM destruction').all()).toEqual([
      {
        cause: 'by-hand',
        reason: 'Sent to us by mistake',
        was: 'released',
        headline: 'Valdria marks Harbour Day in Port Amel',
        swept: 1,
      },
    ])
    const [last] = database.prepare('SELECT kind, detail, link FROM change_log ORDER BY key DESC LIMIT 1').all()
    expect(last).toMatchObject({ kind: 'destroyed', link: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    database.close()
  })

  it('asks for a reason where something went out, and destroys nothing without one', () => {
    const library = opened()
    const out = releasedIn(library, aRelease())
    const draft = library.releases.create(aRelease()).id
    for (const id of [out, draft]) library.releases.trash(id)
    for (const reason of ['', ' \n']) {
      expect(() => library.releases.destroy([out, draft], reason)).toThrow(
        expect.objectContaining({ code: 'reason-missing', values: { count: 1 } }),
      )
    }
    expect(library.releases.list('trash')).toHaveLength(2)
    expect(library.releases.destroy([draft], '')).toEqual([draft])
    expect(library.releases.destroy([out, draft], 'By order of the capital')).toEqual([out])
    expect(library.releases.list('trash')).toEqual([])
  })

  it('takes only what is in the trash', () => {
    const library = opened()
    const { id } = library.releases.create(aRelease())
    expect(library.releases.destroy([id, newId<ReleaseId>()], 'why')).toEqual([])
    expect(library.releases.get(id).id).toBe(id)
  })

  it('leaves nothing that can be read, saved, brought back, counted or indexed', () => {
    const path = newPath()
    const library = opened(path)
    const draft = aRelease()
    const { id, revision } = library.releases.create(draft)
    library.releases.trash(id)
    library.releases.destroy([id], '')
    const gone = expect.objectContaining({ code: 'not-found' }) as Error
    expect(() => library.releases.get(id)).toThrow(gone)
    expect(() => library.releases.save(id, revision, draft)).toThrow(gone)
    expect(() => library.releases.restore(id)).toThrow(gone)
    expect(() => library.versions.cut(id, 'export')).toThrow(gone)
    expect(library.releases.counts()).toMatchObject({ all: 0, draft: 0, trash: 0 })
    expect(library.releases.list('trash')).toEqual([])
    expect(library.backups.contents(library.backups.make('by-hand').path)).toEqual([])
    library.close()
    const database = new Database(path)
    database.exec('DELETE FROM search_state')
    database.close()
    const again = opened(path)
    expect(again.releases.list('all', 'Harbour')).toEqual([])
    again.mission.save(aMission({ name: { en: 'Another name' } }))
  })

  it('keeps the parts of versions that others share', () => {
    const library = opened()
    library.mission.save(aMission())
    const words = Array.from({ length: 200 }, (_, index) => `Sentence ${index} of the harbour treaty.`).join(' ')
    const text = aReleaseText({ body: documentFromPlainText(words, newId) })
    const one = library.releases.create(aRelease({ texts: { en: text } })).id
    const other = library.releases.create(aRelease({ texts: { en: text } })).id
    library.versions.cut(one, 'export')
    const kept = library.versions.cut(other, 'export')
    library.releases.trash(one)
    library.releases.destroy([one], '')
    expect(library.versions.get(kept.id)).toEqual(kept)
  })
})

/** Sets the clock so many days ahead of what it is; of what is done then the log tells. */
function at<T>(days: number, work: () => T): T {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * day })
  onTestFinished(() => void vi.useRealTimers())
  try {
    return work()
  } finally {
    vi.useRealTimers()
  }
}

/** Somebody writes every few days, from one day to another. */
function worked(library: Library, from: number, to: number): void {
  for (let days = from; days <= to; days += 5) at(days, () => library.releases.create(aRelease()))
}

describe('the trash', () => {
  it('is kept for 30 days, and then goes; what went out stays', () => {
    const library = opened()
    const out = releasedIn(library, aRelease())
    const draft = library.releases.create(aRelease()).id
    const present = library.releases.create(aRelease()).id
    for (const id of [out, draft]) library.releases.trash(id)
    worked(library, 0, 25)
    expect(library.releases.trashRound(after(29.9))).toEqual([])
    expect(library.releases.trashRound(after(30.1))).toEqual([draft])
    expect(library.releases.trashRound(after(400))).toEqual([])
    expect(library.releases.list('trash').map((it) => it.id)).toEqual([out])
    expect(library.releases.get(present).id).toBe(present)
  })

  it('is emptied by few at a time', () => {
    const library = opened()
    for (let count = 0; count < 25; count += 1) library.releases.trash(library.releases.create(aRelease()).id)
    worked(library, 0, 30)
    const rounds: number[] = []
    for (let gone = -1; gone !== 0;) rounds.push((gone = library.releases.trashRound(after(31)).length))
    expect(rounds).toEqual([10, 10, 5, 0])
  })

  it('is kept while the clock is a year ahead, and goes when the time has passed', () => {
    const library = opened()
    const { id } = library.releases.create(aRelease())
    library.releases.trash(id)
    expect(library.releases.trashRound(after(365))).toEqual([])
    // Whoever writes meanwhile, and puts the clock right.
    worked(library, 365, 370)
    expect(library.releases.trashRound(after(370))).toEqual([])
    worked(library, 1, 20)
    expect(library.releases.trashRound(after(20))).toEqual([])
    worked(library, 25, 35)
    expect(library.releases.trashRound(after(36))).toEqual([id])
  })

  it('is kept when it was thrown away by a clock that was a year behind, and holds up nothing else', () => {
    const library = opened()
    const ids = Array.from({ length: 12 }, () => library.releases.create(aRelease()).id)
    const older = library.releases.create(aRelease()).id
    library.releases.trash(older)
    worked(library, 0, 20)
    at(-365, () => ids.forEach((id) => library.releases.trash(id)))
    worked(library, 21, 31)
    expect(library.releases.trashRound(after(32))).toEqual([older])
    expect(library.releases.trashRound(after(32))).toEqual([])
    worked(library, 36, 56)
    expect(library.releases.trashRound(after(57))).toHaveLength(10)
  })
})
