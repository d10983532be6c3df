import { create } from 'zustand'
import type { Selection } from '../../../shared/contract'
import type { ReleaseId } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'
import { readAll, useLibrary } from './library-state'

interface Chosen {
  /** The releases chosen by name, or all that the list holds, those too that have not been read. */
  readonly of: ReadonlySet<ReleaseId> | 'all'
  readonly count: number
  /** Where a range begins. */
  readonly anchor: ReleaseId | null
}

const none: Chosen = { of: new Set(), count: 0, anchor: null }

/** The releases of the list that something is to be done to at once. */
export const useChosen = create<Chosen>(() => none)

const choose = (ids: Iterable<ReleaseId>, anchor: ReleaseId | null): void => {
  const of = new Set(ids)
  useChosen.setState({ of, count: of.size, anchor })
}

export const chooseNone = (): void => {
  if (useChosen.getState().count > 0) useChosen.setState(none)
}

/** Remembers where a range would begin. */
export const beginRange = (anchor: ReleaseId): void => useChosen.setState({ anchor })

export function toggleChosen(id: ReleaseId): void {
  const { of } = useChosen.getState()
  const before = of === 'all' ? [] : [...of]
  choose(before.includes(id) ? before.filter((each) => each !== id) : [...before, id], id)
}

/** Chooses all from the beginning of the range to this one. */
export function chooseRange(to: ReleaseId): void {
  const { items } = useLibrary.getState()
  const anchor = useChosen.getState().anchor ?? to
  const ids = (items ?? []).map(({ id }) => id)
  const [from, end] = [ids.indexOf(anchor), ids.indexOf(to)].toSorted((a, b) => a - b)
  if (from === undefined || end === undefined || from === -1) return choose([to], to)
  choose(ids.slice(from, end + 1), anchor)
}

/** Chooses all that the list holds, read or not. */
export async function chooseAll(): Promise<void> {
  // What comes before the beginning of the list is none of it.
  if (useLibrary.getState().from !== null) await readAll()
  const { items, next, view, query, listing, counts } = useLibrary.getState()
  if (items === null || items.length === 0) return
  if (next === null) {
    return choose(
      items.map(({ id }) => id),
      items[0]?.id ?? null,
    )
  }
  if (query.trim() === '' && counts !== null) return chooseWhole(counts[view])
  const answer = await api.finding.facets({ view, query })
  if (!answer.ok) return report(answer)
  if (useLibrary.getState().listing === listing) chooseWhole(answer.value.count)
}

const chooseWhole = (count: number): void => useChosen.setState({ of: 'all', count, anchor: null })

export const isChosen = ({ of }: Chosen, id: ReleaseId): boolean => of === 'all' || of.has(id)

/** What is chosen as the library takes it. */
export function chosenSelection(): Selection {
  const { of } = useChosen.getState()
  const { view, query } = useLibrary.getState()
  return of === 'all' ? { view, query } : { ids: [...of] }
}

/** Nothing is chosen in another list, and what has left this one is not. */
useLibrary.subscribe(({ listing, items }, before) => {
  if (listing !== before.listing) return chooseNone()
  const { of, anchor } = useChosen.getState()
  if (of === 'all' || of.size === 0 || items === before.items || items === null) return
  const there = new Set(items.map(({ id }) => id))
  if ([...of].some((id) => !there.has(id)))
    choose(
      [...of].filter((id) => there.has(id)),
      anchor,
    )
})
