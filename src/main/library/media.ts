import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { MediaHash } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { syncFolder } from '../files'
import type { ReadHandle, WriteHandle } from './handle'
import { sha256 } from './seal'
import { command, query } from './sql'
import { DamagedRow } from './stored'
import { logChange, type Author } from './tables/change-log'

export const mediaFolder = (library: string): string => `${library}.media`

export const mediaHashes = (handle: ReadHandle): string[] => {
  const exists = handle.get(query`SELECT 1 FROM sqlite_schema WHERE name = 'media'`) !== undefined
  return exists ? handle.all(query`SELECT hash FROM media ORDER BY key`).map((row) => String(row.hash)) : []
}

/** Keeps a file under the hash of its bytes. It lies on the disk before any row names it. */
export function putMedia(handle: WriteHandle, author: Author, library: string, bytes: Uint8Array): MediaHash {
  const hash = sha256(bytes) as MediaHash
  const folder = mediaFolder(library)
  mkdirSync(folder, { recursive: true })
  if (!isWhole(join(folder, hash), hash)) writeThrough(folder, hash, bytes)
  handle.transaction(() => {
    const at = author.now()
    const { changes } = handle.run(command`
      INSERT INTO media (hash, size, added_at) VALUES (${hash}, ${bytes.byteLength}, ${at}) ON CONFLICT DO NOTHING`)
    if (changes === 0) return
    const detail = { hash, size: bytes.byteLength }
    logChange(handle, { at, officer: author.officer, release: null, kind: 'media-added', detail })
  })
  return hash
}

/** The bytes of a kept file. Fails with `not-found`; throws {@link DamagedRow} when they are not what was kept. */
export function readMedia(handle: ReadHandle, library: string, hash: MediaHash): Buffer {
  if (handle.get(query`SELECT 1 FROM media WHERE hash = ${hash}`) === undefined) {
    throw new NamedFailure('not-found', { id: hash })
  }
  const path = join(mediaFolder(library), hash)
  if (!existsSync(path)) throw new DamagedRow('media file')
  const bytes = readFileSync(path)
  if (sha256(bytes) !== hash) throw new DamagedRow('media file')
  return bytes
}

/** Whether the file at `path` is there and holds what has this hash. */
export const isWhole = (path: string, hash: string): boolean => existsSync(path) && sha256(readFileSync(path)) === hash

function writeThrough(folder: string, hash: MediaHash, bytes: Uint8Array): void {
  const temporary = join(folder, `${randomUUID()}.part`)
  try {
    const file = openSync(temporary, 'wx')
    try {
      for (let written = 0; written < bytes.byteLength;) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, join(folder, hash))
    syncFolder(folder)
  } finally {
    rmSync(temporary, { force: true })
  }
}
