import { create } from 'zustand'
import type { Mission, Officer } from '../../../shared/release'
import type { Failure } from '../../../shared/result'
import { api } from '../../bridge'
import { report } from '../../notices'
import { Autosave, whenIdle } from '../../session'

export const settingsPages = [
  'mission',
  'officer',
  'clearance',
  'numbering',
  'templates',
  'boilerplate',
  'backups',
] as const

export type SettingsPage = (typeof settingsPages)[number]

interface SettingsState {
  /** The page that is open; null while the settings are closed. */
  readonly page: SettingsPage | null
  /** The mission as it stands on screen. */
  readonly mission: Mission | null
  /** The mission as it is on the disk. */
  readonly saved: Mission | null
  /** The mission as it was when the settings were opened: a text counts up once, however often it is saved meanwhile. */
  readonly opened: Mission | null
  readonly officer: Officer | null
  /** Why what stands on screen is not on the disk, or null. */
  readonly failure: Failure | null
}

export const useSettings = create<SettingsState>(() => ({
  page: null,
  mission: null,
  saved: null,
  opened: null,
  officer: null,
  failure: null,
}))

const changed = { mission: false, officer: false }
const autosave = new Autosave(() => void flushSettings(), whenIdle)
const retryAfter = 2000

let missionSaved: (mission: Mission) => void = () => undefined

/** Hears every mission that has reached the disk. */
export function followMission(listener: (mission: Mission) => void): void {
  missionSaved = listener
}

/** Opens the settings at a page. What could not be saved before is still there. */
export async function openSettings(page: SettingsPage): Promise<void> {
  if (!changed.mission && !changed.officer) {
    const [mission, officer] = await Promise.all([api.mission.get({}), api.officer.get({})])
    if (!mission.ok) return report(mission)
    if (!officer.ok) return report(officer)
    useSettings.setState({
      mission: mission.value,
      saved: mission.value,
      opened: mission.value,
      officer: officer.value,
    })
  }
  useSettings.setState({ page })
}

export async function closeSettings(): Promise<void> {
  useSettings.setState({ page: null })
  await flushSettings()
  const { failure } = useSettings.getState()
  if (failure !== null) report(failure)
}

export function changeMission(change: Partial<Mission>): void {
  const { mission } = useSettings.getState()
  if (mission === null) return
  useSettings.setState({ mission: { ...mission, ...change } })
  changed.mission = true
  autosave.changed()
}

/** Saved once the field is left: each saved name is one that deeds are signed with. */
export function changeOfficer(change: Pick<Officer, 'name'> | Pick<Officer, 'role'>): void {
  const { officer } = useSettings.getState()
  if (officer === null) return
  useSettings.setState({ officer: { ...officer, ...change } })
  changed.officer = true
}

/** Writes what has changed; tries again by itself while it fails. */
export async function flushSettings(): Promise<void> {
  autosave.clear()
  const { mission, officer } = useSettings.getState()
  if (changed.mission && mission !== null) {
    changed.mission = false
    const answer = await api.mission.save(mission)
    if (!answer.ok) return failed('mission', answer)
    useSettings.setState({ saved: mission })
    missionSaved(mission)
  }
  if (changed.officer && officer !== null) {
    changed.officer = false
    const answer = await api.officer.save({ name: officer.name, role: officer.role })
    if (!answer.ok) return failed('officer', answer)
  }
  useSettings.setState({ failure: null })
}

function failed(part: keyof typeof changed, failure: Failure): void {
  changed[part] = true
  useSettings.setState({ failure })
  if (failure.code !== 'read-only') setTimeout(() => void flushSettings(), retryAfter)
}

/** Forgets everything, because another library is open now. */
export function leaveSettings(): void {
  changed.mission = false
  changed.officer = false
  autosave.clear()
  useSettings.setState(useSettings.getInitialState())
}
