import { create } from 'zustand'
import type { CheckKind, HealthFinding, HealthState, RepairProgress, RepairReport } from '../../../shared/contract'
import { api, onEvent } from '../../bridge'
import { report } from '../../notices'

interface Health {
  readonly isOpen: boolean
  /** How the library stands; null until it has been asked. */
  readonly state: HealthState | null
  /** What the officer has asked to be checked and is being checked. */
  readonly checking: CheckKind | null
  /** How far a repair is; `begun` until that is known, null where none is under way. */
  readonly repairing: RepairProgress | 'begun' | null
  /** What a repair has brought back, until it has been read. */
  readonly repaired: RepairReport | null
}

export const useHealth = create<Health>(() => ({
  isOpen: false,
  state: null,
  checking: null,
  repairing: null,
  repaired: null,
}))

/** Milliseconds between two looks at how far a check has come. */
const betweenLooks = 500

/** Asks how the library stands. */
export async function reloadHealth(): Promise<void> {
  const answer = await api.health.state({})
  if (answer.ok) useHealth.setState({ state: answer.value })
  else report(answer)
}

export function openHealth(): void {
  useHealth.setState({ isOpen: true })
  void reloadHealth()
}

/** While a repair is under way there is no library to work in. */
export const closeHealth = (): void => useHealth.setState(({ repairing }) => ({ isOpen: repairing !== null }))

/** Another library is open now: what was known is of the one before. */
export function leaveHealth(): void {
  useHealth.setState({ isOpen: false, state: null, checking: null })
  void reloadHealth()
}

export async function check(kind: CheckKind): Promise<void> {
  useHealth.setState({ checking: kind })
  const look = setInterval(() => void reloadHealth(), betweenLooks)
  const answer = await api.health.check({ kind })
  clearInterval(look)
  useHealth.setState({ checking: null })
  if (answer.ok) useHealth.setState({ state: answer.value })
  else report(answer)
}

/** Main loads the window anew once a repair has come to its end. */
export async function repair(): Promise<void> {
  useHealth.setState({ repairing: 'begun' })
  const stopListening = onEvent('repair', (repairing) => useHealth.setState({ repairing }))
  const answer = await api.health.repair({})
  stopListening()
  useHealth.setState({ repairing: null })
  if (!answer.ok) report(answer)
}

/** Shows what a repair has brought back, if nobody has read that yet. */
export async function showRepaired(): Promise<void> {
  const answer = await api.health.repaired({})
  if (answer.ok) useHealth.setState({ repaired: answer.value })
  else report(answer)
}

export function closeRepaired(): void {
  useHealth.setState({ repaired: null })
  void api.health.repairedRead({})
}

/** What is the same for two findings of one thing. */
export const findingKey = ({ thing, name, release }: HealthFinding): string => [thing, name, release?.id].join(' ')

/** What the newest checks found, each once. */
export function findingsOf({ quick, full }: HealthState): HealthFinding[] {
  const all = [...(full?.findings ?? []), ...(quick?.findings ?? [])]
  return [...new Map(all.map((it) => [findingKey(it), it])).values()]
}

/** Whether a repair helps with what was found: it does not with files beside the library. */
export const isRepairable = (state: HealthState): boolean =>
  findingsOf(state).some(({ thing }) => thing !== 'index' && thing !== 'media' && thing !== 'backup')

/** The same without what the library puts right by itself. */
export const damageIn = (state: HealthState): HealthFinding[] =>
  findingsOf(state).filter(({ thing }) => thing !== 'index')
