import type { ChangedMany } from '../../shared/contract'
import type { ReleaseId } from '../../shared/release'
import { NamedFailure, type Failure, type FailureCode } from '../../shared/result'
import { logError } from '../log'
import { failureOf } from './failure-of'
import { inChunks } from './in-chunks'

/** What is wrong with one release, and with none of the others. */
const ofOne: readonly FailureCode[] = ['library-damaged', 'not-found']

/** Changes many releases: one that is damaged stays as it was, and what the next would meet as well, such as a full disk, ends it. */
export async function changeMany(
  ids: readonly ReleaseId[],
  work: (some: readonly ReleaseId[]) => readonly ReleaseId[],
  tell?: (done: number, of: number) => void,
  signal?: AbortSignal,
): Promise<ChangedMany> {
  const refused: ReleaseId[] = []
  const failures: Failure[] = []
  let isOver = false
  const { ids: changed } = await inChunks(
    ids,
    (some) => {
      if (!isOver) return work(some)
      refused.push(...some)
      return []
    },
    (id, error) => {
      if (!(error instanceof NamedFailure)) logError('changing many releases', error)
      const failure = failureOf(error)
      refused.push(id)
      failures.push(failure)
      isOver = !ofOne.includes(failure.code)
    },
    tell,
    signal,
  )
  return { ids: changed, refused, failure: failures[0] ?? null }
}
