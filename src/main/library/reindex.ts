import type { ReleaseId } from '../../shared/release'
import type { ReadHandle, WriteHandle } from './handle'
import { indexRelease, markSearchCurrent, mergeWhileIdle, searchIsCurrent } from './search'
import { command, query } from './sql'
import { DamagedRow } from './stored'
import { isThere } from './tables/destruction'
import { refoldRegisters } from './tables/registers'
import { readRelease } from './tables/release'

/** So many releases are read while a library opens: nobody notices. More are read later, by {@link indexNext}. */
const mostAtOpening = 100

/** Has every release read into the index anew when its words were normalised by another version of the normaliser. */
export function bringSearchUpToDate(handle: WriteHandle): void {
  mergeWhileIdle(handle)
  if (!searchIsCurrent(handle)) queueAll(handle)
  const waiting = releasesWaiting(handle)
  if (waiting > 0 && waiting <= mostAtOpening) indexNext(handle, Infinity)
}

/** Releases that are still to be read into the index. */
export const releasesWaiting = (handle: ReadHandle): number =>
  Number(handle.get(query`SELECT count(*) AS waiting FROM index_queue`)?.waiting)

function queueAll(handle: WriteHandle): void {
  handle.transaction(() => {
    handle.run(command`INSERT OR IGNORE INTO index_queue (release) SELECT key FROM release WHERE ${isThere}`)
    refoldRegisters(handle)
    markSearchCurrent(handle)
  })
}

/** Reads releases that wait for it into the index, the newest first, for about so many milliseconds. Answers how many are left. */
export function indexNext(handle: WriteHandle, milliseconds: number): number {
  const until = performance.now() + milliseconds
  return handle.transaction(() => {
    for (;;) {
      const row = handle.get(query`
        SELECT release.key, release.id FROM index_queue JOIN release ON release.key = index_queue.release
        ORDER BY index_queue.release DESC LIMIT 1`)
      if (row === undefined) return 0
      indexWaiting(handle, Number(row.key), row.id as ReleaseId)
      if (performance.now() >= until) break
    }
    return releasesWaiting(handle)
  })
}

function indexWaiting(handle: WriteHandle, key: number, id: ReleaseId): void {
  try {
    indexRelease(handle, key, readRelease(handle, id))
  } catch (error) {
    // A damaged release is told of when it is opened; the others are to be found all the same.
    if (!(error instanceof DamagedRow)) throw error
    handle.run(command`DELETE FROM index_queue WHERE release = ${key}`)
  }
}
