import type { Editor } from '@tiptap/core'
import { Mark, type NodeType } from '@tiptap/pm/model'
import { useEffect, useState } from 'react'
import { quotationAround } from './commands/quote-selection'

/** What the tools show of the selected words. */
export interface ToolbarState {
  readonly kind: 'paragraph' | 'heading-2' | 'heading-3'
  readonly bold: boolean
  readonly italic: boolean
  readonly link: boolean
  readonly 'bullet-list': boolean
  readonly 'numbered-list': boolean
  readonly quote: boolean
}

const toolbarState = (editor: Editor): ToolbarState => ({
  kind: editor.isActive('heading', { level: 2 })
    ? 'heading-2'
    : editor.isActive('heading', { level: 3 })
      ? 'heading-3'
      : 'paragraph',
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  link: editor.isActive('link'),
  'bullet-list': editor.isActive('bulletList'),
  'numbered-list': editor.isActive('orderedList'),
  quote: quotationAround(editor.state) !== null,
})

/** All that the tools' state comes from while nothing is selected. */
interface Spot {
  readonly marks: readonly Mark[]
  readonly around: readonly { readonly type: NodeType; readonly level: unknown }[]
}

/** Null while words are selected: what is in them has to be looked at. */
function spotOf({ state: { selection, storedMarks } }: Editor): Spot | null {
  const { $from, empty } = selection
  if (!empty) return null
  const around = Array.from({ length: $from.depth }, (_, index) => $from.node(index + 1))
  return {
    marks: storedMarks ?? $from.marks(),
    around: around.map(({ type, attrs }) => ({ type, level: attrs['level'] })),
  }
}

const isSameSpot = (a: Spot | null, b: Spot | null): boolean =>
  a !== null &&
  b !== null &&
  Mark.sameSet(a.marks, b.marks) &&
  a.around.length === b.around.length &&
  a.around.every(({ type, level }, index) => type === b.around[index]?.type && level === b.around[index]?.level)

const isSame = (a: ToolbarState, b: ToolbarState): boolean =>
  Object.entries(a).every(([name, value]) => value === b[name as keyof ToolbarState])

/** The tools' state, worked out where it may have changed: not for every letter. */
export function useToolbarState(editor: Editor): ToolbarState {
  const [state, setState] = useState(() => toolbarState(editor))
  useEffect(() => {
    let spot: Spot | null = null
    const look = (): void => {
      const before = spot
      spot = spotOf(editor)
      if (isSameSpot(before, spot)) return
      const next = toolbarState(editor)
      setState((last) => (isSame(last, next) ? last : next))
    }
    look()
    editor.on('transaction', look)
    return () => void editor.off('transaction', look)
  }, [editor])
  return state
}
