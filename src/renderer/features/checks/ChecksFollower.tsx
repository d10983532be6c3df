import { useEffect, useState } from 'react'
import { numberTakenBy } from '../../../shared/checks'
import { standingOfWords, type ClearanceStanding } from '../../../shared/clearance'
import { printedNumber, type Mission, type Release, type ReleaseId } from '../../../shared/release'
import { api } from '../../bridge'
import { lookAtRest, session, useCorrectedVersion, useRegisterLookup, useSession } from '../../session'
import { useNow } from '../../ui'
import { lookAt, useChecks, type Surroundings } from './checks-state'

/**
 * Milliseconds of rest before the draft is looked at: more than end a go of typing, so that a fix is undone by itself, and
 * more than lie between two saves, so that nobody is interrupted who types on.
 */
const rest = 800

/** Milliseconds after which one that has just been opened is looked at: its page is painted by then. */
const firstRest = 50

/** Follows the open release, whatever is on screen: the number on the tab is always that of the words. */
export function ChecksFollower({ mission }: { mission: Mission }) {
  const language = useSession((state) => state.language)
  const lookup = useRegisterLookup()
  const clearance = useClearanceStanding()
  const corrected = useCorrectedVersion(useSession(({ release }) => release?.draft.correction ?? null))
  const takenBy = useNumberTakenBy()
  // Days and embargoes pass without anybody typing.
  const now = useNow()
  useEffect(() => {
    const surroundings = { language, mission, lookup, clearance, corrected, numberTakenBy: takenBy }
    const restOf = (release: Release | null): number => {
      if (release?.id === useChecks.getState().release) return rest
      // What was found in another release goes at once.
      lookAt(null, surroundings)
      return firstRest
    }
    return lookAtRest(session, restOf, (release) => lookAt(release, surroundings))
  }, [language, mission, lookup, clearance, corrected, takenBy, now])
  return null
}

/** The other release that prints the number of the open one; asked whenever a number has been typed or given. */
function useNumberTakenBy(): Surroundings['numberTakenBy'] {
  const id = useSession(({ release }) => release?.id)
  const number = useSession(({ release }) => (release === null ? '' : printedNumber(release).trim()))
  const [found, setFound] = useState<{ id: ReleaseId; number: string; by: Surroundings['numberTakenBy'] } | null>(null)
  useEffect(() => {
    if (id === undefined || number === '') return
    let isCurrent = true
    const timer = setTimeout(async () => {
      // What is typed counts once it is stored.
      await session.flush()
      const answer = await api.numbers.overview({})
      if (isCurrent && answer.ok) setFound({ id, number, by: numberTakenBy(answer.value.duplicates, id) })
    }, rest)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [id, number])
  return found?.id === id && found?.number === number ? found.by : null
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
