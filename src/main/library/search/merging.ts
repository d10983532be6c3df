import type { WriteHandle } from '../handle'
import { command, query } from '../sql'

/** Pages that a save merges: as many as keep up with what saves add, and less than a millisecond. */
const step = 8

/** Every save adds a segment to the index. Left to itself FTS5 merges them in one save of many, for tens of milliseconds. */
export function mergeBySteps(handle: WriteHandle): void {
  if (handle.get(query`SELECT v FROM search_config WHERE k = 'automerge'`)?.v === 0) return
  handle.run(command`INSERT INTO search (search, rank) VALUES ('automerge', 0)`)
  handle.run(command`INSERT INTO search_names (search_names, rank) VALUES ('automerge', 0)`)
}

export const mergeWords = (handle: WriteHandle): void => {
  handle.run(command`INSERT INTO search (search, rank) VALUES ('merge', ${step})`)
}

export const mergeNames = (handle: WriteHandle): void => {
  handle.run(command`INSERT INTO search_names (search_names, rank) VALUES ('merge', ${step})`)
}
