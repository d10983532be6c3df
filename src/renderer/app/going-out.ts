import type { CorrectionKind } from '../../shared/release'
import { api } from '../bridge'
import { confirmGate, mayLeave } from '../features/checks'
import { startGoingOut } from '../features/clearance'
import type { WayOut } from '../features/deliver'
import { focusFact } from '../features/facts'
import { report, tellOf } from '../notices'
import { useSession } from '../session'
import { say } from '../words'
import { writeNew } from './begin'
import { revealDetails } from './panes'

/** Starts the release that puts the open one right, and opens it. */
export async function putRight(how: CorrectionKind): Promise<void> {
  const { release } = useSession.getState()
  if (release === null) return
  const answer = await api.releases.putRight({ id: release.id, how })
  if (answer.ok) await writeNew(answer.value)
  else report(answer)
}

/** Lets the open release leave the house, unless something stands before that. */
export async function letOut(way: WayOut, leave: () => Promise<void>): Promise<void> {
  if (await mayLeave(way)) await leave()
}

/** Asks when and how the open release went out, unless something stands before that. */
export async function markReleased(): Promise<void> {
  const { release } = useSession.getState()
  if (release?.status !== 'cleared') return tellOf('status', say('clearance.not-cleared-yet'))
  if (release.draft.releaseTime.mode === 'hold') {
    return tellOf('status', say('clearance.on-hold'), {
      label: say('clearance.on-hold-change'),
      run: () => {
        revealDetails()
        focusFact('releaseTime.mode')
      },
    })
  }
  const override = await confirmGate()
  if (override !== null) startGoingOut(override)
}
