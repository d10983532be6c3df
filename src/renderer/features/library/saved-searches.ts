import { create } from 'zustand'
import type { SavedSearch } from '../../../shared/contract'
import { newId, type SavedSearchId } from '../../../shared/release'
import { api } from '../../bridge'
import { report, tell } from '../../notices'
import { say } from '../../words'
import { useLibrary } from './library-state'

/** The searches that are kept under a name, in the order of the sidebar. */
export const useSearches = create<{ readonly all: readonly SavedSearch[] }>(() => ({ all: [] }))

export async function loadSearches(): Promise<void> {
  const answer = await api.searches.list({})
  if (answer.ok) useSearches.setState({ all: answer.value })
  else report(answer)
}

/** Keeps what the list shows under a name. */
export function saveSearch(name: string): Promise<void> {
  const { view, query, sort } = useLibrary.getState()
  return keep({ id: newId<SavedSearchId>(), name, view, query, sort })
}

export const renameSearch = (search: SavedSearch, name: string): Promise<void> => keep({ ...search, name })

async function keep(search: SavedSearch): Promise<void> {
  const answer = await api.searches.save(search)
  if (!answer.ok) report(answer)
  await loadSearches()
}

/** Takes a search away; the notice brings it back to its place. */
export async function removeSearch(search: SavedSearch): Promise<void> {
  const { all } = useSearches.getState()
  const after = all[all.indexOf(search) + 1]?.id ?? null
  const answer = await api.searches.remove({ id: search.id })
  if (!answer.ok) return report(answer)
  await loadSearches()
  tell(say('search.removed', { name: search.name }), {
    label: say('app.undo'),
    run: () => void keep(search).then(() => move(search.id, after)),
  })
}

/** Puts a search one place up or down. */
export function moveSearch({ id }: SavedSearch, step: 1 | -1): Promise<void> {
  const { all } = useSearches.getState()
  const at = all.findIndex((each) => each.id === id)
  return move(id, all[step === 1 ? at + 2 : at - 1]?.id ?? null)
}

async function move(id: SavedSearchId, before: SavedSearchId | null): Promise<void> {
  const answer = await api.searches.move({ id, before })
  if (!answer.ok) report(answer)
  await loadSearches()
}

/** The saved search that the list shows now. */
export const useShownSearch = (): SavedSearch | null => {
  const all = useSearches((state) => state.all)
  const view = useLibrary((state) => state.view)
  const query = useLibrary((state) => state.query)
  return query.trim() === '' ? null : (all.find((it) => it.view === view && it.query.trim() === query.trim()) ?? null)
}
