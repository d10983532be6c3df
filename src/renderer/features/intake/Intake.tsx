import { IntakeReview } from './IntakeReview'
import { PasteDialog } from './PasteDialog'
import { useIntake } from './store'

/** The dialogs of the intake, shown while one is going on. `onTaken` is called when a text has got its release. */
export function Intake({ onTaken }: { onTaken: () => void }) {
  const isPasting = useIntake((state) => state.isPasting)
  const waiting = useIntake((state) => state.waiting)
  if (waiting !== null) return <IntakeReview waiting={waiting} onTaken={onTaken} />
  return isPasting ? <PasteDialog /> : null
}
