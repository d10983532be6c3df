/**
 * The open release of this window. Features read it through {@link useSession} with a selector and change it through
 * {@link session}; every change is undoable and saved by itself.
 */
import { api } from '../bridge'
import { Session } from './session'

export const session = new Session(api.releases)

export const useSession = session.use

export type { Path } from './draft-path'
export type { EditorPort, SaveState, SessionState } from './session'
