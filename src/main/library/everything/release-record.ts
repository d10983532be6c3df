import type { ReleaseId, ReleaseStatus, VersionId } from '../../../shared/release'
import type { ReadHandle, WriteHandle } from '../handle'
import { command, query, type Query, type Row } from '../sql'
import { fromJson, toJson } from '../stored'
import { keyOnRecord } from '../tables/destruction'
import { readRelease, writeDraft } from '../tables/release'
import { readAssigned } from '../tables/assigned-number'
import { addKept, keptVersions } from '../tables/version'
import type { ReleaseRecord } from './shapes'

export const logLines = (handle: ReadHandle, which: Query): ReleaseRecord['log'] =>
  handle
    .all(
      query`
        SELECT change_log.key AS line, at, officer.id AS officer, kind, detail, link
        FROM change_log JOIN officer ON officer.key = change_log.officer WHERE ${which} ORDER BY change_log.key`,
    )
    .map((row) => ({ ...row, detail: fromJson(row.detail) }) as ReleaseRecord['log'][number])

/** All that the library holds of a release, or has left on record of it. */
export function recordOf(handle: ReadHandle, id: ReleaseId): ReleaseRecord {
  const key = keyOnRecord(handle, id)
  const row = handle.get(query`SELECT * FROM release WHERE key = ${key}`) ?? {}
  const destroyed = destroyedIn(handle, key, row)
  const of = query`release = ${key} ORDER BY it.key`
  return {
    id,
    revision: Number(row.revision),
    status: row.status as ReleaseStatus,
    createdAt: String(row.created_at),
    savedAt: String(row.saved_at),
    trashedAt: row.trashed_at as string | null,
    assignedNumber: readAssigned(handle, key),
    draft: destroyed === null ? readRelease(handle, id).draft : null,
    versions: keptVersions(handle, key),
    clearance: handle
      .all(
        query`
          SELECT it.id, it.at, officer.id AS officer, kind, step, version.id AS version, it.hash, answer
          FROM clearance_entry AS it JOIN officer ON officer.key = it.officer
            LEFT JOIN version ON version.key = it.version WHERE it.${of}`,
      )
      .map((it) => ({ ...it, answer: it.answer === null ? null : fromJson(it.answer) })) as ReleaseRecord['clearance'],
    receipts: handle.all(query`
      SELECT it.id, version.id AS version, officer.id AS officer, it.at, language, format, route, path, size, pages, sha256
      FROM receipt AS it JOIN officer ON officer.key = it.officer JOIN version ON version.key = it.version
      WHERE it.${of}`) as unknown as ReleaseRecord['receipts'],
    handovers: handle.all(query`
      SELECT it.key AS handover, version.id AS version, language, route
      FROM handover AS it JOIN version ON version.key = it.version WHERE it.${of}`) as unknown as ReleaseRecord['handovers'],
    publication: (handle.get(query`
      SELECT it.id, version.id AS version, it.at, officer.id AS officer, went_out_at AS "when", route, note, override
      FROM publication AS it JOIN officer ON officer.key = it.officer JOIN version ON version.key = it.version
      WHERE it.${of}`) ?? null) as ReleaseRecord['publication'],
    destroyed,
    log: logLines(handle, query`release = ${key}`),
  }
}

/** Columns of a row that say what was in the draft. The others are told by themselves, or made from these. */
const remaining = [
  'type',
  'number',
  'series',
  'language',
  'dateline_country',
  'dateline_date',
  'release_mode',
  'release_until',
  'release_zone',
  'corrects',
  'corrects_version',
  'corrects_how',
  'seal',
] as const

function destroyedIn(handle: ReadHandle, key: number, row: Row): ReleaseRecord['destroyed'] {
  const it = handle.get(query`
    SELECT at, officer.id AS officer, cause, reason, was, headline
    FROM destruction JOIN officer ON officer.key = destruction.officer WHERE release = ${key}`)
  if (it === undefined) return null
  const remains = Object.fromEntries(remaining.map((name) => [name, row[name]]))
  return { ...it, remains } as ReleaseRecord['destroyed']
}

