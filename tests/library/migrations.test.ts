import Database from 'better-sqlite3'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { wordsHash } from '../../src/main/library'
import { connect, type Connection } from '../../src/main/library/handle'
import { query } from '../../src/main/library/sql'
import { applicationId, currentSchema, migrate, migrations, schemaVersionOf } from '../../src/main/library/migrations'
import { temporaryFolder } from '../helpers/temporary-folder'
import { newPath, opened } from './open-temporary'

const tested = new Set<number>()

/** A library one version before `number`, filled by `rows`, then brought to `number`. */
function across(number: number, rows: (before: Connection) => void): Connection {
  tested.add(number)
  const connection = connect(`${temporaryFolder()}/library.communique`, {})
  onTestFinished(() => void connection.database.close())
  migrate(connection, number - 1)
  expect(schemaVersionOf(connection)).toBe(number - 1)
  rows(connection)
  migrate(connection, number)
  expect(schemaVersionOf(connection)).toBe(number)
  expect(connection.database.pragma('foreign_key_check')).toEqual([])
  expect(connection.database.pragma('integrity_check', { simple: true })).toBe('ok')
  return connection
}

/** What the app of an earlier schema wrote, seals and hashes too. */
const filledAt =
  (schema: 1 | 2 | 3) =>
  ({ database }: Connection): void => {
    const url = new URL(`../fixtures/library-at-schema-${schema}.sql`, import.meta.url)
    database.exec(readFileSync(url, 'utf8'))
  }

function libraryAtSchema(schema: 1 | 2 | 3): string {
  const path = newPath()
  const connection = connect(path, {})
  migrate(connection, schema)
  filledAt(schema)(connection)
  connection.database.close()
  return path
}

