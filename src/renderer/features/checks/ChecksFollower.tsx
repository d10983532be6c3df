import { useEffect, useState } from 'react'
import { standingOfWords, type ClearanceStanding } from '../../../shared/clearance'
import type { Mission } from '../../../shared/release'
import { api } from '../../bridge'
import { useRegisterLookup, useSession } from '../../session'
import { useNow } from '../../ui'
import { lookAt, useChecks } from './checks-state'

/** Milliseconds of rest before the draft is looked at. */
const rest = 400

/** Follows the open release, whatever is on screen: the number on the tab is always that of the words. */
export function ChecksFollower({ mission }: { mission: Mission }) {
  const release = useSession((state) => state.release)
  const language = useSession((state) => state.language)
  const lookup = useRegisterLookup()
  const clearance = useClearanceStanding()
  // Days and embargoes pass without anybody typing.
  const now = useNow()
  useEffect(() => {
    const look = (): void => lookAt(release, { language, mission, lookup, clearance })
    if (release?.id !== useChecks.getState().release) return look()
    const timer = setTimeout(look, rest)
    return () => clearTimeout(timer)
  }, [release, language, mission, lookup, clearance, now])
  return null
}

/** How the words stand towards what was cleared; asked again with every save, unless nothing has been asked of anybody. */
function useClearanceStanding(): ClearanceStanding {
  const id = useSession(({ release }) => release?.id)
  const status = useSession(({ release }) => release?.status)
  const exchanges = useSession((state) => state.exchanges)
  const revision = useSession(({ release }) => (release?.status === 'in-clearance' ? release.revision : 0))
  const [standing, setStanding] = useState<ClearanceStanding>('none')
  useEffect(() => {
    if (id === undefined || status === undefined) return
    let isCurrent = true
    void api.clearance.state({ id }).then((answer) => {
      if (!isCurrent || !answer.ok) return
      setStanding(standingOfWords(status, answer.value.changes))
    })
    return () => {
      isCurrent = false
    }
  }, [id, status, exchanges, revision])
  return standing
}
