import {
  isOut,
  type AnsweredEntry,
  type AskedEntry,
  type ClearanceEntry,
  type ClearanceStep,
  type ReleaseStatus,
} from '../release'

/** How one step stands: `void` where something was cleared whose words have changed since. */
export type StepStanding = 'open' | 'asked' | 'cleared' | 'void' | 'refused'

export interface StepState {
  readonly step: ClearanceStep
  readonly standing: StepStanding
  readonly asked: AskedEntry | null
  readonly answer: AnsweredEntry | null
}

/**
 * How each required step stands, given the hash of the words as they are now. Only the newest answer of a step counts, and
 * only what came after the request was last called back.
 */
export function stepStates(
  entries: readonly ClearanceEntry[],
  required: readonly ClearanceStep[],
  hash: string,
): StepState[] {
  const current = entries.slice(entries.findLastIndex(({ kind }) => kind === 'called-back') + 1)
  return required.map((step) => {
    const asked = current.findLastIndex((it) => it.kind === 'asked' && it.step === step)
    const answered = current.findLastIndex((it) => it.kind === 'answered' && it.step === step)
    const answer = (current[answered] ?? null) as AnsweredEntry | null
    return {
      step,
      standing: standingOfStep(answer, asked > answered, hash),
      asked: (current[asked] ?? null) as AskedEntry | null,
      answer,
    }
  })
}

function standingOfStep(answer: AnsweredEntry | null, isAskedSince: boolean, hash: string): StepStanding {
  if (answer !== null && answer.decision === 'cleared' && answer.hash === hash) return 'cleared'
  if (isAskedSince) return 'asked'
  if (answer === null) return 'open'
  return answer.decision === 'refused' ? 'refused' : 'void'
}

/** What a clearance says of the words as they are: `void` where something was cleared and they are others now. */
export type ClearanceStanding = 'none' | 'valid' | 'void'

/** How the words of a release stand towards what was cleared; `changes` is how they differ from it, or null. */
export function standingOfWords(status: ReleaseStatus, changes: object | null): ClearanceStanding {
  if (status === 'cleared' || isOut(status)) return 'valid'
  return changes === null ? 'none' : 'void'
}

/** The status that follows from the steps, while a release has not gone out. */
export function statusOf(states: readonly StepState[]): Extract<ReleaseStatus, 'draft' | 'in-clearance' | 'cleared'> {
  if (states.length > 0 && states.every(({ standing }) => standing === 'cleared')) return 'cleared'
  return states.some(({ standing }) => standing === 'asked' || standing === 'cleared' || standing === 'void')
    ? 'in-clearance'
    : 'draft'
}
