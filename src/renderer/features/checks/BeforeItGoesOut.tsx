import { useState } from 'react'
import { shortestReason } from '../../../shared/release'
import { Button, Dialog, EmptyState, StatusLine, TextArea } from '../../ui'
import { say } from '../../words'
import styles from './Checks.module.css'
import { FindingList } from './FindingList'
import { closeGate, pass, useGate } from './gate'
import type { Desk } from './jump'

/** One list of everything that stands before the release, and the way past it. Opens itself. */
export function BeforeItGoesOut({ desk }: { desk: Desk }) {
  const gate = useGate((state) => state.gate)
  return gate === null ? null : <Gate {...gate} desk={desk} />
}

function Gate({
  leaving,
  findings,
  answer,
  desk,
}: NonNullable<ReturnType<typeof useGate.getState>['gate']> & { desk: Desk }) {
  const [reason, setReason] = useState('')
  const toFix = findings.filter(({ severity }) => severity === 'mustFix')
  const isHard = toFix.some((it) => it.isHard === true)
  const hasReason = reason.trim().length >= shortestReason
  const mayPass = answer !== null && !isHard
  // A reason is kept in the history of what was released; what only leaves is noted there by itself.
  const needsReason = leaving === 'release' && mayPass && toFix.length > 0
  return (
    <Dialog
      title={say('checks.before')}
      isOpen
      size="medium"
      closeLabel={say('checks.close')}
      isDismissable={reason === ''}
      onClose={closeGate}
      actions={
        <>
          <Button look={mayPass ? 'plain' : 'primary'} onPress={closeGate}>
            {say(answer === null ? 'checks.close' : 'checks.stay')}
          </Button>
          {mayPass ? (
            <Button
              look="primary"
              isDisabled={needsReason && !hasReason}
              onPress={() => pass(needsReason ? reason.trim() : '')}
            >
              {say(toFix.length > 0 ? `checks.${leaving}-anyway` : 'checks.go-on')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.gate}>
        {findings.length === 0 ? <EmptyState isSmall title={say('checks.nothing')} /> : null}
        <div className={styles.list}>
          <FindingList findings={findings} desk={desk} canFix={false} onJump={closeGate} />
        </div>
        {answer !== null && isHard ? <StatusLine tone="stop">{say('checks.hard')}</StatusLine> : null}
        {needsReason ? (
          <TextArea
            layout="stacked"
            label={say('checks.reason')}
            description={say('checks.reason-help', { least: shortestReason })}
            value={reason}
            onChange={setReason}
            rows={2}
          />
        ) : null}
      </div>
    </Dialog>
  )
}
