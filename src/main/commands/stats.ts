import type { Verb } from './verb'
import { readingLibrary } from './with-library'

/** How much is in a library, and how much room it takes, in bytes. */
export const stats: Verb = {
  usage: 'stats [--library PATH]',
  options: [],
  words: 0,
  run: async (given, tools) => readingLibrary(given, tools, (library) => library.stats()),
}
