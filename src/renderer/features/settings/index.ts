/** The mission's profile. {@link MissionDialog} is put once into the window; {@link openMission} opens it. */
export { MissionDialog } from './MissionDialog'
export { openMission } from './mission-state'
