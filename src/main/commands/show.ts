import { releaseNamed } from './release-named'
import { readingLibrary } from './with-library'
import type { Verb } from './verb'
import { versionNumbered } from './versions'

/** One release with all its facts and texts, or one of its versions with what it froze. */
export const show: Verb = {
  usage: 'show ID [--version NUMBER] [--library PATH]',
  options: ['version'],
  words: 1,
  run: async (given, tools) => {
    const id = releaseNamed(given)
    const number = given.values['version']
    return await readingLibrary(given, tools, (library) =>
      number === undefined ? library.releases.get(id) : library.versions.get(versionNumbered(library, id, number)),
    )
  },
}
