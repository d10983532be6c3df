import { statSync } from 'node:fs'
import type { BrowserWindow } from 'electron'
import { NamedFailure } from '../../../shared/result'
import { pauseVersions, readIntoIndex, type PauseVersions, type SharedLibrary } from '../../errands'
import type { Library } from '../../library'
import { logError, logInfo } from '../../log'
import { endChildren, flushWindow, sendEvent } from '../../shell'
import { openAt, type OpenedAt } from './open-at'
import { worksTold, type Works } from './works'

/** Milliseconds from opening a library to reading on into its index. */
const beforeIndexing = 2000

/** Milliseconds from opening a library to the first question that starts the reader: until then its window is being painted. */
const beforeReading = 3000

/** A smaller library is read in main as quickly as the reader could be asked. */
const leastToRead = 4 * 1024 * 1024

/** Milliseconds that publishing may keep the app from ending. */
const mostForLeaving = 60_000

/** The one library that is open, and what has to rest before it can be left. */
export interface OneLibrary {
  /** What is open, or null. */
  readonly open: () => Library | null
  readonly shared: () => SharedLibrary | null
  /** The path that the officer opened: on a share that of the share. */
  readonly path: () => string | null
  /** The path of a library that the reader is to be asked about, or null. */
  readonly readable: () => string | null
  /** Opens a library in place of the open one, which stays open when that fails or the window cannot save what is unsaved. */
  readonly change: (path: string, create: boolean) => Promise<void>
  /** Leaves the open library: at rest, saved, published where it can be, and closed. */
  readonly putAway: () => Promise<void>
  /** Makes what was opened the open library. */
  readonly take: (next: OpenedAt) => void
  readonly opened: (path: string, create: boolean) => Promise<OpenedAt>
  /** Work that needs the library to the end, such as an export: it is not closed before, but by the system's own end. */
  readonly toTheEnd: <T>(work: Promise<T>) => Promise<T>
  /** Long work that the window asked for and may stop; it needs the library to its end, and is stopped before that is closed. */
  readonly works: Works
  /** Answers once no such work is under way, and no process beside main: what can be done again is ended. */
  readonly atRest: () => Promise<void>
  /** Keeps versions of what is written, as writing pauses. */
  readonly pauses: PauseVersions
  /** The last that takes time before the library is closed: publishes what waits, for a minute at most. */
  readonly leave: () => Promise<void>
  /** Closes the library, after the backup that is due. A backup that fails is in the log. */
  readonly close: () => void
}

export function oneLibrary(window: () => BrowserWindow | null): OneLibrary {
  let open: Library | null = null
  let shared: SharedLibrary | null = null
  let openedAt = 0
  let isLarge = false
  const underWay = new Set<Promise<unknown>>()
  const pauses = pauseVersions({ library: () => open, now: () => Date.now() })
  const works = worksTold(
    (progress) => sendEvent(window(), 'work', progress),
    () => performance.now(),
  )

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

  const path = (): string | null => shared?.share.path ?? open?.path ?? null

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

  /** The last of what is written goes to the open library. What is typed while that is published is for the next time. */
  async function handOver(): Promise<void> {
    await flush()
    if (shared === null) return
    await leave()
    await flush()
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

  async function change(next: string, create: boolean): Promise<void> {
    if (path() === next) return
    await atRest()
    const coming = await opened(next, create)
    try {
      await handOver()
    } catch (error) {
      await coming.shared?.leave()
      coming.library.close()
      throw error
    }
    close()
    take(coming)
  }

  async function putAway(): Promise<void> {
    await atRest()
    await handOver()
    close()
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

  return {
    open: () => open,
    shared: () => shared,
    path,
    // One that is shown from a copy of its own is not copied again for a reader, which would leave that behind.
    readable: () =>
      open !== null && isLarge && !open.readOnly && performance.now() - openedAt > beforeReading ? open.path : null,
    change,
    putAway,
    take,
    opened,
    toTheEnd,
    works: { ...works, run: (id, work) => toTheEnd(works.run(id, work)) },
    atRest,
    pauses,
    leave,
    close,
  }
}
