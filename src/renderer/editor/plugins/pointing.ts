import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { LinkStore, Pointed } from '../links/link-view'
import { runAt, type Run } from '../queries/runs'

interface PointingState {
  /** The run that the caret stands in. */
  readonly here: Run | null
  readonly underline: DecorationSet
}

const key = new PluginKey<PointingState>('pointing')

/** Milliseconds that the mouse or the caret rests on linked words before what they are is said. */
const rest = 450
const restOfCaret = 700

const nowhere: PointingState = { here: null, underline: DecorationSet.empty }

/** Underlines the linked words that the caret is in, and tells which are pointed at. Hovering underlines by itself. */
export const Pointing = Extension.create<{ store: LinkStore | null }>({
  name: 'pointing',

  addOptions() {
    return { store: null }
  },

  addProseMirrorPlugins() {
    const { store } = this.options
    let timer: ReturnType<typeof setTimeout> | undefined
    let view: EditorView | null = null
    const later = (milliseconds: number, run: () => void): void => {
      clearTimeout(timer)
      timer = setTimeout(run, milliseconds)
    }
    return [
      new Plugin<PointingState>({
        key,
        state: {
          init: () => nowhere,
          apply: (transaction, before, _old, now) => next(transaction, before, now, view?.composing === true),
        },
        view: (it) => {
          view = it
          return {
            update: ({ state }, old) => {
              const { here } = key.getState(state) ?? nowhere
              if (here === key.getState(old)?.here && state.doc === old.doc) return
              clearTimeout(timer)
              const { pointed } = store?.getState() ?? {}
              if (pointed != null && (pointed.by !== 'command' || state.doc !== old.doc)) {
                store?.setState({ pointed: null })
              }
              if (here !== null && it.hasFocus()) {
                later(restOfCaret, () => point(store, it.state, here.from + 1, 'caret'))
              }
            },
            destroy: () => {
              clearTimeout(timer)
              store?.setState({ pointed: null })
            },
          }
        },
        props: {
          decorations: (state) => key.getState(state)?.underline,
          handleKeyDown: ({ state, composing }, event) => {
            if (event.key === 'Escape' && store?.getState().pointed != null) {
              store.setState({ pointed: null })
              return true
            }
            const isWanted =
              event.key === 'ContextMenu' ||
              (event.shiftKey && event.key === 'F10') ||
              (event.altKey && event.key === 'Enter')
            if (!isWanted || composing) return false
            const run = runAt(state.doc, state.selection.head)
            if (run === null) return false
            clearTimeout(timer)
            store?.setState({ pointed: { from: run.from, to: run.to, by: 'command' } })
            event.preventDefault()
            return true
          },
          handleDOMEvents: {
            mouseover: (it, event) => {
              const words = (event.target as Element).closest('[data-person], [data-of]')
              if (words === null || !it.dom.contains(words)) return false
              const at = it.posAtDOM(words, 0)
              later(rest, () => point(store, it.state, at + 1, 'mouse'))
              return false
            },
            mouseout: (_view, event) => {
              if ((event.target as Element).closest('[data-person], [data-of]') !== null) clearTimeout(timer)
              return false
            },
          },
        },
      }),
    ]
  },
})

/** Opens what is said of the linked words at the caret; false where there are none. */
export function pointAtCaret(editor: Editor, store: LinkStore): boolean {
  editor.view.focus()
  return point(store, editor.state, editor.state.selection.head, 'command')
}

function point(store: LinkStore | null, state: EditorState, position: number, by: Pointed['by']): boolean {
  const run = position > state.doc.content.size ? null : runAt(state.doc, position)
  const { asked, pointed } = store?.getState() ?? {}
  if (run === null || asked != null || (pointed?.by === 'command' && by !== 'command')) return false
  store?.setState({ pointed: { from: run.from, to: run.to, by } })
  return true
}

function next(transaction: Transaction, before: PointingState, now: EditorState, isComposing: boolean): PointingState {
  if (!transaction.docChanged && !transaction.selectionSet) return before
  if (isComposing) return { ...before, underline: before.underline.map(transaction.mapping, now.doc) }
  const { doc, selection } = now
  const run = selection.empty ? runAt(doc, selection.head) : null
  // At the edges one writes before or after the words, not in them.
  if (run === null || run.from === selection.head || selection.head === run.to)
    return before.here === null ? before : nowhere
  const { here } = before
  const isSame = here !== null && here.from === run.from && here.to === run.to && here.mark.eq(run.mark)
  if (isSame && !transaction.docChanged) return before
  return {
    here: run,
    underline: DecorationSet.create(doc, [Decoration.inline(run.from, run.to, { class: 'link-here' })]),
  }
}
