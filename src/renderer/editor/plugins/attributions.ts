import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Quotation } from '../../../shared/document'
import { blockOf } from '../document'

/** How quotations are printed in this release: who said it, and the marks around the words. */
export interface QuotationWording {
  readonly attribution: (quotation: Quotation) => string
  readonly marks: (quotation: Quotation) => { open: string; close: string }
  /** What the line says while nobody is named, and what a press on it does. */
  readonly nobody: string
  readonly choose: string
  /** The name of the field in which the line is worded. */
  readonly word: string
}

/** What a quotation shows beside its words. */
export interface QuotationLine {
  readonly line: string
  readonly isNamed: boolean
  readonly label: string
  /** The line without own wording; empty while nobody is named. */
  readonly generated: string
  readonly fieldLabel: string
  readonly open: string
  readonly close: string
}

const key = new PluginKey<QuotationWording | null>('attributions')

/** The views of quotations that stand on a page, told when their wording changes. Decorations would be mapped for every key. */
const shown = new WeakMap<EditorView, Set<() => void>>()

/** Knows how the release words its quotations, from its speakers; their views show it. */
export const Attributions = Extension.create<{ wording: () => QuotationWording | null }>({
  name: 'attributions',

  addOptions() {
    return { wording: () => null }
  },

  addProseMirrorPlugins() {
    const { wording } = this.options
    return [
      new Plugin<QuotationWording | null>({
        key,
        state: {
          init: wording,
          apply: (transaction, before) => (transaction.getMeta(key) as QuotationWording | undefined) ?? before,
        },
        view: (page) => {
          // A page is drawn once before its plugins are there.
          showAll(page)
          return { update: (view, before) => key.getState(view.state) === key.getState(before) || showAll(view) }
        },
      }),
    ]
  },
})

function showAll(view: EditorView): void {
  for (const show of shown.get(view) ?? []) show()
}

/** Words the quotations anew where the speakers changed. Does not touch the document. */
export function setQuotationWording(editor: Editor, wording: QuotationWording): void {
  const before = key.getState(editor.state)
  if (before?.attribution === wording.attribution && before.marks === wording.marks) return
  editor.view.dispatch(editor.state.tr.setMeta(key, wording).setMeta('addToHistory', false))
}

/** Calls `show` whenever quotations are worded anew; the returned function ends that. */
export function onQuotationWording(view: EditorView, show: () => void): () => void {
  const here = shown.get(view) ?? new Set()
  shown.set(view, here.add(show))
  return () => void here.delete(show)
}

/** What a quotation shows beside its words; null before its wording is known. */
export function quotationLine(state: EditorState, node: Node): QuotationLine | null {
  const wording = key.getState(state)
  if (wording == null) return null
  const quotation = blockOf(node) as Quotation
  const generated = wording.attribution({ ...quotation, attrs: { ...quotation.attrs, attribution: null } })
  const attribution = quotation.attrs.attribution === null ? generated : wording.attribution(quotation)
  return {
    line: attribution === '' ? wording.nobody : attribution,
    isNamed: attribution !== '',
    label: wording.choose,
    generated,
    fieldLabel: wording.word,
    ...wording.marks(quotation),
  }
}
