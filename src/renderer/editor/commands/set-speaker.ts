import type { Editor } from '@tiptap/core'

/** Says whose words the quotation at `position` are; null for nobody yet. Wording of its own gives way to the speaker. */
export function setSpeaker(editor: Editor, position: number, speaker: string | null): void {
  const node = editor.state.doc.nodeAt(position)
  if (node?.type.name !== 'quotation') return
  const attrs = { ...node.attrs, speaker, attribution: speaker === null ? node.attrs.attribution : null }
  editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, attrs))
}
