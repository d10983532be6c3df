import { z } from 'zod'
import { finding, type Finding } from '../validity'
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

/** An embargo without a moment or without a zone would be read differently in every newsroom. */
export function releaseTimeFindings(it: ReleaseTime): Finding[] {
  if (it.mode !== 'embargo') return []
  return [
    ...(it.until === null ? [finding('release-time.until-missing', 'releaseTime.until', 'mustFix')] : []),
    ...(isKnownZone(it.zone) ? [] : [finding('release-time.zone-unknown', 'releaseTime.zone', 'mustFix')]),
  ]
}

/** "Embargoed" is derived, never stored. */
export const isEmbargoed = (it: ReleaseTime): boolean => it.mode === 'embargo'
