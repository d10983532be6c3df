import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { documentFromPlainText, plainText } from '../../src/shared/document'
import type { Library } from '../../src/main/library'
import { newId, type Mission, type ReleaseDraft, type VersionId } from '../../src/shared/release'
import {
  aGoingOut,
  anAnswer,
  anOrganisation,
  aPerson,
  aRelease,
  aReleaseText,
  aSeries,
  aMission,
  aSpeaker,
} from '../helpers/builders'
import { newPath, opened } from './open-temporary'

const started = aRelease({ internalNote: 'call back at noon' })

const saying = (headline: string, changes: Partial<ReleaseDraft> = {}): ReleaseDraft => ({
  ...started,
  texts: { en: { ...started.texts['en']!, headline } },
  ...changes,
})

/** A library of a mission where the ambassador alone clears. */
function desk(path = newPath(), changes: Partial<Mission> = {}): Library {
  const library = opened(path)
  library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] }, ...changes }))
  return library
}

const failing = (code: string): unknown => expect.objectContaining({ code })

describe('the versions of a release', () => {
  it('are listed newest first with who cut them and why', () => {
    const library = opened()
    const { id } = library.releases.create(saying('One'))
    const first = library.versions.cut(id, 'pause')
    library.releases.save(id, 1, saying('Two'))
    const second = library.versions.cut(id, 'export')
    const officer = library.officer.get().name
    const told = { officer, isOut: false, isDestroyed: false }
    expect(library.versions.lines(id)).toEqual([
      { id: second.id, number: 2, at: second.at, reason: 'export', hash: second.hash, ...told },
      { id: first.id, number: 1, at: first.at, reason: 'pause', hash: first.hash, ...told },
    ])
    expect(() => library.versions.lines(newId())).toThrow(failing('not-found'))
  })

  it('tell which of them went out', () => {
    const library = desk()
    const { id } = library.releases.create(saying('One'))
    library.versions.cut(id, 'pause')
    library.clearance.record(id, anAnswer(), null)
    library.releases.markReleased(id, aGoingOut())
    expect(library.versions.lines(id).filter(({ isOut }) => isOut)).toHaveLength(1)
    expect(library.versions.lines(id)[0]).toMatchObject({ isOut: true })
  })

  it('are compared with each other and with what prints now, never with those of another release', () => {
    const library = opened()
    const { id } = library.releases.create(saying('One morning'))
    const first = library.versions.cut(id, 'pause')
    library.releases.save(id, 1, saying('Two mornings'))
    const second = library.versions.cut(id, 'pause')
    library.releases.save(id, 2, saying('Two evenings', { number: '9' }))
    expect(JSON.stringify(library.versions.compare(id, first.id, second.id).parts)).toContain('"Two mornings')
    const now = library.versions.compare(id, second.id, null)
    expect(JSON.stringify(now.parts)).toContain('evenings')
    expect(now.fields).toEqual([{ field: 'number', before: '2025/07', after: '9' }])
    expect(library.versions.compare(id, first.id, first.id)).toMatchObject({ parts: [], fields: [] })
    const other = library.releases.create(saying('Other'))
    expect(() => library.versions.compare(other.id, first.id, null)).toThrow(failing('not-found'))
  })
})

