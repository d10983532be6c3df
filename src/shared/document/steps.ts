/**
 * Recorded steps of a text, without an editor: a door of its own beside `schema.ts`, loaded when there is something to
 * take back.
 */
import { getSchema } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import { Step, Transform } from '@tiptap/pm/transform'
import type { TextPart } from '../release/text-part'
import { currentSchemaVersion, type Document } from './document'
import { extensionsOf } from './schema'

const schemas = new Map<string, Schema>()

/** Every caption has the same schema. */
function schemaOf(part: TextPart): Schema {
  const kind = part.startsWith('captions.') ? 'caption' : part
  const known = schemas.get(kind)
  if (known !== undefined) return known
  const schema = getSchema(extensionsOf(part))
  schemas.set(kind, schema)
  return schema
}

const stepFrom = (schema: Schema, step: unknown): Step => Step.fromJSON(schema, step as { stepType: string })

/** An editor begins an empty text with a paragraph, and so do the steps that it records. */
const nodeOf = (schema: Schema, { content }: Document): Node =>
  schema.nodeFromJSON({ type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content })

/** The document after every step, in order. Throws where a step does not fit. */
export function applyStepsTo(part: TextPart, document: Document, steps: readonly unknown[]): Document {
  const schema = schemaOf(part)
  const transform = new Transform(nodeOf(schema, document))
  for (const step of steps) transform.step(stepFrom(schema, step))
  transform.doc.check()
  const { content = [] } = transform.doc.toJSON() as { content?: Document['content'] }
  return { schemaVersion: currentSchemaVersion, content }
}

/** The same change in fewer steps: what was typed or erased letter by letter becomes one step. */
export function mergedSteps(part: TextPart, steps: readonly unknown[]): unknown[] {
  const schema = schemaOf(part)
  const merged: Step[] = []
  for (const step of steps.map((it) => stepFrom(schema, it))) {
    const last = merged.at(-1)
    const joined = last?.merge(step) ?? null
    if (joined === null) merged.push(step)
    else merged.splice(-1, 1, joined)
  }
  return merged.map((step) => step.toJSON() as unknown)
}
