import type { Editor } from '@tiptap/core'
import { tellOf } from '../../notices'
import { say } from '../../words'
import { ask } from '../plugins/asking'
import { pointAtCaret } from '../plugins/pointing'
import { viewOf } from '../view-state'

export type LinkingCommand = 'mention' | 'detail' | 'change-detail' | 'link-to-detail'

/** What the palette does with words that refer to the release. */
export function runLinking(editor: Editor, command: LinkingCommand): void {
  switch (command) {
    case 'mention':
    case 'detail':
      ask(editor, command)
      return
    case 'change-detail':
      editor.view.focus()
      if (!pointAtCaret(editor)) tellOf('release', say('linking.nothing-linked-here'))
      return
    case 'link-to-detail': {
      const { from, to, empty, $from, $to } = editor.state.selection
      if (empty || !$from.sameParent($to)) tellOf('release', say('linking.nothing-selected'))
      else viewOf(editor).setState({ sought: { from, to } })
    }
  }
}
