import { Temporal } from 'temporal-polyfill'

/**
 * How often a civil date-time (`2026-03-29T02:30`) occurs in a zone that is known: an hour is skipped when clocks go
 * forward, and comes twice when they go back.
 */
export function occurrenceOf(civil: string, zone: string): 'once' | 'skipped' | 'twice' {
  const local = Temporal.PlainDateTime.from(civil)
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.equals(later)) return 'once'
  return earlier.toPlainDateTime().equals(local) ? 'twice' : 'skipped'
}
