/**
 * The editors on the page, by the part that each writes. A door of its own: who only asks for an editor must not load one.
 */
import { create } from 'zustand'
import type { EditorHandle } from './Editor'

interface AttachedEditors {
  readonly all: readonly EditorHandle[]
  /** The one that was written in last: tools and commands act on it. The body's before that; null without a page. */
  readonly current: EditorHandle | null
}

export const useEditors = create<AttachedEditors>(() => ({ all: [], current: null }))

/** The editor of a part of the open release, named as findings name it; null while none is on screen. */
export const editorOf = (part: string): EditorHandle | null =>
  useEditors.getState().all.find((handle) => handle.part === part) ?? null

export const currentEditor = (): EditorHandle | null => useEditors.getState().current

/** The editors in the order in which their parts stand on the page. */
export const editorsInOrder = (): EditorHandle[] =>
  useEditors
    .getState()
    .all.toSorted(({ editor: { view } }, { editor }) =>
      view.dom.compareDocumentPosition(editor.view.dom) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )

/** Tells of an editor that has come onto the page; the returned function is called before it goes. */
export function attachHandle(handle: EditorHandle): () => void {
  const makeCurrent = (): void => useEditors.setState({ current: handle })
  useEditors.setState(({ all, current }) => {
    const next = [...all, handle]
    return { all: next, current: current ?? bodyAmong(next) }
  })
  handle.editor.on('focus', makeCurrent)
  return () => {
    handle.editor.off('focus', makeCurrent)
    useEditors.setState(({ all, current }) => {
      const next = all.filter((it) => it !== handle)
      return { all: next, current: current === handle ? bodyAmong(next) : current }
    })
  }
}

const bodyAmong = (all: readonly EditorHandle[]): EditorHandle | null => all.find(({ part }) => part === 'body') ?? null

/** Calls `use` with the editor of a part until it answers true: that of a release just being opened may take some frames. */
export function whenThere(part: string, use: (handle: EditorHandle) => boolean, framesLeft = 60): void {
  const handle = editorOf(part)
  if ((handle === null || !use(handle)) && framesLeft > 0) {
    requestAnimationFrame(() => whenThere(part, use, framesLeft - 1))
  }
}

export type { EditorHandle } from './Editor'
export { openCharacters, useWritingOptions } from './writing-options'
