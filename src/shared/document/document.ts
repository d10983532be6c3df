import { z } from 'zod'
import { linkAddress } from './link-address'

/**
 * The body as versioned JSON, in the form ProseMirror writes it. One member per node and mark of `schema.ts`; the
 * renderers switch over these unions, so that a node without an output does not compile.
 */
export const currentSchemaVersion = 2

/** Claim links, comments, translations and incremental checks hang on a block's id; null until the editor gives one. */
const blockId = z.string().max(64).nullable()

/** How a person is named: in full at their first mention and shortly after it, or always in one of the ways. */
export const mentionForms = ['auto', 'full', 'short', 'name'] as const

export type MentionForm = (typeof mentionForms)[number]

/**
 * Words that say a detail of the release. They are text like any other: what a detail says now is compared with them and
 * put in their place, never printed behind their back. `own` holds the generated wording that words of the officer's own
 * stand for; those are never rewritten, only found when the detail says something else by then.
 */
const own = z.string().nullable()

const mention = z.strictObject({
  type: z.literal('mention'),
  /** `person` is the id of a speaker or of someone who attended. */
  attrs: z.strictObject({ person: z.string(), form: z.enum(mentionForms), own }),
})

const detail = z.strictObject({
  type: z.literal('detail'),
  /** `of` names the detail as `shared/linking` knows it, such as `event.start.date`; `format` one of its wordings. */
  attrs: z.strictObject({ of: z.string(), format: z.string(), own }),
})

export const mark = z.discriminatedUnion('type', [
  mention,
  detail,
  /** Somebody's words within a paragraph. The marks around them are typed; `remark` is what was said. */
  z.strictObject({
    type: z.literal('quoted'),
    attrs: z.strictObject({ speaker: z.string().nullable(), remark: z.string().nullable() }),
  }),
  /** A claim and the source that it rests on, by id. Words may rest on several. */
  z.strictObject({ type: z.literal('claim'), attrs: z.strictObject({ source: z.string() }) }),
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: linkAddress }) }),
])

export type Mark = z.infer<typeof mark>
export type Mention = z.infer<typeof mention>
export type Detail = z.infer<typeof detail>

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
  /** `speaker` is a speaker's id, `remark` what they said, `attribution` wording that replaces the generated line. */
  attrs: z.strictObject({
    id: blockId,
    speaker: z.string().nullable(),
    attribution: z.string().nullable(),
    remark: z.string().nullable(),
  }),
  content: z.array(paragraph).min(1),
})

export type Quotation = z.infer<typeof quotation>

/** A line across the page, between parts of a text. */
export const horizontalRule = z.strictObject({
  type: z.literal('horizontalRule'),
  attrs: z.strictObject({ id: blockId }),
})

export type HorizontalRule = z.infer<typeof horizontalRule>

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

export type BlockNode = Paragraph | Heading | Quotation | HorizontalRule | List

const blockNode: z.ZodType<BlockNode> = z.union([paragraph, heading, quotation, horizontalRule, list])

export const document = z.strictObject({
  schemaVersion: z.literal(currentSchemaVersion),
  content: z.array(blockNode),
})

/** A body, notes or boilerplate. An empty document has no blocks. */
export type Document = z.infer<typeof document>

export const emptyDocument = (): Document => ({ schemaVersion: currentSchemaVersion, content: [] })
