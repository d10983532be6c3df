import type { BrowserWindow } from 'electron'
import type { RepairProgress, RepairReport } from '../../../shared/contract'
import { NamedFailure, type Failure } from '../../../shared/result'
import { failureOf } from '../../errands'
import { holdsReleases, publishedAt, type Library } from '../../library'
import { askToRepair, askToStopRepair, runInKeeper, sendEvent } from '../../shell'
import { sayFailure } from '../../words'
import type { OneLibrary } from './one-library'

export interface Repairs {
  /** Repairs the open library and opens it again, and loads the window anew. Where that fails it is open as it was. */
  readonly repair: () => Promise<void>
  /** Repairs one that is not open, which a dialog can stop, and opens it. */
  readonly repairAndOpen: (path: string) => Promise<void>
  /** Offers a repair where that may help to open a library. Fails with `cancelled` where it is declined. */
  readonly orRepaired: (opening: Promise<void>) => Promise<void>
  /** What a repair has brought back, until it is read: the window that asks first may be the one that is just left. */
  readonly repaired: () => RepairReport | null
  readonly repairedRead: () => void
}

/** The library that could not be opened, where a repair may help: a damaged first page is nobody's. */
export function damagedAt(code: string, { path }: Failure['values']): string | null {
  if (typeof path !== 'string') return null
  return code === 'library-damaged' || (code === 'library-not-ours' && holdsReleases(path)) ? path : null
}

export function repairsOf(
  it: OneLibrary,
  window: () => BrowserWindow | null,
  library: () => Library,
  switchTo: (path: string, create: boolean) => Promise<void>,
): Repairs {
  let report: RepairReport | null = null

  async function repairAt(path: string, tell: (progress: RepairProgress) => void, signal?: AbortSignal): Promise<void> {
    report = await runInKeeper('repair', { library: path, isTrial: false }, tell, signal)
  }

  async function repair(): Promise<void> {
    const { path } = library()
    const asked = it.path() ?? path
    await it.putAway()
    const repairing = async (): Promise<void> => {
      try {
        await repairAt(path, (progress) => sendEvent(window(), 'repair', progress))
      } finally {
        it.take(await it.opened(asked, false))
      }
    }
    await it.toTheEnd(repairing())
    window()?.webContents.reload()
  }

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

  async function repairAndOpen(path: string): Promise<void> {
    const [stop, done] = [new AbortController(), new AbortController()]
    void askToStopRepair(done.signal).then((isStopped) => isStopped && stop.abort())
    try {
      await it.toTheEnd(repairAt(path, () => {}, stop.signal))
    } finally {
      done.abort()
    }
    // A working copy is opened by the share that it is published on, as it was to be.
    await switchTo(publishedAt(path) ?? path, false)
  }

  return {
    repair,
    repairAndOpen,
    orRepaired,
    repaired: () => report,
    repairedRead: () => {
      report = null
    },
  }
}
