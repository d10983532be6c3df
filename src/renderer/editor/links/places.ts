import type { EditorView } from '@tiptap/pm/view'

/** Where some words stand in the window: their first line, for something that stands beside them. */
export function placeOf(view: EditorView, from: number, to = from): DOMRect {
  const size = view.state.doc.content.size
  const start = view.coordsAtPos(Math.min(from, size), 1)
  const end = view.coordsAtPos(Math.min(to, size), -1)
  const isOneLine = Math.abs(end.top - start.top) < 4
  const [left, right] = isOneLine
    ? [Math.min(start.left, end.left), Math.max(start.right, end.right)]
    : [start.left, start.right]
  return new DOMRect(left, start.top, right - left, start.bottom - start.top)
}

/** Which way the text around a place is written. */
export const directionIn = (view: EditorView): 'ltr' | 'rtl' =>
  getComputedStyle(view.dom).direction === 'rtl' ? 'rtl' : 'ltr'
