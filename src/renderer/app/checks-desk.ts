import type { Desk } from '../features/checks'
import { askClearance } from '../features/clearance'
import { focusFact } from '../features/facts'
import { useDesk } from './desk-state'
import { revealDetails, revealPane } from './panes'

/** What the checks need of the rest of the window. */
export function useChecksDesk(): Desk {
  const editor = useDesk((state) => state.editor)
  return { editor, focusField, showPage, showClearance, askClearance }
}

/** Puts the caret into a field of the details, whatever hides them. */
export function focusField(field: string): void {
  revealDetails()
  focusFact(field)
}

const showPage = (): void => useDesk.setState({ laidOver: null })

function showClearance(): void {
  useDesk.setState({ inspectorPage: 'clearance' })
  revealPane('inspector')
}
