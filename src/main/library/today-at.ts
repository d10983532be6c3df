import type { Mission } from '../../shared/release'

/** The day at the mission at an instant, as a calendar day; where the mission's zone is unknown, the day on this machine. */
export function todayAt(mission: Pick<Mission, 'zone'>, now: string): string {
  const inZone = (timeZone?: string): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      new Date(now),
    )
  try {
    return inZone(mission.zone)
  } catch {
    return inZone()
  }
}
