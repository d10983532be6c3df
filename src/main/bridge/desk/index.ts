import { app, powerMonitor, type BrowserWindow } from 'electron'
import type { Backup, BackupKind, LibraryStatus, Selection, RepairReport } from '../../../shared/contract'
import type { ReleaseId } from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import { rememberLibrary, usualLibrary } from '../../files'
import { openLibrary, setApart, type Library, type Share } from '../../library'
import { logError } from '../../log'
import {
  askAfterFailure,
  askForLibrary,
  askReader,
  fileNamedIn,
  isFlushing,
  libraryNamedIn,
  runInKeeper,
  sendEvent,
  tell,
  type AskReader,
  type Start,
} from '../../shell'
import { say, sayFailure } from '../../words'
import {
  answersFrom,
  backupRound,
  failureOf,
  keepingRound,
  type CheckBeside,
  type OutputTools,
  type PauseVersions,
} from '../../errands'
import { isPackageAt, receivedPackages, type ReceivedPackages } from '../received-packages'
import { oneLibrary } from './one-library'
import { damagedAt, repairsOf } from './repairs'
import type { Works } from './works'

/** What the handlers work with: the one open library, the one window, and what making files takes. */
export interface Desk {
  readonly window: () => BrowserWindow | null
  readonly output: OutputTools
  /** Fails with `library-missing` while none is open. */
  readonly library: () => Library
  /** Asks something about the whole library, beside main where that is of use. Fails with `library-missing`. */
  readonly ask: AskReader
  /** The releases of a selection, in no order. */
  readonly selected: (selection: Selection) => Promise<readonly ReleaseId[]>
  readonly status: () => LibraryStatus
  /**
   * Opens a library in place of the open one, which stays open when that fails or the window cannot save what is unsaved. It
   * is the library of later starts that name none.
   */
  readonly switchTo: (path: string, create: boolean) => Promise<void>
  /** Publishes the open library to its share. Fails as that does, and with `share-none` for one on this computer. */
  readonly publish: () => Promise<void>
  /** Opens the library on a share anew, once the window has saved what is unsaved. Fails with `share-none`. */
  readonly reopen: () => Promise<void>
  /** The same after keeping the working copy as a library of its own, which is said in a dialog. */
  readonly setApart: () => Promise<void>
  /** Follows the share of the open library, if any. To be called every half minute. */
  readonly followShare: () => Promise<void>
  /** The last that takes time before the library is closed: publishes what waits, for a minute at most. */
  readonly leave: () => Promise<void>
  /** Asks for a library and opens it in place of the open one, which stays open when that fails. Fails with `cancelled`. */
  readonly chooseLibrary: (create: boolean) => Promise<void>
  /** The same from the menu, which has nobody to answer to: a failure is said in a dialog. */
  readonly chooseFromMenu: (create: boolean) => Promise<void>
  /** Opens the library or the package that a second start names, if any. */
  readonly switchToNamed: (start: Start) => Promise<void>
  /** Opens the library named at the start, or the one used last; asks what to do as long as that fails. False: to quit. */
  readonly openFirst: (start: Start) => Promise<boolean>
  /** Work that needs the library to the end, such as an export: it is not closed before, but by the system's own end. */
  readonly toTheEnd: <T>(work: Promise<T>) => Promise<T>
  /** Long work that the window asked for and may stop; it needs the library to its end, and is stopped before that is closed. */
  readonly works: Works
  /** Answers once no such work is under way, and no process beside main: what can be done again is ended. */
  readonly atRest: () => Promise<void>
  /** The packages that were opened, by the system or in the window. */
  readonly packages: ReceivedPackages
  /** Makes a backup of the open library, one at a time, beside whatever else is done in it. */
  readonly makeBackup: (kind: BackupKind) => Promise<Backup>
  readonly checkBeside: CheckBeside
  /** Repairs the open library and opens it again, and loads the window anew. Where that fails it is open as it was. */
  readonly repair: () => Promise<void>
  /** What a repair has brought back, until it is read: the window that asks first may be the one that is just left. */
  readonly repaired: () => RepairReport | null
  readonly repairedRead: () => void
  /** Makes the backups of the open library that have come due. To be called every few minutes. */
  readonly backUp: () => Promise<void>
  /** Empties the trash of what is due, and checks the open library. To be called every few minutes. */
  readonly keep: () => Promise<void>
  /** Keeps versions of what is written, as writing pauses. */
  readonly pauses: Pick<PauseVersions, 'written' | 'round'>
  /** Closes the library, after the backup that is due. A backup that fails is in the log. */
  readonly close: () => void
}

/** Seconds without key or mouse after which nobody is taken to work. */
const idleAfter = 300

