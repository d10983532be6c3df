import { getMarkRange, type Editor } from '@tiptap/core'
import type { Mark } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

interface Range {
  readonly from: number
  readonly to: number
}

/** The words that a source is asked for: the selected ones; else those around the caret that have one, or their sentence. */
export function claimedRange(state: EditorState, language: string): Range | null {
  const { $from, $to, from, to, empty } = state.selection
  if (state.schema.marks['claim'] === undefined) return null
  if (!empty) return state.doc.textBetween(from, to, ' ', ' ').trim() === '' ? null : trimmed(state, { from, to })
  if (!$from.parent.isTextblock || !$from.sameParent($to)) return null
  const [claim] = claimsAt(state, from)
  if (claim !== undefined) return getMarkRange($from, claim.type, claim.attrs) ?? null
  const text = $from.parent.textBetween(0, $from.parent.content.size, '\ufffc', '\ufffc')
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    if ($from.parentOffset > index + segment.length) continue
    if (segment.trim() === '') return null
    return trimmed(state, { from: $from.start() + index, to: $from.start() + index + segment.length })
  }
  return null
}

function trimmed({ doc }: EditorState, { from, to }: Range): Range {
  const text = doc.textBetween(from, to, '\ufffc', '\ufffc')
  return { from: from + text.length - text.trimStart().length, to: to - (text.length - text.trimEnd().length) }
}

/** The claims of the words on either side of a position. */
const claimsAt = ({ doc, schema }: EditorState, position: number): Mark[] => {
  const $position = doc.resolve(position)
  const { claim } = schema.marks
  return [$position.nodeAfter, $position.nodeBefore]
    .flatMap((node) => node?.marks ?? [])
    .filter(({ type }) => type === claim)
}

/** The sources that all or some of the words rest on, by id, in the order they are met. */
export function sourcesOf({ doc }: EditorState, { from, to }: Range): string[] {
  const found = new Set<string>()
  doc.nodesBetween(from, to, (node) => {
    for (const { type, attrs } of node.marks) if (type.name === 'claim') found.add(String(attrs['source']))
  })
  return [...found]
}

/** Lets words rest on a source, beside others that they rest on. */
export function addClaim(editor: Editor, { from, to }: Range, source: string): void {
  const { tr, schema } = editor.state
  editor.view.dispatch(tr.addMark(from, to, schema.marks['claim']!.create({ source })))
}

/** Takes a source from words; the words stay, and so do their other sources. */
export function removeClaim(editor: Editor, { from, to }: Range, source: string): void {
  const { tr, schema } = editor.state
  editor.view.dispatch(tr.removeMark(from, to, schema.marks['claim']!.create({ source })))
}
