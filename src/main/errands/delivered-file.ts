import { createHash } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import type { MediaHash, Receipt } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { bytesAt } from '../files'
import type { Library } from '../library'
import { copyOfMedia } from './copy-of-media'

/**
 * Path of exactly the file that left the house: where it was written, as long as it is still the same to the byte, else the
 * copy that the library keeps, laid into `folder`. Fails with `file-changed` {name} where there is no such copy, and
 * `file-unreadable` {name} where there is no file either.
 */
export async function deliveredFile(library: Library, receipt: Receipt, folder: string): Promise<string> {
  const { path, sha256, format } = receipt
  // The ending decides what opens a file, so it is not left to what a library says.
  if (extname(path) !== `.${format}`) throw new NamedFailure('file-unreadable', { name: path })
  const found = await bytesAt(path)
  if (found !== null && createHash('sha256').update(found).digest('hex') === sha256) return path
  try {
    // Media are named by the hash of their bytes, as receipts know their files.
    return await copyOfMedia(library, { hash: sha256 as MediaHash, name: basename(path) }, join(folder, receipt.id))
  } catch (error) {
    if (!(error instanceof NamedFailure) || error.code !== 'not-found') throw error
    throw found === null
      ? new NamedFailure('file-unreadable', { name: path })
      : new NamedFailure('file-changed', { name: basename(path) })
  }
}
