import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { quotedRun, quotedRunAt } from '../commands/quoted-words'
import { quotingOf } from '../quoting/quoting-view'

/** Milliseconds that the caret or the mouse rests on quoted words before it is said who said them. */
const restOfCaret = 700
const restOfMouse = 450

interface Here {
  readonly run: { readonly from: number; readonly to: number } | null
  readonly underline: DecorationSet
}

const key = new PluginKey<Here>('quotedHere')
const nowhere: Here = { run: null, underline: DecorationSet.empty }

/** Underlines the quoted words that the caret is in, and tells which of them the caret or the mouse rests on. */
export const QuotedHere = Extension.create({
  name: 'quotedHere',

  addProseMirrorPlugins() {
    const { editor } = this
    const store = quotingOf(editor)
    let shown: EditorView | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (milliseconds: number, act: () => void): void => {
      clearTimeout(timer)
      timer = setTimeout(act, milliseconds)
    }
    const point = (run: Here['run'], by: 'caret' | 'mouse'): void => {
      if (run !== null && store.getState().question === null) store.setState({ pointed: { ...run, by } })
    }
    const forget = (by: 'caret' | 'mouse'): void => {
      if (store.getState().pointed?.by === by) store.setState({ pointed: null })
    }
    return [
      new Plugin<Here>({
        key,
        state: {
          init: () => nowhere,
          apply: (transaction, before, _old, now) => {
            if (!transaction.docChanged && !transaction.selectionSet) return before
            // What is being composed must not be drawn anew.
            if (shown?.composing === true) {
              return { ...before, underline: before.underline.map(transaction.mapping, now.doc) }
            }
            const run = now.selection.empty ? quotedRun(now) : null
            if (run === null) return before.run === null ? before : nowhere
            return {
              run,
              underline: DecorationSet.create(now.doc, [Decoration.inline(run.from, run.to, { class: 'quoted-here' })]),
            }
          },
        },
        view: (it) => {
          shown = it
          return {
            update: (view, old) => {
              const { run } = key.getState(view.state) ?? nowhere
              if (view.state.doc === old.doc && run === key.getState(old)?.run) return
              clearTimeout(timer)
              if (store.getState().pointed !== null) store.setState({ pointed: null })
              if (run !== null && view.hasFocus()) later(restOfCaret, () => point(run, 'caret'))
            },
            destroy: () => {
              clearTimeout(timer)
              store.setState({ pointed: null, question: null, sources: null })
            },
          }
        },
        props: {
          decorations: (state) => key.getState(state)?.underline,
          handleDOMEvents: {
            mouseover: (view, event) => {
              const words = (event.target as Element).closest('[data-quoted]')
              if (words === null || !view.dom.contains(words)) return false
              const at = view.posAtDOM(words, 0) + 1
              later(restOfMouse, () => {
                if (at <= view.state.doc.content.size) point(quotedRunAt(view.state.doc.resolve(at)), 'mouse')
              })
              return false
            },
            mouseout: (_view, event) => {
              if ((event.target as Element).closest('[data-quoted]') === null) return false
              // Time to reach what is said of them.
              later(restOfMouse, () => {
                if (document.querySelector('.quoted-bubble:hover') === null) forget('mouse')
              })
              return false
            },
            blur: () => {
              clearTimeout(timer)
              forget('caret')
              return false
            },
          },
        },
      }),
    ]
  },
})
