import { useIsLocked, useSession } from '../../session'
import { EmptyState, Pill } from '../../ui'
import { say } from '../../words'
import { useChecks } from './checks-state'
import { FindingList } from './FindingList'
import type { Desk } from './jump'

/** Everything that stands in the way of the open release, beside its page. */
export function ChecksTab({ desk, isReadOnly }: { desk: Desk; isReadOnly: boolean }) {
  const findings = useChecks((state) => state.findings)
  const isOpen = useSession(({ release }) => release !== null)
  const isLocked = useIsLocked()
  if (!isOpen) return null
  if (isLocked) return <EmptyState isSmall title={say('checks.gone-out')} />
  if (findings.length === 0) {
    return (
      <EmptyState isSmall title={say('checks.nothing')}>
        {say('checks.nothing-help')}
      </EmptyState>
    )
  }
  return <FindingList findings={findings} desk={desk} canFix={!isReadOnly} />
}

/** The tab's name with how much must be fixed or looked at. */
export function ChecksTitle() {
  const stops = useChecks(({ findings }) => findings.some(({ severity }) => severity === 'mustFix'))
  const count = useChecks(({ findings }) => findings.filter(({ severity }) => severity !== 'consider').length)
  return (
    <>
      {say('checks.title')} {count === 0 ? null : <Pill tone={stops ? 'stop' : 'look'}>{count}</Pill>}
    </>
  )
}
