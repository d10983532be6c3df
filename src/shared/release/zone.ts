/** Making one takes a millisecond, and days are asked for with every look at a draft. */
const clocks = new Map<string, Intl.DateTimeFormat | null>()

/** Says which day it is in a zone; null where the runtime's own time zone table does not know the IANA name. */
function clockIn(zone: string | undefined): Intl.DateTimeFormat | null {
  const known = clocks.get(zone ?? '')
  if (known !== undefined) return known
  const clock = madeClock(zone)
  clocks.set(zone ?? '', clock)
  return clock
}

function madeClock(timeZone: string | undefined): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  } catch {
    return null
  }
}

/** Whether the runtime's own time zone table knows the IANA name. */
export const isKnownZone = (zone: string): boolean => zone !== '' && clockIn(zone) !== null

/** The day that it is in a zone at an instant, `YYYY-MM-DD`; in the system's own where the zone is unknown. */
export function todayAt(zone: string, now: string = new Date().toISOString()): string {
  const parts = ((zone === '' ? null : clockIn(zone)) ?? clockIn(undefined))?.formatToParts(new Date(now)) ?? []
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
