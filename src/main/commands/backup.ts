import type { Verb } from './verb'
import { changingLibrary } from './with-library'

/** Makes a backup and reopens it to see that it is whole. */
export const backup: Verb = {
  usage: 'backup [--library PATH]',
  options: [],
  words: 0,
  run: async (given, tools) => changingLibrary(given, tools, (library) => library.backups.make('by-hand')),
}
