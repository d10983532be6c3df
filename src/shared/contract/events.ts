import type { ReleaseId } from '../release'
import type { Failure } from '../result'
import type { RepairProgress } from './health'
import type { EventName } from './names'
import type { WorkProgress } from './work'

/** Commands that the application menu and the window share; the palette and the shortcuts use the same names. */
export const windowCommands = [
  'new',
  'new-press-release',
  'new-statement',
  'new-readout',
  'new-media-advisory',
  'new-condolence',
  'new-message',
  'new-from-earlier',
  'new-from-template',
  'new-from-paste',
  'save-template',
  'import',
  'export',
  'send',
  'receive',
  'export-everything',
  'bring-back',
  'find',
  'find-in-text',
  'replace-in-text',
  'preview',
  'copy-for-email',
  'undo',
  'redo',
  'text-larger',
  'text-smaller',
  'text-reset',
  'publish',
  'settings',
  'people',
  'tour',
  'ask-clearance',
  'record-clearance',
  'call-back',
  'mark-released',
  'correct',
  'replace',
  'withdraw',
  'check',
  'versions',
  'theme-light',
  'theme-dark',
  'theme-system',
] as const

export type WindowCommand = (typeof windowCommands)[number]

/** Payload of each event. */
export interface EventPayloads extends Record<EventName, unknown> {
  /** Hand over every unsaved change and answer with `window.flushed` and the same token. */
  flush: { token: string }
  command: { command: WindowCommand }
  'library-changed': Record<string, never>
  /** The library on a share stands otherwise to what is published there. */
  'share-changed': Record<string, never>
  /** The status of these releases is another now, because mission or registers have changed what they print. */
  'releases-changed': { ids: readonly ReleaseId[] }
  /** A check has ended that nobody in the window had asked for. */
  'health-changed': Record<string, never>
  /** How far the repair of the library is that was open. */
  repair: RepairProgress
  /** A package was opened by the system, and waits to be asked for. */
  'package-opened': Record<string, never>
  /** Something failed that nobody in the window had asked for, such as the backup of the hour. Told once. */
  trouble: Pick<Failure, 'code' | 'values'>
  /** How far long work is that the window asked for. */
  work: WorkProgress
}