/** Puts a release as it was recorded into a library that has none of it. `officers`: their keys by their ids. */
export function keepRecord(handle: WriteHandle, it: ReleaseRecord, officers: ReadonlyMap<string, number>): void {
  const by = (id: string): number => known(officers, id)
  const key = it.destroyed === null ? addRelease(handle, it) : addRemains(handle, it, it.destroyed)
  if (it.assignedNumber !== null) {
    const { series, year, number, text } = it.assignedNumber
    handle.run(command`
      INSERT INTO assigned_number (series, year, number, text, release)
      VALUES (${series}, ${year}, ${number}, ${text}, ${key})`)
  }
  if (it.draft !== null) writeDraft(handle, key, { draft: it.draft, status: it.status, savedAt: it.savedAt })
  const versions = new Map<string, number>()
  for (const version of it.versions) versions.set(version.id, addKept(handle, key, by(version.officer), version))
  const of = (id: VersionId): number => known(versions, id)
  for (const { id, at, officer, kind, step, version, hash, answer } of it.clearance) {
    handle.run(command`
      INSERT INTO clearance_entry (id, release, at, officer, kind, step, version, hash, answer)
      VALUES (${id}, ${key}, ${at}, ${by(officer)}, ${kind}, ${step}, ${version === null ? null : of(version)}, ${hash},
        ${answer === null ? null : toJson(answer)})`)
  }
  for (const { id, version, officer, at, language, format, route, path, size, pages, sha256 } of it.receipts) {
    handle.run(command`
      INSERT INTO receipt (id, release, version, officer, at, language, format, route, path, size, pages, sha256)
      VALUES (${id}, ${key}, ${of(version)}, ${by(officer)}, ${at}, ${language}, ${format}, ${route}, ${path}, ${size},
        ${pages}, ${sha256})`)
  }
  for (const { handover, version, language, route } of it.handovers) {
    handle.run(command`
      INSERT INTO handover (key, release, version, language, route)
      VALUES (${handover}, ${key}, ${of(version)}, ${language}, ${route})`)
  }
  if (it.publication !== null) {
    const { id, version, at, officer, when, route, note, override } = it.publication
    handle.run(command`
      INSERT INTO publication (id, release, version, at, officer, went_out_at, route, note, override)
      VALUES (${id}, ${key}, ${of(version)}, ${at}, ${by(officer)}, ${when}, ${route}, ${note}, ${override})`)
  }
  if (it.destroyed !== null) {
    const { at, officer, cause, reason, was, headline } = it.destroyed
    handle.run(command`
      INSERT INTO destruction (release, at, officer, cause, reason, was, headline, swept)
      VALUES (${key}, ${at}, ${by(officer)}, ${cause}, ${reason}, ${was}, ${headline}, 1)`)
  }
  keepLog(handle, it.log, key, officers)
}

export function keepLog(
  handle: WriteHandle,
  lines: ReleaseRecord['log'],
  release: number | null,
  officers: ReadonlyMap<string, number>,
): void {
  for (const { line, at, officer, kind, detail, link } of lines) {
    handle.run(command`
      INSERT INTO change_log (key, at, officer, release, kind, detail, link)
      VALUES (${line}, ${at}, ${known(officers, officer)}, ${release}, ${kind}, ${toJson(detail)}, ${link})`)
  }
}

function known(keys: ReadonlyMap<string, number>, id: string): number {
  const key = keys.get(id)
  if (key === undefined) throw new Error('an export names what it does not hold')
  return key
}

/** One revision before: the draft is written next. */
const addRelease = (handle: WriteHandle, it: ReleaseRecord): number =>
  handle.run(command`
    INSERT INTO release
      (id, revision, status, created_at, saved_at, trashed_at, type, number, language, dateline_city, dateline_country,
       release_mode, release_zone, internal_note, seal)
    VALUES (${it.id}, ${it.revision - 1}, ${it.status}, ${it.createdAt}, ${it.savedAt}, ${it.trashedAt}, '', '', '', '{}',
      '', '', '', '', '')`).key

function addRemains(
  handle: WriteHandle,
  it: ReleaseRecord,
  { remains }: NonNullable<ReleaseRecord['destroyed']>,
): number {
  const at = (name: (typeof remaining)[number]): string | number | null => remains[name] ?? null
  return handle.run(command`
    INSERT INTO release
      (id, revision, status, created_at, saved_at, trashed_at, type, number, series, language, dateline_city,
       dateline_country, dateline_date, release_mode, release_until, release_zone, corrects, corrects_version,
       corrects_how, internal_note, seal)
    VALUES (${it.id}, ${it.revision}, ${it.status}, ${it.createdAt}, ${it.savedAt}, ${it.trashedAt}, ${at('type')},
      ${at('number')}, ${at('series')}, ${at('language')}, '{}', ${at('dateline_country')}, ${at('dateline_date')},
      ${at('release_mode')}, ${at('release_until')}, ${at('release_zone')}, ${at('corrects')},
      ${at('corrects_version')}, ${at('corrects_how')}, '', ${at('seal')})`).key
}
