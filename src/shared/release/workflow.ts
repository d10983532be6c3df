import { z } from 'zod'

export const releaseStatuses = ['draft', 'in-clearance', 'cleared', 'released', 'corrected', 'withdrawn'] as const

export type ReleaseStatus = (typeof releaseStatuses)[number]

/**
 * What a release may become. Draft, in clearance and cleared follow from the clearance entries and the words
 * (`shared/clearance`); the others are reached only by marking a release as released, and by releasing what corrects or
 * withdraws it.
 */
export const transitions: Readonly<Record<ReleaseStatus, readonly ReleaseStatus[]>> = {
  draft: ['in-clearance', 'cleared'],
  'in-clearance': ['draft', 'cleared'],
  cleared: ['draft', 'in-clearance', 'released'],
  released: ['corrected', 'withdrawn'],
  corrected: [],
  withdrawn: [],
}

export const mayBecome = (from: ReleaseStatus, to: ReleaseStatus): boolean => transitions[from].includes(to)

/** Whether the text has gone out, after which nobody changes it any more. */
export const isOut = (status: ReleaseStatus): boolean =>
  status === 'released' || status === 'corrected' || status === 'withdrawn'

export const correctionKinds = ['correct', 'replace', 'withdraw'] as const

/** How a released text is put right: a corrected text, a new text in its place, or no text any more. */
export type CorrectionKind = (typeof correctionKinds)[number]

export const correctionKind = z.enum(correctionKinds)

/** What a release becomes once the release that puts it right has gone out. */
export const statusAfter = (kind: CorrectionKind): ReleaseStatus => (kind === 'withdraw' ? 'withdrawn' : 'corrected')
