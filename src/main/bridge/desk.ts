import { app, powerMonitor, type BrowserWindow } from 'electron'
import { statSync } from 'node:fs'
import type { Backup, BackupKind, LibraryStatus, Selection, RepairProgress, RepairReport } from '../../shared/contract'
import type { ReleaseId } from '../../shared/release'
import { NamedFailure, type Failure } from '../../shared/result'
import { rememberLibrary, usualLibrary } from '../files'
import { holdsReleases, openLibrary, setApart, type Library, type Share } from '../library'
import { logError, logInfo } from '../log'
import {
  askAfterFailure,
  askForLibrary,
  askReader,
  askToRepair,
  askToStopRepair,
  endChildren,
  fileNamedIn,
  flushWindow,
  isFlushing,
  libraryNamedIn,
  runInKeeper,
  sendEvent,
  tell,
  type AskReader,
  type Start,
} from '../shell'
import { say, sayFailure } from '../words'
import {
  answersFrom,
  backupRound,
  failureOf,
  keepingRound,
  pauseVersions,
  readIntoIndex,
  type CheckBeside,
  type OutputTools,
  type PauseVersions,
  type SharedLibrary,
} from '../errands'
import { openAt, type OpenedAt } from './open-at'
import { isPackageAt, receivedPackages, type ReceivedPackages } from './received-packages'
import { worksTold, type Works } from './works'

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
  /** Publishes the open library to its share. Fails as its {@link SharedLibrary}, and with `share-none` for one on this computer. */
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

/** Milliseconds from opening a library to reading on into its index. */
const beforeIndexing = 2000

/** Milliseconds from opening a library to the first question that starts the reader: until then its window is being painted. */
const beforeReading = 3000

/** A smaller library is read in main as quickly as the reader could be asked. */
const leastToRead = 4 * 1024 * 1024

/** Milliseconds that publishing may keep the app from ending. */
const mostForLeaving = 60_000

/** The library that could not be opened, where a repair may help: a damaged first page is nobody's. */
function damagedAt(code: string, { path }: Failure['values']): string | null {
  if (typeof path !== 'string') return null
  return code === 'library-damaged' || (code === 'library-not-ours' && holdsReleases(path)) ? path : null
}

