import type { BrowserWindow } from 'electron'
import type { EventName, EventPayloads } from '../../shared/contract'

/** Tells the window something unasked. A window that is gone needs to hear nothing. */
export function sendEvent<E extends EventName>(
  window: BrowserWindow | null,
  event: E,
  payload: EventPayloads[E],
): void {
  if (window === null || window.isDestroyed()) return
  window.webContents.send(event, payload)
}
