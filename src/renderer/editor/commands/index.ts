import type { Editor } from '@tiptap/core'
import { noBreakSpace } from '../../../shared/language'
import type { LinkingCommand } from '../links/run-linking'
import type { QuotingCommand } from '../quoting/run-quoting'
import type { SourcingCommand } from '../sourcing/run-sourcing'
import { openCharacters } from '../writing-options'
import { insertRule } from './insert-rule'
import { moveBlocks } from './move-block'

/** What the toolbar, the palette and the keyboard do to the selected words. The words' keys are told, not the words. */
export const editorCommands = {
  paragraph: { label: 'compose.paragraph', shortcut: 'Ctrl+Alt+0' },
  'heading-2': { label: 'compose.heading', shortcut: 'Ctrl+Alt+2' },
  'heading-3': { label: 'compose.subheading', shortcut: 'Ctrl+Alt+3' },
  bold: { label: 'compose.bold', shortcut: 'Ctrl+B' },
  italic: { label: 'compose.italic', shortcut: 'Ctrl+I' },
  link: { label: 'compose.link', shortcut: 'Ctrl+K' },
  'bullet-list': { label: 'compose.bullet-list', shortcut: 'Ctrl+Shift+8' },
  'numbered-list': { label: 'compose.numbered-list', shortcut: 'Ctrl+Shift+7' },
  quote: { label: 'compose.quote', shortcut: 'Ctrl+Shift+Q' },
  'quote-inline': { label: 'compose.quote-inline', shortcut: 'Ctrl+Shift+Alt+Q' },
  'choose-speaker': { label: 'compose.choose-speaker', shortcut: null },
  'what-was-said': { label: 'remarks.open', shortcut: null },
  'split-quotation': { label: 'compose.split-quotation', shortcut: null },
  'join-quotations': { label: 'compose.join-quotations', shortcut: null },
  source: { label: 'compose.source', shortcut: 'Ctrl+Shift+K' },
  'show-claims': { label: 'compose.claims-show', shortcut: null },
  mention: { label: 'linking.mention-person', shortcut: null },
  detail: { label: 'linking.insert-detail', shortcut: null },
  'change-detail': { label: 'linking.change-detail', shortcut: 'Alt+Enter' },
  'link-to-detail': { label: 'linking.link-to-detail', shortcut: null },
  rule: { label: 'writing.rule', shortcut: null },
  'special-character': { label: 'writing.special-character', shortcut: null },
  'no-break-space': { label: 'writing.no-break-space', shortcut: 'Ctrl+Shift+Space' },
  'move-up': { label: 'writing.move-up', shortcut: 'Alt+Shift+↑' },
  'move-down': { label: 'writing.move-down', shortcut: 'Alt+Shift+↓' },
} as const

export type EditorCommandId = keyof typeof editorCommands

/** Commands that need no question first; links and quotations ask something and are opened by the editor's view. */
export function runPlainCommand(
  editor: Editor,
  id: Exclude<EditorCommandId, 'link' | QuotingCommand | SourcingCommand | LinkingCommand>,
): void {
  // Signs are chosen for the field that one writes in, which need not be the text.
  if (id === 'special-character') {
    openCharacters()
    return
  }
  const chain = editor.chain().focus()
  switch (id) {
    case 'paragraph':
      chain.setParagraph().run()
      return
    case 'heading-2':
      chain.toggleHeading({ level: 2 }).run()
      return
    case 'heading-3':
      chain.toggleHeading({ level: 3 }).run()
      return
    case 'bold':
      chain.toggleBold().run()
      return
    case 'italic':
      chain.toggleItalic().run()
      return
    case 'bullet-list':
      chain.toggleBulletList().run()
      return
    case 'numbered-list':
      chain.toggleOrderedList().run()
      return
    case 'rule':
      insertRule(editor)
      return
    case 'no-break-space':
      chain.insertContent(noBreakSpace).run()
      return
    case 'move-up':
    case 'move-down':
      chain.run()
      moveBlocks(editor, id === 'move-up' ? -1 : 1)
      return
  }
}
