import { correctionKinds } from '../../shared/release'
import { releaseNamed } from './release-named'
import { choice } from './usage'
import type { Verb } from './verb'
import { changingLibrary } from './with-library'

/** Starts the release that corrects, replaces or withdraws one that has gone out, and answers it. */
export const correct: Verb = {
  usage: 'correct ID [--how correct|replace|withdraw] [--library PATH]',
  options: ['how'],
  words: 1,
  run: async (given, tools) => {
    const id = releaseNamed(given)
    const how = choice(given, 'how', correctionKinds)
    return await changingLibrary(given, tools, (library) => library.releases.putRight(id, how))
  },
}
