/** Looks whether a library is whole, in steps short enough to be made between two keys. Nothing here writes. */
import type { CheckKind } from '../../../shared/contract'
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
