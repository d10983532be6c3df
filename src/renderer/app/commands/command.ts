import { isOut } from '../../../shared/release'
import { failure, type Failure } from '../../../shared/result'
import { useSession } from '../../session'
import { isReadOnly, useDesk } from '../desk-state'

/** Something the window can do: one table for the palette, the keyboard and the application menu. */
export interface Command {
  readonly id: string
  readonly label: string
  /** The first one is shown. */
  readonly shortcuts?: readonly string[]
  /** What must be there for it; absent means always available. */
  readonly needs?: 'release' | 'writing' | 'text' | 'released' | 'library' | 'share'
  /** The editor's own keymap answers the keys, because they mean something only there. */
  readonly isLeftToEditor?: boolean
  /** Kept out of the palette: one does not look for it by name. */
  readonly isKeyOnly?: boolean
  readonly run: () => void
}

/**
 * Why the library or the open release does not let a command be run, for whoever presses its keys; null where it can be, or
 * where its keys mean something to the field in focus.
 */
export function refusalOf({ needs }: Command): Failure | null {
  const { status, isPeopleOpen } = useDesk.getState()
  const isWrite = needs === 'text' || needs === 'released' || needs === 'library' || needs === 'share'
  if (isWrite && status?.readOnly === true) {
    return failure(status.reason ?? 'read-only', { path: status.path, backup: 'none' })
  }
  if (needs === 'share' && status?.share === null) return failure('share-none')
  const { release } = useSession.getState()
  return needs === 'text' && !isPeopleOpen && release !== null && isOut(release.status) ? failure('released') : null
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
    case 'share':
      return !isReadOnly() && useDesk.getState().status?.share !== null
  }
}
