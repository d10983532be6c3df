import type { ReleaseId } from '../../shared/release'
import type { WriteHandle } from './handle'
import { emptySearch, indexRelease, markSearchCurrent, searchIsCurrent } from './search'
import { query } from './sql'
import { DamagedRow } from './stored'
import { refoldRegisters } from './tables/registers'
import { readRelease } from './tables/release'

/** Makes the index anew when its words were normalised by another version of the normaliser. */
export function bringSearchUpToDate(handle: WriteHandle): void {
  if (searchIsCurrent(handle)) return
  handle.transaction(() => {
    emptySearch(handle)
    for (const { key, id } of handle.all(query`SELECT key, id FROM release`)) {
      try {
        const { draft, assignedNumber } = readRelease(handle, id as ReleaseId)
        indexRelease(handle, Number(key), draft, assignedNumber?.text ?? null)
      } catch (error) {
        // A damaged release is told of when it is opened; the others are to be found all the same.
        if (!(error instanceof DamagedRow)) throw error
      }
    }
    refoldRegisters(handle)
    markSearchCurrent(handle)
  })
}
