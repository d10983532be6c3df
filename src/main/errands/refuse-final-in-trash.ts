import type { FrozenRelease, ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'

/** Nothing leaves as final that somebody has thrown away; a draft may, for it says that it is one. Fails with `in-trash`. */
export function refuseFinalInTrash(library: Library, id: ReleaseId, { standing }: FrozenRelease): void {
  if (standing !== 'draft' && library.releases.get(id).trashedAt !== null) throw new NamedFailure('in-trash')
}
