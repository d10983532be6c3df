import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportEverything, fillLibrary, syntheticLanguages } from '../../src/main/errands'
import { bringBack, type Library } from '../../src/main/library'
import { currentSchema } from '../../src/main/library/migrations'
import { exportWords } from '../../src/main/words'
import { newId, type PictureId, type ReleaseId, type SavedSearchId } from '../../src/shared/release'
import {
  aGoingOut,
  aMission,
  anAnswer,
  anEvent,
  anOrganisation,
  aPerson,
  aPlace,
  aRelease,
  aReleaseText,
  aSeries,
  aSpeaker,
} from '../helpers/builders'
import { bundled, output, start, type Bundle } from '../helpers/child-process'
import { temporaryFolder } from '../helpers/temporary-folder'
import { arbitraryDraft } from './arbitrary-release'
import { newPath, opened } from './open-temporary'

const words = exportWords({ mission: 'Embassy of Valdria', date: '2026-11-23', version: '0.1.0' })

async function exported(library: Library, folder = join(temporaryFolder(), 'All of it')): Promise<string> {
  const about = { app: '0.1.0', at: '2026-11-23T04:30:00.000Z', officer: library.officer.get(), words }
  await exportEverything({ library: library.path, folder, ...about })
  return folder
}

/** What no export holds: how the window and the desk stand, what is made from the rest, and what was taken back. */
const leftOut = /^(session|undo_entry|undo_state|health|index_queue|search\w*|sqlite_\w+|part)$/

/**
 * Every row of every table that matters, as it lies in the file, but for numbers of rows that nothing outside names: those
 * that point at rows are told by the id there.
 */
function dumpOf(path: string): Record<string, unknown[]> {
  const file = new Database(path, { readonly: true })
  try {
    const tables = file
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[]
    const idOf = (table: string, key: unknown): unknown =>
      key === null ? null : file.prepare(`SELECT id FROM ${table} WHERE key = ?`).pluck().get(key)
    const points: Record<string, string> = { merged_into: 'person' }
    for (const table of ['release', 'officer', 'version', 'person']) points[table] = table
    const told = (table: string, row: Record<string, unknown>): unknown =>
      Object.fromEntries(
        Object.entries(row).flatMap(([column, value]) => {
          if (column === 'key' && !['change_log', 'handover'].includes(table)) return []
          // Versions are made of parts, which another order of them shares otherwise.
          if (table === 'version' && column === 'content') return [[column, value === 'null']]
          const to = points[column]
          return [
            [column, to === undefined || typeof value !== 'number' || isPlain(table, column) ? value : idOf(to, value)],
          ]
        }),
      )
    return Object.fromEntries(
      tables
        .filter((table) => !leftOut.test(table))
        .map((table) => {
          const rows = file.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
          return [table, rows.map((row) => JSON.stringify(told(table, row))).sort((a, b) => (a < b ? -1 : 1))]
        }),
    )
  } finally {
    file.close()
  }
}

/** Columns that are called like a table and hold a number or an id of their own. */
const isPlain = (table: string, column: string): boolean => table === 'template' && column === 'version'

const versionsOf = (library: Library, ids: readonly ReleaseId[]): unknown => ids.map((id) => library.versions.list(id))

/** Everything that can be in a library. */
function desk(path = newPath()): { library: Library; ids: ReleaseId[]; destroyed: ReleaseId } {
  const library = opened(path)
  const series = aSeries()
  library.officer.save({ name: 'Teren Aldo', role: 'Press officer' })
  const emblem = library.media.put(Buffer.from('an emblem'))
  const clearance = { 'press-release': ['ambassador' as const], correction: ['ambassador' as const] }
  library.mission.save(aMission({ series: [series], emblem, clearance }))
  const organisation = anOrganisation()
  const [person, double] = [aPerson({ scripts: { Arab: 'إلكا' } }), aPerson({ name: 'Ilka Torvan' })]
  library.registers.remember({ people: [person, double], organisations: [organisation], places: [aPlace()] })
  library.registers.merge(person.id, [double.id])
  const hash = library.media.put(Buffer.from('a photograph'))
  const draft = aRelease({
    series: series.id,
    event: anEvent(),
    speakers: [aSpeaker({ person: double.id })],
    pictures: [{ id: newId<PictureId>(), hash, name: 'quay.jpg', credit: 'Press desk', alternative: { en: 'Quay' } }],
    tags: ['harbour'],
    internalNote: 'ask the consulate',
    original: { text: 'as it came', name: 'note.txt', takenAt: '2025-03-01T08:00:00.000Z' },
    texts: {
      es: aReleaseText({ headline: 'El puerto <abierto>' }),
      en: aReleaseText({ headline: 'The harbour <opens>' }),
    },
  })
  const out = library.releases.create(draft).id
  const version = library.versions.cut(out, 'clearance')
  library.clearance.ask(out, ['section-chief', 'ambassador'], version.id)
  const scan = { hash: library.media.put(Buffer.from('a scan')), name: 'signed.pdf' }
  library.clearance.record(out, anAnswer({ step: 'section-chief', scan }), null)
  library.clearance.record(out, anAnswer(), null)
  const left = library.versions.cut(out, 'export')
  const facts = { language: 'en', path: '/out/release.pdf', size: 12, pages: 1, sha256: '0'.repeat(64) }
  library.receipts.add({ version: left.id, format: 'pdf', route: 'file', ...facts })
  library.versions.handOver(left.id, 'en', 'clipboard')
  library.releases.markReleased(out, aGoingOut())
  const correction = library.releases.putRight(out, 'correct').id
  library.clearance.record(correction, anAnswer(), null)
  library.releases.markReleased(correction, aGoingOut())
  const other = library.releases.create(draft).id
  library.clearance.record(other, anAnswer(), null)
  library.clearance.callBack(other)
  const trashed = library.releases.create('statement').id
  library.releases.trash(trashed)
  const destroyed = library.releases.create(draft).id
  library.versions.cut(destroyed, 'pause')
  library.releases.trash(destroyed)
  library.releases.destroy([destroyed], 'by mistake')
  const kept = library.templates.save({ release: out, name: 'Harbour Day', replaces: null })
  library.templates.remove(library.templates.save({ release: out, name: 'Old', replaces: null }).id)
  library.templates.save({ release: other, name: 'Harbour Day', replaces: kept.id })
  library.savedSearches.save({
    id: newId<SavedSearchId>(),
    name: 'Ours',
    query: 'tag:harbour',
    view: 'all',
    sort: 'day',
  })
  library.preferences.save({ lastRelease: out })
  return { library, ids: [out, correction, other, trashed], destroyed }
}

