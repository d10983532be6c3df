import Database from 'better-sqlite3'
import { cpSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillLibrary } from '../../src/main/errands/fill-library'
import { seeded, syntheticLanguages } from '../../src/main/errands/synthetic'
import { openLibrary } from '../../src/main/library'
import { repairLibrary } from '../../src/main/library/repairing'
import { nodeAt } from '../../src/main/library/repairing/nodes'
import { openPages, pageSize } from '../../src/main/library/repairing/pages'
import { canonicalJson } from '../../src/shared/canonical'
import type { RepairReport } from '../../src/shared/contract'
import type { Release, ReleaseId, VersionId } from '../../src/shared/release'
import { aPerson } from '../helpers/builders'

/** A page of a kind, as the undamaged file has it. */
export interface Page {
  readonly number: number
  /** The tree it belongs to. */
  readonly tree: string
  readonly type: string
}

/** A library on the disk with backups, and what it says. */
export interface Sample {
  readonly path: string
  readonly pages: readonly Page[]
  /** What each release says, and what it said in the newest backup. */
  readonly texts: ReadonlyMap<ReleaseId, { now: string; before: string | null }>
  readonly versions: ReadonlyMap<VersionId, string>
  readonly keys: ReadonlyMap<ReleaseId, number>
  readonly lines: number
  readonly people: number
}

/** Releases in several languages, a third of them gone out, some changed after the newest backup, two new since. */
export function sample(folder: string, releases: number): Sample {
  const path = join(folder, 'Sample.communique')
  const library = openLibrary(path, { create: true, device: 'desk' })
  fillLibrary(library, { count: releases, seed: 7, languages: syntheticLanguages }, () => undefined)
  library.registers.remember({
    people: Array.from({ length: 40 }, (_, count) => aPerson({ name: `Person ${count}` })),
    organisations: [],
    places: [],
  })
  const ids = library.releases.list('all').map(({ id }) => id)
  const said = (id: ReleaseId): string => canonicalJson(library.releases.get(id).draft)
  for (const id of ids.slice(0, 40)) library.versions.cut(id, 'export')
  const gone = library.releases.create(library.releases.get(ids[0]!).draft).id
  library.releases.trash(gone)
  library.releases.destroy([gone], 'Begun by mistake')
  const before = new Map(ids.map((id) => [id, said(id)]))
  library.backups.make('by-hand')
  for (const id of library.releases
    .list('draft')
    .map((it) => it.id)
    .slice(0, 10)) {
    const { draft, revision } = library.releases.get(id)
    library.releases.save(id, revision, { ...draft, internalNote: `Changed since. ${draft.internalNote}` })
  }
  for (let count = 0; count < 2; count += 1)
    ids.push(library.releases.create(library.releases.get(ids[count]!).draft).id)
  const texts = new Map(ids.map((id) => [id, { now: said(id), before: before.get(id) ?? null }]))
  const versions = new Map(
    ids.flatMap((id) => library.versions.list(id).map((it) => [it.id, canonicalJson(it.content)])),
  )
  const people = library.registers.people('').people.length
  library.close()
  const database = new Database(path)
  // What closing backed up is newer than what was changed since: only the copy made by hand stays.
  const lines = Number(database.prepare('SELECT count(*) FROM change_log').pluck().get())
  const pages = database.prepare('SELECT pageno AS number, name AS tree, pagetype AS type FROM dbstat').all() as Page[]
  const keys = new Map(database.prepare('SELECT id, key FROM release').raw().all() as [ReleaseId, number][])
  database.pragma('journal_mode = DELETE')
  database.close()
  return { path, pages, texts, versions, keys, lines, people }
}

/** A copy of the sample in a folder of its own, with some backups or none. */
export function copyOf({ path }: Sample, folder: string, backups: readonly string[]): string {
  const copy = join(folder, 'Sample.communique')
  cpSync(path, copy)
  if (backups.length > 0) mkdirSync(`${copy}.backups`)
  for (const it of backups) cpSync(it, join(`${copy}.backups`, it.split('/').at(-1)!))
  if (existsSync(`${path}.media`)) cpSync(`${path}.media`, `${copy}.media`, { recursive: true })
  return copy
}

