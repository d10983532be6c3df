import type { CheckKind, HealthState } from '../../shared/contract'
import { NamedFailure } from '../../shared/result'
import type { Checked, CheckRequest, Library } from '../library'
import { chunk, giveWay } from './give-way'
import { readIntoIndex } from './read-into-index'

/** Makes a check beside main and tells what each part of it has found. Fails with `cancelled` when `signal` ends it. */
export type CheckBeside = (
  request: CheckRequest,
  tell: (part: Checked) => void,
  signal: AbortSignal,
) => Promise<unknown>

/** Checks that are under way, one of a library at a time; none of these promises fails. */
const underWay = new WeakMap<Library, Promise<unknown>>()

/** Checks a library beside whatever else is done in it. Fails with `cancelled` once it is no longer `open`. */
export async function checkLibrary(
  library: Library,
  kind: CheckKind,
  isOpen: () => boolean,
  checkBeside: CheckBeside,
): Promise<HealthState> {
  while (underWay.has(library)) {
    await underWay.get(library)
    if (!isOpen()) throw new NamedFailure('cancelled')
  }
  const check = oneCheck(library, kind, isOpen, checkBeside)
  underWay.set(
    library,
    check.then(
      () => underWay.delete(library),
      () => underWay.delete(library),
    ),
  )
  await check
  // What the search had lost is found again at once.
  if (kind === 'full' && !library.readOnly) await readIntoIndex(library, isOpen)
  return library.health.state()
}

async function oneCheck(
  library: Library,
  kind: CheckKind,
  isOpen: () => boolean,
  checkBeside: CheckBeside,
): Promise<void> {
  const cancelling = new AbortController()
  const from = library.health.beginCheck(kind)
  const take = (part: Checked): void => {
    if (isOpen()) library.health.takeChecked(kind, part)
    else cancelling.abort()
  }
  await checkBeside({ library: library.path, kind, from }, take, cancelling.signal)
}

/** Takes what was destroyed out of the file of the search index as well, a little at a time. */
export async function sweepLibrary(library: Library, isOpen: () => boolean): Promise<void> {
  while (isOpen() && library.releases.sweepNext(chunk)) await giveWay()
}
