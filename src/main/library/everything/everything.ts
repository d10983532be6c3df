import type { FrozenRelease, MediaHash, Officer, ReleaseId } from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import { lastLink } from '../chain'
import { naming } from '../failures'
import type { ReadHandle } from '../handle'
import { readMedia } from '../media'
import { currentSchema } from '../migrations'
import { openFile } from '../open'
import { query } from '../sql'
import { DamagedRow } from '../stored'
import { readMission } from '../tables/mission'
import { readRelease } from '../tables/release'
import { freeze } from '../versions'
import { readRecord } from './library-records'
import { recordOf } from './release-record'
import {
  exportFormat,
  exportVersion,
  manifestFile,
  mediaFile,
  recordFile,
  recordNames,
  releaseFile,
  written,
  type ExportManifest,
  type ReleaseRecord,
} from './shapes'

/** A file of an export of everything. */
export interface ExportedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A library as it is at one moment, told in open formats. */
export interface Everything {
  /** In the order they came into the library, what was destroyed too. */
  readonly ids: readonly ReleaseId[]
  release(id: ReleaseId): { record: ReleaseRecord; file: ExportedFile; printed: FrozenRelease | null }
  /** Mission, registers and whatever else belongs to no single release. */
  records(): Iterable<ExportedFile>
  /** The media that are there; what was lost is in the manifest, which is to be asked for last. */
  media(): Iterable<ExportedFile>
  bytesOf(hash: MediaHash): Uint8Array | null
  manifest(about: { app: string; at: string; officer: Officer }): ExportedFile & Pick<ExportManifest, 'missing'>
}

/** Reads a library that another process may have open. Fails as opening does, and with `library-damaged`. */
export async function withEverything<T>(library: string, work: (everything: Everything) => Promise<T>): Promise<T> {
  const opened = openFile(library, { create: false, reading: 'read-only' })
  try {
    opened.connection.database.exec('BEGIN')
    return await work(everythingIn(opened.path, opened.connection))
  } finally {
    opened.release()
  }
}

function everythingIn(path: string, handle: ReadHandle): Everything {
  const missing = new Set<string>()
  const bytesOf = (hash: MediaHash): Uint8Array | null => {
    try {
      return readMedia(handle, path, hash)
    } catch (error) {
      if (!(error instanceof DamagedRow) && !(error instanceof NamedFailure)) throw error
      missing.add(hash)
      return null
    }
  }
  const ids = idsIn(handle)
  return {
    ids,
    release: (id) =>
      naming(path, () => {
        const record = recordOf(handle, id)
        const printed = record.draft === null ? null : freeze(handle, readRelease(handle, id))
        return { record, file: { name: releaseFile(id), bytes: written(record) }, printed }
      }),
    *records() {
      for (const name of recordNames) {
        yield { name: recordFile(name), bytes: written(naming(path, () => readRecord[name](handle))) }
      }
    },
    *media() {
      for (const { hash } of readRecord.media(handle)) {
        const bytes = bytesOf(hash as MediaHash)
        if (bytes !== null) yield { name: mediaFile(hash), bytes }
      }
    },
    bytesOf,
    manifest: (about) => {
      const manifest: ExportManifest = {
        format: exportFormat,
        version: exportVersion,
        schema: currentSchema,
        ...about,
        mission: readMission(handle).name,
        releases: [...ids],
        missing: [...missing],
        lastLink: lastLink(handle),
      }
      return { name: manifestFile, bytes: written(manifest), missing: manifest.missing }
    },
  }
}

export const idsIn = (handle: ReadHandle): ReleaseId[] =>
  handle.all(query`SELECT id FROM release ORDER BY key`).map(({ id }) => id as ReleaseId)
