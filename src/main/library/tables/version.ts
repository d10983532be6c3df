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

/** Puts a version as it was kept elsewhere after those of a release, oldest first. Answers its key. */
export function addKept(handle: WriteHandle, release: number, officer: number, it: KeptVersion): number {
  const latest = handle.get(query`
    SELECT content FROM version WHERE release = ${release} AND number < ${it.number} ORDER BY number DESC LIMIT 1`)
  const content = it.content === null ? destroyed : stored(handle, it.content, latest)
  return handle.run(command`
    INSERT INTO version (id, release, number, at, officer, reason, hash, content)
    VALUES (${it.id}, ${release}, ${it.number}, ${it.at}, ${officer}, ${it.reason}, ${it.hash}, ${content})`).key
}

/** Without their words, newest first. */
export const linesOf = (handle: ReadHandle, release: number): VersionLine[] =>
  handle
    .all(
      query`
        SELECT version.id, number, version.at, officer.name AS officer, reason, hash, content,
          EXISTS (
            SELECT 1 FROM publication
            WHERE publication.release = version.release AND publication.version = version.key) AS is_out
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
  const latest = newestOf(handle, release.key)
  const same = latest?.hash === hash ? readWhole(handle, latest.id as VersionId) : null
  if (same !== null) return same
  const id = newId<VersionId>()
  const at = author.now()
  addVersion(handle, author, release.key, latest, { id, at, officer: author.officer, reason, hash, content })
  return readVersion(handle, id)
}

const newestOf = (handle: ReadHandle, release: number): Row | undefined =>
  handle.get(query`
    SELECT id, number, hash, content FROM version WHERE release = ${release} ORDER BY number DESC LIMIT 1`)

/** A version as it is written after the newest one; `content` is what `hash` was taken over. */
interface NewVersion {
  readonly id: VersionId
  readonly at: string
  /** Key of the officer. */
  readonly officer: number
  readonly reason: VersionReason
  readonly hash: string
  readonly content: unknown
}

/**
 * Keeps versions that were cut in another library, oldest first, after those that are there already; what those hold is left
 * out. Answers how many came.
 */
export function takeVersions(
  handle: WriteHandle,
  author: Author,
  release: number,
  versions: readonly NewVersion[],
): number {
  const there = hashesOf(handle, release)
  const absent = versions.filter(({ hash }) => !there.has(hash))
  for (const it of absent) {
    const isTaken = handle.get(query`SELECT 1 FROM version WHERE id = ${it.id}`) !== undefined
    addVersion(handle, author, release, newestOf(handle, release), { ...it, id: isTaken ? newId() : it.id })
  }
  return absent.length
}

/** The hashes of the versions whose words are kept. */
export const hashesOf = (handle: ReadHandle, release: number): ReadonlySet<string> =>
  new Set(
    handle
      .all(query`SELECT hash FROM version WHERE release = ${release} AND content <> ${destroyed}`)
      .map(({ hash }) => String(hash)),
  )

function addVersion(
  handle: WriteHandle,
  author: Author,
  release: number,
  latest: Row | undefined,
  { id, at, officer, reason, hash, content }: NewVersion,
): void {
  const number = Number(latest?.number ?? 0) + 1
  handle.run(command`
    INSERT INTO version (id, release, number, at, officer, reason, hash, content)
    VALUES (${id}, ${release}, ${number}, ${at}, ${officer}, ${reason}, ${hash}, ${stored(handle, content, latest)})`)
  const detail = { version: id, number, reason, hash }
  logChange(handle, { at: author.now(), officer: author.officer, release, kind: 'version-cut', detail })
}

/**
 * What is written for the words of a version: the parts they are made of. They are read back, and kept whole where they are
 * not all there: an older part that they share may be damaged.
 */
function stored(handle: WriteHandle, content: unknown, latest: Row | undefined): string {
  const json = canonicalJson(content)
  try {
    const parts = keepParts(handle, fragmentsOf(content), (latest && partsOf(latest)) ?? [])
    if (readParts(handle, parts) === json) return toJson(parts)
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error
  }
  return json
}
