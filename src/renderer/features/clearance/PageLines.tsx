import type { ReactNode } from 'react'
import { isOut, type ReleaseId } from '../../../shared/release'
import { useSession } from '../../session'
import { Button, classes } from '../../ui'
import { say, sayDayAndClock } from '../../words'
import styles from './Clearance.module.css'
import { showDialog, useClearance } from './clearance-state'
import { askClearance } from './commands'

export interface PageLinesProps {
  /** The zone of the mission, in which moments are told. */
  zone: string
  isReadOnly: boolean
  onOpenRelease: (id: ReleaseId) => void
}

/** What must be known of the open release before reading on: that its clearance is void, that it is out, what it puts right. */
export function PageLines({ zone, isReadOnly, onOpenRelease }: PageLinesProps) {
  const status = useSession(({ release }) => release?.status)
  const correction = useSession(({ release }) => release?.draft.correction ?? null)
  const putRightBy = useSession(({ release }) => release?.putRightBy ?? null)
  const { state, publication, names } = useClearance()
  if (status === undefined) return null
  const changes = state !== null && state.steps.some(({ standing }) => standing === 'void') ? state.changes : null
  const nameOf = (id: ReleaseId): string => names[id] ?? ''
  return (
    <div role="status" className={styles.lines}>
      {changes === null || isOut(status) ? null : (
        <Line
          tone="look"
          actions={
            <>
              <Button small onPress={() => showDialog({ kind: 'changes' })}>
                {say('clearance.show')}
              </Button>
              {isReadOnly ? null : (
                <Button small onPress={askClearance}>
                  {say('clearance.ask-again')}
                </Button>
              )}
            </>
          }
        >
          {say('clearance.changed', { count: changes.count })}
        </Line>
      )}
      {publication === null || !isOut(status) ? null : (
        <Line>
          {say('clearance.released-at', {
            ...sayDayAndClock(publication.when, zone),
            route: say(`clearance.route-${publication.route}`),
          })}{' '}
          {status === 'released' && putRightBy === null && !isReadOnly ? say('clearance.released-how') : ''}
        </Line>
      )}
      {putRightBy === null ? null : (
        <Line
          actions={
            <Button small onPress={() => onOpenRelease(putRightBy.release)}>
              {say('clearance.open-other')}
            </Button>
          }
        >
          {say(putRightBy.isOut ? `clearance.put-right-${putRightBy.how}` : `clearance.started-${putRightBy.how}`, {
            name: nameOf(putRightBy.release),
          })}
        </Line>
      )}
      {correction === null ? null : (
        <Line
          actions={
            <Button small onPress={() => onOpenRelease(correction.of)}>
              {say('clearance.open-other')}
            </Button>
          }
        >
          {say(`clearance.putting-right-${correction.kind}`, { name: nameOf(correction.of) })}
        </Line>
      )}
    </div>
  )
}

interface LineProps {
  tone?: 'quiet' | 'look'
  actions?: ReactNode
  children: ReactNode
}

const Line = ({ tone = 'quiet', actions, children }: LineProps) => (
  <div className={classes(styles.line, tone === 'look' && styles.look)}>
    <span className={styles.words}>{children}</span>
    {actions}
  </div>
)
