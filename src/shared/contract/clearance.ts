import { z } from 'zod'
import { clearedParts } from '../clearance'
import {
  clearanceAnswer,
  clearanceEntry,
  clearanceStep,
  evidence,
  languageTag,
  receipt,
  release,
  uuid,
  type ClearanceEntryId,
  type ReleaseId,
  type VersionId,
} from '../release'
import { channel } from './channel'

const byId = z.strictObject({ id: uuid<ReleaseId>() })

/** How the clearance of a release stands. */
export const clearanceState = z.strictObject({
  steps: z.array(
    z.strictObject({
      step: clearanceStep,
      standing: z.enum(['open', 'asked', 'cleared', 'void', 'refused']),
      asked: clearanceEntry.nullable(),
      answer: clearanceEntry.nullable(),
    }),
  ),
  /** Everything that was written down, oldest first. */
  entries: z.array(clearanceEntry),
  /** SHA-256 of the words as they are now. */
  hash: z.string(),
  /** What changed in words since the newest text that a step was cleared with and that has been overtaken; else null. */
  changes: z
    .strictObject({
      count: z.int(),
      parts: z.array(
        z.strictObject({
          language: languageTag(),
          part: z.enum(clearedParts),
          runs: z.array(z.strictObject({ kind: z.enum(['same', 'added', 'removed']), words: z.string() })),
        }),
      ),
    })
    .nullable(),
})

export type ClearanceState = z.infer<typeof clearanceState>

export const clearance = {
  state: channel('clearance.state', { request: byId, response: clearanceState }),
  /**
   * Makes the clearance copy and a mail draft that carries it, writes down who is asked, and opens the draft in the mail
   * program; `isOpened` tells whether there is one. Fails with `in-trash`, `transition-refused`, `step-not-needed` {step}, and
   * as an export does.
   */
  ask: channel('clearance.ask', {
    request: z.strictObject({ id: uuid<ReleaseId>(), language: languageTag(), steps: z.array(clearanceStep).min(1) }),
    response: z.strictObject({ release, receipts: z.array(receipt), isOpened: z.boolean() }),
  }),
  /**
   * Writes down an answer. It is bound to the words of `version`, the copy that was asked about, or, where that is null, to
   * the text as it stands. The answer that completes the clearance gives the number. Fails with `in-trash`,
   * `clearance-unnamed`, `clearance-in-future`, `transition-refused`, `not-found`.
   */
  record: channel('clearance.record', {
    request: z.strictObject({
      id: uuid<ReleaseId>(),
      answer: clearanceAnswer,
      version: uuid<VersionId>().nullable(),
    }),
    response: release,
  }),
  /** Takes the request back: the release is a draft again. Fails with `in-trash`, `transition-refused`. */
  callBack: channel('clearance.callBack', { request: byId, response: release }),
  /** Asks for a file and keeps it as evidence. Fails with `cancelled`, `scan-unreadable` {name}. */
  chooseScan: channel('clearance.chooseScan', { request: z.strictObject({}), response: evidence }),
  /** Opens the evidence of an answer. Fails with `not-found`, `file-unreadable`. */
  openScan: channel('clearance.openScan', {
    request: z.strictObject({ id: uuid<ReleaseId>(), entry: uuid<ClearanceEntryId>() }),
    response: z.strictObject({}),
  }),
}
