import { commands, isAvailable, refusalOf, runCommand } from './commands'

/** Whether a key event is the shortcut, such as `Ctrl+Shift+F`. On a Mac the command key stands for Ctrl. */
export function matches(shortcut: string, event: KeyboardEvent): boolean {
  const parts = shortcut.split('+')
  const key = shortcut.endsWith('++') ? '+' : (parts.at(-1) ?? '')
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name)
  const isControl = event.ctrlKey || event.metaKey
  // "+" and "=" share a key on some keyboards, so Shift is not asked about for signs.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  return (
    isControl === wants('Ctrl') &&
    event.altKey === wants('Alt') &&
    (isSign || event.shiftKey === wants('Shift')) &&
    keyOf(event) === key.toLowerCase()
  )
}

/** The key as a Latin letter even where the keyboard writes another script, so that shortcuts work in Cyrillic too. */
function keyOf(event: KeyboardEvent): string {
  const latin = /^Key([A-Z])$/.exec(event.code)
  const isOtherScript = /^[^\p{Script=Latin}\p{Script=Common}]$/u.test(event.key)
  return (isOtherScript && latin !== null ? (latin[1] ?? event.key) : event.key).toLowerCase()
}

/** Runs the command of a key, wherever the focus is; while a dialog is open its own keys are left to it. */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    // A letter that is typed is looked at no further.
    if (event.defaultPrevented || (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)) return
    // The browser tells of a moved caret in a task of its own, and while the window is busy the next key comes before it:
    // what that key does would be done where the caret has been.
    if (!event.isComposing) document.dispatchEvent(new Event('selectionchange'))
    const command = commands.find(({ shortcuts = [] }) => shortcuts.some((shortcut) => matches(shortcut, event)))
    if (command === undefined || command.isLeftToEditor === true) return
    if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return
    // What cannot be done now leaves its keys to the field in focus, such as undo.
    if (!isAvailable(command) && refusalOf(command) === null) return
    event.preventDefault()
    event.stopPropagation()
    runCommand(command.id)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}
