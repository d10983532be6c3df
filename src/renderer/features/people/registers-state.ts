import { create } from 'zustand'
import type { LocalText, OrganisationId, PlaceId, ReleaseSummary } from '../../../shared/release'
import type { Answer } from '../../../shared/result'
import { api } from '../../bridge'
import { report } from '../../notices'
import { settleEntry } from './entry'

export const registers = ['people', 'organisations', 'places'] as const

export type Register = (typeof registers)[number]

/** An organisation or a place as its list shows it. */
export interface Used {
  readonly entry: { kind: 'organisation'; id: OrganisationId } | { kind: 'place'; id: PlaceId }
  readonly name: LocalText
  /** The city of a place. */
  readonly city: LocalText
  readonly country: string
  readonly releases: number
}

interface Registers {
  /** Which of the registers is on screen. */
  readonly register: Register
  readonly query: string
  /** Null until the first answer is there. */
  readonly list: readonly Used[] | null
  readonly open: Used | null
  /** Where the open one is used; null until that is known. */
  readonly uses: readonly ReleaseSummary[] | null
}

const none = { query: '', list: null, open: null, uses: null }

export const useRegisters = create<Registers>(() => ({ register: 'people', ...none }))

/** Counts the questions asked: an answer to an older one than the last is thrown away. */
let asked = 0

/** Asks for the list anew. */
export async function reloadRegister(): Promise<void> {
  const question = ++asked
  const { register, query } = useRegisters.getState()
  if (register === 'people') return
  const list = await (register === 'organisations' ? organisations(query.trim()) : places(query.trim()))
  if (question === asked && list !== null) useRegisters.setState({ list })
}

const organisations = async (query: string): Promise<Used[] | null> =>
  listed(await api.registers.organisations({ query }), ({ organisation: { id, name, country }, releases }) => ({
    entry: { kind: 'organisation', id },
    name,
    city: {},
    country,
    releases,
  }))

const places = async (query: string): Promise<Used[] | null> =>
  listed(await api.registers.places({ query }), ({ place: { id, venue, city, country }, releases }) => ({
    entry: { kind: 'place', id },
    name: venue,
    city,
    country,
    releases,
  }))

function listed<T>(answer: Answer<T[]>, usedOf: (it: T) => Used): Used[] | null {
  if (answer.ok) return answer.value.map(usedOf)
  report(answer)
  return null
}

/** Its list asks for what is in it once it is on screen. */
export function showRegister(register: Register): void {
  if (useRegisters.getState().register === register) return
  void settleEntry()
  useRegisters.setState({ register, ...none })
}

export function searchRegister(query: string): void {
  useRegisters.setState({ query })
  void reloadRegister()
}

/** Shows where an organisation or a place is used. */
export async function openUsed(used: Used): Promise<void> {
  useRegisters.setState({ open: used, uses: null })
  const answer = await api.registers.usesOf(used.entry)
  if (!answer.ok) return report(answer)
  if (useRegisters.getState().open === used) useRegisters.setState({ uses: answer.value })
}

/** Another library is open now. */
export const leaveRegisters = (): void => useRegisters.setState({ register: 'people', ...none })