export const harms = ['overwritten', 'zeroed', 'flipped', 'truncated'] as const

/** Does harm to one page; `truncated` takes everything from it on. */
export function harm(path: string, page: number, how: (typeof harms)[number], seed: number): void {
  const random = seeded(seed)
  const start = (page - 1) * pageSize
  if (how === 'truncated') return truncateSync(path, start)
  const bytes = readFileSync(path)
  const part = bytes.subarray(start, start + pageSize)
  if (how === 'zeroed') part.fill(0)
  if (how === 'overwritten') for (let at = 0; at < pageSize; at += 1) part[at] = Math.floor(random() * 256)
  if (how === 'flipped') {
    for (let flips = 0; flips < 24; flips += 1) {
      const at = Math.floor(random() * pageSize)
      part[at] = (part[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    }
  }
  writeFileSync(path, bytes)
}

export interface Outcome {
  readonly report: RepairReport
  /** Words that are others than they should be, and of which the report says nothing. */
  readonly silent: string[]
  /** Releases without a row on the damaged page that are not as they were. */
  readonly undamagedLost: string[]
  /** Releases that do not say what they said last. */
  readonly changed: number
}

/** Damages a copy of the sample, repairs it, and compares all it says with what it said. */
export function trial(
  whole: Sample,
  folder: string,
  { page, how, seed, backups }: { page: Page; how: (typeof harms)[number]; seed: number; backups: readonly string[] },
): Outcome {
  const path = copyOf(whole, folder, backups)
  harm(path, page.number, how, seed)
  const report = repairLibrary({ library: path, isTrial: false }, () => undefined)
  const listed = new Map(report.releases.map((it) => [it.id, it]))
  const library = openLibrary(path, { create: false, device: 'desk' })
  const silent: string[] = []
  const changed: ReleaseId[] = []
  for (const [id, { now, before }] of whole.texts) {
    const it = listed.get(id)
    const said = saidBy(() => library.releases.get(id))
    if (said?.draft === now) continue
    // Where nothing is left that tells of it, that is what the report says.
    const isKnown = before !== null && backups.length > 0
    if (said === null && it === undefined && !isKnown && report.mayMissReleases) continue
    changed.push(id)
    if (it === undefined || said === null) silent.push(`${id} is not as it was`)
    if (it?.from === 'backup' && said?.draft !== before) silent.push(`${id} is not as in the backup`)
    if ((it?.from === 'unproven' || it?.from === 'lost') && said?.trashedAt === null) silent.push(`${id} is not proven`)
  }
  let versionsLost = 0
  for (const [id, content] of whole.versions) {
    const kept = tried(() => canonicalJson(library.versions.get(id).content))
    if (kept === null) versionsLost += 1
    else if (kept !== content) silent.push(`version ${id} is not as it was`)
  }
  const isAllKnown = !report.tables.some(({ name }) => name === 'version') || report.isLogWhole
  if (versionsLost > report.versions.lost && isAllKnown && !report.mayMissReleases)
    silent.push(`${versionsLost} versions are lost`)
  library.close()
  const affected = releasesOn(whole, page)
  const isUnharmed = (id: ReleaseId): boolean => how !== 'truncated' && !affected.has(whole.keys.get(id) ?? 0)
  // A page that a row runs on into is one release's.
  const lost = page.type === 'overflow' ? changed.slice(1) : changed.filter(isUnharmed)
  return { report, silent, undamagedLost: lost, changed: changed.length }
}

function saidBy(read: () => Release): { draft: string; trashedAt: string | null } | null {
  const release = tried(read)
  return release && { draft: canonicalJson(release.draft), trashedAt: release.trashedAt }
}

function tried<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** Keys of the releases of which a row begins on a page of the undamaged file. */
export function releasesOn({ path }: Sample, { number, tree }: Page): Set<number> {
  const pages = openPages(path)
  const node = nodeAt(pages, number)
  const keys = (node?.cells ?? []).map((cell) =>
    Number(tree === 'release' || tree === 'event' ? cell.rowid : cell.values()?.[0]),
  )
  pages.close()
  return new Set(keys)
}
