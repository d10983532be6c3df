import type { BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import type { Failure } from '../../shared/result'
import { sendEvent } from './send-event'

/** Longest wait for a window to hand over what is unsaved, in milliseconds. */
const patience = 2000

/** Why changes could not be saved. */
export type Unsaved = Pick<Failure, 'code' | 'values'>

/** How the window answered: everything is saved, something cannot be saved, or there was no answer within 2 s. */
export type Flushed = 'saved' | 'silent' | Unsaved

const waiting = new Map<string, (answer: Flushed) => void>()

/** Asks the window for everything unsaved. */
export function flushWindow(window: BrowserWindow): Promise<Flushed> {
  if (window.isDestroyed() || window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) {
    return Promise.resolve('silent')
  }
  const token = randomUUID()
  return new Promise((settle) => {
    const end = (answer: Flushed): void => {
      clearTimeout(timer)
      waiting.delete(token)
      if (!window.isDestroyed()) window.webContents.off('render-process-gone', gone)
      settle(answer)
    }
    const gone = (): void => end('silent')
    const timer = setTimeout(gone, patience)
    waiting.set(token, end)
    window.webContents.once('render-process-gone', gone)
    sendEvent(window, 'flush', { token })
  })
}

/** Whether a window is just handing over what is unsaved. */
export const isFlushing = (): boolean => waiting.size > 0

/** The window's answer. A token that nobody waits for has come too late, which does no harm. */
export const windowFlushed = (token: string, unsaved: Unsaved | null): void => waiting.get(token)?.(unsaved ?? 'saved')
