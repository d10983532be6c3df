import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Quotation } from '../../../shared/document'

/** How quotations are printed in this release: who said it, and the marks around the words. */
export interface QuotationWording {
  readonly attribution: (quotation: Quotation) => string
  readonly marks: (quotation: Quotation) => { open: string; close: string }
  /** What the line says while nobody is named, and what a press on it does. */
  readonly nobody: string
  readonly choose: string
}

/** What a quotation's view is told through its decoration. */
export interface QuotationLine {
  readonly line: string
  readonly isNamed: boolean
  readonly label: string
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
            if (wording === before.wording && !transaction.docChanged) return before
            return { wording, decorations: wording === null ? DecorationSet.empty : lines(transaction.doc, wording) }
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

function lines(document: Node, wording: QuotationWording): DecorationSet {
  const decorations: Decoration[] = []
  document.forEach((block, position) => {
    if (block.type.name !== 'quotation') return
    const quotation = block.toJSON() as Quotation
    const attribution = wording.attribution(quotation)
    const line: QuotationLine = {
      line: attribution === '' ? wording.nobody : attribution,
      isNamed: attribution !== '',
      label: wording.choose,
      ...wording.marks(quotation),
    }
    decorations.push(Decoration.node(position, position + block.nodeSize, {}, { quotationLine: line }))
  })
  return DecorationSet.create(document, decorations)
}
