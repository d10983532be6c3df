import type { FrozenRelease, LanguageTag, ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { checksOf, toFixAmong } from './checks-of'

/**
 * Nothing leaves as final that somebody has thrown away, nor a cleared text with something that no reason overrides; a
 * draft may, for it says that it is one. Fails with `in-trash`, `must-fix` {count, hard}.
 */
export function refuseFinal(
  library: Library,
  id: ReleaseId,
  language: LanguageTag,
  { standing }: Pick<FrozenRelease, 'standing'>,
): void {
  const { status, trashedAt } = library.releases.get(id)
  if (standing !== 'draft' && trashedAt !== null) throw new NamedFailure('in-trash')
  if (status !== 'cleared') return
  const { count, hard } = toFixAmong(checksOf(library, id, [language]))
  if (hard > 0) throw new NamedFailure('must-fix', { count, hard })
}
