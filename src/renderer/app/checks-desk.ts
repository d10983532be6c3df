import type { Desk } from '../features/checks'
import { askClearance } from '../features/clearance'
import { focusFact } from '../features/facts'
import { useDesk, type InspectorPage } from './desk-state'
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

const showClearance = (): void => showPageOf('clearance')

export const showChecksTab = (): void => showPageOf('checks')

function showPageOf(inspectorPage: InspectorPage): void {
  useDesk.setState({ inspectorPage })
  revealPane('inspector')
}
