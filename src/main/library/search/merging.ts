import type { WriteHandle } from '../handle'
import { command, query } from '../sql'
import { changes } from './sweep-index'

/** So many segments that saves have left are merged at once: a few milliseconds, once in as many saves. */
const mostLeft = 64

/** Pages that one step of tidying writes. */
const step = 16

/**
 * Every save adds a segment to the index. Left to itself FTS5 merges them, and the large ones they become part of, in the
 * middle of a save: all places of the most common word at once. Large segments are merged while nobody works.
 */
export function mergeWhileIdle(handle: WriteHandle): void {
  if (handle.get(query`SELECT v FROM search_config WHERE k = 'crisismerge'`)?.v === mostLeft) return
  configure(handle, 'automerge', 0)
  configure(handle, 'crisismerge', mostLeft)
}

/**
 * Bytes of words that FTS5 gathers before it writes them as a segment: usually, and of releases that are made a thousand at
 * a time. Its documentation leaves the option out.
 */
const gathered = { usually: 2 ** 20, ofMany: 2 ** 23 }

/** Runs work that puts many releases into the index, where FTS5 merges as it goes along: nobody types in between. */
export function mergingAlong<T>(handle: WriteHandle, work: () => T): T {
  configure(handle, 'automerge', 16)
  configure(handle, 'hashsize', gathered.ofMany)
  const value = work()
  configure(handle, 'hashsize', gathered.usually)
  configure(handle, 'automerge', 0)
  return value
}

/** FTS5 takes whole numbers only, and a number is bound as one that might not be. */
function configure(handle: WriteHandle, name: string, value: number): void {
  handle.run(command`INSERT INTO search (search, rank) VALUES (${name}, CAST(${value} AS INTEGER))`)
  handle.run(command`INSERT INTO search_names (search_names, rank) VALUES (${name}, CAST(${value} AS INTEGER))`)
}

/** Merges segments of the index for about so many milliseconds. Answers whether there may be more to merge. */
export function tidyIndex(handle: WriteHandle, milliseconds: number): boolean {
  const until = performance.now() + milliseconds
  return handle.transaction(() => {
    while (performance.now() < until) {
      const before = changes(handle)
      handle.run(command`INSERT INTO search (search, rank) VALUES ('merge', ${step})`)
      handle.run(command`INSERT INTO search_names (search_names, rank) VALUES ('merge', ${step})`)
      // Each counts as one change, also where there was nothing to merge.
      if (changes(handle) - before <= 2) return false
    }
    return true
  })
}
