import { existsSync } from 'node:fs'
import type { ShareStatus } from '../../shared/contract'
import { NamedFailure, type FailureCode } from '../../shared/result'
import {
  isUnpublished,
  noteDesk,
  openLibrary,
  removeNote,
  type BringRequest,
  type Library,
  type PublishRequest,
  type Share,
  type ShareProgress,
  type Standing,
  type Worker,
} from '../library'
import { logError, logInfo } from '../log'

type Told = (progress: ShareProgress) => void

/** What work with a share needs of the world around it. */
export interface ShareWorld {
  /** As {@link bringShare} and {@link publishShare}, beside main. */
  readonly bring: (request: BringRequest, tell: Told, signal: AbortSignal) => Promise<Standing>
  readonly publish: (request: PublishRequest, tell: Told, signal: AbortSignal) => Promise<Standing>
  readonly now: () => number
  /** Told when it stands otherwise. */
  readonly onChanged: () => void
}

/** The open working copy of a library on a share. */
export interface SharedLibrary {
  readonly share: Share
  readonly library: Library
  readonly status: () => ShareStatus
  /** To be called every half minute: notes that we are here, and publishes what has waited long enough. Never throws. */
  readonly round: () => Promise<void>
  /** Publishes now. Fails as {@link publishShare}. */
  readonly publish: () => Promise<void>
  /** The last thing: publishes what waits, where that can be done, and makes room for other desks. Never throws. */
  readonly leave: () => Promise<void>
}

/** Milliseconds that changes wait to be published, so that a sentence is not published word by word. */
const rest = 10 * 60_000

/** Milliseconds after which a share that does not answer is gone. */
const patience = 10_000
const patienceWithLongWork = 60_000

/** The states that a failure to publish leads to; after any other the next round tries again. */
const stateAfter: Partial<Record<FailureCode, ShareStatus['state']>> = {
  'share-gone': 'gone',
  'share-full': 'full',
  'share-forked': 'forked',
}

/**
 * Opens the working copy of a library on a share, brought up to what is published. For reading only while somebody at another
 * desk works in it. Fails as {@link bringShare} and {@link openLibrary}.
 */
export async function openShared(
  share: Share,
  options: { create: boolean; device: string; onSettled: NonNullable<Parameters<typeof openLibrary>[1]['onSettled']> },
  world: ShareWorld,
): Promise<SharedLibrary> {
  const { create, device, onSettled } = options
  let by: Worker | null = null
  let reading: FailureCode | null = null
  let isGone = false
  try {
    by = await within(share, noteDesk(share, { officer: '', device }))
    if (by !== null) reading = 'share-taken'
  } catch (error) {
    if (error instanceof NamedFailure && error.code === 'library-unwritable') reading = 'library-unwritable'
    else isGone = existsSync(share.copy)
  }
  const standing = await bring(share, create, isGone, world)
  const library = openLibrary(share.copy, { create, device, reading, onSettled })
  return follow({ share, library, device, world, standing, by })
}

/** The working copy may be open elsewhere: then it is read as it is, as {@link openLibrary} finds by itself. */
async function bring(share: Share, create: boolean, isGone: boolean, world: ShareWorld): Promise<Standing> {
  try {
    return await patiently(share, (tell, signal) => world.bring({ share, create, isGone }, tell, signal))
  } catch (error) {
    if (!(error instanceof NamedFailure) || error.code !== 'library-locked') throw error
    return { state: 'current', base: null }
  }
}

interface Followed {
  readonly share: Share
  readonly library: Library
  readonly device: string
  readonly world: ShareWorld
  readonly standing: Standing
  readonly by: Worker | null
}

function follow({ share, library, device, world, standing, by }: Followed): SharedLibrary {
  let { base } = standing
  let state: ShareStatus['state'] = by === null ? standing.state : 'taken'
  let changedAt: number | null = null
  let publishing: Promise<void> | null = null
  let noting: Promise<unknown> | null = null

  const worker = (): Worker => ({ officer: library.officer.get().name, device })

  function waits(): boolean {
    if (library.readOnly) return false
    try {
      return isUnpublished(share, library.changes())
    } catch {
      // A damaged library cannot tell. Publishing says why it cannot be done; the app has to be able to end.
      return true
    }
  }

  function become(next: ShareStatus['state']): void {
    if (state === next) return
    logInfo('the share', next)
    state = next
    world.onChanged()
  }

  async function send(): Promise<void> {
    // By hand only: nothing else publishes then.
    const isInstead = state === 'unreadable'
    become('publishing')
    try {
      const sent = await patiently(share, (tell, signal) =>
        world.publish({ share, worker: worker(), isInstead }, tell, signal),
      )
      base = sent.base
      changedAt = null
      become(waits() ? 'waiting' : 'current')
    } catch (error) {
      const code = error instanceof NamedFailure ? error.code : 'unexpected'
      become(stateAfter[code] ?? (isInstead ? 'unreadable' : 'waiting'))
      throw error
    }
  }

  function publish(): Promise<void> {
    if (library.readOnly) return Promise.reject(new NamedFailure(library.reason ?? 'read-only', { path: share.path }))
    publishing ??= send().finally(() => (publishing = null))
    return publishing
  }

  async function tryToPublish(): Promise<void> {
    try {
      await publish()
    } catch (error) {
      if (error instanceof NamedFailure) logInfo('not published', error.code)
      else logError('publishing', error)
    }
  }

  /** Whether the share answers, and knows that we are here. */
  async function isThere(): Promise<boolean> {
    // One that hangs is asked once.
    if (noting !== null) return false
    noting = noteDesk(share, worker()).finally(() => (noting = null))
    return await within(share, noting).then(
      () => true,
      () => false,
    )
  }

  async function round(): Promise<void> {
    if (library.readOnly || publishing !== null) return
    const wasGone = state === 'gone'
    if (!(await isThere())) return become('gone')
    if (state === 'forked' || state === 'unreadable') return
    const isWaiting = waits()
    if (!isWaiting) changedAt = null
    else changedAt ??= world.now()
    if (state !== 'full' || !isWaiting) become(isWaiting ? 'waiting' : 'current')
    const isDue = changedAt !== null && world.now() - changedAt >= rest
    if (isWaiting && (isDue || wasGone || base === null)) await tryToPublish()
  }

  return {
    share,
    library,
    status: () => ({
      state: state === 'current' && waits() ? 'waiting' : state,
      publishedAt: base?.at ?? null,
      by: state === 'taken' ? by : base && { officer: base.officer, device: base.device },
    }),
    round,
    publish,
    leave: async () => {
      if (library.readOnly) return
      await publishing?.catch(() => undefined)
      if (state !== 'gone' && state !== 'forked' && state !== 'unreadable' && waits()) await tryToPublish()
      await within(share, removeNote(share)).catch(() => undefined)
    },
  }
}

const gone = (share: Share): NamedFailure => new NamedFailure('share-gone', { path: share.path })

/** Answers as `asked` does; fails with `share-gone` {path} when that takes too long. */
function within<T>(share: Share, asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(gone(share)), patience)
    asked.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** The same for work that tells how far it is, and may take as long as it goes on doing so. */
function patiently<T>(share: Share, work: (tell: Told, signal: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const give = (): void => {
      reject(gone(share))
      controller.abort()
    }
    let timer = setTimeout(give, patienceWithLongWork)
    const tell = (): void => {
      clearTimeout(timer)
      timer = setTimeout(give, patienceWithLongWork)
    }
    work(tell, controller.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}
