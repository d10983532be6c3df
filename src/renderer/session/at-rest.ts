import type { Release } from '../../shared/release'
import type { Session } from './session'

/**
 * Calls `look` with the open release once nothing of it has changed for as many milliseconds as `restOf` says, and again
 * after every change. Nothing is drawn for that, as a component that follows the release would be with every save. The
 * returned function ends it.
 */
export function lookAtRest(
  { use }: Pick<Session, 'use'>,
  restOf: (release: Release | null) => number,
  look: (release: Release | null) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = (release: Release | null): void => {
    clearTimeout(timer)
    timer = setTimeout(() => look(release), restOf(release))
  }
  wait(use.getState().release)
  const stopListening = use.subscribe(({ release }, before) => {
    if (release !== before.release) wait(release)
  })
  return () => {
    stopListening()
    clearTimeout(timer)
  }
}
