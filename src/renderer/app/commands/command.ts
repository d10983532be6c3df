import { isOut } from '../../../shared/release'
import { useSession } from '../../session'
import { isReadOnly, useDesk } from '../desk-state'

/** Something the window can do: one table for the palette, the keyboard and the application menu. */
export interface Command {
  readonly id: string
  readonly label: string
  /** The first one is shown. */
  readonly shortcuts?: readonly string[]
  /** What must be there for it; absent means always available. */
  readonly needs?: 'release' | 'writing' | 'text' | 'released' | 'library'
  /** The editor's own keymap answers the keys, because they mean something only there. */
  readonly isLeftToEditor?: boolean
  /** Kept out of the palette: one does not look for it by name. */
  readonly isKeyOnly?: boolean
  readonly run: () => void
}

export function isAvailable({ needs }: Command): boolean {
  const { release } = useSession.getState()
  const isOpen = release !== null && !useDesk.getState().isPeopleOpen
  switch (needs) {
    case undefined:
      return true
    case 'release':
      return isOpen
    case 'writing':
      return isOpen && !isReadOnly()
    case 'text':
      return isOpen && !isReadOnly() && !isOut(release.status)
    case 'released':
      return isOpen && !isReadOnly() && release.status === 'released' && release.putRightBy === null
    case 'library':
      return !isReadOnly()
  }
}
