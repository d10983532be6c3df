import { IntakeReview } from './IntakeReview'
import { PasteDialog } from './PasteDialog'
import { useIntake } from './store'

/** The dialogs of the intake, shown while one is going on. */
export function Intake() {
  const isPasting = useIntake((state) => state.isPasting)
  const waiting = useIntake((state) => state.waiting)
  if (waiting !== null) return <IntakeReview waiting={waiting} />
  return isPasting ? <PasteDialog /> : null
}
