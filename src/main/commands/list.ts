import { listViews } from '../../shared/contract'
import { readingLibrary } from './with-library'
import { choice } from './usage'
import type { Verb } from './verb'

/** The releases of the library, newest first. */
export const list: Verb = {
  usage: 'list [--view all|draft|in-clearance|cleared|released|trash] [--library PATH]',
  options: ['view'],
  words: 0,
  run: async (given, tools) => {
    const view = choice(given, 'view', listViews)
    return await readingLibrary(given, tools, (library) => library.releases.list(view))
  },
}
