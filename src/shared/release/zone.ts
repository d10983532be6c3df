/** Whether the runtime's own time zone table knows the IANA name. */
export function isKnownZone(zone: string): boolean {
  if (zone === '') return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The day that it is in a zone at an instant, `YYYY-MM-DD`; in the system's own where the zone is unknown. */
export function todayAt(zone: string, now: string = new Date().toISOString()): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: isKnownZone(zone) ? zone : undefined,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(now))
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
