import { repairLibrary } from '../library'
import type { Verb } from './verb'
import { libraryNamed } from './with-library'

/** Makes a whole library of a damaged one and its backups, or only says what that would bring back. */
export const repair: Verb = {
  usage: 'repair [--dry-run] [--library PATH]',
  options: [],
  flags: ['dry-run'],
  words: 0,
  run: async (given, tools) =>
    repairLibrary({ library: libraryNamed(given, tools), isTrial: given.flags.has('dry-run') }, () => {}),
}
