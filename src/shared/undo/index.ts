import { z } from 'zod'
import { languageTag, textPart } from '../release'

/**
 * One undo for text and fields: each entry can be taken back and done again, survives as JSON, and belongs to one
 * release. Steps are ProseMirror's own JSON; a field patch names a path in the draft.
 */
export const fieldPatch = z.strictObject({
  path: z.array(z.union([z.string(), z.int()])),
  /** The value put there; absent means the member is removed. */
  value: z.unknown().optional(),
})

export type FieldPatch = z.infer<typeof fieldPatch>

/** Forward repeats the change, inverse takes it back, each in the order it is applied. */
export const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    language: languageTag(),
    part: textPart,
    forward: z.array(z.unknown()),
    inverse: z.array(z.unknown()),
  }),
  z.strictObject({ kind: z.literal('fields'), forward: z.array(fieldPatch), inverse: z.array(fieldPatch) }),
])

export type Change = z.infer<typeof change>
export type TextChange = Extract<Change, { kind: 'text' }>
export type FieldsChange = Extract<Change, { kind: 'fields' }>

/** What a person takes back in one go: changes in the order they were made. */
export const undoEntry = z.strictObject({
  /** Counts up within a release, also over what has been forgotten. */
  serial: z.int().positive(),
  /** Milliseconds since 1970. */
  at: z.number(),
  changes: z.array(change).min(1),
})

export type UndoEntry = z.infer<typeof undoEntry>

/** What can be taken back and done again: entries by serial; those after `done` have been taken back. */
export const undoLog = z.strictObject({ entries: z.array(undoEntry), done: z.int().nonnegative() })

export type UndoLog = z.infer<typeof undoLog>

export const emptyUndoLog: UndoLog = { entries: [], done: 0 }

/** How the stored log becomes the log of now: entries before `oldest` and after `newest` go, `changed` are written. */
export const undoDelta = z.strictObject({
  oldest: z.int().nonnegative(),
  newest: z.int().nonnegative(),
  done: z.int().nonnegative(),
  changed: z.array(undoEntry),
})

export type UndoDelta = z.infer<typeof undoDelta>

/** Entries that a release keeps, and the JSON that they may take together, in UTF-16 code units; the oldest go first. */
export const longestLog = 1000
export const largestLog = 4_000_000
