import { create } from 'zustand'
import { runChecks, type CheckInput } from '../../../shared/checks'
import { isOut, withRegisters, type Mission, type RegisterLookup, type Release } from '../../../shared/release'
import type { Finding } from '../../../shared/validity'

/** What the draft on screen is checked against. */
export interface Surroundings {
  readonly language: string
  readonly mission: Mission
  readonly lookup: RegisterLookup
  readonly clearance: CheckInput['clearance']
}

interface Checks {
  /** The release that the findings are about. */
  readonly release: Release['id'] | null
  readonly findings: readonly Finding[]
  readonly surroundings: Surroundings | null
}

const nothing: Checks = { release: null, findings: [], surroundings: null }

export const useChecks = create<Checks>(() => nothing)

/** What stands against a draft as it would print. */
export const findingsIn = ({ draft }: Release, surroundings: Surroundings): Finding[] =>
  runChecks({
    ...surroundings,
    draft: withRegisters(draft, surroundings.lookup),
    startedFrom: draft.startedFrom,
    now: new Date().toISOString(),
  })

/** Looks at the release anew. What has gone out is not judged any more. */
export const lookAt = (release: Release | null, surroundings: Surroundings): void =>
  useChecks.setState(
    release === null || isOut(release.status)
      ? nothing
      : { release: release.id, findings: findingsIn(release, surroundings), surroundings },
  )
