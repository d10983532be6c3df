import { z } from 'zod'
import type { RemarkId } from './ids'
import { localText } from './local-text'
import { isoDate, uuid } from './scalars'

/**
 * What someone said, from their mouth to the page: the words as spoken, and as the speaker cleared them. The words as
 * printed are those of the quotations that name it. Only the file copy tells of it.
 */
export const remark = z.strictObject({
  id: uuid<RemarkId>(),
  /** In the language it was spoken in, or empty. */
  spoken: z.string(),
  /** BCP 47 tag of that language, or empty while it is not known. */
  spokenIn: z.string(),
  /** Who interpreted, or empty. */
  interpreter: z.string(),
  /** Who cleared which words, by language; null before that. */
  cleared: z.strictObject({ by: z.string(), on: isoDate().nullable(), words: localText }).nullable(),
})

export type Remark = z.infer<typeof remark>

export const emptyRemark = (id: RemarkId): Remark => ({ id, spoken: '', spokenIn: '', interpreter: '', cleared: null })

/**
 * Words as one compares what was cleared with what prints: whatever marks stand around and in them, and however wide the
 * space between them is.
 */
export const foldedQuotation = (words: string): string =>
  words
    .replace(/[‘’‚‛‹›]/g, "'")
    .replace(/[“”„‟«»「」『』]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"']+|[\s"']+$/g, '')
