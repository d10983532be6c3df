import { isOut, type ReleaseId, type ReleaseStatus } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { logError, logInfo } from '../log'

/** Milliseconds without a save after which a text has been left alone, and of writing after which one is kept all the same. */
const aloneFor = 3 * 60_000
const writtenFor = 20 * 60_000

export interface PauseVersions {
  /** Notes that a release was saved, with the status it has. What has gone out says the same whatever is noted on it. */
  readonly written: (id: ReleaseId, status: ReleaseStatus) => void
  /** Keeps a version of what was written and left alone. To be called every half minute or so; never throws. */
  readonly round: () => void
  /** Keeps one of all that was written, before the library closes. */
  readonly finish: () => void
}

/** Cuts versions where nobody asks for one: when writing pauses. Where nothing that prints has changed, none is cut. */
export function pauseVersions({ library, now }: { library: () => Library | null; now: () => number }): PauseVersions {
  const waiting = new Map<ReleaseId, { since: number; last: number }>()

  function cut(id: ReleaseId): void {
    waiting.delete(id)
    try {
      library()?.versions.cut(id, 'pause')
    } catch (error) {
      // Nothing of the text is lost with it: that is saved. The next save asks again.
      if (error instanceof NamedFailure) logInfo('no version at the pause', error.code)
      else logError('version at the pause', error)
    }
  }

  return {
    written: (id, status) => {
      if (isOut(status)) return
      const last = now()
      waiting.set(id, { since: waiting.get(id)?.since ?? last, last })
    },
    round: () => {
      for (const [id, { since, last }] of waiting) {
        if (now() - last >= aloneFor || now() - since >= writtenFor) cut(id)
      }
    },
    finish: () => {
      for (const id of waiting.keys()) cut(id)
    },
  }
}
