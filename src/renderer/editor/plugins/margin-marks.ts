import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { remembered } from '../../../shared/remembered'
import { viewOf } from '../view-state'
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

type OnPress = (words: { readonly from: number; readonly to: number }, anchor: DOMRect) => void

const key = new PluginKey<MarginState>('marginMarks')

/**
 * Numbers in the margin beside the lines on which words begin that rest on sources. They are decorations: no output and no
 * copy has them. They stand before their block and are only drawn beside the line, so that nothing lies between the words.
 */
export const MarginMarks = Extension.create({
  name: 'marginMarks',

  addProseMirrorPlugins() {
    const store = viewOf(this.editor)
    const onPress: OnPress = (words, anchor) => store.setState({ sources: { ...words, anchor } })
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
      claimsIn(node).forEach(({ sources, from, firstEnd }, index) => {
        const numbers = sources.map((source) => marks.numbers.get(source) ?? gone).join(', ')
        const label = marks.label(sources)
        const isGone = sources.some((source) => !marks.numbers.has(source))
        const name = `${String(node.attrs['id'])}-${index}`
        const draw = (view: EditorView, place: () => number | undefined): HTMLElement => {
          const mark = button(numbers, label, isGone, (anchor) => {
            const start = place() ?? 0
            const now = view.state.doc.nodeAt(start)
            const claim = now === null ? undefined : claimsIn(now)[index]
            if (claim === undefined) return
            view.focus()
            onPress({ from: start + 1 + claim.from, to: start + 1 + claim.to }, anchor)
          })
          const before = index === 0 ? '' : `, anchor(--mark-${String(node.attrs['id'])}-${index - 1} bottom)`
          mark.style.cssText = `anchor-name: --mark-${name}; top: max(anchor(--claim-${name} top)${before})`
          return mark
        }
        // While numbers and label stay, so does the element: typing beside it draws nothing anew.
        const key = `${name} ${numbers} ${label}`
        found.push(
          Decoration.widget(at, draw, { side: -1, key, ignoreSelection: true, stopEvent: () => true }),
          Decoration.inline(at + 1 + from, at + 1 + firstEnd, { style: `anchor-name: --claim-${name}` }),
        )
      })
      return false
    }
    if (look(block, position)) block.descendants((node, offset) => look(node, position + 1 + offset))
    return found
  }

/** Words of a text block that rest on sources, without a gap. */
interface Claimed {
  readonly sources: readonly string[]
  readonly from: number
  readonly to: number
  /** Where their first piece of text ends: the mark stands beside the line on which that begins. */
  readonly firstEnd: number
}

const claimsIn = remembered((block: Node): readonly Claimed[] => {
  const found: { sources: string[]; from: number; to: number; firstEnd: number }[] = []
  block.forEach((node, offset) => {
    const claims = node.marks.filter(({ type }) => type.name === 'claim')
    if (claims.length === 0) return
    let last = found.at(-1)
    const end = offset + node.nodeSize
    if (last?.to !== offset) found.push((last = { sources: [], from: offset, to: end, firstEnd: end }))
    last.to = end
    for (const { attrs } of claims) {
      const source = String(attrs['source'])
      if (!last.sources.includes(source)) last.sources.push(source)
    }
  })
  return found
})

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
