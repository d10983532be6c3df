import { Editor } from '@tiptap/core'
import type {} from '@tiptap/extension-bold'
import type {} from '@tiptap/extension-hard-break'
import type {} from '@tiptap/extension-heading'
import type {} from '@tiptap/extension-horizontal-rule'
import type {} from '@tiptap/extension-italic'
import type {} from '@tiptap/extension-list'
import type {} from '@tiptap/extension-paragraph'
import { afterAll } from 'vitest'
import { emptyDocument, type BlockNode, type Document } from '../../../src/shared/document'
import type { TextPart } from '../../../src/shared/release'
import { editorContent } from '../../../src/renderer/editor/document'
import { editorExtensions, type EditorDeeds } from '../../../src/renderer/editor/extensions'
import type { PasteOptions } from '../../../src/renderer/editor/plugins/paste'
import { recordedChange, type RecordedChange } from '../../../src/renderer/editor/recording'

/** jsdom lays nothing out; ProseMirror asks for places when it scrolls to the caret. */
const noPlaces = Object.assign([], { item: () => null }) as unknown as DOMRectList
Range.prototype.getClientRects = () => noPlaces
Range.prototype.getBoundingClientRect = () => new DOMRect()
Element.prototype.getClientRects = () => noPlaces

/** An event that carries nothing, as ProseMirror makes one for text that it pastes itself. */
globalThis.ClipboardEvent ??= class extends Event {
  readonly clipboardData = null
}

const editors = new Set<Editor>()

// ProseMirror looks at its view a moment after the last change, when the page of a file that is done is no longer there. The
// view alone goes: Tiptap asks the editor for its commands a moment after a drop.
afterAll(() => editors.forEach(({ view }) => view.destroy()))

const noPasteDeeds: Omit<PasteOptions, 'place'> = {
  facts: () => null,
  onTakenIn: () => undefined,
  onPasteIntoEmpty: () => undefined,
  onFormattedItem: () => undefined,
  onFiles: () => undefined,
  asOne: (change) => change(),
}

type Deeds = Partial<PasteOptions & Omit<EditorDeeds, 'paste'>>

/** The window's editor of the body over the real schema, with every change it would hand to the session. */
export const bodyEditor = (content: BlockNode[] = [], deeds: Deeds = {}) => partEditor('body', content, deeds)

/** The same of any part. */
export function partEditor(
  part: TextPart,
  content: BlockNode[] = [],
  deeds: Deeds = {},
): { editor: Editor; changes: RecordedChange[] } {
  const changes: RecordedChange[] = []
  const body: Document = { ...emptyDocument(), content }
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: editorExtensions(
      part,
      {
        onPressDateline: () => undefined,
        ...deeds,
        paste: { ...noPasteDeeds, place: () => ({ release: 'release', part, language: 'en' }), ...deeds },
      },
      () => ({ opening: { dateline: '', datelineLabel: '', placeholder: '' }, wording: null, facts: null }),
    ),
    content: editorContent(body),
    injectCSS: false,
    onTransaction: ({ transaction, appendedTransactions }) => {
      const change = recordedChange(transaction, appendedTransactions)
      if (change !== null) changes.push(change)
    },
  })
  editors.add(editor)
  editor.on('destroy', () => editors.delete(editor))
  return { editor, changes }
}

export const paragraph = (id: string, text: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
})

/** Selects the first occurrence of some words within one block. */
export function select(editor: Editor, words: string): void {
  let found: number | null = null
  editor.state.doc.descendants((node, position) => {
    if (!node.isTextblock || found !== null) return found === null
    const at = node.textContent.indexOf(words)
    if (at >= 0) found = position + 1 + at
    return false
  })
  if (found === null) throw new Error(`no such words: ${words}`)
  editor.commands.setTextSelection({ from: found, to: found + words.length })
}

/** Each block as one line: its type and its words. */
export const outline = (editor: Editor): string[] => {
  const lines: string[] = []
  editor.state.doc.forEach((block) =>
    lines.push(`${block.type.name}: ${block.textBetween(0, block.content.size, ' / ')}`),
  )
  return lines
}

/** Types letters where the caret is, as a keyboard does. */
export function type(editor: Editor, text: string): void {
  for (const letter of text) {
    const { from, to } = editor.state.selection
    const isTaken = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, letter, () => editor.state.tr.insertText(letter, from, to)),
    )
    if (isTaken !== true) editor.view.dispatch(editor.state.tr.insertText(letter, from, to))
  }
}
