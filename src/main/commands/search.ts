import { readingLibrary } from './with-library'
import type { Verb } from './verb'

/** The releases that hold the words, best first. */
export const search: Verb = {
  usage: 'search QUERY [--library PATH]',
  options: [],
  words: 1,
  run: async (given, tools) =>
    readingLibrary(given, tools, (library) => library.releases.list('all', given.positionals[0])),
}
