import { isOut, newId, type Release, type ReleaseDraft, type ReleaseId, type Version } from '../../../shared/release'
import { emptyMission, newReleaseDraft, releaseStatuses, textOf, todayAt } from '../../../shared/release'
import type { RepairedRelease } from '../../../shared/contract'
import { statusOf } from '../../../shared/clearance'
import { whole } from '../checking/step'
import type { ReadHandle } from '../handle'
import { statesOf } from '../settle'
import { command, query } from '../sql'
import { hasEntries } from '../tables/clearance'
import { readRelease, readUnproven, writeDraft } from '../tables/release'
import { readVersion } from '../tables/version'
import { put, releaseTables, rowsOf, type Rebuilt } from './filling'
import { copied } from './joining'
import { quoted, rawCommand } from './raw'
import { isId, type FoundRow } from './trees'

/** A release whose words are still to be found, or are known to be older than the last ones. */
export interface Wanted {
  readonly key: number
  /** As the damaged library, its log or a backup has it; a new one where none does. */
  id: ReleaseId
  /** Revision of the words that are there, whose seal holds; null where there are none. */
  held: number | null
  /** The highest revision that anything tells of. */
  latest: number
  /** What was decided about it, which no seal covers: as the damaged row says it, if it can be read. */
  readonly standing: Standing | null
  headline: string
}

interface Standing {
  readonly status: Release['status']
  readonly trashedAt: string | null
}

/** Reads a release whose seal holds; null where none can be read. */
const proven = (handle: ReadHandle, id: ReleaseId): Release | null => {
  const there = handle.get(query`SELECT 1 FROM release WHERE id = ${id}`)
  return there === undefined ? null : whole(() => readRelease(handle, id))
}

/** Looks whether the words of a release are proven by its seal. Answers what is wanted where they are not. */
export function prove(rebuilt: Rebuilt, key: number, logged: number): Wanted | null {
  const row = rebuilt.get(query`SELECT id, revision, status, trashed_at FROM release WHERE key = ${key}`)
  const id = row === undefined ? null : (row.id as ReleaseId)
  const release = provenOtherwise(rebuilt, key) ?? (id === null ? null : proven(rebuilt, id))
  if (release !== null && release.revision >= logged) return null
  const status = releaseStatuses.find((it) => it === row?.status)
  const text = rebuilt.get(query`SELECT headline FROM release_text WHERE release = ${key} ORDER BY position LIMIT 1`)
  return {
    key,
    id: release?.id ?? idKnown(id) ?? (rebuilt.ids.get(key) as ReleaseId | undefined) ?? newId<ReleaseId>(),
    held: release?.revision ?? null,
    latest: Math.max(logged, Number(row?.revision ?? 0)),
    standing: status === undefined ? null : { status, trashedAt: momentIn(row?.trashed_at) },
    headline: typeof text?.headline === 'string' ? text.headline : '',
  }
}

const idKnown = (id: ReleaseId | null): ReleaseId | null => (id !== null && isId(id) ? id : null)

const momentIn = (value: unknown): string | null =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null

/** So many ways to put rows of several ages together are tried. */
const mostTries = 500

/** Rows of several ages may be there, where it is not known which pages are free: the seal tells which belong together. */
function provenOtherwise(rebuilt: Rebuilt, key: number): Release | null {
  const spare = rebuilt.spare.get(key)
  if (spare === undefined) return null
  const places = new Map<string, FoundRow[]>()
  const there = rowsOf(rebuilt, rebuilt.tables, key)
  for (const row of [...there, ...spare]) {
    const place = placeOf(row)
    places.set(place, [...(places.get(place) ?? []), row])
  }
  const revision = ({ table, values }: FoundRow): number =>
    Number(values[table.columns.findIndex(({ name }) => name === 'revision')] ?? 0)
  const choices = [...places].map(([place, rows]) =>
    place === 'release' ? rows.toSorted((a, b) => revision(b) - revision(a)) : rows,
  )
  let tries = 0
  for (const rows of combinations(choices)) {
    tries += 1
    if (tries > mostTries) break
    replaceRows(rebuilt, key, rows)
    const id = rebuilt.get(query`SELECT id FROM release WHERE key = ${key}`)?.id as ReleaseId | undefined
    const release = id === undefined ? null : proven(rebuilt, id)
    if (release !== null) return release
  }
  replaceRows(rebuilt, key, there)
  return null
}

