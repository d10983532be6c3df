import type { Finding } from '../../../shared/validity'
import { editorOf } from '../../editor/handles'

/** What the window lends to get from a finding to what it is about. */
export interface Desk {
  /** Unfolds a field of the details, named as findings name it, and puts the caret there. */
  readonly focusField: (field: string) => void
  /** Uncovers the page, where something lies over it. */
  readonly showPage: () => void
  readonly showClearance: () => void
  readonly askClearance: () => void
}

/** Frames to wait for a field that is being unfolded. */
const patience = 30

/** Goes to what a finding is about: its words selected, or the caret in its field. */
export function jumpTo({ path, anchor, values }: Finding, { focusField, showPage, showClearance }: Desk): void {
  if (path === 'clearance') return showClearance()
  const editor = editorOf(path)
  if (editor !== null) {
    showPage()
    if (anchor === undefined || !editor.selectWords(anchor)) editor.focusStart()
    return
  }
  const words = String(values['words'] ?? '')
  const typed = document.querySelector<HTMLTextAreaElement>(`textarea[data-field="${CSS.escape(path)}"]`)
  if (typed === null) {
    focusField(path)
    if (words !== '') selectSoon(path, words, patience)
    return
  }
  showPage()
  typed.focus()
  selectIn(typed, words)
}

function selectSoon(field: string, words: string, framesLeft: number): void {
  requestAnimationFrame(() => {
    const { activeElement } = document
    const isThere =
      (activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement) &&
      activeElement.closest(`[data-field="${CSS.escape(field)}"]`) !== null
    if (isThere) selectIn(activeElement, words)
    else if (framesLeft > 0) selectSoon(field, words, framesLeft - 1)
  })
}

function selectIn(control: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  const from = control.value.indexOf(words)
  // Fields for addresses and numbers select nothing.
  if (words !== '' && from !== -1 && control.selectionStart !== null) {
    control.setSelectionRange(from, from + words.length)
  }
}
