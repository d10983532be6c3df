import { Extension, type Editor } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'
import { noBreakSpace } from '../../../shared/language'
import type { TextPart } from '../../../shared/release'
import { editorCommands } from '../commands'
import { canHold, tellCannotHold } from '../commands/can-hold'
import { moveBlocks } from '../commands/move-block'

/** Commands whose keys come with what they make, and so are nobody's where a part holds none of it. */
const withTheirKeys = ['heading-2', 'heading-3', 'bullet-list', 'numbered-list'] as const

/** Keys of commands that mean something only where one writes. */
export const WritingKeys = Extension.create<{ part: TextPart }>({
  name: 'writingKeys',

  addKeyboardShortcuts() {
    const go = (side: 'start' | 'end', isSelecting: boolean) => () => goToEdge(this.editor, side, isSelecting)
    const lacking = withTheirKeys.filter((command) => !canHold(this.editor, command))
    const refuse = (): boolean => {
      tellCannotHold(this.options.part)
      return true
    }
    return {
      ...Object.fromEntries(
        lacking.map((id) => [editorCommands[id].shortcut.replace('Ctrl', 'Mod').replaceAll('+', '-'), refuse]),
      ),
      'Alt-Shift-ArrowUp': () => moveBlocks(this.editor, -1) || true,
      'Alt-Shift-ArrowDown': () => moveBlocks(this.editor, 1) || true,
      'Mod-Shift-Space': () => this.editor.commands.insertContent(noBreakSpace),
      'Mod-Home': go('start', false),
      'Mod-End': go('end', false),
      'Mod-Shift-Home': go('start', true),
      'Mod-Shift-End': go('end', true),
    }
  },
})

/** Chromium knows no way past what stands there beside the words: the line of a quotation, or a rule. */
function goToEdge({ state, view }: Editor, side: 'start' | 'end', isSelecting: boolean): boolean {
  const { doc, selection } = state
  const edge = doc.resolve(side === 'start' ? 0 : doc.content.size)
  const found = Selection.findFrom(edge, side === 'start' ? 1 : -1, true)
  if (found === null) return false
  const next = isSelecting ? TextSelection.between(selection.$anchor, found.$head) : found
  view.dispatch(state.tr.setSelection(next).scrollIntoView())
  return true
}
