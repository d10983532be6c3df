import { create } from 'zustand'
import { usualPreferences, type LibraryStatus, type Preferences } from '../../shared/contract'
import type { Mission } from '../../shared/release'
import { api } from '../bridge'
import { report } from '../notices'

export const inspectorPages = ['details', 'checks', 'clearance', 'history'] as const

export type InspectorPage = (typeof inspectorPages)[number]

interface DeskState {
  readonly status: LibraryStatus | null
  readonly mission: Mission | null
  readonly preferences: Preferences
  readonly isPreviewing: boolean
  /** Panes that lie over the page because there is no room beside it. */
  readonly laidOver: 'list' | 'inspector' | null
  readonly isPaletteOpen: boolean
  /** Whether the register of people is on screen in place of list and page. */
  readonly isPeopleOpen: boolean
  readonly inspectorPage: InspectorPage
  /** Whether the officer has seen that the last session ended badly. */
  readonly isRecoverySeen: boolean
}

/** How this desk stands: everything of the window that is not the release. */
export const useDesk = create<DeskState>(() => ({
  status: null,
  mission: null,
  preferences: usualPreferences(),
  isPreviewing: false,
  laidOver: null,
  isPaletteOpen: false,
  isPeopleOpen: false,
  inspectorPage: 'details',
  isRecoverySeen: false,
}))

/** Keeps a preference, at once on screen and then in the library. */
export function prefer(change: Partial<Preferences>): void {
  const { preferences, status } = useDesk.getState()
  useDesk.setState({ preferences: { ...preferences, ...change } })
  if (status?.readOnly !== true) void api.preferences.save(change)
}

/** Fetches what the library says of itself and of its desk. */
export async function loadDesk(): Promise<void> {
  const [status, mission, preferences] = await Promise.all([
    api.library.status({}),
    api.mission.get({}),
    api.preferences.get({}),
  ])
  if (status.ok) useDesk.setState({ status: status.value })
  else report(status)
  if (mission.ok) useDesk.setState({ mission: mission.value })
  else report(mission)
  if (preferences.ok) useDesk.setState({ preferences: preferences.value })
  else report(preferences)
}

/** Fetches how the library stands, as it does otherwise than before. */
export async function loadStatus(): Promise<void> {
  const status = await api.library.status({})
  if (status.ok) useDesk.setState({ status: status.value })
}

/** Whether the questions of a first run are still to be asked. */
export const isFirstRun = ({ status, preferences }: DeskState): boolean =>
  status !== null && !status.readOnly && !preferences.isSetUp

export const isReadOnly = (): boolean => useDesk.getState().status?.readOnly === true
