import { CommandPalette } from '../ui'
import { say } from '../words'
import { commands, isAvailable, runCommand } from './commands'
import { useDesk } from './desk-state'

/** Every command by its name. */
export function Palette() {
  const isOpen = useDesk((state) => state.isPaletteOpen)
  const close = (): void => useDesk.setState({ isPaletteOpen: false })
  if (!isOpen) return null
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
        // The palette gives the focus back with the next frame: commands such as "Find" put it somewhere else.
        requestAnimationFrame(() => setTimeout(() => runCommand(id), 0))
      }}
    />
  )
}
