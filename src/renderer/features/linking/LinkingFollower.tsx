import { useEffect } from 'react'
import type { Mission } from '../../../shared/release'
import { useFactsChange, useRegisterLookup, useSession } from '../../session'
import { lookAt } from './linking-state'

/** Milliseconds of rest before the words are looked at: more than lie between two saves while typing goes on. */
const rest = 800

/** Follows the open release: what its details say, and what its words say of them. */
export function LinkingFollower({ mission }: { mission: Mission }) {
  const release = useSession((state) => state.release)
  const lookup = useRegisterLookup()
  const changed = useFactsChange(({ at }) => at)
  useEffect(() => {
    const timer = setTimeout(() => lookAt(release, mission, lookup), release === null ? 0 : rest)
    return () => clearTimeout(timer)
  }, [release, mission, lookup, changed])
  return null
}
