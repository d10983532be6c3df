import { documentFromPlainText, type Document } from '../document'
import { newId, type LanguageTag, type ReleaseDraft } from '../release'
import type { Reading, Suggestion } from './suggestion'

/** The body's paragraphs as the original has them, without the page's residue. */
export const bodyOf = (reading: Reading): Document =>
  documentFromPlainText(reading.paragraphs.map(({ from, to }) => reading.text.slice(from, to)).join('\n\n'), newId)

/** What was taken in, and from where. */
export interface Intake {
  readonly reading: Reading
  /** Suggestions as the officer accepted or edited them; everything else was refused. */
  readonly accepted: readonly Suggestion[]
  readonly language: LanguageTag
  /** A file's name, or empty for the clipboard. */
  readonly name: string
  readonly takenAt: string
}

/** The draft with the item's body and original in place and every accepted suggestion in its field. Nothing else changes. */
export function applyIntake(draft: ReleaseDraft, intake: Intake): ReleaseDraft {
  throw new Error(`not written: ${draft.type} ${intake.name}`)
}
