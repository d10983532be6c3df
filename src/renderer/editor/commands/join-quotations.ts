import type { Editor } from '@tiptap/core'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { quotationAround } from './quote-selection'

/** Parts the quotation around the caret in two, there. Both keep speaker, remark and line. False where there is none. */
export function splitQuotation(editor: Editor): boolean {
  const { state } = editor
  const position = quotationAround(state)
  const { $from, empty } = state.selection
  if (position === null) return false
  const transaction = state.tr
  if (!empty) transaction.setSelection(TextSelection.create(transaction.doc, $from.pos))
  const isAtStart = $from.parentOffset === 0
  // There would be a quotation without words before it.
  if (isAtStart && $from.index(-1) === 0) return false
  if (isAtStart) transaction.split($from.before(), 1)
  else transaction.split($from.pos, 2)
  editor.view.dispatch(transaction.scrollIntoView())
  return true
}

export type Joining = 'joined' | 'two-speakers' | 'two-remarks' | 'no-neighbour'

/** Joins the quotation around the caret to the one that stands right before it, if both are the same speaker's. */
export function joinQuotations(editor: Editor, side: 'before' | 'after' = 'before'): Joining {
  const position = quotationAround(editor.state)
  if (position === null) return 'no-neighbour'
  const node = editor.state.doc.nodeAt(position)!
  const at = side === 'before' ? position : position + node.nodeSize
  const joining = joiningAt(editor.state, at)
  if (typeof joining === 'string') return joining
  editor.view.dispatch(joining.scrollIntoView())
  return 'joined'
}

function joiningAt(state: EditorState, at: number): Transaction | Exclude<Joining, 'joined'> {
  const { nodeBefore, nodeAfter } = state.doc.resolve(at)
  if (nodeBefore?.type.name !== 'quotation' || nodeAfter?.type.name !== 'quotation') return 'no-neighbour'
  const [first, second] = [nodeBefore.attrs, nodeAfter.attrs]
  if (first['speaker'] !== second['speaker']) return 'two-speakers'
  if (differ(first['attribution'], second['attribution'])) return 'two-speakers'
  if (differ(first['remark'], second['remark'])) return 'two-remarks'
  const attrs = {
    ...first,
    attribution: (first['attribution'] ?? second['attribution']) as unknown,
    remark: (first['remark'] ?? second['remark']) as unknown,
  }
  return state.tr.join(at).setNodeMarkup(at - nodeBefore.nodeSize, undefined, attrs)
}

/** Nothing beside something loses nothing. */
const differ = (a: unknown, b: unknown): boolean => a !== null && b !== null && a !== b

/** Whether the caret stands where Backspace or Delete would run two quotations into one. */
export function isBetweenQuotations({ doc, selection }: EditorState, side: 'before' | 'after'): boolean {
  const { $from, empty } = selection
  if (!empty || $from.depth < 2 || $from.node(-1).type.name !== 'quotation') return false
  const quotation = $from.node(-1)
  if (side === 'before') {
    if ($from.parentOffset > 0 || $from.index(-1) > 0) return false
    return doc.resolve($from.before(-1)).nodeBefore?.type.name === 'quotation'
  }
  if ($from.parentOffset < $from.parent.content.size || $from.index(-1) < quotation.childCount - 1) return false
  return doc.resolve($from.after(-1)).nodeAfter?.type.name === 'quotation'
}
