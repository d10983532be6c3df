import type { ListView } from '../../shared/contract'
import type { ReleaseId } from '../../shared/release'
import { reload, showView } from '../features/library'
import { settlePeople } from '../features/people'
import { report } from '../notices'
import { session, useSession } from '../session'
import { useDesk } from './desk-state'
import { focusSoon } from './focus-soon'

/** Opens a release on the page. */
export async function openRelease(id: ReleaseId): Promise<void> {
  useDesk.setState({ laidOver: null })
  closePeople()
  if (useSession.getState().release?.id === id) return
  const answer = await session.open(id)
  if (!answer.ok) report(answer)
}

/** Shows a release that an intake has just filled: in the list, and with the caret in its headline. */
export function showTakenIn(): void {
  void reload()
  focusSoon('[data-field="headline"]')
}

/** Shows the register of people in place of list and page. */
export const openPeople = (): void => useDesk.setState({ isPeopleOpen: true, laidOver: null })

/** Goes back to the releases, to what the register says by now. */
export function closePeople(): void {
  if (!useDesk.getState().isPeopleOpen) return
  useDesk.setState({ isPeopleOpen: false })
  void settlePeople().then(() => session.refresh())
}

/** Shows a view of the releases, in place of the people too. */
export function showReleases(view: ListView): void {
  closePeople()
  showView(view)
}