/** The desk before any library is open; `window` answers null while none is shown. */
export function setUpDesk(window: () => BrowserWindow | null, output: OutputTools): Desk {
  const it = oneLibrary(window)
  const userData = (): string => app.getPath('userData')

  const library = (): Library => {
    const open = it.open()
    if (open === null) throw new NamedFailure('library-missing', { path: usualLibrary(userData()).path })
    return open
  }

  const ask = askReader(it.readable, answersFrom(library))

  const packages = receivedPackages(
    library,
    (path) => runInKeeper('read-package', { path }),
    () => sendEvent(window(), 'package-opened', {}),
  )

  /** The library that a start names; a package that it names is opened in the one that is there. */
  function libraryOrPackage({ words, folder }: Start): string | null {
    const [named, file] = [libraryNamedIn(words, folder), fileNamedIn(words, folder)]
    if (file === null || !isPackageAt(file)) return named
    packages.open(file)
    return named === file ? null : named
  }

  let lastBackup: Promise<unknown> = Promise.resolve()

  /** Two at once would take each other's unfinished copy for one that was left by a crash. */
  function makeBackup(kind: BackupKind): Promise<Backup> {
    const made = lastBackup.then(() => {
      const { path, readOnly } = library()
      if (readOnly) throw new NamedFailure('read-only', { path })
      return runInKeeper('backup', { library: path, kind, now: new Date().toISOString() })
    })
    lastBackup = made.catch(() => undefined)
    return made
  }

  const checkBeside: CheckBeside = (request, tell, signal) => runInKeeper('check', request, tell, signal)

  /**
   * Opens the library on a share anew, after what is to be done `between`, which answers what to open where that fails. Its
   * working copy has one user at a time, so the open one goes first.
   */
  async function anew(between: (share: Share) => string): Promise<string> {
    const share = it.shared()?.share
    if (share === undefined) throw new NamedFailure('share-none')
    await it.putAway()
    const opening = async (): Promise<string> => {
      let left = share.copy
      try {
        left = between(share)
        it.take(await it.opened(share.path, false))
        return left
      } catch (error) {
        const library = openLibrary(left, { create: false, readOnly: left === share.copy })
        it.take({ path: left, library, shared: null })
        throw error
      }
    }
    // Nothing else may be opened meanwhile.
    return await it.toTheEnd(opening())
  }

  async function switchTo(path: string, create: boolean): Promise<void> {
    await it.change(path, create)
    try {
      rememberLibrary(userData(), it.path() ?? library().path)
    } catch (error) {
      logError('remembering the library', error)
    }
  }

  const { repair, repairAndOpen, orRepaired, repaired, repairedRead } = repairsOf(it, window, library, switchTo)

  async function chooseLibrary(create: boolean): Promise<void> {
    const path = await askForLibrary(window(), create)
    if (path === null) throw new NamedFailure('cancelled')
    await orRepaired(switchTo(path, create))
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

  async function openFirst(start: Start): Promise<boolean> {
    const named = libraryOrPackage(start)
    const usual = usualLibrary(userData())
    let next = async (): Promise<void> => {
      await it.change(named ?? usual.path, true)
      if (named === null && usual.gone !== null) void tell(null, say('shell.library-gone', { path: usual.gone }))
    }
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
        const damaged = damagedAt(code, values)
        const choice = await askAfterFailure(sentence, damaged !== null)
        if (choice === 'quit') return false
        next =
          choice === 'repair' && damaged !== null ? () => repairAndOpen(damaged) : () => chooseLibrary(choice === 'new')
      }
    }
  }

  return {
    window,
    output,
    library,
    ask,
    // What is named need not be looked for.
    selected: (selection) => ('ids' in selection ? Promise.resolve(selection.ids) : ask('selected', selection)),
    status: () => {
      const { path, readOnly, reason, uncleanExit } = library()
      return { path: it.path() ?? path, readOnly, reason, uncleanExit, share: it.shared()?.status() ?? null }
    },
    switchTo,
    publish: async () => {
      const shared = it.shared()
      if (shared === null) throw new NamedFailure('share-none')
      await shared.publish()
    },
    reopen: async () => void (await anew(({ copy }) => copy)),
    setApart: async () => {
      const path = await anew((share) => setApart(share, new Date()))
      void tell(window(), say('shell.kept-apart', { path }))
    },
    followShare: async () => await it.shared()?.round(),
    leave: it.leave,
    chooseLibrary,
    chooseFromMenu: (create) => saying(chooseLibrary(create)),
    switchToNamed: async (start) => {
      const path = libraryOrPackage(start)
      if (path !== null) await saying(orRepaired(it.change(path, true)))
    },
    openFirst,
    toTheEnd: it.toTheEnd,
    works: it.works,
    packages,
    atRest: it.atRest,
    makeBackup,
    checkBeside,
    repair,
    repaired,
    repairedRead,
    backUp: backupRound({
      library: it.open,
      isBusy: isFlushing,
      now: () => new Date(),
      make: makeBackup,
      onFailure: (trouble) => sendEvent(window(), 'trouble', trouble),
    }),
    pauses: it.pauses,
    keep: keepingRound({
      library: it.open,
      isBusy: isFlushing,
      isIdle: () => powerMonitor.getSystemIdleTime() >= idleAfter,
      now: () => new Date(),
      checkBeside,
      onDestroyed: (ids) => sendEvent(window(), 'releases-changed', { ids }),
      onChecked: () => sendEvent(window(), 'health-changed', {}),
    }),
    close: it.close,
  }
}
