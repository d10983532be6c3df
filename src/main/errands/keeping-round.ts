import type { ReleaseId } from '../../shared/release'
import type { HealthState } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { logError, logInfo } from '../log'
import { checkLibrary, sweepLibrary, type CheckBeside } from './check-library'
import { chunk, giveWay } from './give-way'

const week = 7 * 24 * 60 * 60 * 1000

/** What the round of keeping needs of the world around it. */
export interface KeepingRound {
  /** The open library, or null while there is none. */
  readonly library: () => Library | null
  /** Whether this is a bad moment, such as while the window hands over what is unsaved. */
  readonly isBusy: () => boolean
  /** Whether nobody has touched keys or mouse for a while. */
  readonly isIdle: () => boolean
  readonly now: () => Date
  readonly checkBeside: CheckBeside
  /** Told of what the trash has lost. */
  readonly onDestroyed: (ids: readonly ReleaseId[]) => void
  /** Told after each check. */
  readonly onChecked: () => void
}

/**
 * A function to be called every few minutes: it empties the trash of what has been there for 30 days, checks a library
 * quickly once it is open, and fully every week while nobody works; then it puts the index in order. It never throws.
 */
export function keepingRound(it: KeepingRound): () => Promise<void> {
  const checked = new WeakSet<Library>()
  let isUnderWay = false

  async function round(library: Library): Promise<void> {
    const isOpen = (): boolean => it.library() === library && !it.isBusy()
    for (;;) {
      const gone = library.releases.trashRound(it.now().toISOString())
      if (gone.length === 0) break
      logInfo('destroyed after 30 days in the trash', String(gone.length))
      it.onDestroyed(gone)
      await sweepLibrary(library, isOpen)
      if (!isOpen()) return
    }
    if (!checked.has(library)) {
      checked.add(library)
      await checkLibrary(library, 'quick', isOpen, it.checkBeside)
      it.onChecked()
    }
    if (it.isIdle() && isDue(library.health.state(), it.now())) {
      await checkLibrary(library, 'full', () => isOpen() && it.isIdle(), it.checkBeside)
      it.onChecked()
    }
    while (isOpen() && it.isIdle() && library.tidy(chunk)) await giveWay()
  }

  return async () => {
    const library = it.library()
    if (library === null || library.readOnly || it.isBusy() || isUnderWay) return
    isUnderWay = true
    try {
      await round(library)
    } catch (error) {
      if (!(error instanceof NamedFailure)) logError('keeping', error)
      else if (error.code !== 'cancelled') logInfo('keeping failed', error.code)
    } finally {
      isUnderWay = false
    }
  }
}

/** One that was cut short goes on. A check from the future was made by a clock that has been put right. */
const isDue = ({ full }: HealthState, now: Date): boolean =>
  full === null || full.endedAt === null || Math.abs(now.getTime() - Date.parse(full.endedAt)) >= week
