import { readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Evidence } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { copyOfMedia } from './copy-of-media'

/** What a sheet is scanned to and a message is saved as. Nothing else is opened from here: an ending decides what runs. */
export const scanEndings = ['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff', 'heic', 'webp', 'eml', 'msg'] as const

const largestScan = 20_000_000

const isScan = (name: string): boolean => scanEndings.some((ending) => extname(name).toLowerCase() === `.${ending}`)

/** Puts a scanned sheet, a picture or a saved message into the library's media. Fails with `scan-unreadable` {name}. */
export function keepScan(library: Library, path: string): Evidence {
  const name = basename(path)
  return { hash: library.media.put(bytesOf(path, name)), name }
}

function bytesOf(path: string, name: string): Uint8Array {
  if (!isScan(name)) throw new NamedFailure('scan-unreadable', { name })
  try {
    const { size } = statSync(path)
    if (size > 0 && size <= largestScan) return readFileSync(path)
  } catch (error) {
    throw new NamedFailure('scan-unreadable', { name }, { cause: error })
  }
  throw new NamedFailure('scan-unreadable', { name })
}

/**
 * Writes a kept file under its own name into a folder of its own in `folder`, to be opened there; answers its path. Fails
 * with `file-unreadable` {name} for a name that is no scan's, whoever wrote it into the entry.
 */
export async function copyOfScan(library: Library, { hash, name }: Evidence, folder: string): Promise<string> {
  if (!isScan(name)) throw new NamedFailure('file-unreadable', { name })
  return await copyOfMedia(library, { hash, name }, join(folder, hash))
}
