import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { wordsSelected } from './quote-selection'
import type { QuotationMarks } from './quoted-words'

const opening = '"“„‟«»‹›「『'
const closing = '"“”‟«»‹›」』'

/** Whether words begin and end with marks. */
const isMarked = (words: string): boolean =>
  words.length > 1 && opening.includes(words.charAt(0)) && closing.includes(words.charAt(words.length - 1))

/** Marks that begin quoted words, with those that may end what they begin. */
const endsOf: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '„': '“”',
  '‟': '”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
}

/** A mark that stands at one end of words alone, and where its other one is in the text, or -1. */
interface LoneMark {
  readonly side: 'open' | 'close'
  readonly other: number
}

function loneMark(text: string, from: number, to: number): LoneMark | null {
  const words = text.slice(from, to).split('')
  const ends = /[\p{L}\p{N}]$/u.test(text.slice(0, from)) ? undefined : endsOf[words[0]!]
  if (ends !== undefined && !words.slice(1).some((sign) => ends.includes(sign))) {
    return { side: 'open', other: text.split('').findIndex((sign, at) => at >= to && ends.includes(sign)) }
  }
  const last = words.at(-1)!
  const begins = (sign: string): boolean => endsOf[sign]?.includes(last) === true
  if (!closing.includes(last) || /^[\p{L}\p{N}]/u.test(text.slice(to)) || words.slice(0, -1).some(begins)) return null
  return { side: 'close', other: text.slice(0, from).split('').findLastIndex(begins) }
}

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
 * those of the language. Of what is typed within marks and selected with one of them, all is meant. The marks belong to the quoted words, so that typing before the closing one goes on quoting.
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
  const lone = isMarked(text.slice(from - start, to - start)) ? null : loneMark(text, from - start, to - start)
  if (lone?.side === 'open' && lone.other >= 0) to = start + lone.other + 1
  if (lone?.side === 'close' && lone.other >= 0) from = start + lone.other
  const transaction = state.tr
  if (!isMarked(text.slice(from - start, to - start))) {
    if (lone?.side !== 'close') transaction.insertText(marks.close, to)
    if (lone?.side !== 'open') transaction.insertText(marks.open, from)
    to = transaction.mapping.map(to)
  }
  transaction.addMark(from, to, state.schema.marks['quoted']!.create())
  editor.view.dispatch(transaction.scrollIntoView())
  return { from, to }
}

/** A mark at either end, with the space that some languages set within it. */
const openingMark = /^.[\u00a0\u202f]?/u
const closingMark = /[\u00a0\u202f]?.$/u

/** Makes plain words of quoted ones: the pair of marks around them goes, every word stays. */
export function unquoteInline(editor: Editor, { from, to }: { from: number; to: number }): void {
  const { tr, doc, schema } = editor.state
  const quoted = doc.textBetween(from, to, '\ufffc', '\ufffc')
  tr.removeMark(from, to, schema.marks['quoted'])
  if (isMarked(quoted)) {
    const [open, close] = [openingMark, closingMark].map((mark) => mark.exec(quoted)?.[0].length ?? 1)
    tr.delete(to - close!, to).delete(from, from + open!)
  }
  editor.view.dispatch(tr)
}
