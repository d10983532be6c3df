import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/main/library'
import { newId, type Release, type ReleaseId } from '../../src/shared/release'
import type { Selection } from '../../src/shared/contract'
import type { UndoEntry } from '../../src/shared/undo'
import { aGoingOut, aMission, anAnswer, aRelease } from '../helpers/builders'
import { opened } from './open-temporary'

const tagged = (library: Library, ...tags: string[]): Release => library.releases.create(aRelease({ tags }))

const tagsOf = (library: Library, { id }: Release): readonly string[] => library.releases.get(id).draft.tags

describe('tagging many releases', () => {
  it('adds and takes away, answers those that changed, and is taken back by the opposite', () => {
    const library = opened()
    const [plain, harbour, both] = [tagged(library), tagged(library, 'Harbour'), tagged(library, 'harbour', 'culture')]
    const ids = [plain.id, harbour.id, both.id]
    const added = library.releases.tag(ids, { add: [' Culture ', 'culture'], remove: [] })
    expect(added).toEqual([plain.id, harbour.id])
    expect(tagsOf(library, plain)).toEqual(['Culture'])
    expect(tagsOf(library, harbour)).toEqual(['Harbour', 'Culture'])
    expect(library.releases.tag(added, { add: [], remove: ['culture'] })).toEqual(added)
    expect(tagsOf(library, plain)).toEqual([])
    expect(tagsOf(library, both)).toEqual(['harbour', 'culture'])
  })

  it('is found by the tag at once, and the next save knows its revision', () => {
    const library = opened()
    const release = tagged(library)
    library.releases.tag([release.id], { add: ['Lanterns'], remove: [] })
    expect(library.releases.list('all', 'lanterns').map(({ id }) => id)).toEqual([release.id])
    const { revision, draft } = library.releases.get(release.id)
    expect(revision).toBe(release.revision + 1)
    expect(() => library.releases.save(release.id, release.revision, draft)).toThrow(
      expect.objectContaining({ code: 'stale' }),
    )
    library.releases.save(release.id, revision, { ...draft, tags: [] })
    expect(library.releases.list('all', 'lanterns')).toEqual([])
  })

  it('keeps what can be taken back', () => {
    const library = opened()
    const { id, revision, draft } = tagged(library)
    const entry: UndoEntry = {
      serial: 1,
      at: 1,
      changes: [
        { kind: 'fields', forward: [{ path: ['number'], value: '1' }], inverse: [{ path: ['number'], value: '' }] },
      ],
    }
    library.releases.save(id, revision, draft, { oldest: 1, newest: 1, done: 1, changed: [entry] })
    library.releases.tag([id], { add: ['Lanterns'], remove: [] })
    expect(library.releases.undoLog(id)).toEqual({ revision: revision + 2, log: { entries: [entry], done: 1 } })
  })

  it('tags what has gone out, whose text stays as it was', () => {
    const library = opened()
    library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'], correction: [], withdrawal: [] } }))
    const { id } = tagged(library, 'Harbour')
    library.clearance.record(id, anAnswer(), null)
    const { draft } = library.releases.markReleased(id, aGoingOut())
    library.releases.tag([id], { add: ['Lanterns'], remove: [] })
    const after = library.releases.get(id)
    expect(after.draft).toEqual({ ...draft, tags: [...draft.tags, 'Lanterns'] })
    expect(after.status).toBe('released')
  })

  it('changes nothing where one is missing', () => {
    const library = opened()
    const release = tagged(library)
    expect(() => library.releases.tag([release.id, newId<ReleaseId>()], { add: ['Lanterns'], remove: [] })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
    expect(tagsOf(library, release)).toEqual([])
  })
})

describe('the trash of many releases', () => {
  it('takes them in and gives them back, and answers those that were not there before', () => {
    const library = opened()
    const [one, two, three] = [tagged(library), tagged(library), tagged(library)]
    library.releases.trash(two.id)
    const trashed = library.releases.trashMany([one.id, two.id, three.id], true)
    expect(trashed).toEqual([one.id, three.id])
    expect(library.releases.counts()).toMatchObject({ all: 0, trash: 3 })
    expect(library.releases.trashMany(trashed, false)).toEqual(trashed)
    expect(library.releases.list('trash').map(({ id }) => id)).toEqual([two.id])
  })
})

describe('a selection', () => {
  it('names releases, or means all that a list holds, more than a page of it too', () => {
    const library = opened()
    const some = Array.from({ length: 60 }, () => tagged(library, 'Harbour').id)
    const other = tagged(library).id
    library.releases.trash(some[0]!)
    const selected = (selection: Selection): ReleaseId[] => library.releases.selected(selection)
    expect(selected({ ids: [other] })).toEqual([other])
    expect(selected({ view: 'all', query: 'tag:harbour' }).toSorted()).toEqual(some.slice(1).toSorted())
    expect(selected({ view: 'trash', query: '' })).toEqual([some[0]])
    expect(selected({ view: 'draft', query: '' })).toHaveLength(60)
    expect(selected({ view: 'all', query: 'nowhere' })).toEqual([])
  })
})
