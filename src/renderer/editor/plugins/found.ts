import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { marksOver } from '../queries/marks-over'

/** Words of the document, by its own positions. */
export interface FoundRange {
  readonly from: number
  readonly to: number
}

export interface FoundReplacement extends FoundRange {
  /** The words as they were found; others are left alone. */
  readonly words: string
  readonly text: string
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    found: {
      /** Marks what has been found, on screen only; `current` is the index of the one that is looked at. */
      setFound: (ranges: readonly FoundRange[], current: number | null) => ReturnType
      /** Puts words in the place of others, as one change. Linked words become the officer's own wording. */
      replaceFound: (replacements: readonly FoundReplacement[]) => ReturnType
    }
  }
}

const key = new PluginKey<DecorationSet>('found')

/** Shows what was looked for, and replaces it. */
export const Found = Extension.create({
  name: 'found',

  addCommands() {
    return {
      setFound:
        (ranges, current) =>
        ({ tr, dispatch }) => {
          const decorations = ranges.map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: index === current ? 'found found-current' : 'found' }),
          )
          dispatch?.(tr.setMeta(key, DecorationSet.create(tr.doc, decorations)).setMeta('addToHistory', false))
          return true
        },
      replaceFound:
        (replacements) =>
        ({ tr, dispatch }) => {
          for (const replacement of replacements.toSorted((a, b) => b.from - a.from)) replace(tr, replacement)
          dispatch?.(tr)
          return tr.docChanged
        },
    }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before) =>
            (transaction.getMeta(key) as DecorationSet | undefined) ??
            (transaction.docChanged ? before.map(transaction.mapping, transaction.doc) : before),
        },
        props: { decorations: (state: EditorState) => key.getState(state) },
      }),
    ]
  },
})

function replace(transaction: Transaction, { from, to, words, text }: FoundReplacement): void {
  const { doc } = transaction
  if (to > doc.content.size || doc.textBetween(from, to, '\n', '\n') !== words) return
  if (text === '') transaction.delete(from, to)
  else transaction.replaceWith(from, to, doc.type.schema.text(text, marksOver(doc, from, to)))
}
