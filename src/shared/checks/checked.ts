import type { ClearanceStanding } from '../clearance'
import { checkWords, type CheckWords } from '../language'
import {
  titleDay,
  todayAt,
  type Correction,
  type FrozenRelease,
  type LanguageTag,
  type Mission,
  type RegisterLookup,
  type ReleaseDraft,
  type StartedFrom,
} from '../release'
import { profileOf, type ReleaseProfile } from '../release-types'
import type { Finding } from '../validity'
import { passagesOf, type Passage } from './passages'

/** What is checked, and what it is checked against. */
export interface CheckInput {
  /** As it prints: with what the registers fill in. */
  readonly draft: FrozenRelease['draft']
  /** As they were typed: without them. */
  readonly typedSpeakers: ReleaseDraft['speakers']
  readonly startedFrom: StartedFrom | null
  readonly correction: Correction | null
  /** The version that is put right; null where there is none, and as long as it is not known. */
  readonly corrected: FrozenRelease | null
  readonly lookup: RegisterLookup
  /** Another release that prints the number of this one; null where there is none, and where nobody can tell. */
  readonly numberTakenBy: { readonly headline: string } | null
  readonly language: LanguageTag
  readonly mission: Mission
  /** An instant, ISO 8601. */
  readonly now: string
  readonly clearance: ClearanceStanding
}

/** The same with what the rules derive from it. */
export interface Checked extends CheckInput {
  readonly profile: ReleaseProfile
  readonly passages: readonly Passage[]
  /** Null where the language is not known to the checks. */
  readonly words: CheckWords | null
  /** The day at the mission, `YYYY-MM-DD`. */
  readonly today: string
  /** The day of the event, else of the dateline, else today. */
  readonly day: string
}

/** One question asked of a release. */
export type Rule = (it: Checked) => Finding[]

export function checked(input: CheckInput): Checked {
  const today = todayAt(input.mission.zone, input.now)
  return {
    ...input,
    profile: profileOf(input.draft.type),
    passages: passagesOf(input.draft, input.language),
    words: checkWords(input.language),
    today,
    day: titleDay(input.draft) ?? today,
  }
}
