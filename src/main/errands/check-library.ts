import type { CheckKind, HealthState } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { readIntoIndex } from './read-into-index'

/** How long main works on something that can wait, in milliseconds, before it looks at what else there is to do. */
const chunk = 8

const pause = (): Promise<void> => new Promise((go) => setImmediate(go))

/** Checks a library between whatever else is done in it. Fails with `cancelled` once it is no longer `open`. */
export async function checkLibrary(library: Library, kind: CheckKind, isOpen: () => boolean): Promise<HealthState> {
  while (library.health.checkNext(kind, chunk)) {
    await pause()
    if (!isOpen()) throw new NamedFailure('cancelled')
  }
  // What the search had lost is found again at once.
  if (kind === 'full' && !library.readOnly) await readIntoIndex(library, isOpen)
  return library.health.state()
}

/** Takes what was destroyed out of the file of the search index as well, a little at a time. */
export async function sweepLibrary(library: Library, isOpen: () => boolean): Promise<void> {
  while (isOpen() && library.releases.sweepNext(chunk)) await pause()
}
