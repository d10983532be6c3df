import { Extension, InputRule } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { smartTyping } from '../../../shared/language'
import { ofItsOwn } from '../recording'
import { useWritingOptions } from '../writing-options'

/** What has just been set in place of what was typed; gone with the next change or step of the caret. */
interface Given {
  readonly from: number
  readonly to: number
  readonly typed: string
}

const key = new PluginKey<Given | null>('smartTyping')

/**
 * Sets quotation marks, dashes and spaces as the language does. What was typed is a change, and what comes in its place
 * another one: the next Backspace or Undo gives the typed signs back.
 */
export const SmartTyping = Extension.create({
  name: 'smartTyping',
  // Before the input rules of nodes: the second hyphen of a rule across the page is a dash by then.
  priority: 1000,

  addKeyboardShortcuts() {
    return { Backspace: () => giveBack(this.editor.view) }
  },

  addInputRules() {
    const { horizontalRule } = this.editor.schema.nodes
    if (horizontalRule === undefined) return []
    return [
      new InputRule({
        find: /^–-$/,
        handler: ({ state: { tr }, range: { from, to } }) => {
          tr.delete(from, to).insert(from - 1, horizontalRule.create())
        },
      }),
    ]
  },

  addProseMirrorPlugins() {
    return [
      new Plugin<Given | null>({
        key,
        state: {
          init: () => null,
          apply: (transaction, before) => {
            const given = transaction.getMeta(key) as Given | undefined
            if (given !== undefined) return given
            return transaction.docChanged || transaction.selectionSet ? null : before
          },
        },
        props: { handleTextInput: setSmartly },
      }),
    ]
  },
})

/** Most keys are letters, and those cost nothing. */
const mayBeSet = /^["'\-.,;:!?)%\d\s]$/

function setSmartly(view: EditorView, from: number, to: number, text: string): boolean {
  if (view.composing || !mayBeSet.test(text) || !useWritingOptions.getState().isSmart) return false
  const { state } = view
  const $from = state.doc.resolve(from)
  if ($from.marks().some(({ type }) => type.name === 'link')) return false
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\n')
  // Three hyphens on a line of their own are a rule across the page.
  if (before === '–' && text === '-' && $from.parent.content.size === 1) return false
  const sign = smartTyping(languageOf(view), before, text)
  if (sign === null || before.slice(before.length - sign.remove).includes('\n')) return false
  view.dispatch(state.tr.insertText(text, from, to).scrollIntoView())
  const start = from - sign.remove
  const end = from + text.length
  const typed = view.state.doc.textBetween(start, end)
  const given: Given = { from: start, to: start + sign.text.length, typed }
  view.dispatch(
    ofItsOwn(view.state.tr.insertText(sign.text, start, end))
      .setMeta(key, given)
      .scrollIntoView(),
  )
  return true
}

function giveBack(view: EditorView): boolean {
  const given = key.getState(view.state) ?? null
  if (given === null || !atEndOf(view.state, given)) return false
  view.dispatch(ofItsOwn(view.state.tr.insertText(given.typed, given.from, given.to)))
  return true
}

const atEndOf = ({ selection }: EditorState, { to }: Given): boolean => selection.empty && selection.from === to

const languageOf = (view: EditorView): string => view.dom.lang
