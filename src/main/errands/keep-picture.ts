import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { largestPicture, type KeptPicture } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { pictureSize } from './picture-type'

/** Pixels. A few bytes can say a picture that takes gigabytes to draw. */
const mostPixels = 80_000_000

interface PictureFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Puts JPEGs and PNGs into the library's media as they are: all of them, or none. `canBeDrawn` says whether one could go out.
 * Fails with `picture-unreadable` {name}, `file-too-large` {name, limit}.
 */
export function keepPictures(
  library: Library,
  files: readonly PictureFile[],
  canBeDrawn: (bytes: Uint8Array) => boolean,
): KeptPicture[] {
  for (const { name, bytes } of files) {
    refuseLarge(name, bytes.byteLength)
    const size = pictureSize(bytes)
    if (size === null || size.width * size.height > mostPixels || !canBeDrawn(bytes)) {
      throw new NamedFailure('picture-unreadable', { name })
    }
  }
  return files.map(({ name, bytes }) => ({ hash: library.media.put(bytes), name }))
}

/** A picture's file. Fails as {@link keepPictures} does. */
export function readPicture(path: string): PictureFile {
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
