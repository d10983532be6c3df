import { releaseRoutes } from '../../shared/release'
import { markReleased } from '../errands'
import { releaseNamed } from './release-named'
import { momentIn, neededChoice } from './usage'
import type { Verb } from './verb'
import { changingLibrary } from './with-library'

/** Notes that a cleared release has gone out; from then on its text stays. */
export const release: Verb = {
  usage: 'release ID --route ROUTE [--when ISO] [--note NOTE] [--override REASON] [--library PATH]',
  options: ['route', 'when', 'note', 'override'],
  words: 1,
  run: async (given, tools) => {
    const id = releaseNamed(given)
    const route = neededChoice(given, 'route', releaseRoutes)
    const when = momentIn(given)
    const { note = '', override = '' } = given.values
    return await changingLibrary(given, tools, (library) => markReleased(library, id, { when, route, note, override }))
  },
}
