import { useState } from 'react'
import { assertNever } from '../../../shared/assert-never'
import type { Mission } from '../../../shared/release'
import type { Failure } from '../../../shared/result'
import { tell } from '../../notices'
import { useSession } from '../../session'
import { Button, Dialog, StatusLine } from '../../ui'
import { say, sayFailure } from '../../words'
import { AskDialog, AskedDialog } from './AskDialog'
import { ChangesDialog } from './ChangesDialog'
import styles from './Clearance.module.css'
import { callBack, showDialog, useClearance } from './clearance-state'
import { MarkReleasedDialog } from './MarkReleasedDialog'
import { RecordDialog } from './RecordDialog'

/** The windows of clearance and of going out; one at a time. */
export function ClearanceDialogs({ mission }: { mission: Mission | null }) {
  const { dialog, state } = useClearance()
  const release = useSession((it) => it.release)
  if (dialog === null || release === null || mission === null) return null
  switch (dialog.kind) {
    case 'ask':
      return <AskDialog release={release} mission={mission} steps={dialog.steps} />
    case 'asked':
      return <AskedDialog receipts={dialog.receipts} />
    case 'record':
      return state === null ? null : <RecordDialog release={release} mission={mission} state={state} />
    case 'call-back':
      return <CallBackDialog />
    case 'changes':
      return state?.changes == null ? null : <ChangesDialog changes={state.changes} />
    case 'mark-released':
      return <MarkReleasedDialog mission={mission} override={dialog.override} />
    default:
      return assertNever(dialog)
  }
}

/** Asked first, because what was cleared cannot be made to count again. */
function CallBackDialog() {
  const [failure, setFailure] = useState<Failure | null>(null)
  const close = (): void => showDialog(null)
  const save = async (): Promise<void> => {
    const answer = await callBack()
    if (!answer.ok) return setFailure(answer)
    close()
    tell(say('clearance.called-back'))
  }
  return (
    <Dialog
      title={say('clearance.call-back-title')}
      isOpen
      closeLabel={say('clearance.close')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{say('clearance.cancel')}</Button>
          <Button look="primary" autoFocus onPress={() => void save()}>
            {say('clearance.call-back')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{say('clearance.call-back-help')}</p>
        <div role="alert">{failure === null ? null : <StatusLine tone="stop">{sayFailure(failure)}</StatusLine>}</div>
      </div>
    </Dialog>
  )
}
