import { Selection } from '@tiptap/pm/state'
import type { KeyboardEvent } from 'react'
import { editorsInOrder } from './handles'

/**
 * Takes the caret from the end of a part to the next one on the page, and from its start to the one before. For keys that
 * the editor itself has left alone.
 */
export function walkParts(event: KeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, ctrlKey, altKey, metaKey, currentTarget } = event
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (by === 0 || event.defaultPrevented || shiftKey || ctrlKey || altKey || metaKey) return
  const parts = editorsInOrder().map(({ editor }) => editor)
  const here = parts.findIndex(({ view }) => currentTarget.contains(view.dom))
  const [editor, next] = [parts[here], parts[here + by]]
  if (editor === undefined || next === undefined || editor.view.composing) return
  const { selection, doc } = editor.state
  const edge = by === 1 ? Selection.atEnd(doc) : Selection.atStart(doc)
  if (!selection.empty || selection.head !== edge.head) return
  event.preventDefault()
  // At once: the next key may already be on its way.
  const { tr } = next.state
  next.view.dispatch(tr.setSelection(by === 1 ? Selection.atStart(tr.doc) : Selection.atEnd(tr.doc)).scrollIntoView())
  next.view.focus()
}
