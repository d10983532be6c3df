import { canonicalJson } from '../../../shared/canonical'
import {
  newId,
  version,
  type FrozenRelease,
  type ReleaseId,
  type Version,
  type VersionId,
  type versionReasons,
} from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import type { ReadHandle, WriteHandle } from '../handle'
import { sha256, versionHash } from '../seal'
import { command, query, type Query, type Row } from '../sql'
import { DamagedRow, fromJson, parseStored } from '../stored'
import { logChange, type Author } from './change-log'
import { upcastVersion } from './upcast-version'

export type VersionReason = (typeof versionReasons)[number]

const columns = query`
  version.key, version.id, release.id AS release, version.number, version.at, version.reason, version.hash,
  version.content`

const sources = query`version JOIN release ON release.key = version.release`

function fromRow(row: Row): Version {
  if (sha256(String(row.content)) !== row.hash) throw new DamagedRow('version')
  const { id, release, number, at, reason, hash } = row
  const content = upcastVersion(fromJson(row.content))
  return parseStored(version, { id, release, number, at, reason, hash, content }, 'version')
}

const select = (handle: ReadHandle, rest: Query): Version[] =>
  handle.all(query`SELECT ${columns} FROM ${sources} ${rest}`).map(fromRow)

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

/** The newest version if it holds the same content, else a new one after it. */
export function keepVersion(
  handle: WriteHandle,
  author: Author,
  release: { key: number; id: ReleaseId },
  content: FrozenRelease,
  reason: VersionReason,
): Version {
  const hash = versionHash(content)
  const [latest] = select(handle, query`WHERE version.release = ${release.key} ORDER BY version.number DESC LIMIT 1`)
  if (latest?.hash === hash) return latest
  const number = (latest?.number ?? 0) + 1
  const id = newId<VersionId>()
  const at = author.now()
  handle.run(command`
    INSERT INTO version (id, release, number, at, officer, reason, hash, content)
    VALUES (${id}, ${release.key}, ${number}, ${at}, ${author.officer}, ${reason}, ${hash}, ${canonicalJson(content)})`)
  const detail = { version: id, number, reason, hash }
  logChange(handle, { at, officer: author.officer, release: release.key, kind: 'version-cut', detail })
  return readVersion(handle, id)
}
