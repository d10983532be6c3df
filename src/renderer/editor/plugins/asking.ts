import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { viewOf, type Asked, type AskedKind } from '../view-state'

const signs: Readonly<Record<string, AskedKind>> = { '@': 'mention', '{': 'detail' }

/** Letters after which a sign asks for nothing: it stands in a word, a number or a mail address. */
const joins = /[\p{L}\p{N}\p{M}._%+\-@{]$/u

/** Words that somebody types to find a name; more of them are a sentence. */
const mostWords = 8

/** Where the menu was opened, and whether a sign stands there that a choice takes the place of. */
interface Asking {
  readonly kind: AskedKind
  readonly from: number
  readonly to: number
  readonly hasSign: boolean
}

type Told = { readonly open: Asking } | 'close'

const key = new PluginKey<Asking | null>('asking')

/**
 * Opens a menu at the caret for a sign that was typed, and follows what is typed after it. The sign stays text until
 * something is chosen. Nothing is looked for in the text: while no menu is open, a key costs one comparison.
 */
export const Asking = Extension.create({
  name: 'asking',
  // Before the keymaps: Enter belongs to an open menu.
  priority: 1000,

  addProseMirrorPlugins() {
    const store = viewOf(this.editor)
    return [
      new Plugin<Asking | null>({
        key,
        state: { init: () => null, apply: (transaction, before, _old, now) => next(transaction, before, now) },
        view: () => ({
          update: ({ state }, before) => {
            const asking = key.getState(state)
            if (asking !== key.getState(before)) store.setState({ asked: askedIn(state) })
          },
          destroy: () => store.setState({ asked: null }),
        }),
        props: {
          handleTextInput: (view, from, to, text) => openFor(view, from, to, text),
          handleKeyDown: (view, event) =>
            key.getState(view.state) != null &&
            !view.composing &&
            !event.isComposing &&
            store.getState().onKey?.(event) === true,
          handleDOMEvents: {
            blur: (view) => {
              if (key.getState(view.state) != null) setTimeout(() => closeUnlessFocused(view), 0)
              return false
            },
          },
        },
      }),
    ]
  },
})

/** Opens the menu at the caret without a sign. */
export function ask({ state, view }: Editor, kind: AskedKind): void {
  view.focus()
  const { to } = state.selection
  const open: Asking = { kind, from: to, to, hasSign: false }
  const transaction = state.tr.setMeta(key, { open } satisfies Told)
  view.dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(to), -1)))
}

/** Closes the menu; what was typed stays. */
export function stopAsking(editor: Editor): void {
  if (key.getState(editor.state) != null) editor.view.dispatch(close(editor.state.tr))
}

/** A choice has been made: the menu closes with it. */
export const close = (transaction: Transaction): Transaction => transaction.setMeta(key, 'close' satisfies Told)

function openFor(view: EditorView, from: number, to: number, text: string): boolean {
  const kind = signs[text]
  if (kind === undefined || view.composing) return false
  const $from = view.state.doc.resolve(from)
  if (!$from.parent.isTextblock) return false
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\n').slice(-2)
  if (joins.test(before)) return false
  const open: Asking = { kind, from, to: from + 1, hasSign: true }
  view.dispatch(
    view.state.tr
      .insertText(text, from, to)
      .setMeta(key, { open } satisfies Told)
      .scrollIntoView(),
  )
  return true
}

function closeUnlessFocused(view: EditorView): void {
  if (!view.isDestroyed && !view.hasFocus()) view.dispatch(close(view.state.tr))
}

function next(transaction: Transaction, before: Asking | null, now: EditorState): Asking | null {
  const told = transaction.getMeta(key) as Told | undefined
  if (told === 'close') return null
  if (told !== undefined) return told.open
  if (before === null || (!transaction.docChanged && !transaction.selectionSet)) return before
  const { $head, empty } = now.selection
  // What is typed before the sign moves it; without one, what is typed at the place is what is looked for.
  const from = transaction.mapping.map(before.from, before.hasSign ? 1 : -1)
  const asking = { ...before, from, to: $head.pos }
  const start = asking.from + (asking.hasSign ? 1 : 0)
  if (!empty || $head.pos < start || now.doc.resolve(asking.from).parent !== $head.parent) return null
  const typed = queryIn(now, asking)
  const isSignThere = !asking.hasSign || signs[now.doc.textBetween(asking.from, start)] === asking.kind
  const isSentence = /^\s|\s\s$|\n/.test(typed) || typed.split(/\s+/).length > mostWords
  return isSignThere && !isSentence ? asking : null
}

const queryIn = ({ doc }: EditorState, { from, to, hasSign }: Asking): string =>
  doc.textBetween(from + (hasSign ? 1 : 0), to, '\n', '\n')

function askedIn(state: EditorState): Asked | null {
  const asking = key.getState(state) ?? null
  return asking === null ? null : { kind: asking.kind, from: asking.from, to: asking.to, query: queryIn(state, asking) }
}
