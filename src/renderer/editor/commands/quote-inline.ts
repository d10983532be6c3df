import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { wordsSelected } from './quote-selection'
import type { QuotationMarks } from './quoted-words'

const opening = '"“„‟«»‹›「『'
const closing = '"“”‟«»‹›」』'

/** Whether words begin and end with marks. */
const isMarked = (words: string): boolean =>
  words.length > 1 && opening.includes(words.charAt(0)) && closing.includes(words.charAt(words.length - 1))

/** Whether the selection is words of one block, which can be quoted where they stand. */
export function canQuoteInline(state: EditorState): boolean {
  const { $from, $to } = wordsSelected(state)
  return (
    state.schema.marks['quoted'] !== undefined &&
    $from.sameParent($to) &&
    $from.parent.textBetween($from.parentOffset, $to.parentOffset, ' ', ' ').trim() !== ''
  )
}

/**
 * Quotes the selected words where they stand, within the marks that are typed around them or, where there are none, within
 * those of the language. The marks belong to the quoted words, so that typing before the closing one goes on quoting.
 * Answers where the words are, or null where nothing within one block is selected.
 */
export function quoteInline(editor: Editor, marks: QuotationMarks): { from: number; to: number } | null {
  const { state } = editor
  if (!canQuoteInline(state)) return null
  const { $from, $to } = wordsSelected(state)
  const text = $from.parent.textBetween(0, $from.parent.content.size, '\ufffc', '\ufffc')
  const selected = text.slice($from.parentOffset, $to.parentOffset)
  let from = $from.pos + (selected.length - selected.trimStart().length)
  let to = $to.pos - (selected.length - selected.trimEnd().length)
  const start = $from.start()
  if (from > start && isMarked(text.slice(from - start - 1, to - start + 1))) {
    from -= 1
    to += 1
  }
  const transaction = state.tr
  if (!isMarked(text.slice(from - start, to - start))) {
    transaction.insertText(marks.close, to).insertText(marks.open, from)
    to += marks.open.length + marks.close.length
  }
  transaction.addMark(from, to, state.schema.marks['quoted']!.create())
  editor.view.dispatch(transaction.scrollIntoView())
  return { from, to }
}

/** Makes plain words of quoted ones: the pair of marks around them goes, every word stays. */
export function unquoteInline(editor: Editor, { from, to }: { from: number; to: number }): void {
  const { tr, doc, schema } = editor.state
  const quoted = doc.textBetween(from, to, '\ufffc', '\ufffc')
  tr.removeMark(from, to, schema.marks['quoted'])
  if (isMarked(quoted)) tr.delete(to - 1, to).delete(from, from + 1)
  editor.view.dispatch(tr)
}
