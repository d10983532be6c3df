import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/shared/canonical'
import { newId, printedMission, type VersionId } from '../../src/shared/release'
import { aMission, anOrganisation, aPerson, aRelease, aSpeaker } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

describe('versions', () => {
  it('freeze what prints, with the mission, and nothing that stays inside', () => {
    const library = opened()
    const mission = aMission()
    library.mission.save(mission)
    const original = { text: 'pasted', name: '', takenAt: '2025-03-15T09:00:00.000Z' }
    const { id } = library.releases.create(aRelease({ internalNote: 'secret', original }))
    const version = library.versions.cut(id, 'export')
    expect(version).toMatchObject({ release: id, number: 1, reason: 'export' })
    expect(version.content.mission).toEqual(printedMission.strip().parse(mission))
    expect(library.versions.freeze(id)).toEqual(version.content)
    expect(JSON.stringify(version)).not.toMatch(/secret|pasted/)
    expect(version.hash).toBe(createHash('sha256').update(canonicalJson(version.content)).digest('hex'))
  })

  it('are cut again only when something that prints has changed', () => {
    const library = opened()
    const draft = aRelease()
    const { id } = library.releases.create(draft)
    const first = library.versions.cut(id, 'export')
    expect(library.versions.cut(id, 'mail')).toEqual(first)
    library.releases.save(id, 1, { ...draft, internalNote: 'only for us' })
    expect(library.versions.cut(id, 'export').id).toBe(first.id)
    library.releases.save(id, 2, { ...draft, number: '9' })
    const second = library.versions.cut(id, 'mail')
    expect(second).toMatchObject({ number: 2, reason: 'mail' })
    expect(library.versions.list(id).map((it) => it.number)).toEqual([2, 1])
    expect(library.versions.get(first.id)).toEqual(first)
    library.releases.save(id, 3, draft)
    expect(library.versions.cut(id, 'export').number).toBe(3)
    expect(() => library.versions.get(newId<VersionId>())).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('take from the registers what was left blank, with the title of the day, and keep it when a register changes', () => {
    const library = opened()
    const embassy = anOrganisation()
    const person = aPerson({
      titles: [
        { title: { en: 'Chargé d’affaires' }, organisation: embassy.id, from: '2022-01-01', to: '2023-12-31' },
        { title: { en: 'Ambassador of Valdria' }, organisation: embassy.id, from: '2024-01-01', to: null },
      ],
    })
    library.registers.remember({ people: [person], organisations: [embassy], places: [] })
    const blank = aSpeaker({ person: person.id, name: '', title: {}, organisation: {} })
    const typed = aSpeaker({ person: person.id, name: 'I. Torvane', title: { en: 'Ambassador' } })
    const { id } = library.releases.create(aRelease({ speakers: [blank, typed] }))
    const version = library.versions.cut(id, 'export')
    expect(version.content.draft.speakers).toMatchObject([
      { name: 'Ilka Torvane', title: { en: 'Ambassador of Valdria' }, organisation: { en: 'Embassy of Valdria' } },
      { name: 'I. Torvane', title: { en: 'Ambassador' } },
    ])
    library.registers.remember({ people: [{ ...person, name: 'Someone Else' }], organisations: [], places: [] })
    expect(library.versions.get(version.id)).toEqual(version)
    expect(library.versions.cut(id, 'export').content.draft.speakers[0]?.name).toBe('Someone Else')
  })

  it('that were altered in the file are a named failure', () => {
    const path = newPath()
    const library = opened(path)
    const { id } = library.releases.create(aRelease())
    const version = library.versions.cut(id, 'export')
    library.close()
    const database = new Database(path)
    database.exec(`DROP TRIGGER version_unaltered; UPDATE version SET content = '[]'`)
    database.close()
    expect(() => opened(path).versions.get(version.id)).toThrow(expect.objectContaining({ code: 'library-damaged' }))
  })
})

describe('receipts', () => {
  it('name their release, version and number, newest first', () => {
    const library = opened()
    const { id } = library.releases.create(aRelease())
    const version = library.versions.cut(id, 'export')
    const sha256 = '0'.repeat(64)
    const file = {
      version: version.id,
      language: 'en',
      path: 'a.pdf',
      size: 5,
      pages: 2,
      sha256,
      route: 'file',
    } as const
    const first = library.receipts.add({ ...file, format: 'pdf' })
    const second = library.receipts.add({ ...file, format: 'eml', route: 'mail-draft', pages: null })
    expect(first).toMatchObject({ release: id, version: version.id, versionNumber: 1, pages: 2, route: 'file' })
    expect(second).toMatchObject({ route: 'mail-draft', pages: null })
    expect(library.receipts.list(id)).toEqual([second, first])
    expect(library.receipts.get(second.id)).toEqual(second)
    expect(() => library.receipts.add({ ...file, format: 'pdf', version: newId() })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })
})

describe('canonical JSON and its hash', () => {
  const vectors: [value: unknown, json: string, hash: string][] = [
    [
      { b: 1, a: [true, null, 'x'] },
      '{"a":[true,null,"x"],"b":1}',
      '54a65415ad370228851a1da4b31b6fd42dc58b19a50d35cae759325f7388ce64',
    ],
    [
      { é: 'e\u0301', e: undefined },
      '{"é":"\u00e9"}',
      'e8b55b29bf172acb65a8ec20d1762cd9d6112c7abd6799895503d9151b8f42ab',
    ],
    [
      ['\u2028', '"\\', -0, 1e21],
      '["\u2028","\\"\\\\",0,1e+21]',
      '02e737bcbed92e9a79abf0f2919b74975284323eca61e0d6b43e10f6489a127f',
    ],
  ]

  it.each(vectors)('of %j never changes', (value, json, hash) => {
    expect(canonicalJson(value)).toBe(json)
    expect(createHash('sha256').update(canonicalJson(value)).digest('hex')).toBe(hash)
  })
})
