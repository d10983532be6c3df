import { app, type BrowserWindow } from 'electron'
import { hostname } from 'node:os'
import type { LibraryStatus } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import type { PrintPdf } from '../delivery'
import { defaultLibraryPath } from '../files'
import { openLibrary, type Library } from '../library'
import { logError, logInfo } from '../log'
import {
  askAfterFailure,
  askForLibrary,
  flushWindow,
  isFlushing,
  libraryNamedIn,
  sendEvent,
  tell,
  type Start,
} from '../shell'
import { sayFailure } from '../words'
import { backupRound, failureOf } from '../errands'

/** What the handlers work with: the one open library, the one window, and the printer. */
export interface Desk {
  readonly window: () => BrowserWindow | null
  readonly print: PrintPdf
  /** Fails with `library-missing` while none is open. */
  readonly library: () => Library
  readonly status: () => LibraryStatus
  /** Opens a library in place of the open one, which stays open when that fails or the window cannot save what is unsaved. */
  readonly switchTo: (path: string, create: boolean) => Promise<void>
  /** Asks for a library and opens it in place of the open one, which stays open when that fails. Fails with `cancelled`. */
  readonly chooseLibrary: (create: boolean) => Promise<void>
  /** The same from the menu, which has nobody to answer to: a failure is said in a dialog. */
  readonly chooseFromMenu: (create: boolean) => Promise<void>
  /** Opens the library that a second start names, if any. */
  readonly switchToNamed: (start: Start) => Promise<void>
  /** Opens the library named at the start, or the usual one; asks what to do as long as that fails. False: to quit. */
  readonly openFirst: (start: Start) => Promise<boolean>
  /** Makes the backups of the open library that have come due. To be called every few minutes. */
  readonly backUp: () => void
  /** Closes the library, after the backup that is due. A backup that fails is in the log. */
  readonly close: () => void
}

const usualLibrary = (): string => defaultLibraryPath(app.getPath('userData'))

export function setUpDesk(window: () => BrowserWindow | null, print: PrintPdf): Desk {
  let open: Library | null = null

  const library = (): Library => {
    if (open === null) throw new NamedFailure('library-missing', { path: usualLibrary() })
    return open
  }

  function close(): void {
    const failed = open?.close() ?? null
    open = null
    if (failed !== null) logInfo('the library closed without its backup', failed.code)
  }

  async function switchTo(path: string, create: boolean): Promise<void> {
    if (open?.path === path) return
    const next = openLibrary(path, {
      create,
      device: hostname(),
      onSettled: (ids) => sendEvent(window(), 'releases-changed', { ids }),
    })
    const shown = window()
    if (shown !== null && open !== null) {
      const flushed = await flushWindow(shown)
      if (typeof flushed === 'object') {
        next.close()
        throw new NamedFailure(flushed.code, flushed.values)
      }
    }
    close()
    open = next
    sendEvent(shown, 'library-changed', {})
  }

  async function chooseLibrary(create: boolean): Promise<void> {
    const path = await askForLibrary(window(), create)
    if (path === null) throw new NamedFailure('cancelled')
    await switchTo(path, create)
  }

  /** Says a failure of `work` in a dialog; changing one's mind needs no words. */
  async function saying(work: Promise<void>): Promise<void> {
    try {
      await work
    } catch (error) {
      const { code, values } = failureOf(error)
      if (code !== 'cancelled') await tell(window(), sayFailure(code, values))
    }
  }

  async function openFirst({ words, folder }: Start): Promise<boolean> {
    let next = async (): Promise<void> => switchTo(libraryNamedIn(words, folder) ?? usualLibrary(), true)
    let sentence = ''
    for (;;) {
      try {
        await next()
        return true
      } catch (error) {
        const { code, values } = failureOf(error)
        // Who only changed their mind still needs to know why they were asked.
        if (code !== 'cancelled') {
          logError('opening the library', error)
          sentence = sayFailure(code, values)
        }
        const choice = await askAfterFailure(sentence)
        if (choice === 'quit') return false
        next = () => chooseLibrary(choice === 'new')
      }
    }
  }

  return {
    window,
    print,
    library,
    status: () => {
      const { path, readOnly, reason, uncleanExit } = library()
      return { path, readOnly, reason, uncleanExit }
    },
    switchTo,
    chooseLibrary,
    chooseFromMenu: (create) => saying(chooseLibrary(create)),
    switchToNamed: async ({ words, folder }) => {
      const path = libraryNamedIn(words, folder)
      if (path !== null) await saying(switchTo(path, true))
    },
    openFirst,
    backUp: backupRound({
      library: () => open,
      isBusy: isFlushing,
      now: () => new Date(),
      onFailure: (trouble) => sendEvent(window(), 'trouble', trouble),
    }),
    close,
  }
}
