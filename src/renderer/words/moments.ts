import { isKnownZone } from '../../shared/release'

const inZone = (zone: string): Intl.DateTimeFormatOptions => (isKnownZone(zone) ? { timeZone: zone } : {})

/** An instant as the mission's clock shows it: "24 Feb 2026, 14:02". A zone that is not set is the desk's own. */
export const sayMomentIn = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', ...inZone(zone) }).format(
    new Date(instant),
  )

/** Its two halves, for a sentence that puts the clock first. */
export function sayDayAndClock(instant: string, zone: string): { day: string; time: string } {
  const at = new Date(instant)
  return {
    day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', ...inZone(zone) }).format(at),
    time: new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', ...inZone(zone) }).format(at),
  }
}

/** `2026-05-03` as 3 May 2026. */
export const sayDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
