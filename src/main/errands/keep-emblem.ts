import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { MediaHash } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { pictureSize } from './picture-type'

/** A letterhead needs no more, and every mail and page carries it. */
const largestEmblem = 2_000_000

/** Pixels. A few bytes can say a picture that takes gigabytes to draw. */
const longestSide = 4000

/** Puts a PNG or JPEG of at most 2 MB and 4,000 pixels a side into the library's media. Fails with `emblem-unreadable`, `file-too-large`. */
export function keepEmblem(library: Library, path: string): MediaHash {
  const name = basename(path)
  const bytes = bytesOf(path, name)
  const size = pictureSize(bytes)
  if (size === null || size.width > longestSide || size.height > longestSide)
    throw new NamedFailure('emblem-unreadable', { name })
  return library.media.put(bytes)
}

function bytesOf(path: string, name: string): Uint8Array {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw new NamedFailure('emblem-unreadable', { name })
    if (found.size > largestEmblem) {
      throw new NamedFailure('file-too-large', { name, limit: largestEmblem / 1_000_000 })
    }
    return readFileSync(path)
  } catch (error) {
    if (error instanceof NamedFailure) throw error
    throw new NamedFailure('emblem-unreadable', { name }, { cause: error })
  }
}
