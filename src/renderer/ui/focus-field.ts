type Revealer = (name: string) => void

const revealers = new Set<Revealer>()

/** Called before a field is looked for, so that a folded section or a closed pane can show it. Returns its own end. */
export function onFocusField(revealer: Revealer): () => void {
  revealers.add(revealer)
  return () => void revealers.delete(revealer)
}

/** Frames to wait for a field that is being unfolded. */
const patience = 12

/** Puts the caret into the field of that name, wherever it is in the window. */
export function focusField(name: string): void {
  for (const reveal of revealers) reveal(name)
  tryToFocus(name, patience)
}

function tryToFocus(name: string, framesLeft: number): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
    const control = field?.querySelector<HTMLElement>(focusable) ?? (field?.matches(focusable) === true ? field : null)
    if (control === null) {
      if (framesLeft > 0) tryToFocus(name, framesLeft - 1)
      return
    }
    control.scrollIntoView({ block: 'nearest' })
    control.focus()
  })
}

const focusable = 'input:not([type=hidden]), textarea, select, button, [role=spinbutton], [contenteditable=true]'
