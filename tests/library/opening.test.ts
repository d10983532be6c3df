import Database from 'better-sqlite3'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/main/library'
import { connect } from '../../src/main/library/handle'
import { migrate } from '../../src/main/library/migrations'
import { openFile } from '../../src/main/library/open'
import { aRelease, aReleaseText } from '../helpers/builders'
import { temporaryFolder } from '../helpers/temporary-folder'
import { newPath, opened } from './open-temporary'

const failing = (code: string, values: object = {}) =>
  expect.objectContaining({ code, values: expect.objectContaining(values) })

/** A closed library of a few hundred kilobytes, with a backup. */
function aFilledLibrary(): { path: string; backup: string } {
  const path = newPath()
  const library = opened(path)
  const words = Array.from({ length: 400 }, (_, index) => `Word${index} of the harbour.`).join('\n\n')
  for (let made = 0; made < 20; made += 1) {
    library.releases.create(aRelease({ texts: { en: aReleaseText({ words }) } }))
  }
  library.close()
  return { path, backup: join(`${path}.backups`, readdirSync(`${path}.backups`)[0]!) }
}

function overwrite(path: string, from: number, to: number): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, from, Math.min(to, bytes.length))
  writeFileSync(path, bytes)
}

describe('opening a library', () => {
  it('makes a new one with its folder only when asked to', () => {
    const path = join(temporaryFolder(), 'deep', 'er', 'Library.communique')
    expect(() => openLibrary(path, { create: false })).toThrow(failing('library-missing', { path }))
    expect(existsSync(dirname(path))).toBe(false)
    expect(() => openLibrary(path, { create: true, readOnly: true })).toThrow(failing('library-missing'))
    const library = opened(path)
    expect(library).toMatchObject({ path, readOnly: false, reason: null, uncleanExit: false })
    expect(library.mission.get()).toMatchObject({ name: {}, zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
  })

  it('makes one in a file whose making was cut short', () => {
    const path = newPath()
    writeFileSync(path, '')
    expect(() => openLibrary(path, { create: false })).toThrow(failing('library-not-ours'))
    expect(opened(path).releases.list('all')).toEqual([])
  })

  it('knows one that was cut short while all of it lay in its log', () => {
    const made = newPath()
    const connection = connect(made, {})
    connection.database.pragma('journal_mode = WAL')
    migrate(connection)
    const path = newPath()
    for (const part of ['', '-wal']) copyFileSync(`${made}${part}`, `${path}${part}`)
    connection.database.close()
    expect(opened(path, { create: false, readOnly: true }).releases.list('all')).toEqual([])
    expect(opened(path, { create: false })).toMatchObject({ readOnly: false, uncleanExit: false })

    const lost = newPath()
    writeFileSync(lost, '')
    writeFileSync(`${lost}-wal`, 'what is left')
    expect(() => openLibrary(lost, { create: true })).toThrow(failing('library-not-ours'))
    expect(readFileSync(`${lost}-wal`, 'utf8')).toBe('what is left')
  })

  it('leaves a file of another kind alone', () => {
    const text = newPath()
    writeFileSync(text, 'Dear colleagues')
    expect(() => opened(text)).toThrow(failing('library-not-ours', { path: text }))
    expect(readFileSync(text, 'utf8')).toBe('Dear colleagues')

    const foreign = newPath()
    const database = new Database(foreign)
    database.exec('CREATE TABLE recipe (name TEXT)')
    database.close()
    const before = readFileSync(foreign)
    expect(() => opened(foreign)).toThrow(failing('library-not-ours'))
    expect(() => opened(foreign, { readOnly: true })).toThrow(failing('library-not-ours'))
    expect(readFileSync(foreign).equals(before)).toBe(true)
    expect(readdirSync(dirname(foreign)).sort()).toEqual(['Test.communique'])
  })

  it('leaves a library from a newer app alone', () => {
    const { path } = aFilledLibrary()
    const database = new Database(path)
    database.pragma('user_version = 99')
    database.close()
    const before = readFileSync(path)
    expect(() => opened(path)).toThrow(failing('library-newer', { path, version: 99 }))
    expect(() => opened(path, { readOnly: true })).toThrow(failing('library-newer'))
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it.each([
    ['a page in the middle', (path: string) => overwrite(path, 8 * 4096, 9 * 4096)],
    ['the schema page', (path: string) => overwrite(path, 100, 4096)],
    ['the head of the file', (path: string) => overwrite(path, 0, 100)],
    ['the second half of the file', (path: string) => truncateSync(path, 40_960)],
    ['everything', (path: string) => truncateSync(path, 0)],
  ])('names the newest backup when %s is lost, and deletes nothing', (_what, damage) => {
    const { path, backup } = aFilledLibrary()
    damage(path)
    const before = readFileSync(path)
    expect(() => opened(path)).toThrow(failing('library-damaged', { path, backup }))
    expect(() => opened(path, { readOnly: true })).toThrow(failing('library-damaged', { path, backup }))
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(opened(backup, { readOnly: true }).releases.list('all')).toHaveLength(20)
  })

  it('says so when there is no backup of a damaged library', () => {
    const path = newPath()
    const library = opened(path)
    library.preferences.save({ textSize: 20 })
    library.close()
    expect(existsSync(`${path}.backups`)).toBe(false)
    overwrite(path, 4096, 8192)
    expect(() => opened(path)).toThrow(failing('library-damaged', { backup: 'none' }))
  })

  it('sees a changed letter inside a text, which SQLite does not', () => {
    const { path } = aFilledLibrary()
    const bytes = readFileSync(path)
    const at = bytes.indexOf('Word123 of the harbour')
    bytes.write('Word124', at)
    writeFileSync(path, bytes)
    const library = opened(path)
    const outcomes = library.releases.list('all').map(({ id }) => {
      try {
        return library.releases.get(id).id === id ? 'read' : 'other'
      } catch (error) {
        return (error as { code?: string }).code
      }
    })
    expect(outcomes.filter((it) => it === 'library-damaged')).toHaveLength(1)
    expect(outcomes.filter((it) => it === 'read')).toHaveLength(19)
  })

  it('names a stored row that is no record, and reads the others', () => {
    const path = newPath()
    const first = opened(path)
    const bad = first.releases.create(aRelease())
    const good = first.releases.create(aRelease())
    first.close()
    const database = new Database(path)
    database.prepare(`UPDATE release_text SET body = '{"pages":[]}' WHERE release = 1`).run()
    database.close()
    const library = opened(path)
    expect(library.releases.list('all', 'harbour')).toHaveLength(2)
    expect(() => library.releases.get(bad.id)).toThrow(failing('library-damaged', { path }))
    expect(library.releases.get(good.id).id).toBe(good.id)
  })

  it('reads only while another has it open, through a link too, and writes again after', () => {
    const path = newPath()
    const first = opened(path)
    const { id } = first.releases.create(aRelease())
    const link = join(temporaryFolder(), 'Linked.communique')
    symlinkSync(path, link)
    for (const way of [path, link]) {
      const second = opened(way)
      expect(second).toMatchObject({ readOnly: true, reason: 'library-locked', uncleanExit: false })
      expect(second.releases.get(id).id).toBe(id)
      expect(() => second.releases.trash(id)).toThrow(failing('read-only'))
      second.close()
    }
    first.releases.save(id, 1, aRelease({ number: '8' }))
    first.close()
    expect(opened(path).readOnly).toBe(false)
  })

  it('takes no lock for a reading verb, which sees what is saved meanwhile', () => {
    const path = newPath()
    opened(path).close()
    const reader = opened(path, { readOnly: true })
    expect(reader).toMatchObject({ readOnly: true, reason: 'read-only' })
    const writer = opened(path)
    expect(writer.readOnly).toBe(false)
    const { id } = writer.releases.create(aRelease())
    expect(reader.releases.get(id).id).toBe(id)
    expect(() => reader.mission.save(reader.mission.get())).toThrow(failing('read-only'))
  })

  it('writes so that an answered save survives a power cut', () => {
    const file = openFile(newPath(), { create: true, reading: null })
    const setting = (name: string): unknown => file.connection.database.pragma(name, { simple: true })
    expect(setting('journal_mode')).toBe('wal')
    expect(setting('synchronous')).toBe(2)
    expect(setting('foreign_keys')).toBe(1)
    file.release()
  })

  it('does not take a folder for a library', () => {
    const path = newPath()
    mkdirSync(path)
    expect(() => opened(path)).toThrow(failing('library-not-ours', { path }))
  })
})
