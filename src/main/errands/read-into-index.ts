import type { Library } from '../library'

/** How long main reads, in milliseconds, before it rests as long for whatever else there is to do. */
const chunk = 8

/**
 * Reads into the index of a library what waits for it, the newest first, as long as it is the open one. Answers whether the
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
