import { z } from 'zod'
import { clearanceEntry } from './clearance-entry'
import type { ReleaseId } from './ids'
import { publication } from './publication'
import { receipt } from './receipt'
import { instant, languageTag, uuid } from './scalars'
import { correctionKind } from './workflow'

const written = { at: instant(), officer: z.string() }

/** A line of a release's history: what was done, when, by whom, with which version. */
export const historyEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('created'), ...written }),
  z.strictObject({ kind: z.literal('file'), ...written, receipt }),
  /** Left without a file: over the clipboard, or in a new message. */
  z.strictObject({
    kind: z.literal('handed-over'),
    ...written,
    versionNumber: z.int(),
    language: languageTag(),
    route: z.enum(['clipboard', 'message']),
  }),
  z.strictObject({ kind: z.literal('clearance'), ...written, entry: clearanceEntry }),
  z.strictObject({ kind: z.literal('numbered'), ...written, number: z.string() }),
  z.strictObject({ kind: z.literal('released'), ...written, publication }),
  /** Another release was begun that corrects, replaces or withdraws this one. */
  z.strictObject({
    kind: z.literal('correction-started'),
    ...written,
    release: uuid<ReleaseId>(),
    how: correctionKind,
  }),
  /** That other release has gone out. */
  z.strictObject({ kind: z.literal('put-right'), ...written, release: uuid<ReleaseId>(), how: correctionKind }),
])

export type HistoryEntry = z.infer<typeof historyEntry>
