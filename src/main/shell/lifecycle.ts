import { app, dialog, type BrowserWindow } from 'electron'
import { logInfo } from '../log'
import { say, sayFailure } from '../words'
import { askToLoseChanges } from './dialogs'
import { flushWindow } from './flush'

let isQuitting = false

/** Quitting by menu, by the system or by SIGTERM: the window is closed, which flushes it, and `finish` comes last. */
export function followQuit(finish: () => void): void {
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', finish)
}

/**
 * What the window's end needs of the desk: `rest` answers once no long work is under way, `leave` does the last that takes time
 * while nothing is shown any more, `finish` closes the library.
 */
export interface WindowEnd {
  readonly rest: () => Promise<void>
  readonly leave: () => Promise<void>
  readonly finish: () => void
}

/** Keeps what is unsaved when the window closes, and brings the window back when its process dies. */
export function followWindow(window: BrowserWindow, { rest, leave, finish }: WindowEnd): void {
  flushBeforeClose(window, rest, leave)
  reloadAfterCrash(window)
  window.on('session-end', finish) // Windows logs off: no time for more than what main already has
  window.on('unresponsive', () => void offerReload(window, 'shell.unresponsive'))
}

function flushBeforeClose(window: BrowserWindow, rest: () => Promise<void>, leave: () => Promise<void>): void {
  let state: 'open' | 'flushing' | 'flushed' = 'open'
  window.on('close', (event) => {
    if (state === 'flushed') return
    event.preventDefault()
    if (state === 'flushing') return
    state = 'flushing'
    // A window that waits for the end of an export is not silent; and its answer comes before what is flushed.
    void rest()
      .then(() => flushWindow(window))
      .then(async (flushed) => {
        if (
          typeof flushed === 'object' &&
          !(await askToLoseChanges(window, sayFailure(flushed.code, flushed.values)))
        ) {
          state = 'open'
          isQuitting = false
          return
        }
        // Nobody waits for a window that only publishes.
        window.hide()
        await leave()
        state = 'flushed'
        if (flushed !== 'saved') logInfo('window closed without flush')
        // A page that hangs would never answer to close() either.
        if (flushed === 'silent') window.destroy()
        else window.close()
        if (isQuitting) app.quit()
      })
  })
}

const mostReloads = 3
const within = 60_000

function reloadAfterCrash(window: BrowserWindow): void {
  let reloads: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    logInfo('window process gone', reason)
    if (reason === 'clean-exit') return
    const now = Date.now()
    reloads = reloads.filter((at) => now - at < within)
    if (reloads.length >= mostReloads) return void offerReload(window, 'shell.crashed')
    reloads.push(now)
    window.webContents.reload()
  })
}

async function offerReload(window: BrowserWindow, key: 'shell.crashed' | 'shell.unresponsive'): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say(key),
    detail: say('shell.kept'),
    buttons: [say('shell.reload'), say(key === 'shell.crashed' ? 'shell.quit' : 'shell.wait')],
    defaultId: key === 'shell.crashed' ? 0 : 1,
    cancelId: 1,
  })
  if (window.isDestroyed()) return
  if (response === 0 && window.webContents.isCrashed()) window.webContents.reload()
  // A hung page does not answer to reload(); its process has to go first, and the reload follows from that.
  else if (response === 0) window.webContents.forcefullyCrashRenderer()
  else if (key === 'shell.crashed') app.quit()
}
