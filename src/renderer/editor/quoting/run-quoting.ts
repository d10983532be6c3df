import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { furnitureWords } from '../../../shared/language'
import type { LanguageTag } from '../../../shared/release'
import { tellOf } from '../../notices'
import { session } from '../../session'
import { say } from '../../words'
import type { EditorCommandId } from '../commands'
import { joinQuotations, splitQuotation } from '../commands/join-quotations'
import { canQuoteInline, quoteInline, unquoteInline } from '../commands/quote-inline'
import { makeQuotation, quotationAround, unquote } from '../commands/quote-selection'
import { quotedAround, quotedRun, type QuotationMarks } from '../commands/quoted-words'
import { askWhatWasSaid, askWhoSaid, tellJoining } from './ask-who-said'

const quotingCommands = [
  'quote',
  'quote-inline',
  'choose-speaker',
  'what-was-said',
  'split-quotation',
  'join-quotations',
] as const

export type QuotingCommand = (typeof quotingCommands)[number]

export const isQuoting = (command: EditorCommandId): command is QuotingCommand =>
  (quotingCommands as readonly EditorCommandId[]).includes(command)

/** Quotes, asks whose words they are, and takes quotations apart and together. Says why where it cannot. */
export function runQuoting(editor: Editor, command: QuotingCommand, language: LanguageTag): void {
  const marks = furnitureWords(language).quotation
  switch (command) {
    case 'quote':
      return toggleQuotation(editor, marks)
    case 'quote-inline':
      return toggleInline(editor, marks)
    case 'choose-speaker': {
      const quoted = quotedAround(editor.state)
      if (quoted === null) tellOf('release', say('compose.nothing-quoted'))
      else askWhoSaid(editor, quoted)
      return
    }
    case 'what-was-said': {
      const quoted = quotedAround(editor.state)
      if (quoted === null) tellOf('release', say('compose.nothing-quoted'))
      else askWhatWasSaid(editor, quoted)
      return
    }
    case 'split-quotation':
      if (!splitQuotation(editor)) tellOf('release', say('compose.split-nowhere'))
      return
    case 'join-quotations':
      return tellJoining(joinQuotations(editor))
  }
}

/** A quotation is made and asked for its speaker; one that is there becomes paragraphs again. */
function toggleQuotation(editor: Editor, marks: QuotationMarks): void {
  editor.commands.focus()
  const around = quotationAround(editor.state)
  if (around !== null) return unquote(editor, around)
  const isInline = canQuoteInline(editor.state)
  const made = makeQuotation(editor)
  if (made !== null) {
    const takeBack = isInline ? { takeBack: made.takeBack } : {}
    return askWhoSaid(editor, { kind: 'block', position: made.position }, takeBack)
  }
  if (isInline) {
    tellOf('release', say('compose.quote-not-here'), {
      label: say('compose.quote-inline'),
      run: () => toggleInline(editor, marks),
    })
  } else tellOf('release', say('compose.quote-not-here'))
}

/** Words are quoted where they stand and asked for their speaker; quoted ones become plain words again. */
function toggleInline(editor: Editor, marks: QuotationMarks): void {
  editor.commands.focus()
  const run = quotedRun(editor.state)
  if (run !== null) return unquoteInline(editor, run)
  const quoted = quoteInline(editor, marks)
  if (quoted === null) tellOf('release', say('compose.quote-inline-nothing'))
  else askWhoSaid(editor, { kind: 'inline', ...quoted })
}

/** Takes a quotation back that has just been made, and quotes its words within their paragraph, as one undo. */
export function quoteInstead(
  editor: Editor,
  takeBack: (transaction: Transaction) => Transaction,
  marks: QuotationMarks,
): void {
  session.together(() => {
    editor.view.dispatch(takeBack(editor.state.tr))
    toggleInline(editor, marks)
  })
}
