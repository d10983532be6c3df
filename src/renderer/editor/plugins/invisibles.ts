import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { useWritingOptions } from '../writing-options'

const key = new PluginKey<DecorationSet | null>('invisibles')

/** Spaces that do not break, soft and unbreakable hyphens, spaces without width, tabs. */
const invisible = /[\u00a0\u202f\u00ad\u2011\u2007\u2009\u200a\u200b-\u200f\u2060\ufeff\t]/g

/** Shows what cannot be seen, where that is switched on. Costs nothing else. */
export const Invisibles = Extension.create({
  name: 'invisibles',

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet | null>({
        key,
        state: {
          init: (_config, { doc }) => (useWritingOptions.getState().showsInvisibles ? allOf(doc) : null),
          apply: (transaction, before) => {
            const isShown = (transaction.getMeta(key) as boolean | undefined) ?? before !== null
            if (!isShown) return null
            return before === null ? allOf(transaction.doc) : followed(before, transaction)
          },
        },
        props: { decorations: (state: EditorState) => key.getState(state) },
        view: (view) => ({
          destroy: useWritingOptions.subscribe(({ showsInvisibles }, before) => {
            if (showsInvisibles === before.showsInvisibles) return
            view.dispatch(view.state.tr.setMeta(key, showsInvisibles).setMeta('addToHistory', false))
          }),
        }),
      }),
    ]
  },
})

const allOf = (document: Node): DecorationSet =>
  DecorationSet.create(document, shownBetween(document, 0, document.content.size))

/** Only blocks that a change has touched are looked at anew. */
function followed(before: DecorationSet, transaction: Transaction): DecorationSet {
  if (!transaction.docChanged) return before
  const { doc, mapping } = transaction
  let decorations = before.map(mapping, doc)
  mapping.maps.forEach((map, index) =>
    map.forEach((_from, _to, newFrom, newTo) => {
      const later = mapping.slice(index + 1)
      const from = doc.resolve(later.map(newFrom, -1)).start()
      const to = doc.resolve(later.map(newTo, 1)).end()
      decorations = decorations.remove(decorations.find(from, to)).add(doc, shownBetween(doc, from, to))
    }),
  )
  return decorations
}

function shownBetween(document: Node, from: number, to: number): Decoration[] {
  const decorations: Decoration[] = []
  document.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return
    for (const { index } of (node.text ?? '').matchAll(invisible)) {
      const at = position + index
      if (at >= from && at < to) decorations.push(Decoration.inline(at, at + 1, { class: 'invisible' }))
    }
  })
  return decorations
}
