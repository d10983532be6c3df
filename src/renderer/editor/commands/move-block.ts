import type { Editor } from '@tiptap/core'
import { Fragment, NodeRange, type Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { canJoin } from '@tiptap/pm/transform'

/** -1 is towards the beginning. */
export type Direction = -1 | 1

/**
 * Moves the blocks of the selection past their neighbour, the caret staying where it is in them. An item of a list moves
 * within it, out of a nested one beside the item around it, and at its end past what comes next, as an item still. Words of
 * a quotation never leave it: at its edge the whole quotation moves. False where there is nowhere to go.
 */
export function moveBlocks(editor: Editor, direction: Direction): boolean {
  const transaction = movingTransaction(editor.state, direction)
  if (transaction === null) return false
  editor.view.dispatch(transaction.scrollIntoView())
  return true
}

export function movingTransaction(state: EditorState, direction: Direction): Transaction | null {
  const { $from, $to } = state.selection
  for (let range = $from.blockRange($to, holdsBlocks); range !== null; range = around(range)) {
    const transaction = state.tr
    if (hasNeighbour(range, direction)) return swapped(transaction, range, direction)
    if (isList(range.parent)) {
      const isWhole = range.startIndex === 0 && range.endIndex === range.parent.childCount
      const container = range.$from.node(range.depth - 1)
      if (container.type.name === 'listItem') return outOfNested(transaction, range, direction)
      if (!isWhole) return outOfList(transaction, range, direction)
    }
  }
  return null
}

const isList = ({ type }: Node): boolean => type.name === 'bulletList' || type.name === 'orderedList'

const holdsBlocks = (node: Node): boolean => isList(node) || node.type.name === 'quotation' || node.type.name === 'doc'

const hasNeighbour = ({ parent, startIndex, endIndex }: NodeRange, direction: Direction): boolean =>
  direction < 0 ? startIndex > 0 : endIndex < parent.childCount

/** The blocks that hold a range, as a range of their own. */
function around({ $from, $to, depth }: NodeRange): NodeRange | null {
  for (let outer = depth - 1; outer >= 0; outer -= 1) {
    if (holdsBlocks($from.node(outer))) return new NodeRange($from, $to, outer)
  }
  return null
}

/** The neighbour moves to the other side: the blocks of the selection stay untouched, and with them the caret. */
function swapped(transaction: Transaction, range: NodeRange, direction: Direction): Transaction {
  const neighbour = range.parent.child(direction < 0 ? range.startIndex - 1 : range.endIndex)
  const from = direction < 0 ? range.start - neighbour.nodeSize : range.end
  const to = direction < 0 ? range.end - neighbour.nodeSize : range.start
  transaction.delete(from, from + neighbour.nodeSize).insert(to, neighbour)
  return joined(transaction)
}

/** Takes items out of a list at whose edge they stand, past the block beside it. */
function outOfList(transaction: Transaction, range: NodeRange, direction: Direction): Transaction | null {
  const { parent: list, depth, $from } = range
  const container = $from.node(depth - 1)
  const neighbourIndex = $from.index(depth - 1) + direction
  const neighbour = container.maybeChild(neighbourIndex)
  if (neighbour === null || neighbourIndex < 0) return null
  const items = Fragment.from(list.type.create({ ...list.attrs, id: null, start: 1 }, itemsOf(range)))
  const target = direction < 0 ? $from.before(depth) - neighbour.nodeSize : $from.after(depth) + neighbour.nodeSize
  return moved(transaction, range, items, target, 1)
}

/** Takes items of a nested list out beside the item that holds it. */
function outOfNested(transaction: Transaction, range: NodeRange, direction: Direction): Transaction {
  const { depth, $from } = range
  const target = direction < 0 ? $from.before(depth - 1) : $from.after(depth - 1)
  return moved(transaction, range, itemsOf(range), target, 0)
}

const itemsOf = ({ parent, startIndex, endIndex }: NodeRange): Fragment =>
  Fragment.from(parent.children.slice(startIndex, endIndex))

function moved(
  transaction: Transaction,
  range: NodeRange,
  content: Fragment,
  target: number,
  deeper: number,
): Transaction {
  const { anchor, head } = transaction.selection
  const isWhole = range.startIndex === 0 && range.endIndex === range.parent.childCount
  const [from, to] = isWhole
    ? [range.$from.before(range.depth), range.$from.after(range.depth)]
    : [range.start, range.end]
  transaction.delete(from, to)
  const place = transaction.mapping.map(target)
  transaction.insert(place, content)
  const shift = place + deeper - range.start
  transaction.setSelection(TextSelection.create(transaction.doc, anchor + shift, head + shift))
  return joined(transaction)
}

/** Lists of one kind that have come to stand side by side become one. */
function joined(transaction: Transaction): Transaction {
  const { before, doc } = transaction
  let position = doc.content.size
  for (let index = doc.childCount - 1; index > 0; index -= 1) {
    position -= doc.child(index).nodeSize
    const [first, second] = [doc.child(index - 1), doc.child(index)]
    const isPair = isList(second) && first.type === second.type && canJoin(doc, position)
    if (isPair && !stoodBeside(before, first, second)) transaction.join(position)
  }
  return transaction
}

const stoodBeside = (document: Node, first: Node, second: Node): boolean =>
  document.children.some((block, index) => block === first && document.maybeChild(index + 1) === second)
