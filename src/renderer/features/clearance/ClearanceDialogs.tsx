import { assertNever } from '../../../shared/assert-never'
import type { Mission } from '../../../shared/release'
import { ok } from '../../../shared/result'
import { useSession } from '../../session'
import { say } from '../../words'
import { AskDialog, AskedDialog } from './AskDialog'
import { ChangesDialog } from './ChangesDialog'
import { callBack, useClearance } from './clearance-state'
import { FormDialog } from './FormDialog'
import { MarkReleasedDialog } from './MarkReleasedDialog'
import { RecordDialog } from './RecordDialog'

/** The windows of clearance and of going out; one at a time. */
export function ClearanceDialogs({ mission }: { mission: Mission | null }) {
  const { dialog, state } = useClearance()
  const release = useSession((it) => it.release)
  if (dialog === null || release === null || mission === null) return null
  switch (dialog.kind) {
    case 'ask':
      return state === null ? null : (
        <AskDialog release={release} mission={mission} state={state} steps={dialog.steps} />
      )
    case 'asked':
      return <AskedDialog receipts={dialog.receipts} />
    case 'record':
      return state === null ? null : <RecordDialog mission={mission} state={state} />
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
