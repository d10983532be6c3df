import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from '../../files'
import type { Tell } from './share'

const atOnce = 1024 * 1024

/** The hash and the size of a file, which `take` is given piece by piece with how much has been read. */
function throughFile(path: string, take: (bytes: Uint8Array, size: number) => void): { sha256: string; size: number } {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(atOnce)
  const file = openSync(path, 'r')
  let size = 0
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      const bytes = buffer.subarray(0, read)
      hash.update(bytes)
      size += read
      take(bytes, size)
    }
  } finally {
    closeSync(file)
  }
  return { sha256: hash.digest('hex'), size }
}

/** As {@link syncFolder}, where the file system lets us: not every share does. */
export function syncNames(folder: string): void {
  try {
    syncFolder(folder)
  } catch {
    // Its server keeps names in its own way.
  }
}

export const hashOf = (path: string, tell: Tell): { sha256: string; size: number } =>
  throughFile(path, (_bytes, done) => tell({ step: 'reading', done }))

/** Copies a file onto the disk itself. Answers the hash of what was read. */
export function copyThrough(from: string, to: string, tell: Tell): { sha256: string; size: number } {
  const file = openSync(to, 'w')
  try {
    const read = throughFile(from, (bytes, size) => {
      for (let written = 0; written < bytes.byteLength;) written += writeSync(file, bytes, written)
      tell({ step: 'copying', done: size })
    })
    fsyncSync(file)
    return read
  } finally {
    closeSync(file)
  }
}

/**
 * Copies the media that the other folder has not yet, each under the hash that it has and no other. One that is missing or
 * damaged is left out: it must not keep the words back.
 */
export function copyMedia(hashes: readonly string[], from: string, to: string, tell: Tell): void {
  const missing = hashes.filter((hash) => !existsSync(join(to, hash)) && existsSync(join(from, hash)))
  if (missing.length === 0) return
  mkdirSync(to, { recursive: true })
  for (const hash of missing) {
    const unfinished = join(to, `${hash}.${process.pid}.part`)
    try {
      const { sha256 } = copyThrough(join(from, hash), unfinished, tell)
      if (sha256 === hash) renameSync(unfinished, join(to, hash))
    } finally {
      rmSync(unfinished, { force: true })
    }
  }
  syncNames(to)
}
