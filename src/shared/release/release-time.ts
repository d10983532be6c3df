import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { assertNever } from '../assert-never'
import { finding, type Finding } from '../validity'
import { occurrenceOf } from './civil-moment'
import { civilDateTime, zoneName } from './scalars'
import { isKnownZone } from './zone'

/** When journalists may publish. `until` is civil time in `zone`, kept through mode changes so that nothing typed is lost. */
export const releaseTime = z.strictObject({
  mode: z.enum(['immediate', 'embargo', 'hold']),
  until: civilDateTime().nullable(),
  zone: zoneName(),
})

export type ReleaseTime = z.infer<typeof releaseTime>

export const immediateRelease = (zone: string): ReleaseTime => ({ mode: 'immediate', until: null, zone })

/** Newsrooms need this many hours to work with an embargoed text. */
export const leadHours = 2

/** Whether nobody may publish yet at an instant. An embargo that does not say until when counts as running. */
export function isHeldBack({ mode, until, zone }: ReleaseTime, now: string): boolean {
  if (mode !== 'embargo') return mode === 'hold'
  if (until === null || !isKnownZone(zone)) return true
  return Temporal.PlainDateTime.from(until).toZonedDateTime(zone).epochMilliseconds > Date.parse(now)
}

/** An embargo whose moment or zone is not clear would be read differently in every newsroom. */
export function releaseTimeFindings(it: ReleaseTime): Finding[] {
  if (it.mode !== 'embargo') return []
  if (it.until === null || !isKnownZone(it.zone)) {
    return [
      ...(it.until === null ? [finding('release-time.until-missing', 'releaseTime.until', 'mustFix')] : []),
      ...(isKnownZone(it.zone) ? [] : [finding('release-time.zone-unknown', 'releaseTime.zone', 'mustFix')]),
    ]
  }
  const occurrence = occurrenceOf(it.until, it.zone)
  switch (occurrence) {
    case 'once':
      return []
    case 'skipped':
      return [finding('release-time.hour-skipped', 'releaseTime.until', 'mustFix')]
    case 'twice':
      return [finding('release-time.hour-twice', 'releaseTime.until')]
    default:
      return assertNever(occurrence)
  }
}
