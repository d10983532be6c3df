import { useState } from 'react'
import { CommandPalette } from '../ui'
import { say } from '../words'
import { commands, isAvailable, runCommand } from './commands'
import { useDesk } from './desk-state'

/** Every command by its name. */
export const Palette = () => (useDesk((state) => state.isPaletteOpen) ? <OpenPalette /> : null)

function OpenPalette() {
  const [goBack] = useState(wayBack)
  const close = (): void => useDesk.setState({ isPaletteOpen: false })
  return (
    <CommandPalette
      label={say('app.palette')}
      placeholder={say('app.palette-placeholder')}
      nothing={say('app.palette-nothing')}
      items={commands
        .filter((command) => command.isKeyOnly !== true && isAvailable(command))
        .map(({ id, label, shortcuts }) => ({
          id,
          label,
          shortcut: (shortcuts?.[0] ?? '').replace('ArrowUp', '↑').replace('ArrowDown', '↓'),
        }))}
      onClose={close}
      onPick={(id) => {
        close()
        // By itself the palette gives the focus back a frame later: too late for the next key, and for a dialog that is to
        // give it back in its turn.
        setTimeout(() => {
          goBack()
          runCommand(id)
        }, 0)
      }}
    />
  )
}

/** The way back to what has the focus now, with the words that are selected there: a text would begin at its start again. */
function wayBack(): () => void {
  const { activeElement } = document
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = getSelection() ?? {}
  return () => {
    if (!(activeElement instanceof HTMLElement)) return
    activeElement.focus()
    if (!activeElement.isContentEditable || !anchorNode?.isConnected || !focusNode?.isConnected) return
    getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
  }
}
