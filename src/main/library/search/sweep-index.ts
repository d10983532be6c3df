import type { WriteHandle } from '../handle'
import { command, query } from '../sql'

/** Pages of the index that one step writes: a few milliseconds. */
const step = 2

/** Rows that the connection has changed since it was opened. */
export const changes = (handle: WriteHandle): number =>
  Number(handle.get(query`SELECT total_changes() AS changes`)?.changes)

const indexes = [
  {
    begin: command`INSERT INTO search (search, rank) VALUES ('merge', ${-step})`,
    next: command`INSERT INTO search (search, rank) VALUES ('merge', ${step})`,
  },
  {
    begin: command`INSERT INTO search_names (search_names, rank) VALUES ('merge', ${-step})`,
    next: command`INSERT INTO search_names (search_names, rank) VALUES ('merge', ${step})`,
  },
]

/**
 * Takes what was deleted from the index out of the file: until its segments are written anew, the words still lie in them.
 * Each `next` is a short step; the last one is done.
 */
export function* sweepIndex(handle: WriteHandle): Generator<undefined, undefined, undefined> {
  for (const { begin, next } of indexes) {
    for (let work = begin; ; work = next) {
      const before = changes(handle)
      handle.run(work)
      // What is looked up to begin with is one change; less than that one has found nothing to write.
      if (changes(handle) - before < 2) break
      yield
    }
  }
}
