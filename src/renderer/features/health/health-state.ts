import { create } from 'zustand'
import type { CheckKind, HealthFinding, HealthState } from '../../../shared/contract'
import { api } from '../../bridge'
import { report } from '../../notices'

interface Health {
  readonly isOpen: boolean
  /** How the library stands; null until it has been asked. */
  readonly state: HealthState | null
  /** What the officer has asked to be checked and is being checked. */
  readonly checking: CheckKind | null
}

export const useHealth = create<Health>(() => ({ isOpen: false, state: null, checking: null }))

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

export const closeHealth = (): void => useHealth.setState({ isOpen: false })

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

/** What is the same for two findings of one thing. */
export const findingKey = ({ thing, name, release }: HealthFinding): string => [thing, name, release?.id].join(' ')

/** What the newest checks found, each once. */
export function findingsOf({ quick, full }: HealthState): HealthFinding[] {
  const all = [...(full?.findings ?? []), ...(quick?.findings ?? [])]
  return [...new Map(all.map((it) => [findingKey(it), it])).values()]
}

/** The same without what the library puts right by itself. */
export const damageIn = (state: HealthState): HealthFinding[] =>
  findingsOf(state).filter(({ thing }) => thing !== 'index')
