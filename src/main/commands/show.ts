import { releaseNamed } from './release-named'
import { readingLibrary } from './with-library'
import type { Verb } from './verb'

/** One release with all its facts and texts. */
export const show: Verb = {
  usage: 'show ID [--library PATH]',
  options: [],
  words: 1,
  run: async (given, tools) => {
    const id = releaseNamed(given)
    return await readingLibrary(given, tools, (library) => library.releases.get(id))
  },
}
