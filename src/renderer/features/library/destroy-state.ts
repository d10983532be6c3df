import { create } from 'zustand'
import { isOut, type ReleaseSummary } from '../../../shared/release'
import type { Answer } from '../../../shared/result'
import { api } from '../../bridge'
import { tell } from '../../notices'
import { session, useSession } from '../../session'
import { say } from '../../words'
import { chooseNone, isChosen, useChosen } from './chosen'
import { readAll, reload, useLibrary } from './library-state'

interface Destroying {
  /** What is about to be destroyed, once the officer says so; none while nothing is asked. */
  readonly items: readonly ReleaseSummary[]
}

export const useDestroying = create<Destroying>(() => ({ items: [] }))

/** Asks whether these are to be destroyed. */
export const askToDestroy = (items: readonly ReleaseSummary[]): void => useDestroying.setState({ items })

/** Asks it of what is chosen in the trash. */
export async function askToDestroyChosen(): Promise<void> {
  if (useChosen.getState().of === 'all') await readAll()
  askToDestroy((useLibrary.getState().items ?? []).filter(({ id }) => isChosen(useChosen.getState(), id)))
}

export const keepAll = (): void => askToDestroy([])

/** How many of them have gone out: for these a reason goes on record. */
export const outAmong = (items: readonly ReleaseSummary[]): number => items.filter(({ status }) => isOut(status)).length

export async function destroy(items: readonly ReleaseSummary[], reason: string): Promise<Answer<unknown>> {
  const answer = await api.releases.destroy({ ids: items.map(({ id }) => id), reason: reason.trim() })
  if (!answer.ok) return answer
  keepAll()
  chooseNone()
  const open = useSession.getState().release
  if (open !== null && answer.value.ids.includes(open.id)) await session.refresh()
  await reload()
  tell(say('keeping.destroyed-done', { count: answer.value.ids.length }))
  return answer
}