describe('migrations', () => {
  it('0001 makes the first library from an empty file', () => {
    const { database } = across(1, () => undefined)
    expect(database.pragma('application_id', { simple: true })).toBe(applicationId)
    const loose = database
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0`)
      .pluck()
      .all()
    expect(loose).toEqual(['sqlite_schema'])
  })

  it('0002 keeps what the first library held: releases by their seals, boilerplate, receipts, officers', () => {
    const { database } = across(2, filledAt(1))
    const rows = (sql: string): unknown[] => database.prepare(sql).all()
    expect(rows('SELECT login, name, device FROM officer')).toEqual([{ login: 'mira', name: '', device: 'press-desk' }])
    expect(rows('SELECT format, route FROM receipt')).toEqual([
      { format: 'pdf', route: 'file' },
      { format: 'eml', route: 'mail-draft' },
    ])
    expect(rows('SELECT count(*) AS releases FROM release WHERE series IS NULL AND corrects IS NULL')).toEqual([
      { releases: 3 },
    ])
  })

  it('0002 leaves a library that opens, and whose releases and versions read as they were written', () => {
    const path = libraryAtSchema(1)
    const library = opened(path, { create: false })
    const releases = ['all', 'trash'] as const
    const all = releases.flatMap((view) => library.releases.list(view).map(({ id }) => library.releases.get(id)))
    expect(all.map(({ draft }) => draft.type).sort()).toEqual(['message', 'press-release', 'statement'])
    const full = all.find(({ draft }) => draft.type === 'press-release')!
    expect(full).toMatchObject({
      status: 'draft',
      assignedNumber: null,
      putRightBy: null,
      draft: {
        number: '2025/08',
        series: null,
        startedFrom: null,
        correction: null,
        event: { accreditation: {}, accreditationUntil: { date: null, time: null } },
        internalNote: 'half a pair \ufffd, and é',
        texts: { es: { headline: 'Valdria celebra el Día del Puerto', overrides: { kicker: 'Aviso' } } },
      },
    })
    expect(library.mission.get()).toMatchObject({
      boilerplate: {
        en: { version: 1, lastReviewed: null, document: { schemaVersion: 2 } },
        es: { version: 1, lastReviewed: null, document: { schemaVersion: 2 } },
      },
      capital: { city: {}, zone: '' },
      series: [],
    })
    expect(library.receipts.list(full.id).map(({ route }) => route)).toEqual(['mail-draft', 'file'])
    expect(library.releases.list('all', 'puerto').map(({ id }) => id)).toEqual([full.id])
    const saved = library.releases.save(full.id, full.revision, { ...full.draft, internalNote: 'today' })
    expect(saved).toMatchObject({ revision: full.revision + 1, status: 'draft' })
  })

  it('0002 never rewrites a version of the first schema: it is brought up when it is read', () => {
    const path = libraryAtSchema(1)
    const library = opened(path, { create: false })
    const { id } = library.releases.list('all', 'puerto')[0]!
    const versions = library.versions.list(id)
    expect(versions.map(({ number }) => number)).toEqual([2, 1])
    expect(versions[1]).toMatchObject({
      content: {
        schemaVersion: 3,
        standing: 'draft',
        putsRight: null,
        draft: { speakers: [{ name: 'Ilka Torvane' }], event: { accreditation: {} } },
        mission: { city: { en: 'Port Amel' } },
      },
    })
    expect(Object.keys(versions[1]!.content)).not.toContain('status')
    expect(library.versions.cut(id, 'export')).toMatchObject({
      number: 3,
      content: { draft: versions[0]!.content.draft },
    })
    library.close()
    const stored = (file: string): unknown[] => {
      const connection = connect(file, { readonly: true })
      onTestFinished(() => void connection.database.close())
      return connection.all(query`SELECT hash, content FROM version WHERE key <= 3 ORDER BY key`)
    }
    expect(stored(path)).toEqual(stored(libraryAtSchema(1)))
  })

  it('0003 gives every release no remarks, pictures, captions and nothing to take back', () => {
    const { database } = across(3, filledAt(2))
    const rows = (sql: string): unknown[] => database.prepare(sql).all()
    expect(rows('SELECT DISTINCT remarks, pictures FROM release')).toEqual([{ remarks: '[]', pictures: '[]' }])
    expect(rows('SELECT DISTINCT captions FROM release_text')).toEqual([{ captions: '{}' }])
    expect(rows('SELECT release FROM undo_entry UNION ALL SELECT release FROM undo_state')).toEqual([])
  })

  it('0003 leaves releases whose seals hold, quotations among them, and which go on being written', () => {
    const library = opened(libraryAtSchema(2), { create: false })
    const { id } = library.releases.list('all')[0]!
    const { draft, revision } = library.releases.get(id)
    expect(draft.texts['en']?.body.content.map(({ attrs }) => 'remark' in attrs)).toEqual([false, true, false, true])
    expect(library.releases.undoLog(id)).toEqual({ revision, log: { entries: [], done: 0 } })
    library.releases.save(id, revision, draft)
    expect(library.releases.get(id).draft).toEqual(draft)
    // What the app of that schema bound clearances of these words to.
    expect(wordsHash(library.versions.freeze(id))).toBe(
      '0d484e32a5de730f347cd4f3302e05514e4b699b7bedabcec57eb5bb5cd5f6c7',
    )
    expect(library.mission.get().boilerplate).toMatchObject({ en: { document: { schemaVersion: 2 } } })
    expect(library.templates.get(library.templates.list()[0]!.id).draft).toMatchObject({ remarks: [], pictures: [] })
    expect(library.versions.cut(id, 'export')).toMatchObject({
      number: 2,
      content: { draft: library.versions.list(id)[1]!.content.draft },
    })
  })

  it('0004 keeps release, version and log as they were, and has the index made anew', () => {
    const before: unknown[] = []
    const kept = (connection: Connection): unknown[] =>
      connection.all(query`SELECT hash, content AS text FROM version UNION ALL SELECT seal, saved_at FROM release
        UNION ALL SELECT at, detail FROM change_log`)
    const connection = across(4, (older) => {
      filledAt(3)(older)
      before.push(...kept(older))
    })
    expect(kept(connection)).toEqual(before)
    const { database } = connection
    const rows = (sql: string): unknown[] => database.prepare(sql).all()
    expect(rows('SELECT key, day FROM release ORDER BY key')).toEqual([
      { key: 1, day: '2025-03-15' },
      { key: 2, day: '2026-11-23' },
      { key: 3, day: '2025-03-15' },
    ])
    // Which has the next start read all of them.
    expect(rows('SELECT * FROM search_state')).toEqual([])
    expect(rows('SELECT lines, last, length(hash) AS digits FROM chain_start')).toEqual([
      { lines: 14, last: 14, digits: 64 },
    ])
  })

  it('0004 leaves a library that opens, reads as it was written, and is found by words and in the order of titles', () => {
    const path = libraryAtSchema(3)
    const library = opened(path, { create: false })
    const [draft, out] = library.releases.list('all').map(({ id }) => library.releases.get(id))
    expect(out).toMatchObject({ status: 'released', assignedNumber: { text: 'VAL/2025/001' } })
    expect(draft).toMatchObject({ status: 'draft', draft: { type: 'statement', internalNote: 'ask Mira' } })
    expect(library.versions.list(out!.id).map(({ number, reason }) => ({ number, reason }))).toEqual([
      { number: 2, reason: 'status' },
      { number: 1, reason: 'export' },
    ])
    expect(library.releases.history(out!.id).map(({ kind }) => kind)).toEqual([
      'released',
      'numbered',
      'clearance',
      'created',
    ])
    const found = (words: string): string[] => library.releases.list('all', words).map(({ id }) => id)
    expect(found('puerto')).toEqual([out!.id])
    expect(found('edebiyyat')).toEqual([draft!.id])
    expect(found('VAL/2025/001')).toEqual([out!.id])
    library.close()
    const { database } = connect(path, { readonly: true })
    onTestFinished(() => void database.close())
    expect(database.prepare('SELECT title FROM release ORDER BY title').pluck().all()).toEqual([
      'edebiyyat gunu',
      'not to go out',
      'valdria marks harbour day in port amel',
    ])
    expect(database.prepare('SELECT count(*) FROM index_queue').pluck().get()).toBe(0)
    const linked = `SELECT kind, link IS NULL AS loose FROM change_log WHERE key > 14`
    expect(
      database
        .prepare(linked)
        .all()
        .every((it) => (it as { loose: number }).loose === 0),
    ).toBe(true)
  })

  it('0004 lets a version lose its words with its release alone, and nothing of a destruction be undone', () => {
    const { database } = across(4, filledAt(3))
    const emptying = `UPDATE version SET content = 'null' WHERE release = 1`
    const destroying = (reason: string): string =>
      `INSERT INTO destruction VALUES (1, '2026-11-23', 1, 'by-hand', '${reason}', 'released', 'Harbour Day', 0)`
    const part = `INSERT INTO part VALUES (1, zeroblob(32), NULL, 0, 0, 0, 0, x'41')`
    database.exec(part)
    expect(() => database.exec(emptying)).toThrow('a version is kept')
    expect(() => database.exec('DELETE FROM part')).toThrow('a version is kept')
    expect(() => database.exec(destroying(''))).toThrow('CHECK')
    database.exec(destroying('asked for by the court'))
    expect(() => database.exec(`UPDATE version SET content = '{}' WHERE release = 1`)).toThrow('a version is kept')
    expect(() => database.exec(`UPDATE version SET content = 'null', hash = ''`)).toThrow('a version is kept')
    database.exec(`${emptying}; DELETE FROM part; ${part}; UPDATE destruction SET swept = 1`)
    expect(() => database.exec('DELETE FROM part')).toThrow('a version is kept')
    expect(() => database.exec('UPDATE part SET head = 1')).toThrow('a version is kept')
    expect(() => database.exec('DELETE FROM destruction')).toThrow('on record')
  })

  it('are numbered without a gap', () => {
    expect(migrations.map((migration) => migration.number)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('are all or nothing each, and keep what the one before had made', () => {
    const connection = across(1, () => undefined)
    const sql = 'CREATE TABLE thing (name TEXT NOT NULL) STRICT; INSERT INTO absent VALUES (1);'
    const steps = [...migrations.slice(0, 1), { number: 2, sql }]
    expect(() => migrate(connection, 2, steps)).toThrow('no such table: absent')
    expect(schemaVersionOf(connection)).toBe(1)
    expect(connection.database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'thing'`).all()).toEqual([])
    expect(() => migrate(connection, 3, [{ number: 3, sql: '' }])).toThrow('out of order')
  })

  it('leave a library of the current version as it is', () => {
    const connection = across(currentSchema, () => undefined)
    const before = connection.database.pragma('schema_version', { simple: true })
    migrate(connection)
    expect(connection.database.pragma('schema_version', { simple: true })).toBe(before)
  })

  it('keep change log and versions from being rewritten', () => {
    const path = newPath()
    const library = opened(path)
    const { id } = library.releases.create('press-release')
    library.versions.cut(id, 'export')
    library.close()
    const database = new Database(path)
    onTestFinished(() => void database.close())
    for (const table of ['change_log', 'version']) {
      expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('kept')
      expect(() => database.exec(`UPDATE ${table} SET at = ''`)).toThrow('kept')
    }
  })

  it('are preceded by a backup, and refused where none can be made', () => {
    const path = libraryAtSchema(1)
    opened(path).close()
    expect(readdirSync(`${path}.backups`)).toHaveLength(1)
    const full = libraryAtSchema(1)
    writeFileSync(`${full}.backups`, 'a file where the folder should be')
    expect(() => opened(full)).toThrow(expect.objectContaining({ code: 'library-backup-failed' }))
    const connection = connect(full, {})
    expect(schemaVersionOf(connection)).toBe(1)
    connection.database.close()
  })

  it('are tested each, by the tests above', () => {
    expect([...tested].sort((a, b) => a - b)).toEqual(migrations.map((migration) => migration.number))
  })
})
