import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { currentSchemaVersion, type BlockNode, type Document } from '../../shared/document'
import { newId } from '../../shared/release'
import { remembered } from '../../shared/remembered'

/** A document as the editor takes it. The editor needs a block to write in, where the record may have none. */
export const editorContent = ({ content }: Document): JSONContent => ({
  type: 'doc',
  content: content.length === 0 ? [{ type: 'paragraph', attrs: { id: newId() } }] : (content as JSONContent[]),
})

/** Blocks never change, they are replaced: what a block is as data stays true, and the same object, for as long as it lives. */
// The schema of the editor and the union of nodes describe the same documents; a test holds them together.
export const blockOf = remembered((node: Node) => node.toJSON() as BlockNode)

/** The document as it stands. Only blocks that are new since the last call are made into data. */
export const documentOf = ({ state: { doc } }: Editor): Document => ({
  schemaVersion: currentSchemaVersion,
  content: doc.children.map(blockOf),
})
