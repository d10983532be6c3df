import { assertNever } from '../../../shared/assert-never'
import type { Mission } from '../../../shared/release'
import { ok } from '../../../shared/result'
import { useSession } from '../../session'
import { StatusLine } from '../../ui'
import { say } from '../../words'
import { AskDialog, AskedDialog } from './AskDialog'
import { ChangesDialog } from './ChangesDialog'
import { callBack, showDialog, useClearance } from './clearance-state'
import { FormDialog } from './FormDialog'
import { MarkReleasedDialog } from './MarkReleasedDialog'
import { RecordDialog } from './RecordDialog'

export interface ClearanceDialogsProps {
  mission: Mission | null
  /** How much must be fixed before the open release goes out. */
  toFix: number
  onShowChecks: () => void
}

/** The windows of clearance and of going out; one at a time. */
export function ClearanceDialogs({ mission, toFix, onShowChecks }: ClearanceDialogsProps) {
  const { dialog, state } = useClearance()
  const release = useSession((it) => (dialog === null ? null : it.release))
  if (dialog === null || release === null || mission === null) return null
  const line = <ToFix count={toFix} onShowChecks={onShowChecks} />
  switch (dialog.kind) {
    case 'ask':
      return state === null ? null : <AskDialog release={release} mission={mission} state={state} toFix={line} />
    case 'asked':
      return <AskedDialog receipts={dialog.receipts} />
    case 'record':
      return state === null ? null : <RecordDialog mission={mission} state={state} toFix={line} />
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

/** Whoever is asked would read it once more after it is fixed. */
const ToFix = ({ count, onShowChecks }: { count: number; onShowChecks: () => void }) =>
  count === 0 ? null : (
    <StatusLine
      tone="look"
      action={{
        label: say('clearance.show-checks'),
        onPress: () => {
          showDialog(null)
          onShowChecks()
        },
      }}
    >
      {say('clearance.to-fix', { count })}
    </StatusLine>
  )

/** Asked first, because what was cleared cannot be made to count again. */
const CallBackDialog = () => (
  <FormDialog
    title={say('clearance.call-back-title')}
    confirm={say('clearance.call-back')}
    startsOnConfirm
    onConfirm={async () => {
      const answer = await callBack()
      return answer.ok ? ok(say('clearance.called-back')) : answer
    }}
  >
    <p>{say('clearance.call-back-help')}</p>
  </FormDialog>
)
