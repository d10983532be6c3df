import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { join } from 'node:path'
import { logError } from '../log'
import { offerContextMenu } from './context-menu'
import { bundleOrigin, developmentServer } from './origin'
import { rememberedState, rememberState, smallestHeight, smallestWidth } from './window-state'

/** What every window has in common, whatever it shows. Nothing of it can be changed by a caller. */
export const securePreferences = () =>
  ({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: !app.isPackaged,
  }) as const

/** What a caller may still choose about a window's page. */
export interface PageChoices {
  readonly preload?: string
  readonly javascript?: boolean
  /** A partition without `persist:` lives in memory only. */
  readonly partition?: string
}

/** The only place where windows are made. */
export function createWindow(
  options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>,
  page: PageChoices = {},
): BrowserWindow {
  return new BrowserWindow({ ...options, webPreferences: { ...page, ...securePreferences() } })
}

let shown: BrowserWindow | null = null

/** The app's window while there is one. */
export const shownWindow = (): BrowserWindow | null => (shown === null || shown.isDestroyed() ? null : shown)

/** The app's window, shown as soon as it has something to show. Its place is remembered in `stateFile`. */
export function openMainWindow(stateFile: string): BrowserWindow {
  const { maximized, ...bounds } = rememberedState(stateFile)
  const window = createWindow(
    {
      ...bounds,
      minWidth: smallestWidth,
      minHeight: smallestHeight,
      show: false,
      title: 'Communiqué',
    },
    { preload: join(__dirname, '../preload/index.js') },
  )
  shown = window
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    try {
      rememberState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() })
    } catch (error) {
      logError('window state', error)
    }
  })
  offerContextMenu(window)
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(developmentServer() ?? `${bundleOrigin}/index.html`).catch((error) => logError('window', error))
  return window
}
