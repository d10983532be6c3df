/** What each type of release asks for. The types are data: one JSON file each, read here and nowhere else. */
import { z } from 'zod'
import {
  clearanceStep,
  clearanceSteps,
  releaseTypes,
  type ClearanceStep,
  type Mission,
  type ReleaseType,
} from '../release'
import condolence from './condolence.json'
import correction from './correction.json'
import mediaAdvisory from './media-advisory.json'
import message from './message.json'
import pressRelease from './press-release.json'
import readout from './readout.json'
import statement from './statement.json'
import withdrawal from './withdrawal.json'

export const profileFields = [
  'subhead',
  'summary',
  'body',
  'event',
  'accreditation',
  'speakers',
  'attended',
  'sources',
  'notesToEditors',
  'boilerplate',
  'contacts',
] as const

export type ProfileField = (typeof profileFields)[number]

const demand = z.enum(['required', 'shown', 'hidden'])

/** Headline and dateline are required of every type and stand in no profile. */
const profile = z.strictObject({
  type: z.enum(releaseTypes),
  /** Whether it can be started from nothing; corrections and withdrawals start from a release. */
  offered: z.boolean(),
  fields: z.record(z.enum(profileFields), demand),
  /** Steps of its clearance, unless the mission has its own. */
  clearance: z.array(clearanceStep).min(1),
})

export type ReleaseProfile = z.infer<typeof profile>

const profiles: ReadonlyMap<ReleaseType, ReleaseProfile> = new Map(
  [pressRelease, statement, readout, mediaAdvisory, condolence, message, correction, withdrawal].map((data) => {
    const it = profile.parse(data)
    return [it.type, it]
  }),
)

export function profileOf(type: ReleaseType): ReleaseProfile {
  const it = profiles.get(type)
  if (it === undefined) throw new Error(`no profile for ${type}`)
  return it
}

/** The types that an officer can start from nothing, in the order in which they are offered. */
export const offeredTypes: readonly ReleaseType[] = releaseTypes.filter((type) => profileOf(type).offered)

/**
 * The steps that the clearance of a type takes at this mission, from the first to the last: at least one. What puts others
 * right takes every step that those of `putRight` take, too, for it speaks over the head of whoever cleared them.
 */
export function stepsOf(
  type: ReleaseType,
  mission: Pick<Mission, 'clearance'>,
  putRight: readonly ReleaseType[] = [],
): readonly ClearanceStep[] {
  const taken = new Set([type, ...putRight].flatMap((each) => stepsOfType(each, mission)))
  return clearanceSteps.filter((step) => taken.has(step))
}

function stepsOfType(type: ReleaseType, { clearance }: Pick<Mission, 'clearance'>): readonly ClearanceStep[] {
  const own = clearance[type] ?? []
  return own.length > 0 ? own : profileOf(type).clearance
}
