import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { quotedAround, quotedRun, quotedRunAt } from '../commands/quoted-words'
import { runAt } from '../queries/runs'
import { askWhoSaid } from '../quoting/ask-who-said'
import { viewOf, type Pointed } from '../view-state'

/** Linked words, or quoted ones. Where words are both, the link is meant: it is the smaller. */
type Words = Pick<Pointed, 'kind' | 'from' | 'to'>

interface PointingState {
  /** The words that the caret stands in. */
  readonly here: Words | null
  readonly underline: DecorationSet
}

const key = new PluginKey<PointingState>('pointing')

/** Milliseconds that the mouse or the caret rests on words before what they are is said. */
const rest = 450
const restOfCaret = 700

const nowhere: PointingState = { here: null, underline: DecorationSet.empty }

const linkedElement = '[data-person], [data-of]'
const quotedElement = '[data-quoted]'

/** Underlines the linked or quoted words that the caret is in, and tells which are pointed at. Hovering underlines by itself. */
export const Pointing = Extension.create({
  name: 'pointing',

  addProseMirrorPlugins() {
    const { editor } = this
    const store = viewOf(editor)
    let timer: ReturnType<typeof setTimeout> | undefined
    let view: EditorView | null = null
    let sentAway: Words | null = null
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
              const isStill = here === key.getState(old)?.here && state.doc === old.doc
              const { pointed } = store.getState()
              // A step within the words rests on them anew, unless what they are is shown already or was sent away.
              const isStep = !state.selection.eq(old.selection) && pointed === null && here !== sentAway
              if (isStill && !isStep) return
              clearTimeout(timer)
              if (pointed !== null && (pointed.by !== 'command' || state.doc !== old.doc)) {
                store.setState({ pointed: null })
              }
              if (here !== null && it.hasFocus()) later(restOfCaret, () => point(editor, here, 'caret'))
            },
            destroy: () => {
              clearTimeout(timer)
              store.setState({ pointed: null, question: null, sources: null })
            },
          }
        },
        props: {
          decorations: (state) => key.getState(state)?.underline,
          handleKeyDown: ({ state, composing }, event) => {
            if (event.key === 'Escape' && store.getState().pointed !== null) {
              sentAway = key.getState(state)?.here ?? null
              store.setState({ pointed: null })
              return true
            }
            const isAltEnter = event.altKey && event.key === 'Enter'
            const isWanted = isAltEnter || event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')
            if (!isWanted || composing) return false
            clearTimeout(timer)
            if (pointAtCaret(editor)) return true
            const quoted = isAltEnter ? quotedAround(state) : null
            if (quoted !== null) askWhoSaid(editor, quoted)
            return quoted !== null
          },
          handleDOMEvents: {
            mouseover: (it, { target }) => {
              if (!(target instanceof Element)) return false
              const linked = target.closest(linkedElement)
              const words = linked ?? target.closest(quotedElement)
              if (words === null || !it.dom.contains(words)) return false
              const at = it.posAtDOM(words, 0) + 1
              later(rest, () => point(editor, wordsAt(it.state.doc, at, linked === null ? 'quoted' : 'link'), 'mouse'))
              return false
            },
            mouseout: (_view, { target }) => {
              if (target instanceof Element && target.closest(`${linkedElement}, ${quotedElement}`) !== null) {
                clearTimeout(timer)
              }
              return false
            },
            blur: (_view, { relatedTarget }) => {
              clearTimeout(timer)
              // What is said of the words may take the focus; anything else takes their place.
              const isOnIt = relatedTarget instanceof Element && relatedTarget.closest('[data-pointing]') !== null
              if (!isOnIt && store.getState().pointed?.by === 'caret') store.setState({ pointed: null })
              return false
            },
          },
        },
      }),
    ]
  },
})

/** Opens what is said of the linked words at the caret; false where there are none. */
export function pointAtCaret(editor: Editor): boolean {
  const { doc, selection } = editor.state
  return point(editor, wordsAt(doc, selection.head, 'link'), 'command')
}

function point(editor: Editor, words: Words | null, by: Pointed['by']): boolean {
  const store = viewOf(editor)
  const { asked, question, pointed } = store.getState()
  const isTaken = asked !== null || question !== null || (pointed?.by === 'command' && by !== 'command')
  if (words === null || isTaken) return false
  store.setState({ pointed: { kind: words.kind, from: words.from, to: words.to, by } })
  return true
}

function wordsAt(doc: Node, position: number, kind: Words['kind']): Words | null {
  if (position > doc.content.size) return null
  const run = kind === 'link' ? runAt(doc, position) : quotedRunAt(doc.resolve(position))
  return run === null ? null : { kind, from: run.from, to: run.to }
}

/** At the edges of linked words one writes before or after them, not in them. */
function wordsHere(state: EditorState): Words | null {
  const { doc, selection } = state
  if (!selection.empty) return null
  const linked = wordsAt(doc, selection.head, 'link')
  if (linked !== null && linked.from < selection.head && selection.head < linked.to) return linked
  const quoted = quotedRun(state)
  return quoted === null ? null : { kind: 'quoted', ...quoted }
}

function next(transaction: Transaction, before: PointingState, now: EditorState, isComposing: boolean): PointingState {
  if (!transaction.docChanged && !transaction.selectionSet) return before
  // What is being composed must not be drawn anew.
  if (isComposing) return { ...before, underline: before.underline.map(transaction.mapping, now.doc) }
  const { here } = before
  const words = wordsHere(now)
  if (words === null) return here === null ? before : nowhere
  const isSame = here !== null && here.kind === words.kind && here.from === words.from && here.to === words.to
  if (isSame && !transaction.docChanged) return before
  const underline = Decoration.inline(words.from, words.to, { class: `${words.kind}-here` })
  return { here: words, underline: DecorationSet.create(now.doc, [underline]) }
}