describe('restoring a version', () => {
  it('brings its words back between two versions, and keeps what stays inside', () => {
    const library = opened()
    const { id } = library.releases.create(saying('One'))
    const first = library.versions.cut(id, 'pause')
    library.releases.save(id, 1, saying('Two', { internalNote: 'noted since', tags: ['other'] }))
    const restored = library.versions.restore(id, 2, first.id)
    expect(restored.draft).toEqual(saying('One', { internalNote: 'noted since' }))
    expect(restored.revision).toBe(3)
    expect(library.releases.get(id)).toEqual(restored)
    const [newest, before] = library.versions.list(id)
    expect(newest).toMatchObject({ number: 3, reason: 'restored', hash: first.hash })
    expect(before).toMatchObject({
      number: 2,
      reason: 'pause',
      content: { draft: { texts: { en: { headline: 'Two' } } } },
    })
    // The way back is the same way.
    expect(library.versions.restore(id, 3, before!.id).draft.texts['en']!.headline).toBe('Two')
    expect(library.releases.undoLog(id).log.entries).toEqual([])
  })

  it('types nothing of what the registers say', () => {
    const library = opened()
    const embassy = anOrganisation()
    const person = aPerson({
      titles: [{ title: { en: 'Ambassador of Valdria' }, organisation: embassy.id, from: null, to: null }],
    })
    library.registers.remember({ people: [person], organisations: [embassy], places: [] })
    const blank = aSpeaker({ person: person.id, name: '', title: {}, organisation: {} })
    const { id } = library.releases.create(saying('One', { speakers: [blank] }))
    const first = library.versions.cut(id, 'pause')
    expect(first.content.draft.speakers[0]?.name).toBe('Ilka Torvane')
    library.releases.save(id, 1, saying('Two', { speakers: [blank] }))
    expect(library.versions.restore(id, 2, first.id).draft.speakers).toEqual([blank])
  })

  it('loses nothing that the type only hides', () => {
    const library = opened()
    const notes = documentFromPlainText('Notes that a message does not print.', newId)
    const text = aReleaseText({ notesToEditors: notes, summary: 'Kept for a change of mind' })
    const message = (headline: string): ReleaseDraft =>
      aRelease({ type: 'message', sources: started.sources, texts: { en: { ...text, headline } } })
    const { id } = library.releases.create(message('One'))
    const first = library.versions.cut(id, 'pause')
    library.releases.save(id, 1, message('Two'))
    const { draft } = library.versions.restore(id, 2, first.id)
    expect(draft.texts['en']).toEqual({ ...text, headline: 'One' })
    expect(draft.sources).toEqual(started.sources)
  })

  it('keeps in a version what the type hid and the type of then has other words for', () => {
    const library = opened()
    const noted = (type: ReleaseDraft['type'], words: string): ReleaseDraft =>
      aRelease({ type, texts: { en: aReleaseText({ notesToEditors: documentFromPlainText(words, newId) }) } })
    const { id } = library.releases.create(noted('press-release', 'The notes of then.'))
    const first = library.versions.cut(id, 'pause')
    library.releases.save(id, 1, noted('message', 'Written since, and hidden.'))
    const second = library.versions.cut(id, 'pause')
    library.versions.restore(id, 2, first.id)
    const kept = library.versions
      .list(id)
      .map(({ reason, content: { draft } }) => [reason, draft.type, plainText(draft.texts['en']!.notesToEditors)])
    expect(kept).toEqual([
      ['restored', 'press-release', 'The notes of then.'],
      ['pause', 'message', ''],
      ['pause', 'press-release', 'Written since, and hidden.'],
      ['pause', 'message', ''],
      ['pause', 'press-release', 'The notes of then.'],
    ])
    // Going back adds nothing where nothing would be lost.
    library.versions.restore(id, 3, second.id)
    expect(library.versions.list(id)).toHaveLength(6)
  })

  it('leaves the number that a series gave, and follows what the words are cleared as', () => {
    const series = aSeries()
    const library = desk(newPath(), { series: [series] })
    const { id } = library.releases.create(saying('One', { number: '', series: series.id }))
    const first = library.versions.cut(id, 'pause')
    const { assignedNumber, revision } = library.clearance.record(id, anAnswer(), null)
    expect(assignedNumber).not.toBeNull()
    library.releases.save(id, revision, saying('Two', { number: '', series: series.id }))
    expect(library.releases.get(id).status).toBe('in-clearance')
    const restored = library.versions.restore(id, revision + 1, first.id)
    expect(restored).toMatchObject({ status: 'cleared', assignedNumber, draft: { number: '', series: series.id } })
  })

  it('is refused of what has moved on, is thrown away, has gone out or was destroyed', () => {
    const path = newPath()
    const library = desk(path)
    const { id } = library.releases.create(saying('One'))
    const first = library.versions.cut(id, 'pause')
    library.releases.save(id, 1, saying('Two'))
    expect(() => library.versions.restore(id, 1, first.id)).toThrow(failing('stale'))
    expect(library.versions.lines(id)).toHaveLength(1)
    const other = library.releases.create(saying('Other'))
    expect(() => library.versions.restore(other.id, 1, first.id)).toThrow(failing('not-found'))
    expect(() => library.versions.restore(id, 2, newId<VersionId>())).toThrow(failing('not-found'))
    library.releases.trash(id)
    expect(() => library.versions.restore(id, 2, first.id)).toThrow(failing('in-trash'))
    library.releases.restore(id)
    library.clearance.record(id, anAnswer(), null)
    library.releases.markReleased(id, aGoingOut())
    expect(() => library.versions.restore(id, 2, first.id)).toThrow(failing('released'))
    library.close()
    const database = new Database(path)
    database.exec(`DROP TRIGGER version_unaltered; UPDATE version SET content = 'null'`)
    database.close()
    const again = opened(path)
    expect(again.versions.lines(id).every(({ isDestroyed }) => isDestroyed)).toBe(true)
    expect(() => again.versions.compare(id, first.id, first.id)).toThrow(failing('version-destroyed'))
  })
})
