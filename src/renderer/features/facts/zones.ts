import type { Proposal } from '../../ui'

/** Every time zone of the runtime, the mission's own and UTC first. */
export function zoneChoices(missionZone: string): Proposal[] {
  const first = [missionZone, 'UTC'].filter((zone) => zone !== '')
  const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !first.includes(zone))
  return [...new Set([...first, ...rest])].map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }))
}
