import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/main/library'
import { newId, todayAt, type TemplateId } from '../../src/shared/release'
import { templateDraft } from '../../src/shared/starting'
import { anEvent, aMission, aRelease } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

const missing = (id: TemplateId): unknown => expect.objectContaining({ code: 'not-found', values: { id } })

function kept(library: Library, name = 'Harbour Day', replaces: TemplateId | null = null) {
  const { id: release } = library.releases.create(aRelease({ internalNote: 'ours' }))
  return library.templates.save({ release, name, replaces })
}

const today = (library: Library): string => todayAt(library.mission.get().zone)

describe('templates', () => {
  it('hold a release without what belongs to one day, and were read on the day they were made', () => {
    const path = newPath()
    const library = opened(path)
    library.mission.save(aMission())
    const draft = aRelease({ event: anEvent(), internalNote: 'ours' })
    const { id: release } = library.releases.create(draft)
    const made = library.templates.save({ release, name: 'Harbour Day', replaces: null })
    const lines = { name: 'Harbour Day', version: 1, lastReviewed: today(library), type: 'press-release' }
    expect(made).toEqual({ id: made.id, savedAt: made.savedAt, ...lines })
    expect(library.templates.list()).toEqual([made])
    library.close()
    const { type: _type, ...summary } = made
    expect(opened(path).templates.get(made.id)).toEqual({ ...summary, draft: templateDraft(draft) })
  })

  it('count their versions up when they are made anew', () => {
    const library = opened()
    const first = kept(library)
    const changed = aRelease({ tags: ['anew'] })
    const { id: release } = library.releases.create(changed)
    const second = library.templates.save({ release, name: 'Harbour Day, anew', replaces: first.id })
    expect(second).toMatchObject({ id: first.id, name: 'Harbour Day, anew', version: 2 })
    expect(library.templates.list()).toEqual([second])
    expect(library.templates.get(first.id).draft).toEqual(templateDraft(changed))
  })

  it('are listed by name, and can be renamed, reviewed and removed', () => {
    const path = newPath()
    const library = opened(path)
    for (const name of ['Note 10', 'note 9', 'Énoncé']) kept(library, name)
    expect(library.templates.list().map(({ name }) => name)).toEqual(['Énoncé', 'note 9', 'Note 10'])
    const { id } = library.templates.list()[0]!
    library.templates.rename(id, 'Zenith')
    expect(library.templates.list().map(({ name }) => name)).toEqual(['note 9', 'Note 10', 'Zenith'])
    library.close()
    const database = new Database(path)
    database.exec(`UPDATE template SET last_reviewed = '2020-01-01'`)
    database.close()
    const again = opened(path)
    expect(again.templates.get(id).lastReviewed).toBe('2020-01-01')
    expect(again.templates.review(id)).toMatchObject({ id, version: 1, lastReviewed: today(again) })
    again.templates.remove(id)
    expect(again.templates.list()).toHaveLength(2)
  })

  it('that were removed come back as they were, and are nowhere in between', () => {
    const path = newPath()
    const library = opened(path)
    const kind = kept(library)
    const whole = library.templates.get(kind.id)
    library.templates.remove(kind.id)
    expect(library.templates.list()).toEqual([])
    for (const touched of [
      () => library.templates.get(kind.id),
      () => library.templates.rename(kind.id, 'x'),
      () => library.templates.review(kind.id),
      () => library.templates.remove(kind.id),
      () => kept(library, 'x', kind.id),
    ]) {
      expect(touched).toThrow(missing(kind.id))
    }
    library.close()
    const again = opened(path)
    expect(again.templates.restore(kind.id)).toEqual(kind)
    expect(again.templates.restore(kind.id)).toEqual(kind)
    expect(again.templates.list()).toEqual([kind])
    expect(again.templates.get(kind.id)).toEqual(whole)
  })

  it('that are not there are a named failure, and nothing is written', () => {
    const library = opened()
    const id = newId<TemplateId>()
    expect(() => library.templates.get(id)).toThrow(missing(id))
    expect(() => library.templates.rename(id, 'x')).toThrow(missing(id))
    expect(() => library.templates.review(id)).toThrow(missing(id))
    expect(() => library.templates.remove(id)).toThrow(missing(id))
    expect(() => library.templates.restore(id)).toThrow(missing(id))
    expect(() => kept(library, 'x', id)).toThrow(missing(id))
    expect(library.templates.list()).toEqual([])
  })

  it('made before drafts held all that they hold today are read all the same; damaged ones are told of', () => {
    const path = newPath()
    const library = opened(path)
    const { id, lastReviewed } = kept(library)
    const whole = library.templates.get(id)
    library.close()
    const database = new Database(path)
    database.exec(`UPDATE template SET draft = json_remove(draft, '$.series', '$.startedFrom', '$.correction',
      '$.event.accreditation', '$.event.accreditationUntil', '$.speakers[0].mode', '$.texts.en.summary')`)
    const again = opened(path)
    expect(again.templates.get(id)).toEqual(whole)
    database.exec(`UPDATE template SET draft = json_set(draft, '$.texts', 7, '$.tags', 'none')`)
    expect(() => again.templates.get(id)).toThrow(expect.objectContaining({ code: 'library-damaged' }))
    expect(again.templates.list()).toMatchObject([{ id, lastReviewed }])
    database.close()
  })
})
