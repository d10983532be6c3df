import type { Editor } from '@tiptap/core'
import { tellOf } from '../../notices'
import { say } from '../../words'
import type { Joining } from '../commands/join-quotations'
import { quotedAttributes, setQuoted, type Quoted } from '../commands/quoted-words'
import { placeOf } from '../links/places'
import { askRemark } from '../requests'
import { viewOf, type SpeakerQuestion } from '../view-state'

/** Why two quotations stay two; a join needs no words. */
export function tellJoining(joining: Joining): void {
  if (joining !== 'joined') tellOf('release', say(`compose.join-${joining}`))
}

/** Opens the menu beside what is quoted. */
export function askWhoSaid(editor: Editor, quoted: Quoted, more: Pick<SpeakerQuestion, 'takeBack'> = {}): void {
  const line = quoted.kind === 'block' ? editor.view.nodeDOM(quoted.position) : null
  const anchor =
    quoted.kind === 'inline'
      ? placeOf(editor.view, quoted.from, quoted.to)
      : line instanceof HTMLElement
        ? line.querySelector('.attribution')?.getBoundingClientRect()
        : undefined
  if (anchor !== undefined) viewOf(editor).setState({ question: { quoted, anchor, ...more }, pointed: null })
}

/** Asks the window what was said of what is quoted. */
export function askWhatWasSaid(editor: Editor, quoted: Quoted): void {
  const attributes = quotedAttributes(editor.state, quoted)
  if (attributes === null) return
  const { doc } = editor.state
  const words =
    quoted.kind === 'inline'
      ? doc.textBetween(quoted.from, quoted.to, '\n', '\n')
      : doc.nodeAt(quoted.position)!.textBetween(0, doc.nodeAt(quoted.position)!.content.size, '\n', '\n')
  askRemark({ ...attributes, words, belongTo: (remark) => setQuoted(editor, quoted, { remark }) })
}
