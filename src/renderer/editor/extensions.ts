import type { Extensions } from '@tiptap/core'
import { extensionsOf, Quotation } from '../../shared/document/schema'
import type { TextPart } from '../../shared/release'
import { Attributions } from './plugins/attributions'
import { OpeningLine } from './plugins/opening'
import { Paste, type PasteOptions } from './plugins/paste'
import { mayGiveIds } from './recording'
import { QuotationView, type AskSpeaker } from './views/quotation-view'

export interface EditorDeeds extends PasteOptions {
  readonly onPressDateline: () => void
  readonly askSpeaker: AskSpeaker
}

/** A part's schema with this window's views and plugins. Tiptap's own history is left out: the session undoes. */
export const editorExtensions = (part: TextPart, deeds: EditorDeeds): Extensions => [
  ...extensionsOf(part).map((extension) => inThisWindow(extension, deeds)),
  ...(part === 'body' ? [Attributions] : []),
  OpeningLine.configure({ onPressDateline: deeds.onPressDateline }),
  Paste.configure({
    onPasteIntoEmpty: deeds.onPasteIntoEmpty,
    onFormattedItem: deeds.onFormattedItem,
    isKnownSpeaker: deeds.isKnownSpeaker,
  }),
]

function inThisWindow(extension: Extensions[number], { askSpeaker }: EditorDeeds): Extensions[number] {
  switch (extension.name) {
    case 'quotation':
      return Quotation.extend({
        addNodeView() {
          return ({ node, view, getPos, decorations }) => new QuotationView(node, view, getPos, decorations, askSpeaker)
        },
      })
    case 'uniqueID':
      return extension.configure({ filterTransaction: mayGiveIds })
    default:
      return extension
  }
}
