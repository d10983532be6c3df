import type { Editor } from '@tiptap/core'

/** Milliseconds of rest after a key before the text is looked through. */
const rest = 400

/** Runs `look` now, and again once nothing has been written for a moment; the returned function ends it. */
export function afterRest(editor: Editor, look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(look, rest)
  }
  look()
  editor.on('update', later)
  return () => {
    clearTimeout(timer)
    editor.off('update', later)
  }
}
