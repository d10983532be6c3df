/**
 * The open release of this window. Features read it through {@link useSession} with a selector and change it through
 * {@link session}; every change is undoable and saved by itself.
 */
import { isOut, type Release } from '../../shared/release'
import { api } from '../bridge'
import { closeNoticeOf, report, tellOf } from '../notices'
import { say } from '../words'
import { whenIdle } from './autosave'
import { followFacts, forgetFactsChange } from './following'
import { picturesOf } from './pictures'
import { registerLookup } from './printing'
import { Session } from './session'
import { standingRelease } from './standing-release'

export const session = new Session(api.releases, {
  loadSteps: () => import('../../shared/document/steps'),
  onUndoLost: () => tellOf('release', say('app.undo-lost')),
  whenIdle,
})

session.followWith(followFacts(session, registerLookup))

export const useSession = session.use

useSession.subscribe(({ release, deed }, before) => {
  if (deed !== before.deed) closeNoticeOf('deed')
  if (release?.id !== before.release?.id) forgetFactsChange()
})

/** Tells what has just been done in the open release, with the way back: until something else is written, which that would take. */
export const tellDone = (words: string): void =>
  tellOf('deed', words, { label: say('app.undo'), run: () => session.undo() })

/** The open release for what is drawn on the page: no save changes it. Its documents are old; ask the session for those. */
export const useStandingRelease = (): Release | null => useSession(({ release }) => standingRelease(release))

export const pictures = picturesOf(session, api.pictures, report)

/** Whether the text of the open release has gone out: only its internal note may change then. */
export const useIsLocked = (): boolean => useSession(({ release }) => release !== null && isOut(release.status))

export {
  knowPerson,
  registerLookup,
  rereadRegisters,
  useCorrectedVersion,
  useFollowedRegisters,
  useFrozen,
  useRegisterLookup,
} from './printing'
export { rewriteTexts, type TextRewritings } from './change-text'
export { linkFactsOf, textsOf, useFactsChange } from './following'
export { lookAtRest } from './at-rest'
export { Autosave, whenIdle } from './autosave'
export type { Path } from './draft-path'
export type { Following } from './session'
export type { EditorPort, Place, SaveState, SessionState, TextWrite, Typed } from './session-state'
