import Database from 'better-sqlite3'
import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLibrary } from '../../src/main/library'
import { repairLibrary } from '../../src/main/library/repairing'
import { pageSize } from '../../src/main/library/repairing/pages'
import { canonicalJson } from '../../src/shared/canonical'
import type { RepairReport } from '../../src/shared/contract'
import { aRelease, aReleaseText } from '../helpers/builders'
import { bundled, start } from '../helpers/child-process'
import { temporaryFolder } from '../helpers/temporary-folder'
import { copyOf, harm, harms, sample, trial, type Page, type Sample } from './damage'
import { newPath, opened } from './open-temporary'

/** More with DAMAGE_TRIALS in the environment: as many as there is time for. */
const trials = Number(process.env['DAMAGE_TRIALS'] ?? 12)

let folder: string
let whole: Sample
let backups: string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'communique-test-'))
  whole = sample(folder, 90)
  const all = `${whole.path}.backups`
  backups = readdirSync(all)
    .filter((name) => name.includes('by-hand'))
    .map((name) => join(all, name))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const repair = (library: string, isTrial = false): RepairReport => repairLibrary({ library, isTrial }, () => undefined)

const page = (tree: string, type = 'leaf'): Page => {
  const found = whole.pages.find((it) => it.tree === tree && it.type === type)
  if (found === undefined) throw new Error(`no page of ${tree}`)
  return found
}

/** All that a library at a path says of its releases. */
function said(path: string): Map<string, string> {
  const library = openLibrary(path, { create: false, readOnly: true, device: 'desk' })
  const texts = library.releases
    .list('all')
    .map(({ id }): [string, string] => [id, canonicalJson(library.releases.get(id).draft)])
  library.close()
  return new Map(texts)
}

const expected = (): Map<string, string> => new Map([...whole.texts].map(([id, { now }]) => [id, now]))

