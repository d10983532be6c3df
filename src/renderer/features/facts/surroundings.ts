import { createContext, useContext } from 'react'
import { emptyMission, type Mission, type RegisterLookup } from '../../../shared/release'
import { useIsLocked as useHasGoneOut } from '../../session'

/** What the details need to know beside the release: the house, what the registers say of those it names, and whether it may be changed. */
export interface Surroundings {
  readonly mission: Mission
  readonly lookup: RegisterLookup
  readonly isReadOnly: boolean
}

const Context = createContext<Surroundings>({
  mission: emptyMission(''),
  lookup: { person: () => null, organisation: () => null },
  isReadOnly: false,
})

export const SurroundingsProvider = Context.Provider

export const useSurroundings = (): Surroundings => useContext(Context)

/** Whether the facts stay as they are: the text has gone out, or the library is only read. */
export function useIsLocked(): boolean {
  const hasGoneOut = useHasGoneOut()
  return useSurroundings().isReadOnly || hasGoneOut
}
