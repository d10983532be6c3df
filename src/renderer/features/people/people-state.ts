import { create } from 'zustand'
import type { ResponseOf, contract } from '../../../shared/contract'
import type { PersonId } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'

type Answered = ResponseOf<typeof contract.registers.people>

export type Counted = Answered['people'][number]

interface People {
  readonly query: string
  /** Null until the first answer is there. */
  readonly list: readonly Counted[] | null
  readonly doubles: Answered['doubles']
}

export const usePeople = create<People>(() => ({ query: '', list: null, doubles: [] }))

/** Counts the questions asked: an answer to an older one than the last is thrown away. */
let asked = 0

/** Asks for the list anew. */
export async function reloadPeople(): Promise<void> {
  const question = ++asked
  const answer = await api.registers.people({ query: usePeople.getState().query.trim() })
  if (question !== asked) return
  if (answer.ok) usePeople.setState({ list: answer.value.people, doubles: answer.value.doubles })
  else report(answer)
}

export function searchPeople(query: string): void {
  usePeople.setState({ query })
  void reloadPeople()
}

/** The others who may be this person. */
export const doublesOf = (doubles: Answered['doubles'], id: PersonId): readonly PersonId[] =>
  doubles.find((group) => group.includes(id))?.filter((each) => each !== id) ?? []
