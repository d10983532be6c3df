import { useWritingOptions } from '../../editor/handles'
import { openReplace, stepToHit } from '../../features/replace'
import { tell } from '../../notices'
import { say } from '../../words'
import { prefer, useDesk } from '../desk-state'
import type { Command } from './command'
import { write } from './writing'

function switchSmartTyping(): void {
  const smartTyping = !useDesk.getState().preferences.smartTyping
  prefer({ smartTyping })
  tell(say(smartTyping ? 'writing.smart-on' : 'writing.smart-off'))
}

function switchInvisibles(): void {
  useWritingOptions.setState(({ showsInvisibles }) => ({ showsInvisibles: !showsInvisibles }))
}

/** What makes writing quicker: finding words, moving blocks, signs that no key has. */
export const writingTools: readonly Command[] = [
  {
    id: 'find-in-text',
    label: say('writing.find'),
    shortcuts: ['Ctrl+F'],
    needs: 'release',
    run: () => openReplace(false),
  },
  {
    id: 'replace-in-text',
    label: say('writing.replace'),
    shortcuts: ['Ctrl+H'],
    needs: 'text',
    run: () => openReplace(true),
  },
  {
    id: 'find-next',
    label: say('writing.find-next'),
    shortcuts: ['F3'],
    needs: 'release',
    isKeyOnly: true,
    run: () => stepToHit(1),
  },
  {
    id: 'find-previous',
    label: say('writing.find-previous'),
    shortcuts: ['Shift+F3'],
    needs: 'release',
    isKeyOnly: true,
    run: () => stepToHit(-1),
  },
  write('move-up', say('writing.move-up'), 'Alt+Shift+ArrowUp', true),
  write('move-down', say('writing.move-down'), 'Alt+Shift+ArrowDown', true),
  write('rule', say('writing.rule'), '', true),
  write('special-character', say('writing.special-character'), '', false),
  write('no-break-space', say('writing.no-break-space'), 'Ctrl+Shift+Space', true),
  { id: 'smart-typing', label: say('writing.smart'), needs: 'writing', run: switchSmartTyping },
  { id: 'invisibles', label: say('writing.invisibles'), needs: 'release', run: switchInvisibles },
]
