import { currentSchemaVersion, document, type Document } from './document'

/** The first schema knew no remarks. */
function fromVersionOne(content: unknown): unknown {
  if (!Array.isArray(content)) return content
  return content.map((block: { type?: unknown; attrs?: object }) =>
    block?.type === 'quotation' ? { ...block, attrs: { ...block.attrs, remark: null } } : block,
  )
}

/**
 * Reads a stored body of any schema version into the current one. Stored versions are never rewritten, so every step
 * stays here for good. Throws what zod throws when the JSON is no body at all.
 */
export function upcast(stored: unknown): Document {
  const { schemaVersion, content } = (stored ?? {}) as { schemaVersion?: unknown; content?: unknown }
  return document.parse(
    schemaVersion === 1 ? { schemaVersion: currentSchemaVersion, content: fromVersionOne(content) } : stored,
  )
}
