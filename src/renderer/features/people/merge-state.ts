import { create } from 'zustand'
import type { PersonId } from '../../../shared/release'
import { api } from '../../bridge'
import { report, tell } from '../../notices'
import { rereadRegisters } from '../../session'
import { say } from '../../words'
import { closeEntry, openEntry, settleEntry } from './entry'
import { reloadPeople } from './people-state'

interface Merging {
  /** Who would become one person; null while nobody is being merged. */
  readonly people: readonly PersonId[] | null
  readonly keep: PersonId | null
}

export const useMerging = create<Merging>(() => ({ people: null, keep: null }))

/** Asks which of these is the one that stays. What is typed is saved first, so that the preview shows it. */
export async function mergeWith(keep: PersonId, others: readonly PersonId[]): Promise<void> {
  const settled = await settleEntry()
  if (settled.ok) useMerging.setState({ people: [keep, ...others], keep })
}

export const stopMerging = (): void => useMerging.setState({ people: null, keep: null })

/** Makes one person of several, for good. */
export async function merge(keep: PersonId, others: readonly PersonId[]): Promise<void> {
  const answer = await api.registers.merge({ keep, others: [...others] })
  if (!answer.ok) return report(answer)
  stopMerging()
  closeEntry()
  await Promise.all([reloadPeople(), rereadRegisters(), openEntry(answer.value.id)])
  tell(say('people.merged', { name: answer.value.name }))
}
