import type { Editor } from '@tiptap/core'
import { isLinkAddress } from '../../../shared/document'

/** The address as it will be kept: a bare domain gets https, a bare mail address mailto. Null where it is neither. */
export function linkAddressOf(typed: string): string | null {
  const text = typed.trim()
  const candidates = [
    text,
    ...(/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text) ? [`mailto:${text}`] : []),
    ...(/^[^\s@:/]+\.[^\s@:/]{2,}(\/\S*)?$/.test(text) ? [`https://${text}`] : []),
  ]
  return candidates.find(isLinkAddress) ?? null
}

/** The address of the link at the selection, or an empty string. */
export const currentLink = (editor: Editor): string => String(editor.getAttributes('link').href ?? '')

/** Links the selected words, changes the link around the caret, or writes the address where nothing is selected. */
export function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection
  if (empty && currentLink(editor) === '') {
    const text = href.replace(/^mailto:/i, '')
    editor
      .chain()
      .focus()
      .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
      .run()
    return
  }
  editor.chain().focus().extendMarkRange('link').setLink({ href }).run()
}

export const removeLink = (editor: Editor): void => {
  editor.chain().focus().extendMarkRange('link').unsetLink().run()
}
