import type { EditorCommandId } from '../../editor'
import { currentEditor } from '../../editor/handles'
import { openMatching } from '../../features/linking'
import { say } from '../../words'
import type { Command } from './command'

const refer = (id: EditorCommandId, label: string, shortcuts?: readonly string[]): Command => ({
  id,
  label,
  ...(shortcuts === undefined ? {} : { shortcuts }),
  needs: 'text',
  isLeftToEditor: true,
  run: () => currentEditor()?.run(id),
})

/** Words that say what the release says: whom it names, and its details. */
export const referring: readonly Command[] = [
  refer('mention', say('linking.mention-person')),
  refer('detail', say('linking.insert-detail')),
  refer('link-to-detail', say('linking.link-to-detail')),
  refer('change-detail', say('linking.change-detail'), ['Alt+Enter']),
  { id: 'link-matching', label: say('linking.match'), needs: 'text', run: openMatching },
]
