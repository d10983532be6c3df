import type { Editor, JSONContent } from '@tiptap/core'
import { currentSchemaVersion, type Document } from '../../shared/document'

/** A document as the editor takes it. The editor needs a block to write in, where the record may have none. */
export const editorContent = ({ content }: Document): JSONContent => ({
  type: 'doc',
  content: content.length === 0 ? [{ type: 'paragraph' }] : (content as JSONContent[]),
})

/** The document as it stands. Costs a walk through the whole text: for saving, never for a key. */
export const documentOf = (editor: Editor): Document => ({
  schemaVersion: currentSchemaVersion,
  // The schema of the editor and the union of nodes describe the same documents; a test holds them together.
  content: (editor.state.doc.toJSON() as { content?: Document['content'] }).content ?? [],
})
