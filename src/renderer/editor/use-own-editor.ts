import { Editor, type EditorOptions } from '@tiptap/react'
import { useEffect, useState } from 'react'

/**
 * An editor that lives as long as its component; its options count once. Tiptap's own hook makes another one where the page
 * takes long to come, after whoever asked for the first.
 */
export function useOwnEditor(options: () => Partial<EditorOptions>): Editor {
  const [editor] = useState(
    // Nobody listens to what is deleted, which Tiptap would look for with every key.
    () => new Editor({ enableCoreExtensions: { delete: false }, ...options() }),
  )
  useEffect(
    // Whoever reads its last words does so while the component goes.
    () => () => queueMicrotask(() => editor.destroy()),
    [editor],
  )
  return editor
}
