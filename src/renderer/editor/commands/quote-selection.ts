import type { Editor } from '@tiptap/core'
import { NodeRange, type ResolvedPos } from '@tiptap/pm/model'
import { AllSelection, TextSelection, type EditorState, type Selection, type Transaction } from '@tiptap/pm/state'
import { findWrapping, liftTarget } from '@tiptap/pm/transform'

/**
 * Makes a quotation of the selected words: words within a paragraph are taken out of it into a block of their own,
 * whole blocks are wrapped as they are, and without a selection the block around the caret is. Answers where the
 * quotation stands, or null where none can be (inside a list); `takeBack` undoes it on a transaction of the document that
 * it has led to, with the words selected as before.
 */
export function makeQuotation(
  editor: Editor,
): { position: number; takeBack: (transaction: Transaction) => Transaction } | null {
  const { from, to } = wordsSelected(editor.state)
  const transaction = quotingTransaction(editor.state)
  if (transaction === null) return null
  editor.view.dispatch(transaction.scrollIntoView())
  const position = quotationAround(editor.state)
  if (position === null) return null
  const takeBack = (tr: Transaction): Transaction => {
    for (const [index, step] of [...transaction.steps.entries()].reverse())
      tr.step(step.invert(transaction.docs[index]!))
    return tr.setSelection(TextSelection.create(tr.doc, from, to))
  }
  return { position, takeBack }
}

/** Makes paragraphs of a whole quotation; every word stays where it is. */
export function unquote(editor: Editor, position: number): void {
  const { doc, tr } = editor.state
  const node = doc.nodeAt(position)
  if (node?.type.name !== 'quotation') return
  const $start = doc.resolve(position + 1)
  const range = new NodeRange($start, doc.resolve(position + node.nodeSize - 1), $start.depth)
  const target = liftTarget(range)
  if (target !== null) editor.view.dispatch(tr.lift(range, target).scrollIntoView())
}

/** Whether the selection can become a quotation: its blocks stand on the page itself. */
const canQuote = ({ $from, $to }: Selection): boolean =>
  [$from, $to].every(({ depth, parent }) => depth === 1 && parent.isTextblock)

/** The selection from word to word: all that a document holds is selected without them. */
export const wordsSelected = ({ doc, selection }: EditorState): Selection =>
  selection instanceof AllSelection ? TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size)) : selection

/** Where the quotation around the caret stands, or null. */
export function quotationAround({ selection: { $from } }: EditorState): number | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'quotation') return $from.before(depth)
  }
  return null
}

function quotingTransaction(state: EditorState): Transaction | null {
  const { quotation, paragraph } = state.schema.nodes
  const words = wordsSelected(state)
  if (!canQuote(words) || quotation === undefined || paragraph === undefined) return null
  const transaction = state.tr.setSelection(words)
  const { from, to } = isolatedWords(transaction)
  transaction.setBlockType(from, to, paragraph)
  const range = transaction.doc.resolve(from).blockRange(transaction.doc.resolve(to))
  const wrapping = range === null ? null : findWrapping(range, quotation)
  return range === null || wrapping === null ? null : transaction.wrap(range, wrapping)
}

/** Splits the blocks so that the selected words stand alone; answers where, in the document after the splits. */
function isolatedWords(transaction: Transaction): { from: number; to: number } {
  const { $from, $to, empty } = transaction.selection
  if (empty) return { from: $from.start(), to: $from.end() }
  let from = $from.pos + leadingBlanks(textBetween($from, $to))
  let to = $to.pos - trailingBlanks(textBetween($from, $to))
  if (to <= from) return { from: $from.start(), to: $to.end() }
  const before = $from.parent.textBetween(0, from - $from.start(), ' ', ' ')
  const after = $to.parent.textBetween(to - $to.start(), $to.parent.content.size, ' ', ' ')
  // The later position first, so that the earlier one still holds.
  if (after.trim() !== '') {
    const [comma] = /^\s*(?:[,،，、](?!\d)\s*)?/.exec(after)!
    transaction.delete(to, to + comma.length)
    if (comma.length < after.length) transaction.split(to)
    // It stood between the words and who said them, who stands under them now.
    const last = $to.parent.textBetween($from.sameParent($to) ? from - $from.start() : 0, to - $to.start(), ' ', ' ')
    const own = /[,،，、](?=\s*["“”‟«»‹›」』]?$)/.exec(last)
    if (own !== null) {
      const at = to - last.length + own.index
      transaction.delete(at, at + 1)
      to -= 1
    }
  }
  if (before.trim() !== '') {
    const blanks = trailingBlanks(before)
    transaction.delete(from - blanks, from)
    transaction.split(from - blanks)
    from += 2 - blanks
    to += 2 - blanks
  }
  return { from, to }
}

/** The selected words of one block; empty for a selection over several, whose edges are left as they are. */
const textBetween = ($from: ResolvedPos, $to: ResolvedPos): string =>
  $from.sameParent($to) ? $from.parent.textBetween($from.parentOffset, $to.parentOffset, ' ', ' ') : ''

const leadingBlanks = (text: string): number => text.length - text.trimStart().length

const trailingBlanks = (text: string): number => text.length - text.trimEnd().length
