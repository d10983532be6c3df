import { z } from 'zod'
import { linkAddress } from './link-address'

/**
 * The body as versioned JSON, in the form ProseMirror writes it. One member per node and mark of `schema.ts`; the
 * renderers switch over these unions, so that a node without an output does not compile.
 */
export const currentSchemaVersion = 1

/** Claim links, comments, translations and incremental checks hang on a block's id; null until the editor gives one. */
const blockId = z.string().max(64).nullable()

export const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: linkAddress }) }),
])

export type Mark = z.infer<typeof mark>

const textNode = z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() })
const hardBreak = z.strictObject({ type: z.literal('hardBreak'), marks: z.array(mark).optional() })

export const inlineNode = z.discriminatedUnion('type', [textNode, hardBreak])

export type InlineNode = z.infer<typeof inlineNode>

export const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ id: blockId }),
  content: z.array(inlineNode).optional(),
})

export type Paragraph = z.infer<typeof paragraph>

export const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ id: blockId, level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inlineNode).optional(),
})

export type Heading = z.infer<typeof heading>

export const quotation = z.strictObject({
  type: z.literal('quotation'),
  /** `speaker` is a speaker's id; `attribution` is wording that replaces the generated line. */
  attrs: z.strictObject({ id: blockId, speaker: z.string().nullable(), attribution: z.string().nullable() }),
  content: z.array(paragraph).min(1),
})

export type Quotation = z.infer<typeof quotation>

export interface ListItem {
  type: 'listItem'
  attrs: { id: string | null }
  content: (Paragraph | List)[]
}

export type List =
  | { type: 'bulletList'; attrs: { id: string | null }; content: ListItem[] }
  | { type: 'orderedList'; attrs: { id: string | null; start: number }; content: ListItem[] }

const listItem: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({
    type: z.literal('listItem'),
    attrs: z.strictObject({ id: blockId }),
    content: z.array(z.union([paragraph, list])).min(1),
  }),
)

const list: z.ZodType<List> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('bulletList'),
      attrs: z.strictObject({ id: blockId }),
      content: z.array(listItem).min(1),
    }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ id: blockId, start: z.int() }),
      content: z.array(listItem).min(1),
    }),
  ]),
)

export type BlockNode = Paragraph | Heading | Quotation | List

const blockNode: z.ZodType<BlockNode> = z.union([paragraph, heading, quotation, list])

export const document = z.strictObject({
  schemaVersion: z.literal(currentSchemaVersion),
  content: z.array(blockNode),
})

/** A body, notes or boilerplate. An empty document has no blocks. */
export type Document = z.infer<typeof document>

export const emptyDocument = (): Document => ({ schemaVersion: currentSchemaVersion, content: [] })