/** Brings an export back as a library beside nothing else. */
async function back(folder: string): Promise<string> {
  const library = join(temporaryFolder(), 'Back.communique')
  await bringBack({ folder, library })
  return library
}

const namesIn = (folder: string): string[] => readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))

describe('an export of everything', () => {
  it('comes back as the same library, row by row, which goes on as the old one did', async () => {
    const { library, ids, destroyed } = desk()
    const path = await back(await exported(library))
    library.close()
    expect(dumpOf(path)).toEqual(dumpOf(library.path))
    const [old, brought] = [opened(library.path), opened(path)]
    expect(versionsOf(brought, ids)).toEqual(versionsOf(old, ids))
    expect(brought.versions.lines(ids[0]!)).toEqual(old.versions.lines(ids[0]!))
    expect(ids.map((id) => brought.releases.get(id))).toEqual(ids.map((id) => old.releases.get(id)))
    for (const id of [...ids, destroyed]) expect(brought.releases.history(id)).toEqual(old.releases.history(id))
    expect(brought.clearance.state(ids[0]!)).toEqual(old.clearance.state(ids[0]!))
    expect(brought.numbers.overview()).toEqual(old.numbers.overview())
    const query = { view: 'all' as const, query: 'tag:harbour puerto', sort: 'day' as const, after: null }
    expect(brought.finding.page(query).items.map(({ id }) => id)).toEqual(
      old.finding.page(query).items.map(({ id }) => id),
    )
    expect(brought.finding.page(query).items).not.toEqual([])
    expect(namesIn(`${path}.media`)).toEqual(namesIn(`${library.path}.media`))
    for (const each of [brought, old]) {
      while (each.health.checkNext('full', 100));
      expect(each.health.state()).toMatchObject({ full: { findings: [] } })
      // The chain goes on: a new line hangs on the one that was brought.
      each.releases.create('statement')
    }
  })

  it('holds a page for each language with its pictures inside, and one that leads to all of them', async () => {
    const { library, ids } = desk()
    const folder = await exported(library)
    expect(namesIn(folder)).toEqual(
      namesOf(
        'README.txt SHA256SUMS html index.html log.json manifest.json media media.json mission.json officers.json',
        'preferences.json registers.json releases saved-searches.json templates.json',
      ),
    )
    const page = readFileSync(join(folder, `html/${ids[0]!}.es.html`), 'utf8')
    expect(page).toContain('El puerto &lt;abierto&gt;')
    const index = readFileSync(join(folder, 'index.html'), 'utf8')
    for (const [, file] of index.matchAll(/href="([^"]+)"/g)) expect(existsSync(join(folder, file!))).toBe(true)
    expect(index).toContain('The harbour &lt;opens&gt;')
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')
    for (const line of sums) {
      const [sum, name] = line.split('  ')
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, name!)))
          .digest('hex'),
      ).toBe(sum)
    }
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) =>
      statSync(join(folder, it)).isFile(),
    )
    expect(sums).toHaveLength(files.length - 1)
  })

  it('of invented releases in every language comes back the same', async () => {
    const library = opened()
    fillLibrary(library, { count: 16, seed: 5, languages: syntheticLanguages }, () => {})
    const path = await back(await exported(library))
    library.close()
    expect(dumpOf(path)).toEqual(dumpOf(library.path))
  })

  it('brings back any draft that the shape allows', async () => {
    const library = opened()
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const { id } = library.releases.create(draft)
        library.versions.cut(id, 'pause')
      }),
      { numRuns: 25 },
    )
    const path = await back(await exported(library))
    const ids = library.releases.list('all').map(({ id }) => id)
    const brought = opened(path)
    expect(ids.map((id) => brought.releases.get(id))).toStrictEqual(ids.map((id) => library.releases.get(id)))
    expect(versionsOf(brought, ids)).toStrictEqual(versionsOf(library, ids))
  })

  it('goes without media that the library has lost, and says which', async () => {
    const { library, ids } = desk()
    const [lost] = library.releases.get(ids[0]!).draft.pictures
    rmSync(join(`${library.path}.media`, lost!.hash))
    const folder = await exported(library)
    const path = join(temporaryFolder(), 'Back.communique')
    expect(await bringBack({ folder, library: path })).toMatchObject({ missing: [lost!.hash], media: 2 })
    library.close()
    expect(dumpOf(path)).toEqual(dumpOf(library.path))
  })

  it('is refused where any file is missing or changed, and leaves nothing', async () => {
    const { library } = desk()
    const folder = await exported(library)
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')
    const needed = sums.map((line) => line.split('  ')[1]!).filter((name) => !/html|README/.test(name))
    for (const file of needed) {
      const broken = join(temporaryFolder(), 'Broken')
      cpSync(folder, broken, { recursive: true })
      const bytes = readFileSync(join(broken, file))
      bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3)
      writeFileSync(join(broken, file), bytes)
      await refused(broken, { code: 'export-unreadable', values: { name: 'Broken', file } })
    }
    for (const file of ['SHA256SUMS', 'mission.json', needed[0]!, needed.find((name) => name.startsWith('media/'))!]) {
      const broken = join(temporaryFolder(), 'Broken')
      cpSync(folder, broken, { recursive: true })
      rmSync(join(broken, file))
      await refused(broken, { code: 'export-unreadable', values: { name: 'Broken', file } })
    }
    await refused(temporaryFolder(), { code: 'export-unreadable' })
  })

  it('is refused where its words were changed together with their sums', async () => {
    const { library, ids } = desk()
    const folder = await exported(library)
    for (const [file, from, to] of [
      [`releases/${ids[0]!}.json`, '"standing": "draft"', '"standing": "final"'],
      ['officers.json', '"name": "Teren Aldo"', '"name": 1'],
      ['manifest.json', '"lastLink": "', '"lastLink": "0'],
    ] as const) {
      const forged = join(temporaryFolder(), 'Forged')
      cpSync(folder, forged, { recursive: true })
      resum(forged, file, (text) => text.replace(from, to))
      await refused(forged, { code: 'export-unreadable', values: { name: 'Forged' } })
    }
    resum(folder, 'manifest.json', (text) =>
      text.replace(`"schema": ${currentSchema}`, `"schema": ${currentSchema + 1}`),
    )
    await refused(folder, { code: 'export-newer' })
  })

  it('is written and brought back only where nothing is yet', async () => {
    const { library } = desk()
    const folder = await exported(library)
    await expect(exported(library, folder)).rejects.toMatchObject({ code: 'file-exists' })
    await expect(bringBack({ folder, library: library.path })).rejects.toMatchObject({ code: 'file-exists' })
    expect(namesIn(dirname(folder))).toEqual([basename(folder)])
  })
})

