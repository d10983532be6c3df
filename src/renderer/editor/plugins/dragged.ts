import { Slice } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Selection, type Transaction } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { holdsOneBlock } from './clips'

/** The text that something is dragged out of, or was last. */
let source: EditorView | null = null

/** Something begins to be dragged out of a text. */
export function noteDragged(view: EditorView): void {
  source = view
}

/** The other text on this page that gives a slice away; null where it is not dragged, or stays there. */
export const draggedFrom = (slice: Slice): EditorView | null =>
  source !== null && !source.isDestroyed && source.editable && source.dragging?.slice === slice ? source : null

interface Blocks {
  readonly from: number
  readonly to: number
}

/** The blocks that a selection covers from the first word to the last, with all that holds nothing but them. */
function coveredBlocks({ $from, $to, empty }: Selection): Blocks | null {
  const range = empty ? null : $from.blockRange($to)
  if (range === null) return null
  let { start: from, end: to, depth } = range
  // Between are only the beginnings and ends of blocks.
  if ($from.pos - from !== $from.depth - depth || to - $to.pos !== $to.depth - depth) return null
  for (; depth > 0 && from === $from.start(depth) && to === $from.end(depth); depth -= 1) {
    from -= 1
    to += 1
  }
  return { from, to }
}

/** What is dragged of a selection: where it covers blocks, the blocks and not only their words. */
export function draggedSlice({ doc, selection, schema }: EditorState, words: Slice): Slice {
  const blocks = words.openStart === 0 || holdsOneBlock(schema) ? null : coveredBlocks(selection)
  return blocks === null ? words : doc.slice(blocks.from, blocks.to)
}

/** Whether a slice is whole blocks, and not words out of them. */
export const isOfBlocks = ({ openStart, openEnd, size }: Slice): boolean => size > 0 && openStart === 0 && openEnd === 0

/** The blocks that are being dragged within or out of a text; null for words, and for a node that was taken hold of. */
const draggedBlocks = ({ state, dragging }: EditorView): Blocks | null =>
  dragging === null || nodeOf(dragging) !== undefined || !isOfBlocks(dragging.slice)
    ? null
    : coveredBlocks(state.selection)

/** ProseMirror keeps the node that is dragged without being selected, and does not tell of it in its types. */
const nodeOf = (dragging: object) => (dragging as { node?: { replace: (transaction: Transaction) => void } }).node

/** The document without what is being dragged. */
export function withoutDragged(view: EditorView): Transaction {
  const { doc, tr } = view.state
  const node = view.dragging === null ? undefined : nodeOf(view.dragging)
  if (node !== undefined) {
    node.replace(tr)
    return tr
  }
  const blocks = draggedBlocks(view)
  const $from = blocks === null ? null : doc.resolve(blocks.from)
  return blocks !== null && $from?.parent.canReplace($from.index(), doc.resolve(blocks.to).index()) === true
    ? tr.delete(blocks.from, blocks.to)
    : tr.deleteSelection()
}

/**
 * Has blocks that are dragged within a text stand by themselves where they are let go, as one change. Null where words are
 * dragged: with those the editor does as well.
 */
export function moveDragged(view: EditorView, at: number, slice: Slice, isCopy: boolean): Transaction | null {
  const blocks = draggedBlocks(view)
  if (blocks === null) return null
  const transaction = isCopy ? view.state.tr : withoutDragged(view)
  const isHome = at >= blocks.from && at <= blocks.to
  return isHome && !isCopy ? view.state.tr : dropInto(transaction, at, slice)
}

/**
 * Puts a slice where it was let go, a place of the document before the transaction: blocks beside the block there. Words
 * that were blocks where they come from are kept apart from those beside them.
 */
export function dropInto(transaction: Transaction, at: number, slice: Slice, wereBlocks = false): Transaction {
  const before = transaction.docs[0] ?? transaction.doc
  const steps = transaction.steps.length
  const place = transaction.mapping.map(dropPoint(before, at, slice) ?? at)
  const $at = transaction.doc.resolve(transaction.mapping.map(at))
  // In a blank line they are what is written there.
  const isBlankLine = isOfBlocks(slice) && $at.parent.isTextblock && $at.parent.content.size === 0
  const [from, to] = isBlankLine ? [$at.before(), $at.after()] : [place, place]
  transaction.replaceRange(from, to, slice)
  const end = transaction.mapping.slice(steps).map(to)
  const put = transaction.steps.length
  if (wereBlocks && !isOfBlocks(slice)) {
    const [before, after] = [transaction.doc.resolve(from).nodeBefore, transaction.doc.resolve(end).nodeAfter]
    if (/^\S/.test(after?.text ?? '')) transaction.insertText(' ', end)
    if (/\S$/.test(before?.text ?? '')) transaction.insertText(' ', from)
  }
  const { doc, mapping } = transaction
  const placed = mapping.slice(put)
  return transaction.setSelection(
    TextSelection.between(doc.resolve(placed.map(from, 1)), doc.resolve(placed.map(end, -1))),
  )
}
