import type { Editor } from '@tiptap/core'
import { TextSelection, type Transaction } from '@tiptap/pm/state'

/**
 * Draws a line across the page where the caret is: in place of a blank paragraph, else before, behind or between the words of
 * its block. The caret goes on with the words behind the line, which are there to be written where none are.
 */
export function insertRule(editor: Editor): void {
  const { state, view } = editor
  const rule = state.schema.nodes['horizontalRule']
  const paragraph = state.schema.nodes['paragraph']
  if (rule === undefined || paragraph === undefined) return
  const transaction = state.tr
  const at = placeFor(transaction)
  transaction.insert(at, rule.create())
  const behind = at + 1
  if (transaction.doc.nodeAt(behind)?.isTextblock !== true) transaction.insert(behind, paragraph.create())
  view.dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(behind + 1))).scrollIntoView())
}

/** Where the line goes between the blocks of the page; words that stand on both sides of the caret are parted. */
function placeFor(transaction: Transaction): number {
  const { $from, to } = transaction.selection
  if ($from.depth === 0) return to
  const block = $from.node(1)
  const [before, behind] = [$from.before(1), $from.after(1)]
  if (block.type.name === 'paragraph' && block.textContent.trim() === '') {
    transaction.delete(before, behind)
    return before
  }
  if ($from.depth > 1 || $from.parentOffset === block.content.size) return behind
  if ($from.parentOffset === 0) return before
  transaction.split($from.pos)
  return $from.pos + 1
}
