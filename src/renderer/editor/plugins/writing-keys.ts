import { Extension } from '@tiptap/core'
import { noBreakSpace } from '../../../shared/language'
import { moveBlocks } from '../commands/move-block'

/** Keys of commands that mean something only where one writes. */
export const WritingKeys = Extension.create({
  name: 'writingKeys',

  addKeyboardShortcuts() {
    return {
      'Alt-Shift-ArrowUp': () => moveBlocks(this.editor, -1) || true,
      'Alt-Shift-ArrowDown': () => moveBlocks(this.editor, 1) || true,
      'Mod-Shift-Space': () => this.editor.commands.insertContent(noBreakSpace),
    }
  },
})
