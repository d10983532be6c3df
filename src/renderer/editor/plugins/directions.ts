import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, type DecorationSet } from '@tiptap/pm/view'
import { directionOf } from '../../../shared/language'
import { directionOfWords, type Direction } from '../../../shared/render'
import { decorated, redecorated } from './by-block'

const key = new PluginKey<DecorationSet>('directions')

/** Words in a script that is read the other way than the text's language run as they will be printed. */
export const Directions = Extension.create<{ language: () => string }>({
  name: 'directions',

  addOptions() {
    return { language: () => '' }
  },

  addProseMirrorPlugins() {
    const { language } = this.options
    const decorate = (block: Node, position: number): Decoration[] => directed(block, position, directionOf(language()))
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => decorated(doc, decorate),
          apply: (transaction, before) => {
            if (!transaction.docChanged) return before
            // Around what an input method composes, the page stays as it is.
            if (transaction.getMeta('composition') !== undefined)
              return before.map(transaction.mapping, transaction.doc)
            return redecorated(before, transaction, decorate)
          },
        },
        props: { decorations: (state: EditorState) => key.getState(state) },
      }),
    ]
  },
})

/** A list or quotation runs as its first words do, and what stands in it by itself. */
function directed(node: Node, position: number, around: Direction): Decoration[] {
  if (node.isLeaf) return []
  const direction = node.type.name === 'listItem' ? around : (directionOfWords(firstWords(node)) ?? around)
  const inner: Decoration[] = []
  if (!node.isTextblock) {
    node.forEach((child, offset) => inner.push(...directed(child, position + 1 + offset, direction)))
  }
  if (direction === around) return inner
  return [Decoration.node(position, position + node.nodeSize, { dir: direction }), ...inner]
}

const firstWords = (node: Node): string =>
  node.isTextblock ? node.textContent : node.firstChild === null ? '' : firstWords(node.firstChild)
