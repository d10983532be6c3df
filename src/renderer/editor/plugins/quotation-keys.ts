import { Extension } from '@tiptap/core'
import { isBetweenQuotations, joinQuotations } from '../commands/join-quotations'
import { tellJoining } from '../quoting/ask-who-said'

/**
 * Keys at the edges of quotations. Where two of them meet, deleting the edge makes one of two of the same speaker, and
 * nothing of two of different speakers: nobody's words become somebody else's by a key.
 */
export const QuotationKeys = Extension.create({
  name: 'quotationKeys',
  // Before the editor's own keys, which would join any two.
  priority: 200,

  addKeyboardShortcuts() {
    const join = (side: 'before' | 'after') => () => {
      if (!isBetweenQuotations(this.editor.state, side)) return false
      tellJoining(joinQuotations(this.editor, side))
      return true
    }
    const deletes = (key: string, side: 'before' | 'after') =>
      Object.fromEntries([key, `Mod-${key}`, `Shift-${key}`].map((name) => [name, join(side)]))
    return {
      ...deletes('Backspace', 'before'),
      ...deletes('Delete', 'after'),
    }
  },
})