export function setUpDesk(window: () => BrowserWindow | null, output: OutputTools): Desk {
  let open: Library | null = null
  let shared: SharedLibrary | null = null
  let openedAt = 0
  let isLarge = false
  const underWay = new Set<Promise<unknown>>()

  const userData = (): string => app.getPath('userData')

  const library = (): Library => {
    if (open === null) throw new NamedFailure('library-missing', { path: usualLibrary(userData()).path })
    return open
  }

  /** The open library where questions about it are for the reader. */
  const readable = (): string | null =>
    open !== null && isLarge && performance.now() - openedAt > beforeReading ? open.path : null
  const ask = askReader(readable, answersFrom(library))

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

  const pauses = pauseVersions({ library: () => open, now: () => Date.now() })

  function close(): void {
    void endChildren()
    pauses.finish()
    const failed = open?.close() ?? null
    open = null
    shared = null
    if (failed !== null) logInfo('the library closed without its backup', failed.code)
  }

  function toTheEnd<T>(work: Promise<T>): Promise<T> {
    const ended = (): boolean => underWay.delete(work)
    underWay.add(work)
    work.then(ended, ended)
    return work
  }

  const works = worksTold(
    (progress) => sendEvent(window(), 'work', progress),
    () => performance.now(),
  )

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

  async function atRest(): Promise<void> {
    works.stopAll()
    while (underWay.size > 0) await Promise.allSettled(underWay)
    await endChildren()
  }

  const opened = (path: string, create: boolean): Promise<OpenedAt> =>
    openAt(path, {
      create,
      onSettled: (ids) => sendEvent(window(), 'releases-changed', { ids }),
      onShareChanged: () => sendEvent(window(), 'share-changed', {}),
    })

  const pathOpen = (): string | undefined => shared?.share.path ?? open?.path

  /** Has the window save what is unsaved; fails as that does. */
  async function flush(): Promise<void> {
    const shown = window()
    if (shown === null || open === null) return
    const flushed = await flushWindow(shown)
    if (typeof flushed === 'object') throw new NamedFailure(flushed.code, flushed.values)
  }

  async function leave(): Promise<void> {
    if (shared === null) return
    pauses.finish()
    const given = new Promise((go) => setTimeout(go, mostForLeaving).unref())
    await Promise.race([shared.leave(), given])
  }

  function take(next: OpenedAt): void {
    open = next.library
    shared = next.shared
    openedAt = performance.now()
    isLarge = statSync(open.path).size >= leastToRead
    sendEvent(window(), 'library-changed', {})
    if (!open.readOnly) void indexLater(open)
    void shared?.round()
  }

  /** For this start only. */
  async function change(path: string, create: boolean): Promise<void> {
    if (pathOpen() === path) return
    await atRest()
    const next = await opened(path, create)
    try {
      await flush()
    } catch (error) {
      await next.shared?.leave()
      next.library.close()
      throw error
    }
    await leave()
    close()
    take(next)
  }

  /**
   * Opens the library on a share anew, after what is to be done `between`, which answers what to open where that fails. Its
   * working copy has one user at a time, so the open one goes first.
   */
  async function anew(between: (share: Share) => string): Promise<string> {
    if (shared === null) throw new NamedFailure('share-none')
    const { share } = shared
    await atRest()
    await flush()
    await leave()
    close()
    let left = share.copy
    try {
      left = between(share)
      take(await opened(share.path, false))
      return left
    } catch (error) {
      take({ path: left, library: openLibrary(left, { create: false, readOnly: left === share.copy }), shared: null })
      throw error
    }
  }

  let report: RepairReport | null = null

  async function repairAt(path: string, tell: (progress: RepairProgress) => void, signal?: AbortSignal): Promise<void> {
    report = await runInKeeper('repair', { library: path, isTrial: false }, tell, signal)
  }

  async function repair(): Promise<void> {
    const { path } = library()
    const asked = pathOpen() ?? path
    await atRest()
    await flush()
    await leave()
    close()
    const repairing = async (): Promise<void> => {
      try {
        await repairAt(path, (progress) => sendEvent(window(), 'repair', progress))
      } finally {
        take(await opened(asked, false))
      }
    }
    await toTheEnd(repairing())
    window()?.webContents.reload()
  }

  /** Not before the window stands: what is found and what is newest can wait a moment, the first look cannot. */
  async function indexLater(library: Library): Promise<void> {
    await new Promise((go) => setTimeout(go, beforeIndexing).unref())
    try {
      const isRead = await readIntoIndex(library, () => open === library)
      if (isRead) sendEvent(window(), 'releases-changed', { ids: [] })
    } catch (error) {
      logError('reading into the index', error)
    }
  }

  async function switchTo(path: string, create: boolean): Promise<void> {
    await change(path, create)
    try {
      rememberLibrary(userData(), pathOpen() ?? library().path)
    } catch (error) {
      logError('remembering the library', error)
    }
  }

  async function chooseLibrary(create: boolean): Promise<void> {
    const path = await askForLibrary(window(), create)
    if (path === null) throw new NamedFailure('cancelled')
    await orRepaired(switchTo(path, create))
  }

  /** Offers a repair where that may help to open a library. Fails with `cancelled` where it is declined. */
  async function orRepaired(opening: Promise<void>): Promise<void> {
    try {
      await opening
    } catch (error) {
      const { code, values } = failureOf(error)
      const damaged = damagedAt(code, values)
      if (damaged === null) throw error
      if (!(await askToRepair(window(), sayFailure(code, values)))) throw new NamedFailure('cancelled')
      await repairAndOpen(damaged)
    }
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

  /** For one that is not open: a dialog says that the repair is under way, and can stop it. */
  async function repairAndOpen(path: string): Promise<void> {
    const [stop, done] = [new AbortController(), new AbortController()]
    void askToStopRepair(done.signal).then((isStopped) => isStopped && stop.abort())
    try {
      await toTheEnd(repairAt(path, () => {}, stop.signal))
    } finally {
      done.abort()
    }
    await switchTo(path, false)
  }

  async function openFirst(start: Start): Promise<boolean> {
    const named = libraryOrPackage(start)
    const usual = usualLibrary(userData())
    let next = async (): Promise<void> => {
      await change(named ?? usual.path, true)
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
      return { path: pathOpen() ?? path, readOnly, reason, uncleanExit, share: shared?.status() ?? null }
    },
    switchTo,
    publish: async () => {
      if (shared === null) throw new NamedFailure('share-none')
      await shared.publish()
    },
    reopen: async () => void (await anew(({ copy }) => copy)),
    setApart: async () => {
      const path = await anew((share) => setApart(share, new Date()))
      void tell(window(), say('shell.kept-apart', { path }))
    },
    followShare: async () => await shared?.round(),
    leave,
    chooseLibrary,
    chooseFromMenu: (create) => saying(chooseLibrary(create)),
    switchToNamed: async (start) => {
      const path = libraryOrPackage(start)
      if (path !== null) await saying(orRepaired(change(path, true)))
    },
    openFirst,
    toTheEnd,
    works: { ...works, run: (id, work) => toTheEnd(works.run(id, work)) },
    packages,
    atRest,
    makeBackup,
    checkBeside,
    repair,
    repaired: () => report,
    repairedRead: () => {
      report = null
    },
    backUp: backupRound({
      library: () => open,
      isBusy: isFlushing,
      now: () => new Date(),
      make: makeBackup,
      onFailure: (trouble) => sendEvent(window(), 'trouble', trouble),
    }),
    pauses,
    keep: keepingRound({
      library: () => open,
      isBusy: isFlushing,
      isIdle: () => powerMonitor.getSystemIdleTime() >= idleAfter,
      now: () => new Date(),
      checkBeside,
      onDestroyed: (ids) => sendEvent(window(), 'releases-changed', { ids }),
      onChecked: () => sendEvent(window(), 'health-changed', {}),
    }),
    close,
  }
}