const namesOf = (...lines: string[]): string[] =>
  lines.flatMap((line) => line.split(' ')).sort((a, b) => (a < b ? -1 : 1))

async function refused(folder: string, failure: object): Promise<void> {
  const place = temporaryFolder()
  await expect(bringBack({ folder, library: join(place, 'Back.communique') })).rejects.toMatchObject(failure)
  expect(readdirSync(place)).toEqual([])
}

/** Changes a file and its sum. */
function resum(folder: string, file: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, file), 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(join(folder, file), after)
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex')
  const sums = join(folder, 'SHA256SUMS')
  writeFileSync(sums, readFileSync(sums, 'utf8').replace(sum(before), sum(after)))
}

describe('killed half-way', () => {
  let child: Bundle
  beforeAll(async () => {
    child = await bundled('tests/library/children/carrier.ts')
  })
  afterAll(() => child.remove())

  it('has given nothing its name, and is done the next time', async () => {
    const library = opened()
    fillLibrary(library, { count: 9, seed: 3, languages: ['en'] }, () => {})
    library.close()
    const place = temporaryFolder()
    const [folder, back] = [join(place, 'All of it'), join(place, 'Back.communique')]
    await expect(output(start(child, ['export', library.path, folder]))).rejects.toThrow('SIGKILL')
    expect(existsSync(folder)).toBe(false)
    await exported(opened(library.path, { readOnly: true }), folder)
    await expect(output(start(child, ['back', folder, back]))).rejects.toThrow('SIGKILL')
    for (const path of [back, `${back}.media`]) expect(existsSync(path)).toBe(false)
    await bringBack({ folder, library: back })
    expect(namesIn(place)).toEqual(['All of it', 'Back.communique'])
    expect(dumpOf(back)).toEqual(dumpOf(library.path))
  })
})
