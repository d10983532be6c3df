import type { ReleaseId } from '../../shared/release'
import { api } from '../bridge'
import { showList, shownList, useLibrary } from '../features/library'
import { prefer, useDesk } from './desk-state'
import { openRelease } from './releases'

/** How long a list has to stand, in milliseconds, to be the one to go on with at the next start. */
const rest = 1000

let waiting: ReturnType<typeof setTimeout> | undefined

/** Shows the list that this library was left with. */
export const showLastList = (): Promise<void> => showList(useDesk.getState().preferences.list)

/** Remembers which list is shown, in which order and from where on. */
export function followList(): void {
  useLibrary.subscribe(({ listing }, before) => {
    if (listing === before.listing) return
    clearTimeout(waiting)
    waiting = setTimeout(keepList, rest)
  })
}

/** Keeps what is shown at once: the window is being left. */
export function keepList(): void {
  if (waiting === undefined) return
  clearTimeout(waiting)
  waiting = undefined
  const list = shownList()
  if (JSON.stringify(list) !== JSON.stringify(useDesk.getState().preferences.list)) prefer({ list })
}

/** The officer goes on where they left off, unless that release has gone meanwhile; the list may not show it. */
export async function openLast(): Promise<void> {
  const { lastRelease } = useDesk.getState().preferences
  if (lastRelease === null) return
  const shown = useLibrary.getState().items?.find(({ id }) => id === lastRelease)
  if (shown !== undefined) return openRelease(shown.id)
  const there = await api.releases.get({ id: lastRelease as ReleaseId })
  if (there.ok && there.value.trashedAt === null) await openRelease(there.value.id)
}
