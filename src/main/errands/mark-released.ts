import { mayBecome, shortestReason, type GoingOut, type Release, type ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { checksOf, toFixAmong } from './checks-of'

/**
 * Notes that a release has gone out, after a last look through the checks in each of its languages. Fails with
 * `in-trash`, `transition-refused`, `on-hold`, and with `must-fix` {count, hard} where something must be fixed and no reason is given to go out all
 * the same, or where `hard` of it lets no reason count.
 */
export function markReleased(library: Library, id: ReleaseId, goingOut: GoingOut): Release {
  const { status, draft, trashedAt } = library.releases.get(id)
  if (trashedAt !== null) throw new NamedFailure('in-trash')
  if (!mayBecome(status, 'released')) throw new NamedFailure('transition-refused', { from: status, to: 'released' })
  if (draft.releaseTime.mode === 'hold') throw new NamedFailure('on-hold')
  const { count, hard } = toFixAmong(checksOf(library, id, Object.keys(draft.texts)))
  const hasReason = goingOut.override.trim().length >= shortestReason
  if (hard > 0 || (count > 0 && !hasReason)) throw new NamedFailure('must-fix', { count, hard })
  return library.releases.markReleased(id, goingOut)
}
