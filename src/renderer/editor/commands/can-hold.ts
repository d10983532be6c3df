import type { Editor } from '@tiptap/core'
import type { TextPart } from '../../../shared/release'
import { tellOf } from '../../notices'
import { say } from '../../words'
import type { EditorCommandId } from '.'

/** The node or mark that a command makes; what is not listed makes none that a part could lack. */
const made: Partial<Record<EditorCommandId, string>> = {
  'heading-2': 'heading',
  'heading-3': 'heading',
  bold: 'bold',
  italic: 'italic',
  link: 'link',
  'bullet-list': 'bulletList',
  'numbered-list': 'orderedList',
  quote: 'quotation',
  'quote-inline': 'quoted',
  'choose-speaker': 'quoted',
  'what-was-said': 'quoted',
  'split-quotation': 'quotation',
  'join-quotations': 'quotation',
  mention: 'mention',
  detail: 'detail',
  source: 'claim',
  rule: 'horizontalRule',
}

/** Whether a part may hold what a command makes: notes have no headings, captions no lists. */
export function canHold({ schema }: Editor, command: EditorCommandId): boolean {
  const name = made[command]
  return name === undefined || name in schema.nodes || name in schema.marks
}

/** Says why a part holds nothing of what a command makes. */
export function tellCannotHold(part: TextPart): void {
  tellOf('release', say('compose.cannot-hold', { part: part.startsWith('captions.') ? 'caption' : part }))
}
