import { create } from 'zustand'
import { runChecks, type CheckInput } from '../../../shared/checks'
import type { ClearanceStanding } from '../../../shared/clearance'
import { isOut, type FrozenRelease, type Mission, type RegisterLookup, type Release } from '../../../shared/release'
import { frozenFrom } from '../../../shared/render'
import type { Finding } from '../../../shared/validity'

/** What the draft on screen is checked against. */
export interface Surroundings {
  readonly language: string
  readonly mission: Mission
  readonly lookup: RegisterLookup
  readonly clearance: ClearanceStanding
  readonly corrected: FrozenRelease | null
  readonly numberTakenBy: CheckInput['numberTakenBy']
}

interface Checks {
  /** The release that the findings are about. */
  readonly release: Release['id'] | null
  readonly findings: readonly Finding[]
  readonly surroundings: Surroundings | null
}

const nothing: Checks = { release: null, findings: [], surroundings: null }

export const useChecks = create<Checks>(() => nothing)

/** How much must be fixed before the open release goes out. What only its clearance lacks is told by that itself. */
export const useToFix = (): number =>
  useChecks(({ findings }) => findings.filter((it) => it.severity === 'mustFix' && it.path !== 'clearance').length)

/** What stands against a draft as it would print. */
export const findingsIn = (release: Release, surroundings: Surroundings): Finding[] =>
  runChecks({
    ...surroundings,
    draft: frozenFrom(release, surroundings.mission, surroundings.lookup, null).draft,
    typedSpeakers: release.draft.speakers,
    startedFrom: release.draft.startedFrom,
    correction: release.draft.correction,
    now: new Date().toISOString(),
  })

/** Looks at the release anew. What has gone out is not judged any more. */
export const lookAt = (release: Release | null, surroundings: Surroundings): void =>
  useChecks.setState(
    release === null || isOut(release.status)
      ? nothing
      : { release: release.id, findings: findingsIn(release, surroundings), surroundings },
  )
