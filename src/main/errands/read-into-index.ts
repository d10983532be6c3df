import type { Library } from '../library'
import { chunk } from './give-way'

/**
 * Reads into the index of a library what waits for it, the newest first, as long as it is the open one, and rests as long as it
 * reads. Answers whether the
 * library was listed meanwhile as one that is not all read.
 */
export async function readIntoIndex(library: Library, isOpen: () => boolean): Promise<boolean> {
  let wasWaiting = false
  while (isOpen() && library.finding.indexNext(chunk) > 0) {
    wasWaiting = true
    await new Promise((go) => setTimeout(go, chunk).unref())
  }
  return wasWaiting
}
