import { create } from 'zustand'
import type { Mission } from '../../../shared/release'
import { api } from '../../bridge'
import { report } from '../../notices'

interface MissionState {
  /** The mission as it is being edited; null while the window is closed. */
  readonly mission: Mission | null
}

export const useMissionDialog = create<MissionState>(() => ({ mission: null }))

/** Opens the window in which the mission's profile is kept. */
export async function openMission(): Promise<void> {
  const answer = await api.mission.get({})
  if (answer.ok) useMissionDialog.setState({ mission: answer.value })
  else report(answer)
}

export const closeMission = (): void => useMissionDialog.setState({ mission: null })

export const changeMission = (change: Partial<Mission>): void =>
  useMissionDialog.setState(({ mission }) => ({ mission: mission === null ? null : { ...mission, ...change } }))
