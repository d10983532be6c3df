import type { Node } from '@tiptap/pm/model'

/** Whether nothing has been written: one paragraph without words. */
export const isBlankDocument = (document: Node): boolean =>
  document.childCount === 1 && document.firstChild?.type.name === 'paragraph' && document.textContent.trim() === ''

/** Whether a block says nothing and only makes room on the screen. */
export const isBlankParagraph = (block: Node): boolean =>
  block.type.name === 'paragraph' && block.textContent.trim() === ''
