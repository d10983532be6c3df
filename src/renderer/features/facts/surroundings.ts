import { createContext, useContext } from 'react'
import { emptyMission, type Mission, type RegisterLookup } from '../../../shared/release'

/** What the details need to know beside the release: the house, and what the registers say of those it names. */
export interface Surroundings {
  readonly mission: Mission
  readonly lookup: RegisterLookup
}

const Context = createContext<Surroundings>({
  mission: emptyMission(''),
  lookup: { person: () => null, organisation: () => null },
})

export const SurroundingsProvider = Context.Provider

export const useSurroundings = (): Surroundings => useContext(Context)
