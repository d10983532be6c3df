import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { quotingOf } from '../quoting/quoting-view'
import { decorated, redecorated, type Decorate } from './by-block'

/** How the sources of the release are told in the margin. */
export interface SourceMarks {
  /** The number of each source, by its id. */
  readonly numbers: ReadonlyMap<string, number>
  /** What is said of the sources of a block, for those who do not see the number. */
  readonly label: (sources: readonly string[]) => string
}

interface MarginState {
  readonly marks: SourceMarks | null
  readonly decorations: DecorationSet
}

type OnPress = (from: number, to: number, anchor: DOMRect) => void

const key = new PluginKey<MarginState>('marginMarks')

/** Numbers in the margin beside the blocks that rest on sources. They are decorations: no output and no copy has them. */
export const MarginMarks = Extension.create({
  name: 'marginMarks',

  addProseMirrorPlugins() {
    const store = quotingOf(this.editor)
    const onPress: OnPress = (from, to, anchor) => store.setState({ sources: { from, to, anchor } })
    return [
      new Plugin<MarginState>({
        key,
        state: {
          init: () => ({ marks: null, decorations: DecorationSet.empty }),
          apply: (transaction, before) => {
            const marks = (transaction.getMeta(key) as SourceMarks | undefined) ?? before.marks
            if (marks === null || (marks === before.marks && !transaction.docChanged)) return before
            const decorate = marksOf(marks, onPress)
            return marks === before.marks
              ? { marks, decorations: redecorated(before.decorations, transaction, decorate) }
              : { marks, decorations: decorated(transaction.doc, decorate) }
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ]
  },
})

/** Numbers the sources anew. Does not touch the document. */
export function setSourceMarks(editor: Editor, marks: SourceMarks): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, marks).setMeta('addToHistory', false))
}

/** Stands for a source that is not in the release any more. */
const gone = '?'

const marksOf =
  (marks: SourceMarks, onPress: OnPress): Decorate =>
  (block, position) => {
    const found: Decoration[] = []
    const look = (node: Node, at: number): boolean => {
      if (!node.isTextblock) return true
      const { sources, from, to } = claimsIn(node)
      if (sources.length === 0) return false
      const numbers = sources.map((source) => marks.numbers.get(source) ?? gone).join(', ')
      found.push(
        Decoration.widget(
          at,
          (view, position) =>
            button(
              numbers,
              marks.label(sources),
              sources.some((it) => !marks.numbers.has(it)),
              (anchor) => {
                const start = (position() ?? 0) + 1
                view.focus()
                onPress(start + from, start + to, anchor)
              },
            ),
          {
            side: -1,
            key: `${numbers} ${from} ${to} ${marks.label(sources)}`,
            ignoreSelection: true,
            stopEvent: () => true,
          },
        ),
      )
      return false
    }
    if (look(block, position)) block.descendants((node, offset) => look(node, position + 1 + offset))
    return found
  }

const known = new WeakMap<Node, ReturnType<typeof read>>()

/** The sources of a text block, and from where to where in it words rest on them. */
function claimsIn(block: Node): ReturnType<typeof read> {
  let claims = known.get(block)
  if (claims === undefined) known.set(block, (claims = read(block)))
  return claims
}

function read(block: Node): { sources: string[]; from: number; to: number } {
  const sources = new Set<string>()
  let [from, to] = [0, 0]
  block.forEach((node, offset) => {
    const claims = node.marks.filter(({ type }) => type.name === 'claim')
    if (claims.length === 0) return
    if (sources.size === 0) from = offset
    to = offset + node.nodeSize
    for (const { attrs } of claims) sources.add(String(attrs['source']))
  })
  return { sources: [...sources], from, to }
}

function button(numbers: string, label: string, isGone: boolean, onPress: (anchor: DOMRect) => void): HTMLElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = isGone ? 'source-mark source-gone' : 'source-mark'
  element.contentEditable = 'false'
  element.textContent = numbers
  element.title = label
  element.setAttribute('aria-label', label)
  element.addEventListener('mousedown', (event) => event.preventDefault())
  element.addEventListener('click', () => onPress(element.getBoundingClientRect()))
  return element
}
