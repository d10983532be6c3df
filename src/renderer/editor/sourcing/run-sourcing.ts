import type { Editor } from '@tiptap/core'
import type { LanguageTag } from '../../../shared/release'
import { tellOf } from '../../notices'
import { say } from '../../words'
import { claimedRange } from '../commands/claims'
import { showClaim } from '../next-claim'
import { placeOf } from '../links/places'
import { viewOf } from '../view-state'
import { showUnsourced, useUnsourced } from '../requests'

export type SourcingCommand = 'source' | 'show-claims'

/** Asks what the words at the selection rest on, and shows the claims that rest on nothing yet. */
export function runSourcing(editor: Editor, command: SourcingCommand, language: LanguageTag): void {
  if (command === 'show-claims') {
    const isShown = !useUnsourced.getState().isShown
    showUnsourced(isShown)
    if (isShown) showClaim('first')
    return
  }
  const range = claimedRange(editor.state, language)
  if (range === null) return tellOf('release', say('compose.source-nothing'))
  editor.chain().focus().setTextSelection(range).run()
  viewOf(editor).setState({
    pointed: null,
    sources: { ...range, anchor: placeOf(editor.view, range.from, range.to) },
  })
}
