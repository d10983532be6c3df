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
import { useMemo, useState, type ReactNode } from 'react'
import { say } from '../words'
import { Button, IconButton, Menu, OverflowBar, type OverflowItem } from '../ui'
import { SpecialCharacters } from './characters/SpecialCharacters'
import { editorCommands, type EditorCommandId } from './commands'
import { canHold } from './commands/can-hold'
import { currentEditor, useEditors } from './handles'
import { useToolbarState, type ToolbarState } from './use-toolbar-state'

const textKinds = ['paragraph', 'heading-2', 'heading-3'] as const satisfies readonly ToolbarState['kind'][]

const icons = {
  bold: <Bold size={16} />,
  italic: <Italic size={16} />,
  link: <Link2 size={16} />,
  'bullet-list': <List size={16} />,
  'numbered-list': <ListOrdered size={16} />,
  quote: <Quote size={16} />,
  mention: <AtSign size={15} />,
  detail: <Braces size={15} />,
  source: <BookMarked size={15} />,
  'special-character': <Omega size={15} />,
  rule: <Minus size={16} />,
  'move-up': <ArrowUpToLine size={15} />,
  'move-down': <ArrowDownToLine size={15} />,
} satisfies Partial<Record<EditorCommandId, ReactNode>>

const tools = Object.keys(icons) as (keyof typeof icons)[]

/** Commands for the words selected in the current editor; nothing while there is none. */
export function Toolbar() {
  const handle = useEditors(({ current }) => current)
  return handle === null ? null : <PartTools key={handle.part} editor={handle.editor} />
}

/**
 * The commands of one part, as far as it may hold what they make. What does not fit goes into the menu at the end; nothing
 * is clipped. Drawn anew for what they show, not for another release: its editor is asked when one is pressed.
 */
function PartTools({ editor }: { editor: Editor }) {
  const on = useToolbarState(editor)
  const [held] = useState(() => tools.filter((id) => canHold(editor, id)))
  const [hasKinds] = useState(() => canHold(editor, 'heading-2'))
  const bar = useMemo(
    () => (
      <OverflowBar
        label={say('compose.format')}
        moreLabel={say('compose.more-tools')}
        lead={hasKinds ? <TextKind kind={on.kind} /> : null}
        leadWidth={hasKinds ? 116 : 0}
        items={held.map((id) => tool(id, on))}
      />
    ),
    [held, hasKinds, on],
  )
  return (
    <>
      <SpecialCharacters editor={editor} />
      {bar}
    </>
  )
}

const run = (id: EditorCommandId): void => currentEditor()?.run(id)

const TextKind = ({ kind }: Pick<ToolbarState, 'kind'>) => (
  <Menu
    label={say('compose.text-kind')}
    trigger={
      <Button look="quiet">
        {say(editorCommands[kind].label)}
        <ChevronDown size={13} aria-hidden />
      </Button>
    }
    items={textKinds.map((id) => ({
      id,
      label: say(editorCommands[id].label),
      shortcut: editorCommands[id].shortcut ?? '',
    }))}
    selected={kind}
    onAction={(id) => run(id as EditorCommandId)}
  />
)

function tool(id: keyof typeof icons, on: ToolbarState): OverflowItem {
  const { label, shortcut } = editorCommands[id]
  const name = say(label)
  const switches: Partial<Record<EditorCommandId, boolean | string>> = on
  return {
    id,
    width: 32,
    label: name,
    ...(shortcut === null ? {} : { shortcut }),
    onPress: () => run(id),
    content: (
      <IconButton
        label={shortcut === null ? name : `${name} (${shortcut})`}
        icon={icons[id]}
        {...(id in switches ? { isOn: switches[id] === true } : {})}
        onPress={() => run(id)}
      />
    ),
  }
}
