import { z } from 'zod'
import { clearanceStep } from './clearance-step'
import type { ClearanceEntryId, VersionId } from './ids'
import { mediaHash } from './media-hash'
import { instant, uuid } from './scalars'

export const clearanceMeans = ['telephone', 'in-person', 'email', 'paper'] as const

export type ClearanceMeans = (typeof clearanceMeans)[number]

/** A scanned sheet or a saved message that proves an answer; its bytes lie in the media folder. */
export const evidence = z.strictObject({ hash: mediaHash(), name: z.string() })

export type Evidence = z.infer<typeof evidence>

/** What an officer notes of an answer, however it came. */
export const clearanceAnswer = z.strictObject({
  step: clearanceStep,
  decision: z.enum(['cleared', 'refused']),
  /** Who answered, by name and role. */
  by: z.string(),
  role: z.string(),
  means: z.enum(clearanceMeans),
  /** When they answered; the entry itself knows when that was written down. */
  when: instant(),
  note: z.string(),
  scan: evidence.nullable(),
})

export type ClearanceAnswer = z.infer<typeof clearanceAnswer>

const written = {
  id: uuid<ClearanceEntryId>(),
  /** When it was written down. */
  at: instant(),
  officer: z.string(),
}

const bound = {
  version: uuid<VersionId>(),
  versionNumber: z.int(),
  /** SHA-256 of the words of that version (`clearedWords`), to which an answer is bound. */
  hash: z.string(),
}

/** A line of a release's clearance, in the order they were written. None is ever changed. */
export const clearanceEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asked'), ...written, ...bound, step: clearanceStep }),
  z.strictObject({ kind: z.literal('answered'), ...written, ...bound, ...clearanceAnswer.shape }),
  /** The request was taken back; what was cleared before counts no more. */
  z.strictObject({ kind: z.literal('called-back'), ...written }),
])

export type ClearanceEntry = z.infer<typeof clearanceEntry>
export type AskedEntry = Extract<ClearanceEntry, { kind: 'asked' }>
export type AnsweredEntry = Extract<ClearanceEntry, { kind: 'answered' }>
