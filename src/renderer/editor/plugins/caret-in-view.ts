import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Leaves the page where it is while the caret is seen. ProseMirror would measure every element around the text for each key
 * to find that out; only what scrolls can hide the caret.
 */
export const CaretInView = Extension.create({
  name: 'caretInView',

  addProseMirrorPlugins() {
    let scroller: Element | null = null
    return [
      new Plugin({
        view: () => ({ destroy: () => (scroller = null) }),
        props: {
          handleScrollToSelection: (view) => {
            if (view.state.selection instanceof NodeSelection) return false
            scroller = scroller?.contains(view.dom) === true ? scroller : scrollerOf(view)
            if (scroller === null) return false
            const [caret, seen] = [view.coordsAtPos(view.state.selection.head, 1), scroller.getBoundingClientRect()]
            return caret.top >= seen.top && caret.bottom <= seen.bottom
          },
        },
      }),
    ]
  },
})

function scrollerOf({ dom }: EditorView): Element | null {
  let around = dom.parentElement
  while (around !== null && !['auto', 'scroll'].includes(getComputedStyle(around).overflowY)) {
    around = around.parentElement
  }
  return around
}
