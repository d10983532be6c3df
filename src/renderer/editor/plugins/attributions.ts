import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Quotation } from '../../../shared/document'
import { blockOf } from '../document'
import { decorated, redecorated, type Decorate } from './by-block'

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

/** What a quotation's view is told through its decoration. */
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

interface AttributionState {
  readonly wording: QuotationWording | null
  readonly decorations: DecorationSet
}

const key = new PluginKey<AttributionState>('attributions')

/** Generates each quotation's line from the release's speakers; a decoration carries it to the view. */
export const Attributions = Extension.create({
  name: 'attributions',

  addProseMirrorPlugins() {
    return [
      new Plugin<AttributionState>({
        key,
        state: {
          init: () => ({ wording: null, decorations: DecorationSet.empty }),
          apply: (transaction, before) => {
            const wording = (transaction.getMeta(key) as QuotationWording | undefined) ?? before.wording
            if (wording === null || (wording === before.wording && !transaction.docChanged)) return before
            const decorate = lineOf(wording)
            return wording === before.wording
              ? { wording, decorations: redecorated(before.decorations, transaction, decorate) }
              : { wording, decorations: decorated(transaction.doc, decorate) }
          },
        },
        props: { decorations: (state: EditorState) => key.getState(state)?.decorations },
      }),
    ]
  },
})

/** Words the quotations anew, because the speakers changed. Does not touch the document. */
export function setQuotationWording(editor: Editor, wording: QuotationWording): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, wording).setMeta('addToHistory', false))
}

const lineOf =
  (wording: QuotationWording): Decorate =>
  (block, position) => {
    if (block.type.name !== 'quotation') return []
    const quotation = blockOf(block) as Quotation
    const generated = wording.attribution({ ...quotation, attrs: { ...quotation.attrs, attribution: null } })
    const attribution = quotation.attrs.attribution === null ? generated : wording.attribution(quotation)
    const quotationLine: QuotationLine = {
      line: attribution === '' ? wording.nobody : attribution,
      isNamed: attribution !== '',
      label: wording.choose,
      generated,
      fieldLabel: wording.word,
      ...wording.marks(quotation),
    }
    return [Decoration.node(position, position + block.nodeSize, {}, { quotationLine })]
  }
