import { basename, extname, join } from 'node:path'
import type { Evidence } from '../../shared/release'
import { bytesAt, makeFolder, safeFileName, writeAtomically } from '../files'
import type { Library } from '../library'

/**
 * Lays a kept file into `folder`, which is made, under its own name, and answers its path. One that lies there already is
 * left alone, because a program may have it open. Fails with `not-found`, and as writing does.
 */
export async function copyOfMedia(library: Library, { hash, name }: Evidence, folder: string): Promise<string> {
  const bytes = library.media.read(hash)
  const ending = extname(name)
  const path = join(folder, safeFileName(basename(name, ending), 'file') + ending)
  makeFolder(folder)
  if ((await bytesAt(path))?.equals(bytes) !== true) await writeAtomically(path, bytes, { replace: true })
  return path
}
