import type { WhenIdle } from '../../../src/renderer/session/autosave'

/** A window without work has a moment at once. */
export const soon: WhenIdle = (run) => {
  let isOff = false
  queueMicrotask(() => isOff || run())
  return () => void (isOff = true)
}
