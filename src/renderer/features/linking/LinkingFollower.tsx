import { useEffect } from 'react'
import type { Mission } from '../../../shared/release'
import { lookAtRest, session, useFactsChange, useRegisterLookup } from '../../session'
import { lookAt } from './linking-state'

/** Milliseconds of rest before the words are looked at: more than lie between two saves while typing goes on. */
const rest = 800

/** Follows the open release: what its details say, and what its words say of them. */
export function LinkingFollower({ mission }: { mission: Mission }) {
  const lookup = useRegisterLookup()
  const changed = useFactsChange(({ at }) => at)
  useEffect(
    () =>
      lookAtRest(
        session,
        (release) => (release === null ? 0 : rest),
        (release) => lookAt(release, mission, lookup),
      ),
    [mission, lookup, changed],
  )
  return null
}
