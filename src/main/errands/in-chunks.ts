import type { ReleaseId } from '../../shared/release'
import { chunk, giveWay } from './give-way'

/**
 * Does something to many releases, a few at a time: one that is typed on meanwhile is saved in between. Answers the changed, those
 * that were until it was stopped. Some that fail together are tried one by one; what fails alone stops it, unless `leave` takes
 * note of it.
 */
export async function inChunks(
  ids: readonly ReleaseId[],
  work: (some: readonly ReleaseId[]) => readonly ReleaseId[],
  leave?: (id: ReleaseId, error: unknown) => void,
  tell: (done: number, of: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<{ ids: ReleaseId[] }> {
  const changed: ReleaseId[] = []
  let size = 1
  await giveWay()
  for (let from = 0; from < ids.length && signal?.aborted !== true;) {
    const began = performance.now()
    try {
      changed.push(...work(ids.slice(from, from + size)))
    } catch (error) {
      if (leave === undefined) throw error
      if (size > 1) {
        size = 1
        continue
      }
      leave(ids[from]!, error)
    }
    from += size
    tell(Math.min(from, ids.length), ids.length)
    const spent = performance.now() - began
    // So many such as these were take half a chunk. A commit takes its time for one as for many, so what fits may always grow.
    const fitting = Math.floor((size * chunk) / 2 / spent)
    size = spent < chunk / 2 ? Math.min(2 * size, Math.max(size + 1, fitting)) : Math.max(1, fitting)
    await giveWay()
  }
  return { ids: changed }
}
