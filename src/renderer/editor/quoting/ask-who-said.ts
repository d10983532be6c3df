import { posToDOMRect, type Editor } from '@tiptap/core'
import { tellOf } from '../../notices'
import { say } from '../../words'
import type { Joining } from '../commands/join-quotations'
import type { Quoted } from '../commands/quoted-words'
import { quotingOf, type SpeakerQuestion } from './quoting-view'

/** Why two quotations stay two; a join needs no words. */
export function tellJoining(joining: Joining): void {
  if (joining !== 'joined') tellOf('release', say(`compose.join-${joining}`))
}

/** Opens the menu beside what is quoted. */
export function askWhoSaid(editor: Editor, quoted: Quoted, more: Pick<SpeakerQuestion, 'takeBack'> = {}): void {
  const line = quoted.kind === 'block' ? editor.view.nodeDOM(quoted.position) : null
  const anchor =
    quoted.kind === 'inline'
      ? posToDOMRect(editor.view, quoted.from, quoted.to)
      : line instanceof HTMLElement
        ? line.querySelector('.attribution')?.getBoundingClientRect()
        : undefined
  if (anchor !== undefined) quotingOf(editor).setState({ question: { quoted, anchor, ...more }, pointed: null })
}