/** What two rows have in common that cannot both be there. */
function placeOf({ table: { name }, values }: FoundRow): string {
  if (name === 'release' || name === 'event') return name
  return `${name} ${String(values[1])}`
}

function* combinations(choices: readonly FoundRow[][]): Generator<FoundRow[]> {
  const [first, ...rest] = choices
  if (first === undefined) return yield []
  for (const row of first) for (const others of combinations(rest)) yield [row, ...others]
}

function clear(rebuilt: Rebuilt, key: number): void {
  rebuilt.written.forget()
  for (const name of releaseTables) {
    rebuilt.run(rawCommand(`DELETE FROM ${quoted(name)} WHERE ${name === 'release' ? 'key' : 'release'} = ?`, [key]))
  }
}

function replaceRows(rebuilt: Rebuilt, key: number, rows: readonly FoundRow[]): void {
  clear(rebuilt, key)
  for (const { table, values } of rows) put(rebuilt, table, values)
}

/** A release of the attached backup, where its seal holds there and it is newer than what is there. */
export function takeFromBackup(
  rebuilt: Rebuilt,
  backup: ReadHandle,
  path: string,
  wanted: Wanted,
): RepairedRelease | null {
  const row = backup.get(query`SELECT id FROM release WHERE key = ${wanted.key}`)
  if (row === undefined) return null
  wanted.id = row.id as ReleaseId
  const release = proven(backup, wanted.id)
  if (release === null || (wanted.held !== null && release.revision <= wanted.held)) return null
  clear(rebuilt, wanted.key)
  for (const table of rebuilt.tables.filter(({ name }) => releaseTables.includes(name))) {
    const key = table.name === 'release' ? 'key' : 'release'
    rebuilt.run(rawCommand(`INSERT OR REPLACE INTO main.${copied(table)} WHERE ${key} = ?`, [wanted.key]))
  }
  const isOlder = release.revision < wanted.latest
  const known = { id: release.id, headline: headlineOf(release.draft), isOlder }
  // A version that was cut after the backup has later words than the backup.
  const later = isOlder ? newestVersion(rebuilt, wanted.key, backup) : null
  if (later !== null) return { ...known, ...writeVersion(rebuilt, wanted, later, release) }
  finish(rebuilt, wanted, release)
  return { ...known, from: 'backup', savedAt: release.savedAt, backup: path }
}

/** The last resorts: a version, then what can be read without proof, then what is left of the headline. */
export function takeRemains(rebuilt: Rebuilt, wanted: Wanted): RepairedRelease {
  const { key, id } = wanted
  if (wanted.held !== null) {
    const release = readRelease(rebuilt, id)
    const known = { id, headline: headlineOf(release.draft), savedAt: release.savedAt }
    return { ...known, from: 'library', isOlder: true, backup: null }
  }
  // Versions are read together with the release that they belong to.
  if (rebuilt.get(query`SELECT 1 FROM release WHERE key = ${key}`) === undefined) addRow(rebuilt, wanted, '')
  const newest = newestVersion(rebuilt, key, null)
  if (newest !== null) {
    const headline = headlineOf(newest.content.draft)
    return { id, headline, isOlder: true, ...writeVersion(rebuilt, wanted, newest, null) }
  }
  const unproven = whole(() => readUnproven(rebuilt, key))
  const draft = unproven?.draft ?? headlineOnly(wanted.headline)
  const now = new Date().toISOString()
  writeWords(rebuilt, wanted, draft, unproven?.savedAt ?? now)
  // Nobody must take it for a release like any other.
  rebuilt.run(command`UPDATE release SET trashed_at = ${now} WHERE key = ${key}`)
  const isRead = unproven !== null && Object.keys(unproven.draft.texts).length > 0
  const savedAt = isRead ? unproven.savedAt : null
  return { id, headline: headlineOf(draft), from: isRead ? 'unproven' : 'lost', savedAt, isOlder: false, backup: null }
}

