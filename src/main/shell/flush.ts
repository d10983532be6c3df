import type { BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { sendEvent } from './send-event'

/** Longest wait for a window to hand over what is unsaved, in milliseconds. */
const patience = 2000

const waiting = new Map<string, () => void>()

/** Asks the window for everything unsaved. Answers whether it said that all is handed over; false after 2 s or a crash. */
export function flushWindow(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed() || window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) {
    return Promise.resolve(false)
  }
  const token = randomUUID()
  return new Promise((settle) => {
    const end = (isFlushed: boolean) => () => {
      clearTimeout(timer)
      waiting.delete(token)
      if (!window.isDestroyed()) window.webContents.off('render-process-gone', gone)
      settle(isFlushed)
    }
    const gone = end(false)
    const timer = setTimeout(gone, patience)
    waiting.set(token, end(true))
    window.webContents.once('render-process-gone', gone)
    sendEvent(window, 'flush', { token })
  })
}

/** The window's answer. A token that nobody waits for has come too late, which does no harm. */
export const windowFlushed = (token: string): void => waiting.get(token)?.()
