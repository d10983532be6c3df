import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { largestPicture, type KeptPicture } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { pictureSize } from './picture-type'

/** Pixels. A few bytes can say a picture that takes gigabytes to draw. */
const mostPixels = 80_000_000

/**
 * Puts a JPEG or PNG into the library's media as it is. `canBeDrawn` says whether it could go out. Fails with
 * `picture-unreadable` {name}, `file-too-large` {name, limit}.
 */
export function keepPicture(
  library: Library,
  { name, bytes }: { name: string; bytes: Uint8Array },
  canBeDrawn: (bytes: Uint8Array) => boolean,
): KeptPicture {
  refuseLarge(name, bytes.byteLength)
  const size = pictureSize(bytes)
  if (size === null || size.width * size.height > mostPixels || !canBeDrawn(bytes)) {
    throw new NamedFailure('picture-unreadable', { name })
  }
  return { hash: library.media.put(bytes), name }
}

/** A picture's file. Fails as {@link keepPicture} does. */
export function readPicture(path: string): { name: string; bytes: Uint8Array } {
  const name = basename(path)
  try {
    const found = statSync(path)
    if (!found.isFile()) throw new NamedFailure('picture-unreadable', { name })
    refuseLarge(name, found.size)
    return { name, bytes: readFileSync(path) }
  } catch (error) {
    if (error instanceof NamedFailure) throw error
    throw new NamedFailure('picture-unreadable', { name }, { cause: error })
  }
}

function refuseLarge(name: string, size: number): void {
  if (size > largestPicture) throw new NamedFailure('file-too-large', { name, limit: largestPicture / 1_000_000 })
}
