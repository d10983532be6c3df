import type { Desk } from '../features/checks'
import { editorOf } from '../editor/handles'
import { askClearance } from '../features/clearance'
import { focusFact } from '../features/facts'
import { useDesk, type InspectorPage } from './desk-state'
import { revealDetails, revealPane } from './panes'

/** Puts the caret into a text on the page, or into a field of the details, whatever hides them. */
export function focusField(field: string): void {
  const editor = editorOf(field)
  if (editor !== null) {
    showPage()
    editor.focusStart()
    return
  }
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

/** What the checks need of the rest of the window. */
export const checksDesk: Desk = { focusField, showPage, showClearance, askClearance }
