import { textOf, type ReleaseId } from '../../shared/release'
import { safeFileName } from '../files'
import type { Library } from '../library'
import { inChunks } from './in-chunks'

/**
 * Keeps a version of what each release says now, where the library can be written: it is what both officers' texts come from
 * when they are brought together again.
 */
export async function keepBeforeSending(library: Library, ids: readonly ReleaseId[]): Promise<void> {
  if (library.readOnly) return
  await inChunks(ids, (some) => {
    for (const id of some) library.versions.cut(id, 'packed')
    return []
  })
}

/** What a package of these releases is called, without its ending: as its first release is. */
export function packageName(library: Library, [first]: readonly ReleaseId[], otherwise: string): string {
  if (first === undefined) return otherwise
  const { draft } = library.releases.get(first)
  return safeFileName(textOf(draft, draft.language).headline, otherwise)
}
