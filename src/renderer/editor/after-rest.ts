import type { Editor } from '@tiptap/core'

/** Milliseconds of rest after a key before the text is looked through. */
const rest = 400

/** Milliseconds after opening: the text itself comes first. */
const opening = 50

/** Runs `look` in a moment, and again once nothing has been written for a while; the returned function ends it. */
export function afterRest(editor: Editor, look: () => void): () => void {
  let timer = setTimeout(look, opening)
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(look, rest)
  }
  editor.on('update', later)
  return () => {
    clearTimeout(timer)
    editor.off('update', later)
  }
}
