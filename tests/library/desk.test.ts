import Database from 'better-sqlite3'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/main/library/handle'
import { migrate } from '../../src/main/library/migrations'
import { usualPreferences } from '../../src/shared/contract'
import type { MediaHash } from '../../src/shared/release'
import { aMission, anOrganisation, aPerson, aPlace, aRelease, aSeries } from '../helpers/builders'
import { newPath, opened } from './open-temporary'

describe('registers', () => {
  it('suggest the entries that hold what was typed, those that begin with it first', () => {
    const library = opened()
    const people = ['Karel Amsted', 'Amra Kovel', 'Jon Hamsel', 'Lea Dorn'].map((name) =>
      aPerson({ name, given: '', family: '', titles: [] }),
    )
    library.registers.remember({ people, organisations: [], places: [] })
    const names = (query: string) => library.registers.suggest(query).people.map((it) => it.name)
    expect(names('am')).toEqual(['Amra Kovel', 'Karel Amsted', 'Jon Hamsel'])
    expect(names('kov AMR')).toEqual(['Amra Kovel'])
    expect(names('')).toEqual([])
    expect(names('zz')).toEqual([])
  })

  it('suggest at most eight of each, found in any language or script', () => {
    const library = opened()
    const person = aPerson({ scripts: { Arab: 'إلكا تورفان', Cyrl: 'Илка Торване' } })
    const organisations = Array.from({ length: 9 }, (_, index) => anOrganisation({ name: { en: `Chamber ${index}` } }))
    const place = aPlace({ city: { en: 'Port Amel', es: 'Puerto Amél' } })
    library.registers.remember({ people: [person], organisations, places: [place] })
    expect(library.registers.suggest('торв').people).toEqual([person])
    expect(library.registers.suggest('تورفان').people).toEqual([person])
    expect(library.registers.suggest('chamber').organisations).toHaveLength(8)
    expect(library.registers.suggest('puerto amel').places).toEqual([place])
    expect(library.registers.all()).toEqual({ people: [person], organisations, places: [place] })
  })

  it('replace an entry that is already there', () => {
    const library = opened()
    const person = aPerson()
    library.registers.remember({ people: [person], organisations: [], places: [] })
    const married = { ...person, name: 'Ilka Torvane-Roe', titles: [] }
    library.registers.remember({ people: [married], organisations: [], places: [] })
    expect(library.registers.all().people).toEqual([married])
  })
})

describe('mission and preferences', () => {
  it('keep the mission whole', () => {
    const path = newPath()
    const library = opened(path)
    const mission = aMission({
      paper: 'Letter',
      language: 'es',
      emblem: '0'.repeat(64) as MediaHash,
      capital: { city: { en: 'Valdra' }, zone: 'Europe/Vienna' },
      series: [aSeries(), aSeries({ name: 'Statements', digits: 1, startsAt: 40 })],
      clearance: { statement: ['ambassador', 'capital'] },
      clearers: { capital: { name: 'Sela Orr', role: 'Spokeswoman', email: 'orr@valdria.example' } },
    })
    library.mission.save(aMission())
    library.mission.save(mission)
    library.close()
    expect(opened(path).mission.get()).toEqual(mission)
  })

  it('keep what was changed of the preferences, and fall back to the usual where one cannot be read', () => {
    const path = newPath()
    const library = opened(path)
    expect(library.preferences.get()).toEqual(usualPreferences())
    library.preferences.save({ textSize: 20 })
    expect(library.preferences.save({ panes: { list: 24.5 } })).toEqual({
      ...usualPreferences(),
      textSize: 20,
      panes: { list: 24.5 },
    })
    library.close()
    const database = new Database(path)
    database.exec(`UPDATE preference SET value = '900' WHERE name = 'textSize'`)
    database.close()
    expect(opened(path).preferences.get()).toEqual({ ...usualPreferences(), panes: { list: 24.5 } })
  })
})

describe('the first run', () => {
  it('is over in a library of the first schema whose mission has been named, and in no other', () => {
    for (const named of [true, false]) {
      const path = newPath()
      const connection = connect(path, {})
      migrate(connection, 1)
      if (named) {
        connection.database.exec(
          `INSERT INTO mission VALUES (1, '{"en":"Embassy"}', '{}', 'XS', 'UTC', '', '', NULL, 'A4', 'en', '[]', '{}')`,
        )
      }
      connection.database.close()
      expect(opened(path).preferences.get()).toEqual({ ...usualPreferences(), isSetUp: named })
    }
  })
})

describe('media', () => {
  const bytes = new TextEncoder().encode('an emblem')

  it('lie beside the library under the hash of their bytes, once', () => {
    const path = newPath()
    const library = opened(path)
    const hash = library.media.put(bytes)
    expect(library.media.put(bytes)).toBe(hash)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(readdirSync(`${path}.media`)).toEqual([hash])
    expect(library.media.read(hash)).toEqual(Buffer.from(bytes))
    expect(() => library.media.read('0'.repeat(64) as MediaHash)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })

  it('that were altered are a named failure, and are whole again once put again', () => {
    const path = newPath()
    const library = opened(path)
    const hash = library.media.put(bytes)
    writeFileSync(join(`${path}.media`, hash), 'something else')
    expect(() => library.media.read(hash)).toThrow(expect.objectContaining({ code: 'library-damaged' }))
    library.media.put(bytes)
    expect(readFileSync(join(`${path}.media`, hash))).toEqual(Buffer.from(bytes))
  })
})

describe('the change log', () => {
  it('names an officer and a moment for every change', () => {
    const path = newPath()
    const library = opened(path, { device: 'press-desk' })
    const { id } = library.releases.create(aRelease())
    library.releases.save(id, 1, aRelease())
    library.releases.trash(id)
    library.releases.trash(id)
    library.releases.restore(id)
    library.versions.cut(id, 'export')
    library.mission.save(aMission())
    library.registers.remember({ people: [aPerson()], organisations: [], places: [] })
    library.media.put(new Uint8Array(3))
    library.close()
    const database = new Database(path, { readonly: true })
    const rows = database
      .prepare(
        `SELECT kind, officer.device, at, release IS NOT NULL AS told FROM change_log
         JOIN officer ON officer.key = change_log.officer ORDER BY change_log.key`,
      )
      .all() as { kind: string; device: string; at: string; told: number }[]
    database.close()
    expect(rows.map((it) => [it.kind, it.told])).toEqual([
      ['created', 1],
      ['saved', 1],
      ['trashed', 1],
      ['restored', 1],
      ['version-cut', 1],
      ['mission-saved', 0],
      ['registers-changed', 0],
      ['media-added', 0],
    ])
    for (const row of rows) {
      expect(row.device).toBe('press-desk')
      expect(new Date(row.at).toISOString()).toBe(row.at)
    }
  })

  it('knows one officer per device', () => {
    const path = newPath()
    for (const device of ['one', 'two', 'one']) opened(path, { device }).close()
    const database = new Database(path, { readonly: true })
    expect(database.prepare('SELECT device FROM officer').pluck().all()).toEqual(['one', 'two'])
    database.close()
  })
})
