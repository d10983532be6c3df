import { useState } from 'react'
import { CommandPalette } from '../ui'
import { say } from '../words'
import { commands, isAvailable, runCommand } from './commands'
import { useDesk } from './desk-state'

/** Every command by its name. */
export const Palette = () => (useDesk((state) => state.isPaletteOpen) ? <OpenPalette /> : null)

function OpenPalette() {
  const [origin] = useState(() => document.activeElement)
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
          if (origin instanceof HTMLElement) origin.focus()
          runCommand(id)
        }, 0)
      }}
    />
  )
}
