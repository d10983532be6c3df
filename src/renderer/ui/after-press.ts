/** What is to come once the mouse is let go; null while it is not held. */
let due: (() => void)[] | null = null

window.addEventListener(
  'pointerdown',
  ({ button }) => {
    // The other buttons open menus of the system, which keep to themselves that they are let go.
    if (button === 0) due ??= []
  },
  { capture: true },
)
for (const end of ['pointerup', 'pointercancel']) {
  window.addEventListener(
    end,
    () => {
      const runs = due ?? []
      due = null
      // What was pressed is answered first.
      setTimeout(() => runs.forEach((run) => run()), 0)
    },
    { capture: true },
  )
}

/**
 * Runs at once, or, while the mouse is held, when it is let go: what a field shows once it is left must not push away the
 * button that is just being pressed.
 */
export function afterPress(run: () => void): void {
  if (due === null) run()
  else due.push(run)
}
