import { getMarkRange, type Editor } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { quotationAround } from './quote-selection'

/** What is quoted in a document: a quotation by where it stands, or words within a paragraph. */
export type Quoted =
  | { readonly kind: 'block'; readonly position: number }
  | { readonly kind: 'inline'; readonly from: number; readonly to: number }

/** Whose words they are and what they belong to. */
export interface QuotedAttributes {
  readonly speaker: string | null
  readonly remark: string | null
}

export interface QuotationMarks {
  readonly open: string
  readonly close: string
}

/** What is quoted around the caret: words within a paragraph before the quotation that they may stand in. */
export function quotedAround(state: EditorState): Quoted | null {
  const run = quotedRun(state)
  if (run !== null) return { kind: 'inline', ...run }
  const position = quotationAround(state)
  return position === null ? null : { kind: 'block', position }
}

/** The quoted words within a paragraph that the selection lies in, or null. */
export function quotedRun({ selection: { $from, $to } }: EditorState): { from: number; to: number } | null {
  const run = quotedRunAt($from)
  return run === null || $to.pos > run.to ? null : run
}

/** The quoted words on either side of a place, or null. */
export function quotedRunAt($position: ResolvedPos): { from: number; to: number } | null {
  const { quoted } = $position.doc.type.schema.marks
  if (quoted === undefined) return null
  const around = [$position.nodeAfter, $position.nodeBefore]
  const mark = around.map((node) => quoted.isInSet(node?.marks ?? [])).find((it) => it !== undefined)
  return mark === undefined ? null : (getMarkRange($position, quoted, mark.attrs) ?? null)
}

/** Whose words they are; null where nothing is quoted there any more. */
export function quotedAttributes({ doc, schema }: EditorState, quoted: Quoted): QuotedAttributes | null {
  const found =
    quoted.kind === 'block'
      ? doc.nodeAt(quoted.position)
      : schema.marks['quoted']?.isInSet(doc.nodeAt(quoted.from)?.marks ?? [])
  if (found === undefined || found === null || (quoted.kind === 'block' && found.type.name !== 'quotation')) return null
  return { speaker: found.attrs['speaker'] as string | null, remark: found.attrs['remark'] as string | null }
}

/**
 * Says whose words they are, or what they belong to. Own wording of a quotation's line stands for the speaker that it was
 * written for, and goes with them.
 */
export function setQuoted(editor: Editor, quoted: Quoted, change: Partial<QuotedAttributes>): void {
  const before = quotedAttributes(editor.state, quoted)
  if (before === null) return
  const next = { ...before, ...change }
  const { tr, doc, schema } = editor.state
  if (quoted.kind === 'inline') {
    editor.view.dispatch(tr.addMark(quoted.from, quoted.to, schema.marks['quoted']!.create(next)))
    return
  }
  const { attribution, ...attrs } = doc.nodeAt(quoted.position)!.attrs
  const isOther = before.speaker !== next.speaker && next.speaker !== null
  editor.view.dispatch(
    tr.setNodeMarkup(quoted.position, undefined, { ...attrs, ...next, attribution: isOther ? null : attribution }),
  )
}

/** Own wording of the line below a quotation; null and blank words give the generated line back. */
export function setAttribution(editor: Editor, position: number, own: string | null): void {
  const node = editor.state.doc.nodeAt(position)
  if (node?.type.name !== 'quotation') return
  const attribution = own === null || own.trim() === '' ? null : own.trim()
  if (attribution !== node.attrs['attribution'])
    editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, { ...node.attrs, attribution }))
}