const headlineOf = (draft: Pick<ReleaseDraft, 'language' | 'texts'>): string => textOf(draft, draft.language).headline

function headlineOnly(headline: string): ReleaseDraft {
  const mission = emptyMission('UTC')
  const draft = newReleaseDraft('press-release', mission, todayAt(mission.zone, new Date().toISOString()))
  return { ...draft, texts: { [draft.language]: { ...textOf(draft, draft.language), headline } } }
}

/** The newest version that is what was kept; with a backup, only of those that it has not. */
function newestVersion(rebuilt: Rebuilt, key: number, backup: ReadHandle | null): Version | null {
  const rows = rebuilt.all(query`
    SELECT id FROM version WHERE release = ${key} AND content <> 'null' ORDER BY number DESC`)
  for (const { id } of rows) {
    const isThere = backup?.get(query`SELECT 1 FROM version WHERE id = ${String(id)}`) !== undefined
    if (backup !== null && isThere) return null
    const version = whole(() => readVersion(rebuilt, id as Version['id']))
    if (version !== null) return version
  }
  return null
}

/** A version has not what stays inside the mission: that comes from `rest`, if there is any. */
function writeVersion(
  rebuilt: Rebuilt,
  wanted: Wanted,
  { at, content }: Version,
  rest: Release | null,
): Pick<RepairedRelease, 'from' | 'savedAt' | 'backup'> {
  const inside = { internalNote: '', original: null, startedFrom: null, series: null, correction: null }
  writeWords(rebuilt, wanted, { ...(rest?.draft ?? inside), ...content.draft }, at)
  return { from: 'version', savedAt: at, backup: null }
}

function writeWords(rebuilt: Rebuilt, wanted: Wanted, draft: ReleaseDraft, savedAt: string): void {
  const { key, id } = wanted
  clear(rebuilt, key)
  addRow(rebuilt, wanted, savedAt)
  writeDraft(rebuilt, key, { draft, status: 'draft', savedAt })
  finish(rebuilt, wanted, readRelease(rebuilt, id))
}

/** A row that says nothing yet. */
function addRow(rebuilt: Rebuilt, { key, id }: Wanted, savedAt: string): void {
  const created = rebuilt.get(query`SELECT at FROM change_log WHERE release = ${key} AND kind = 'created'`)
  rebuilt.run(command`
    INSERT INTO release
      (key, id, revision, status, created_at, saved_at, type, number, language, dateline_city, dateline_country,
       release_mode, release_zone, internal_note, seal)
    VALUES (${key}, ${id}, 0, 'draft', ${momentIn(created?.at) ?? savedAt}, ${savedAt},
      '', '', '', '{}', '', '', '', '', '')`)
}

/** Brings what was decided about a release to what is known of it; a status that follows from words follows from these. */
function finish(rebuilt: Rebuilt, { key, latest, standing }: Wanted, release: Release): void {
  const published = rebuilt.get(query`SELECT 1 FROM publication WHERE release = ${key}`) !== undefined
  const known = standing?.status ?? release.status
  const status = published ? (isOut(known) ? known : 'released') : isOut(known) ? 'draft' : known
  const trashedAt = standing === null ? release.trashedAt : standing.trashedAt
  rebuilt.run(command`
    UPDATE release SET status = ${status}, trashed_at = ${trashedAt}, revision = ${Math.max(latest, release.revision)}
    WHERE key = ${key}`)
}

/** The status that follows from the clearance of what has other words now. To be called once everything is there. */
export function settleStatus(rebuilt: Rebuilt, id: ReleaseId): void {
  const release = readRelease(rebuilt, id)
  if (isOut(release.status)) return
  const key = Number(rebuilt.get(query`SELECT key FROM release WHERE id = ${id}`)?.key)
  const status = hasEntries(rebuilt, key)
    ? (whole(() => statusOf(statesOf(rebuilt, key, release))) ?? 'draft')
    : 'draft'
  rebuilt.run(command`UPDATE release SET status = ${status} WHERE key = ${key}`)
}
