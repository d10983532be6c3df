import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef } from 'react'

/**
 * Where an editor stands on the page. Tiptap's own component would draw the whole text a second time, for views made with
 * React; ours are none.
 */
export function EditorPlace({ editor }: { editor: Editor }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place.current?.replaceChildren(editor.view.dom), [editor])
  return <div ref={place} />
}
