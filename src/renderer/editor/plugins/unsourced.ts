import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { claimingSentences } from '../../../shared/language'
import { selectRange } from '../commands/words-at'
import { decorated, redecorated, type Decorate } from './by-block'

interface UnsourcedState {
  /** The language of the text while claims without a source are shown; null while they are not. */
  readonly language: string | null
  readonly decorations: DecorationSet
}

const key = new PluginKey<UnsourcedState>('unsourced')

/** Highlights sentences that claim something and rest on no source, while that is asked for. */
export const Unsourced = Extension.create({
  name: 'unsourced',

  addProseMirrorPlugins() {
    const { editor } = this
    let view: EditorView | null = null
    return [
      new Plugin<UnsourcedState>({
        key,
        state: {
          init: () => ({ language: null, decorations: DecorationSet.empty }),
          apply: (transaction, before) => {
            const told = transaction.getMeta(key) as { language: string | null } | undefined
            const language = told === undefined ? before.language : told.language
            if (language === null) return told === undefined ? before : { language, decorations: DecorationSet.empty }
            const decorate = highlights(language)
            if (told !== undefined) return { language, decorations: decorated(transaction.doc, decorate) }
            if (!transaction.docChanged) return before
            // What is being composed must not be drawn anew; it is looked at when it is there.
            if (view?.composing === true) {
              return { language, decorations: before.decorations.map(transaction.mapping, transaction.doc) }
            }
            return { language, decorations: redecorated(before.decorations, transaction, decorate) }
          },
        },
        view: (it) => {
          view = it
          return {}
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          handleDOMEvents: {
            compositionend: () => {
              const language = key.getState(editor.state)?.language ?? null
              if (language !== null) setTimeout(() => editor.isDestroyed || showUnsourcedClaims(editor, language), 0)
              return false
            },
          },
        },
      }),
    ]
  },
})

/** Shows claims without a source in a text of this language, or with null none. Does not touch the document. */
export function showUnsourcedClaims(editor: Editor, language: string | null): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { language }).setMeta('addToHistory', false))
}

export const unsourcedCount = (editor: Editor): number => key.getState(editor.state)?.decorations.find().length ?? 0

/** Selects the next claim without a source from a position on, and shows it; false where none is. */
export function selectUnsourced(editor: Editor, language: string, from: number): boolean {
  let next: Span | null = null
  editor.state.doc.descendants((node, at) => {
    if (next !== null || isTheirs(node)) return false
    if (!node.isTextblock) return true
    const span =
      at + node.nodeSize <= from ? undefined : unsourcedIn(node, language).find((it) => at + 1 + it.from >= from)
    if (span !== undefined) next = { from: at + 1 + span.from, to: at + 1 + span.to }
    return false
  })
  if (next === null) return false
  selectRange(editor, next)
  return true
}

/** What a speaker says in a quotation is theirs; headings repeat what the text says. */
const isTheirs = ({ type: { name } }: Node): boolean => name === 'quotation' || name === 'heading'

const highlights =
  (language: string): Decorate =>
  (block, position) => {
    const found: Decoration[] = []
    const look = (node: Node, at: number): boolean => {
      if (isTheirs(node)) return false
      if (!node.isTextblock) return true
      for (const { from, to } of unsourcedIn(node, language)) {
        found.push(Decoration.inline(at + 1 + from, at + 1 + to, { class: 'unsourced' }))
      }
      return false
    }
    if (look(block, position)) block.descendants((node, offset) => look(node, position + 1 + offset))
    return found
  }

interface Span {
  readonly from: number
  readonly to: number
}

const known = new WeakMap<Node, { readonly language: string; readonly spans: readonly Span[] }>()

function unsourcedIn(block: Node, language: string): readonly Span[] {
  const before = known.get(block)
  if (before?.language === language) return before.spans
  const settled: Span[] = []
  const sourced: Span[] = []
  block.forEach((node, offset) => {
    const span = { from: offset, to: offset + node.nodeSize }
    for (const { type } of node.marks) {
      if (type.name === 'claim') sourced.push(span)
      else if (type.name === 'detail' || type.name === 'mention' || type.name === 'quoted') settled.push(span)
    }
  })
  const text = block.textBetween(0, block.content.size, '\n', '\n')
  const spans = claimingSentences(text, language, settled).filter(
    ({ from, to }) => !sourced.some((it) => it.from < to && from < it.to),
  )
  known.set(block, { language, spans })
  return spans
}
