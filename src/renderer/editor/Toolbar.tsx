import type { Editor } from '@tiptap/core'
import {
  ArrowDownToLine,
  ArrowUpToLine,
  AtSign,
  Bold,
  BookMarked,
  Braces,
  ChevronDown,
  Italic,
  Link2,
  List,
  ListOrdered,
  Minus,
  Omega,
  Quote,
} from 'lucide-react'
import { say } from '../words'
import { Button, IconButton, Menu, OverflowBar, type OverflowItem } from '../ui'
import { SpecialCharacters } from './characters/SpecialCharacters'
import { editorCommands, type EditorCommandId } from './commands'
import { canHold } from './commands/can-hold'
import { useToolbarState, type ToolbarState } from './use-toolbar-state'

const textKinds = ['paragraph', 'heading-2', 'heading-3'] as const satisfies readonly ToolbarState['kind'][]

export interface ToolbarProps {
  editor: Editor
  onCommand: (id: EditorCommandId) => void
}

/** Commands for the selected words, as far as the part may hold what they make. What does not fit goes into the menu at the end; nothing is clipped. */
export function Toolbar({ editor, onCommand }: ToolbarProps) {
  const on = useToolbarState(editor)
  const switches: Partial<Record<EditorCommandId, boolean | string>> = { ...on }
  const tool = (id: Exclude<EditorCommandId, (typeof textKinds)[number]>, icon: React.ReactNode): OverflowItem => {
    const { label, shortcut } = editorCommands[id]
    const name = say(label)
    return {
      id,
      width: 32,
      label: name,
      ...(shortcut === null ? {} : { shortcut }),
      onPress: () => onCommand(id),
      content: (
        <IconButton
          label={shortcut === null ? name : `${name} (${shortcut})`}
          icon={icon}
          {...(id in switches ? { isOn: switches[id] === true } : {})}
          onPress={() => onCommand(id)}
        />
      ),
    }
  }

  return (
    <>
      <SpecialCharacters editor={editor} />
      <OverflowBar
        label={say('compose.format')}
        moreLabel={say('compose.more-tools')}
        lead={
          canHold(editor, 'heading-2') ? (
            <Menu
              label={say('compose.text-kind')}
              trigger={
                <Button look="quiet">
                  {say(editorCommands[on.kind].label)}
                  <ChevronDown size={13} aria-hidden />
                </Button>
              }
              items={textKinds.map((id) => ({
                id,
                label: say(editorCommands[id].label),
                shortcut: editorCommands[id].shortcut ?? '',
              }))}
              selected={on.kind}
              onAction={(id) => onCommand(id as EditorCommandId)}
            />
          ) : null
        }
        leadWidth={canHold(editor, 'heading-2') ? 116 : 0}
        items={[
          tool('bold', <Bold size={16} />),
          tool('italic', <Italic size={16} />),
          tool('link', <Link2 size={16} />),
          tool('bullet-list', <List size={16} />),
          tool('numbered-list', <ListOrdered size={16} />),
          tool('quote', <Quote size={16} />),
          tool('mention', <AtSign size={15} />),
          tool('detail', <Braces size={15} />),
          tool('source', <BookMarked size={15} />),
          tool('special-character', <Omega size={15} />),
          tool('rule', <Minus size={16} />),
          tool('move-up', <ArrowUpToLine size={15} />),
          tool('move-down', <ArrowDownToLine size={15} />),
        ].filter(({ id }) => canHold(editor, id as EditorCommandId))}
      />
    </>
  )
}
