import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

/** Words of a text block: the block by its id, or by its place in reading order where it has none. */
export interface WordsPlace {
  readonly block: string | null
  readonly index: number
  /** In UTF-16 code units of the block's text; a line break counts one. */
  readonly from: number
  readonly to: number
}

/** Selects words and shows them. False where they are not there any more. */
export function selectWords(editor: Editor, place: WordsPlace): boolean {
  const range = rangeOf(editor.state.doc, place)
  if (range === null) return false
  selectRange(editor, range)
  return true
}

/** Selects what stands from one position to another, and shows it. */
export function selectRange(editor: Editor, range: { readonly from: number; readonly to: number }): void {
  editor.chain().setTextSelection(range).focus(null, { scrollIntoView: true }).run()
  // At once: the next key may already be on its way.
  if (editor.isEditable) editor.view.focus()
  else selectToRead(editor)
}

/** An editor for reading only takes no focus, and so shows no selection by itself. */
function selectToRead({ view, state }: Editor): void {
  const [start, end] = [view.domAtPos(state.selection.from), view.domAtPos(state.selection.to)]
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

/** Puts `text` in place of words, as one undo, if they still read `expected`. False where they do not. */
export function replaceWords(editor: Editor, place: WordsPlace, expected: string, text: string): boolean {
  const range = rangeOf(editor.state.doc, place)
  if (range === null || editor.state.doc.textBetween(range.from, range.to, '\n', '\n') !== expected) return false
  const { tr } = editor.state
  editor.view.dispatch(
    (text === '' ? tr.delete(range.from, range.to) : tr.insertText(text, range.from, range.to)).scrollIntoView(),
  )
  return true
}

export function rangeOf(document: Node, { block, index, from, to }: WordsPlace): { from: number; to: number } | null {
  let at = -1
  let start: number | null = null
  document.descendants((node, position) => {
    if (start !== null || !node.isTextblock) return start === null
    at += 1
    const isIt = block === null ? at === index : node.attrs['id'] === block
    if (isIt && to <= node.content.size) start = position + 1
    return false
  })
  return start === null ? null : { from: start + from, to: start + to }
}
