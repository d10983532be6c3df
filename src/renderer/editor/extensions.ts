import type { Extensions } from '@tiptap/core'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { extensionsOf, Quotation } from '../../shared/document/schema'
import type { TextPart } from '../../shared/release'
import { Asking } from './plugins/asking'
import type { LinkFacts } from '../../shared/linking'
import { Attributions, type QuotationWording } from './plugins/attributions'
import { CaretInView } from './plugins/caret-in-view'
import { Directions } from './plugins/directions'
import { Following } from './plugins/following'
import { Found } from './plugins/found'
import { Invisibles } from './plugins/invisibles'
import { MarginMarks } from './plugins/margin-marks'
import { OpeningLine, type Opening } from './plugins/opening'
import { Paste, type PasteOptions } from './plugins/paste'
import { Pointing } from './plugins/pointing'
import { QuotationKeys } from './plugins/quotation-keys'
import { SingleIds } from './plugins/single-ids'
import { SmartTyping } from './plugins/smart-typing'
import { Unsourced } from './plugins/unsourced'
import { WritingKeys } from './plugins/writing-keys'
import { setAttribution } from './commands/quoted-words'
import { askWhoSaid } from './quoting/ask-who-said'
import { mayGiveIds } from './recording'
import { QuotationView } from './views/quotation-view'

export interface EditorDeeds {
  readonly paste: PasteOptions
  readonly onPressDateline: () => void
}

/** What the page shows with the words from the first moment; what comes later is told to the plugins. */
export interface FirstShown {
  readonly opening: Opening
  readonly wording: QuotationWording | null
  readonly facts: LinkFacts | null
}

/** A part's schema with this window's views and plugins. Tiptap's own history is left out: the session undoes. */
export const editorExtensions = (part: TextPart, deeds: EditorDeeds, first: () => FirstShown): Extensions => [
  ...extensionsOf(part).map((extension) => inThisWindow(extension)),
  ...(part === 'body' ? [Attributions.configure({ wording: () => first().wording }), QuotationKeys] : []),
  ...(part === 'body' || part === 'notesToEditors' ? [MarginMarks, Unsourced] : []),
  ...(part === 'boilerplate' ? [] : [Following.configure({ facts: () => first().facts }), Asking, Pointing]),
  Found,
  SmartTyping,
  Invisibles,
  WritingKeys.configure({ part }),
  CaretInView,
  OpeningLine.configure({ onPressDateline: deeds.onPressDateline, first: () => first().opening }),
  Directions.configure({ language: () => deeds.paste.place().language }),
  Paste.configure(deeds.paste),
  SingleIds,
  Gapcursor,
  Dropcursor.configure({ color: false, width: 2, class: 'drop-cursor' }),
]

function inThisWindow(extension: Extensions[number]): Extensions[number] {
  switch (extension.name) {
    case 'quotation':
      return Quotation.extend({
        addNodeView() {
          return ({ node, view, getPos }) =>
            new QuotationView(
              node,
              view,
              getPos,
              (position) => askWhoSaid(this.editor, { kind: 'block', position }),
              (position, words) => setAttribution(this.editor, position, words),
            )
        },
      })
    case 'uniqueID':
      return extension.configure({ filterTransaction: mayGiveIds })
    default:
      return extension
  }
}
