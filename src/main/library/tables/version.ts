import { canonicalJson, fragmentsOf } from '../../../shared/canonical'
import { versionLine, type VersionLine } from '../../../shared/contract'
import {
  newId,
  version,
  type FrozenRelease,
  type OfficerId,
  type ReleaseId,
  type Version,
  type VersionId,
  type versionReasons,
} from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import type { ReadHandle, WriteHandle } from '../handle'
import { sha256, versionHash } from '../seal'
import { command, query, type Query, type Row } from '../sql'
import { DamagedRow, fromJson, parseStored, toJson } from '../stored'
import { logChange, type Author } from './change-log'
import { keepParts, readParts } from './part'
import { upcastVersion } from './upcast-version'

export type VersionReason = (typeof versionReasons)[number]

const columns = query`
  version.key, version.id, release.id AS release, version.number, version.at, version.reason, version.hash,
  version.content`

const sources = query`version JOIN release ON release.key = version.release`

/** What stands in place of the words of a version whose release was destroyed. */
const destroyed = 'null'

/** The keys of the parts that a version is made of; null where it is kept whole, as all were in the first libraries. */
function partsOf({ content }: Row): number[] | null {
  const keys = fromJson(content)
  return Array.isArray(keys) ? keys.map(Number) : null
}

/** The canonical JSON of a version. Fails with `version-destroyed`; throws {@link DamagedRow} where it is not what was kept. */
function jsonOf(handle: ReadHandle, row: Row): string {
  if (row.content === destroyed) throw new NamedFailure('version-destroyed')
  const parts = partsOf(row)
  const json = parts === null ? String(row.content) : readParts(handle, parts)
  if (sha256(json) !== row.hash) throw new DamagedRow('version')
  return json
}

function fromRow(handle: ReadHandle, row: Row): Version {
  const { id, release, number, at, reason, hash } = row
  const content = upcastVersion(fromJson(jsonOf(handle, row)))
  return parseStored(version, { id, release, number, at, reason, hash, content }, 'version')
}

const select = (handle: ReadHandle, rest: Query): Version[] =>
  handle.all(query`SELECT ${columns} FROM ${sources} ${rest}`).map((row) => fromRow(handle, row))

/** Fails with `not-found`. */
export function readVersion(handle: ReadHandle, id: VersionId): Version {
  const [it] = select(handle, query`WHERE version.id = ${id}`)
  if (it === undefined) throw new NamedFailure('not-found', { id })
  return it
}

/** Key of a version of a release. Fails with `not-found`. */
export function versionKey(handle: ReadHandle, release: number, id: VersionId): number {
  const row = handle.get(query`SELECT key FROM version WHERE id = ${id} AND release = ${release}`)
  if (row === undefined) throw new NamedFailure('not-found', { id })
  return Number(row.key)
}

/** Newest first. */
export const listVersions = (handle: ReadHandle, release: ReleaseId): Version[] =>
  select(handle, query`WHERE release.id = ${release} ORDER BY version.number DESC`)

/** A version as it was kept: its content in the form that it was written in, which its hash is taken over. */
export interface KeptVersion extends Omit<Version, 'release' | 'content'> {
  readonly officer: OfficerId
  readonly content: unknown
}

/** Oldest first; the content of one whose words were destroyed is null. Throws {@link DamagedRow}. */
export const keptVersions = (handle: ReadHandle, release: number): KeptVersion[] =>
  handle
    .all(
      query`
        SELECT version.id, number, version.at, officer.id AS officer, reason, hash, content
        FROM version JOIN officer ON officer.key = version.officer WHERE version.release = ${release} ORDER BY number`,
    )
    .map((row) => ({
      ...(row as unknown as KeptVersion),
      content: row.content === destroyed ? null : fromJson(jsonOf(handle, row)),
    }))

/** Without their words, newest first. */
export const linesOf = (handle: ReadHandle, release: number): VersionLine[] =>
  handle
    .all(
      query`
        SELECT version.id, number, version.at, officer.name AS officer, reason, hash, content,
          EXISTS (SELECT 1 FROM publication WHERE publication.version = version.key) AS is_out
        FROM version JOIN officer ON officer.key = version.officer
        WHERE version.release = ${release} ORDER BY number DESC`,
    )
    .map(({ is_out: isOut, content, ...row }) =>
      parseStored(versionLine, { ...row, isOut: isOut === 1, isDestroyed: content === destroyed }, 'version'),
    )

/** Null where a version is damaged. */
function readWhole(handle: ReadHandle, id: VersionId): Version | null {
  try {
    return readVersion(handle, id)
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error
    return null
  }
}

/** The newest version if it holds the same content and can be read, else a new one after it. */
export function keepVersion(
  handle: WriteHandle,
  author: Author,
  release: { key: number; id: ReleaseId },
  content: FrozenRelease,
  reason: VersionReason,
): Version {
  const hash = versionHash(content)
  const latest = handle.get(query`
    SELECT id, number, hash, content FROM version WHERE release = ${release.key} ORDER BY number DESC LIMIT 1`)
  const same = latest?.hash === hash ? readWhole(handle, latest.id as VersionId) : null
  if (same !== null) return same
  const number = Number(latest?.number ?? 0) + 1
  const id = newId<VersionId>()
  const at = author.now()
  handle.run(command`
    INSERT INTO version (id, release, number, at, officer, reason, hash, content)
    VALUES (${id}, ${release.key}, ${number}, ${at}, ${author.officer}, ${reason}, ${hash},
      ${stored(handle, content, latest)})`)
  const detail = { version: id, number, reason, hash }
  logChange(handle, { at, officer: author.officer, release: release.key, kind: 'version-cut', detail })
  return readVersion(handle, id)
}

/**
 * What is written for the words of a version: the parts they are made of. They are read back, and kept whole where they are
 * not all there: an older part that they share may be damaged.
 */
function stored(handle: WriteHandle, content: FrozenRelease, latest: Row | undefined): string {
  const json = canonicalJson(content)
  try {
    const parts = keepParts(handle, fragmentsOf(content), (latest && partsOf(latest)) ?? [])
    if (readParts(handle, parts) === json) return toJson(parts)
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error
  }
  return json
}
