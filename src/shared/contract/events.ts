import type { EventName } from './names'

/** Commands that the application menu and the window share; the palette and the shortcuts use the same names. */
export const windowCommands = [
  'new',
  'new-from-earlier',
  'new-from-template',
  'new-from-paste',
  'import',
  'export',
  'find',
  'preview',
  'copy-for-email',
  'undo',
  'redo',
  'text-larger',
  'text-smaller',
  'text-reset',
  'settings',
  'people',
  'tour',
  'ask-clearance',
  'record-clearance',
  'mark-released',
  'check',
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
}
