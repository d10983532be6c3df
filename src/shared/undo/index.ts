import { z } from 'zod'

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

export const undoEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    language: z.string(),
    at: z.number(),
    /** Steps that repeat the change, and steps that take it back, each in the order they are applied. */
    forward: z.array(z.unknown()),
    inverse: z.array(z.unknown()),
  }),
  z.strictObject({
    kind: z.literal('fields'),
    at: z.number(),
    forward: z.array(fieldPatch),
    inverse: z.array(fieldPatch),
  }),
])

export type UndoEntry = z.infer<typeof undoEntry>