describe('a repair', { timeout: 90_000 }, () => {
  it('brings back all that a whole library says, and leaves the other beside it', () => {
    const path = copyOf(whole, temporaryFolder(), [])
    const before = readFileSync(path)
    const report = repair(path)
    expect(report).toMatchObject({ whole: 92, found: 0, releases: [], tables: [], isLogWhole: true })
    expect(report.versions).toEqual({ whole: whole.versions.size, fromBackup: 0, lost: 0 })
    expect(basename(report.damaged ?? '')).toMatch(/^Sample damaged \d{4}-\d{2}-\d{2} \d{4}\.communique$/)
    expect(readFileSync(report.damaged ?? '').equals(before)).toBe(true)
    expect(said(path)).toEqual(expected())
    const library = opened(path)
    while (library.health.checkNext('full', 100));
    expect(library.health.state().full?.findings).toEqual([])
    expect(library.registers.people('').people).toHaveLength(whole.people)
    expect(library.releases.list('all', 'speaker:torvane').length).toBeGreaterThan(0)
  })

  it('says only what it would do, when it is tried', () => {
    const path = copyOf(whole, temporaryFolder(), [])
    harm(path, page('release_text').number, 'overwritten', 3)
    const before = readFileSync(path)
    const report = repair(path, true)
    expect(report.damaged).toBeNull()
    expect(report.releases.length).toBeGreaterThan(0)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dirname(path)).filter((name) => !name.endsWith('.lock'))).toEqual(['Sample.communique'])
  })

  it('needs no first page', () => {
    const path = copyOf(whole, temporaryFolder(), [])
    harm(path, 1, 'zeroed', 1)
    expect(() => openLibrary(path, { create: false, device: 'desk' })).toThrow(/library-/)
    expect(repair(path)).toMatchObject({ whole: 92, releases: [], isLogWhole: true })
    expect(said(path)).toEqual(expected())
  })

  it.for(['release_text', 'release', 'event', 'version', 'change_log', 'part'])(
    'finds every row of %s where the middle of its tree is gone',
    (tree) => {
      const found = whole.pages.filter((it) => it.tree === tree && it.type === 'internal')
      expect(found.length).toBeGreaterThan(0)
      for (const it of found) {
        const path = copyOf(whole, temporaryFolder(), [])
        harm(path, it.number, 'overwritten', it.number)
        expect(repair(path)).toMatchObject({ whole: 92, releases: [], isLogWhole: true, versions: { lost: 0 } })
        expect(said(path)).toEqual(expected())
      }
    },
  )

  it.for(['sqlite_autoindex_release_1', 'release_by_day', 'search_data', 'search_names_data'])(
    'loses nothing by damage in %s',
    (tree) => {
      const path = copyOf(whole, temporaryFolder(), [])
      harm(path, page(tree).number, 'overwritten', 5)
      expect(repair(path)).toMatchObject({ whole: 92, releases: [], tables: [], versions: { lost: 0 } })
      expect(said(path)).toEqual(expected())
    },
  )

  it('brings what is damaged from the newest backup whose seal holds, and says that it is older', () => {
    const path = newPath()
    const library = opened(path)
    const headlined = (headline: string) => aRelease({ texts: { en: aReleaseText({ headline }) } })
    const { id } = library.releases.create(headlined('As in the older backup'))
    const other = library.releases.create(headlined('Whole'))
    const older = library.backups.make('by-hand')
    library.releases.save(id, 1, headlined('As in the newer backup'))
    const newer = library.backups.make('by-hand')
    library.releases.save(id, 2, headlined('Since the backups'))
    library.close()
    for (const backup of readdirSync(`${path}.backups`)) {
      if (![older.path, newer.path].includes(join(`${path}.backups`, backup))) rmSync(join(`${path}.backups`, backup))
    }
    const behind = (file: string): void => {
      const database = new Database(file)
      database.exec(`UPDATE release_text SET subhead = 'slipped in' WHERE headline <> 'Whole'`)
      database.close()
    }
    behind(path)
    behind(newer.path)
    const report = repair(path)
    expect(report.releases).toMatchObject([
      { id, headline: 'As in the older backup', from: 'backup', backup: older.path, isOlder: true },
    ])
    const again = opened(path)
    expect(again.releases.get(id).draft.texts.en?.headline).toBe('As in the older backup')
    expect(again.releases.get(other.id).draft).toEqual(other.draft)
    // Who had it open before the repair must not write over it.
    expect(again.releases.get(id).revision).toBe(3)
  })

  it('takes the newest whole version where there is no backup, and keeps what nothing proves in the trash', () => {
    const path = newPath()
    const library = opened(path)
    const cut = library.releases.create(aRelease({ internalNote: 'Stays inside' }))
    library.versions.cut(cut.id, 'export')
    const uncut = library.releases.create(aRelease())
    library.close()
    rmSync(`${path}.backups`, { recursive: true })
    const database = new Database(path)
    database.exec(`UPDATE release_text SET subhead = 'slipped in'`)
    database.close()
    expect(repair(path).releases).toMatchObject([
      { id: cut.id, from: 'version' },
      { id: uncut.id, from: 'unproven' },
    ])
    const again = opened(path)
    expect(again.releases.get(cut.id).draft).toEqual({ ...cut.draft, internalNote: '', series: null })
    expect(again.releases.list('all').map(({ id }) => id)).toEqual([cut.id])
    expect(again.releases.list('trash').map(({ id }) => id)).toEqual([uncut.id])
  })

  it('reads what is still in the log beside the file', () => {
    const path = newPath()
    const library = opened(path)
    const saved = library.releases.create(aRelease())
    const folder = temporaryFolder()
    const copy = join(folder, 'Crashed.communique')
    for (const end of ['', '-wal']) cpSync(path + end, copy + end)
    writeFileSync(copy, Buffer.alloc(pageSize))
    const report = repair(copy)
    expect(report).toMatchObject({ whole: 1, releases: [] })
    expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([
      `${basename(report.damaged ?? '')}-wal`,
    ])
    expect(opened(copy).releases.get(saved.id)).toEqual(saved)
  })

  it('finds the log where a repair that was cut short between its last steps has left it', () => {
    const path = newPath()
    const saved = opened(path).releases.create(aRelease())
    const copy = join(temporaryFolder(), 'Crashed.communique')
    const second = join(dirname(copy), 'Crashed damaged 2026-11-23 0114.communique')
    cpSync(path, copy)
    linkSync(copy, second)
    cpSync(`${path}-wal`, `${second}-wal`)
    expect(repair(copy)).toMatchObject({ whole: 1, releases: [] })
    expect(opened(copy).releases.get(saved.id)).toEqual(saved)
  })

  it('does not bring back what was destroyed', () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create(aRelease())
    const { id } = library.releases.create(aRelease())
    library.versions.cut(id, 'export')
    library.backups.make('by-hand')
    library.releases.trash(id)
    library.releases.destroy([id], 'Begun by mistake')
    library.close()
    const database = new Database(path)
    database.exec('DROP TRIGGER destruction_kept; DELETE FROM destruction; DELETE FROM search;')
    database.close()
    expect(repair(path)).toMatchObject({ whole: 1, releases: [] })
    const again = opened(path)
    expect(() => again.releases.get(id)).toThrow('not-found')
    expect(again.stats()).toMatchObject({ releases: 1, destroyed: 1 })
  })

  it('leaves alone what is no library, and one that is open', () => {
    const stranger = join(temporaryFolder(), 'Picture.communique')
    writeFileSync(stranger, 'no library '.repeat(2000))
    expect(() => repair(stranger)).toThrow('repair-failed')
    expect(readFileSync(stranger, 'utf8')).toBe('no library '.repeat(2000))
    expect(() => repair(`${stranger}.missing`)).toThrow('library-missing')
    const library = opened()
    expect(() => repair(library.path)).toThrow('library-locked')
  })

  it('leaves the damaged library as it was when it is killed, and can be made again', async () => {
    const repairer = await bundled('tests/library/children/repairer.ts')
    const path = copyOf(whole, temporaryFolder(), backups)
    harm(path, page('release_text').number, 'overwritten', 3)
    const before = readFileSync(path)
    try {
      for (const step of ['proving', 'backups', 'search']) {
        const child = start(repairer, [path, step])
        const ended = new Promise((resolved) => child.on('close', resolved))
        const told: string[] = []
        for await (const line of createInterface({ input: child.stdout! })) {
          told.push(line)
          child.kill('SIGKILL')
        }
        await ended
        expect(told).toEqual([step])
        expect(readFileSync(path).equals(before)).toBe(true)
      }
    } finally {
      repairer.remove()
    }
    expect(repair(path).releases.length).toBeGreaterThan(0)
    expect(readdirSync(dirname(path)).filter((name) => name.includes('.part'))).toEqual([])
    opened(path)
  })

  it('never shows wrong words as right ones, whatever page is damaged in whatever way', () => {
    const kinds = [...new Set(whole.pages.map((it) => `${it.tree} ${it.type}`))]
    const outcomes = Array.from({ length: trials }, (_, seed) => {
      // Strides without a common divisor with the number of kinds bring every kind with every harm.
      const kind = kinds[(seed * 7) % kinds.length]
      const pages = whole.pages.filter((it) => `${it.tree} ${it.type}` === kind)
      const it = pages[(seed * 31) % pages.length]!
      const how = harms[(seed + Math.floor(seed / kinds.length)) % harms.length]!
      const into = join(folder, `trial-${seed}`)
      mkdirSync(into)
      try {
        const outcome = trial(whole, into, { page: it, how, seed, backups: seed % 2 === 0 ? backups : [] })
        return { kind, number: it.number, how, seed, ...outcome }
      } catch (error) {
        // Of a file that is cut off at its beginning there is nothing left to make a library of.
        expect({ how, seed, message: String(error) }).toMatchObject({
          how: 'truncated',
          message: /repair-failed/ as never,
        })
        return { kind, number: it.number, how, seed, silent: [], undamagedLost: [], changed: 0, report: null }
      } finally {
        rmSync(into, { recursive: true, force: true })
      }
    })
    expect(outcomes.filter(({ silent }) => silent.length > 0)).toEqual([])
    expect(outcomes.filter(({ undamagedLost }) => undamagedLost.length > 0)).toEqual([])
    if (process.env['DAMAGE_TRIALS'] !== undefined) console.log(JSON.stringify(told(outcomes), null, 1))
  }, 1_800_000)
})

/** The trials by what was harmed: how many there were, and what became of the releases. */
function told(outcomes: readonly { kind: string | undefined; how: string; report: RepairReport | null }[]): object {
  const rows: Record<string, { trials: number; allWhole: number; from: Record<string, number>; nothing: number }> = {}
  for (const { kind = '', how, report } of outcomes) {
    const [tree = '', type = ''] = kind.split(' ')
    const thing =
      how === 'truncated'
        ? 'truncated'
        : /^(sqlite_autoindex|release_by|search)/.test(tree)
          ? 'index'
          : `${tree} ${type}`
    const row = (rows[thing] ??= { trials: 0, allWhole: 0, from: {}, nothing: 0 })
    row.trials += 1
    if (report === null) row.nothing += 1
    else if (report.releases.length === 0) row.allWhole += 1
    for (const { from } of report?.releases ?? []) row.from[from] = (row.from[from] ?? 0) + 1
  }
  return rows
}
