import { describe, expect, it } from 'vitest'
import { connect } from '../../src/main/library/handle'
import { aMission, anEvent, aRelease, aReleaseText } from '../helpers/builders'
import { newId, type ReleaseId } from '../../src/shared/release'
import { newPath, opened } from './open-temporary'

describe('a release in the library', () => {
  it('comes back as it was given, after closing too', () => {
    const path = newPath()
    const library = opened(path)
    const draft = aRelease()
    const { id } = library.releases.create(draft)
    expect(library.releases.get(id).draft).toStrictEqual(draft)
    library.close()
    expect(opened(path, { create: false }).releases.get(id).draft).toStrictEqual(draft)
  })

  it('starts with what the mission has ready', () => {
    const library = opened()
    library.mission.save(aMission())
    const { draft, revision, status } = library.releases.create('statement')
    expect(draft).toMatchObject({ type: 'statement', dateline: { city: { en: 'Port Amel' } } })
    expect(draft.contacts).toHaveLength(1)
    expect({ revision, status }).toEqual({ revision: 1, status: 'draft' })
    expect(library.releases.get(library.releases.list('all')[0]!.id)).toMatchObject({ revision: 1 })
  })

  it('is saved only over the revision it was read at', () => {
    const library = opened()
    const { id } = library.releases.create(aRelease())
    const draft = aRelease({ number: '2025/08' })
    expect(library.releases.save(id, 1, draft)).toMatchObject({ revision: 2 })
    expect(() => library.releases.save(id, 1, aRelease())).toThrow(
      expect.objectContaining({ code: 'stale', values: { revision: 2 } }),
    )
    expect(library.releases.get(id)).toMatchObject({ revision: 2, draft: { number: '2025/08' } })
    expect(() => library.releases.save(newId<ReleaseId>(), 1, draft)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })

  it('keeps spaces, odd characters and half-typed addresses as they were typed', () => {
    const library = opened()
    const draft = aRelease({
      number: '  7 ',
      internalNote: 'a\u0000b\r\n \u2028',
      texts: {
        en: aReleaseText({ headline: ' e\u0301 ≠ \u00e9 ' }),
        'zh-Hans': aReleaseText({ headline: '\ud842\udfb7' }),
      },
    })
    const { id } = library.releases.create(draft)
    expect(library.releases.get(id).draft).toStrictEqual(draft)
  })

  it('whose link to another release, series or accreditation was altered in the file is a named failure', () => {
    const alterations = [
      `UPDATE release SET series = NULL`,
      `UPDATE release SET started_from = NULL`,
      `UPDATE release SET corrects_how = 'withdraw'`,
      `UPDATE event SET accreditation = '{}'`,
      `UPDATE event SET accreditation_time = '11:00'`,
    ]
    for (const alteration of alterations) {
      const path = newPath()
      const library = opened(path)
      const draft = aRelease({
        series: newId(),
        startedFrom: { kind: 'template', template: newId(), version: 1 },
        correction: { of: newId(), version: newId(), kind: 'correct' },
        event: anEvent({
          accreditation: { en: 'At the press desk' },
          accreditationUntil: { date: '2025-03-13', time: '12:00' },
        }),
      })
      const { id } = library.releases.create(draft)
      expect(library.releases.get(id).draft).toStrictEqual(draft)
      library.close()
      const { database } = connect(path, {})
      database.exec(alteration)
      database.close()
      expect(() => opened(path).releases.get(id)).toThrow(expect.objectContaining({ code: 'library-damaged' }))
    }
  })

  it('stays out of every list and count while it is in the trash', () => {
    const library = opened()
    const kept = library.releases.create(aRelease())
    const gone = library.releases.create(aRelease())
    library.releases.trash(gone.id)
    expect(library.releases.list('all').map((it) => it.id)).toEqual([kept.id])
    expect(library.releases.list('draft', 'harbour').map((it) => it.id)).toEqual([kept.id])
    expect(library.releases.list('trash', 'harbour').map((it) => it.id)).toEqual([gone.id])
    expect(library.releases.counts()).toEqual({
      all: 1,
      draft: 1,
      'in-clearance': 0,
      cleared: 0,
      released: 0,
      trash: 1,
    })
    library.releases.restore(gone.id)
    expect(library.releases.list('all').map((it) => it.id)).toEqual([gone.id, kept.id])
    expect(library.releases.list('trash')).toEqual([])
    expect(library.releases.get(gone.id).trashedAt).toBeNull()
  })

  it('is listed in its own language, with its embargo', () => {
    const library = opened()
    library.releases.create(
      aRelease({
        language: 'es',
        releaseTime: { mode: 'embargo', until: '2025-03-16T10:00', zone: 'Europe/Lisbon' },
        dateline: { city: { en: 'Port Amel', es: 'Puerto Amel' }, country: 'XS', date: '2025-03-15' },
        texts: { en: aReleaseText(), es: aReleaseText({ headline: 'Valdria celebra el Día del Puerto' }) },
      }),
    )
    expect(library.releases.list('all')).toEqual([
      expect.objectContaining({
        headline: 'Valdria celebra el Día del Puerto',
        city: 'Puerto Amel',
        eventName: '',
        date: '2025-03-15',
        languages: ['en', 'es'],
        releaseTime: { mode: 'embargo', until: '2025-03-16T10:00', zone: 'Europe/Lisbon' },
        correction: null,
        snippet: '',
      }),
    ])
  })

  it('is listed up to two hundred, newest first', () => {
    const library = opened()
    for (let made = 0; made < 201; made += 1) library.releases.create(aRelease({ number: String(made) }))
    const numbers = library.releases.list('all').map((it) => it.number)
    expect(numbers).toHaveLength(200)
    expect(numbers.slice(0, 2)).toEqual(['200', '199'])
  })
})
