import type { CheckKind, HealthState } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import type { Library } from '../library'
import { chunk, giveWay } from './give-way'
import { readIntoIndex } from './read-into-index'

/** Checks a library between whatever else is done in it. Fails with `cancelled` once it is no longer `open`. */
export async function checkLibrary(library: Library, kind: CheckKind, isOpen: () => boolean): Promise<HealthState> {
  while (library.health.checkNext(kind, chunk)) {
    await giveWay()
    if (!isOpen()) throw new NamedFailure('cancelled')
  }
  // What the search had lost is found again at once.
  if (kind === 'full' && !library.readOnly) await readIntoIndex(library, isOpen)
  return library.health.state()
}

/** Takes what was destroyed out of the file of the search index as well, a little at a time. */
export async function sweepLibrary(library: Library, isOpen: () => boolean): Promise<void> {
  while (isOpen() && library.releases.sweepNext(chunk)) await giveWay()
}
