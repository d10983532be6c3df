/** Looks whether a library is whole, in steps short enough to be made between two keys. Nothing here writes. */
import type { CheckKind, HealthFinding } from '../../../shared/contract'
import type { ReadHandle } from '../handle'
import { backupSteps, logSteps, mediaSteps } from './around'
import { indexSteps, pageSteps } from './pages'
import { releaseSteps } from './releases'
import type { Steps } from './step'

export type { Step, Steps } from './step'

/** A check of one kind; of the releases those after the key `from`, where an earlier check has come. */
export function* checkSteps(handle: ReadHandle, library: string, kind: CheckKind, from: number): Steps {
  yield* pageSteps(handle)
  if (kind === 'quick') return
  yield* indexSteps(handle)
  yield* releaseSteps(handle, from)
  yield* mediaSteps(handle, library)
  yield* logSteps(handle)
  yield* backupSteps(library)
}

/** What some steps of a check have found. */
export interface Checked {
  readonly findings: readonly HealthFinding[]
  /** Releases that were verified, and the key of the last of them. */
  readonly releases: number
  readonly lastRelease: number | null
  /** Whether these were the last steps. */
  readonly isDone: boolean
}

/** Goes on with a check for about so many milliseconds. */
export function checkedWithin(steps: Steps, milliseconds: number): Checked {
  const until = performance.now() + milliseconds
  const findings: HealthFinding[] = []
  let releases = 0
  let lastRelease: number | null = null
  for (let isDone = false; ;) {
    const step = steps.next()
    if (step.done === true) isDone = true
    else {
      findings.push(...step.value.findings)
      if (step.value.release !== undefined) {
        releases += 1
        lastRelease = step.value.release
      }
    }
    if (isDone || performance.now() >= until) return { findings, releases, lastRelease, isDone }
  }
}
