import { fillLibrary, syntheticLanguages } from '../errands'
import { say } from '../words'
import { countIn, needed, severalOf, wrongUse } from './usage'
import type { Verb } from './verb'
import { writingLibrary } from './with-library'

/** Fills a new library with invented releases, always the same for a seed: for benches and for trying things out. */
export const generate: Verb = {
  usage: 'generate NUMBER --library PATH [--seed NUMBER] [--languages en,es,…]',
  options: ['seed', 'languages'],
  words: 1,
  run: async (given, tools) => {
    const count = Number(given.positionals[0])
    if (!/^[1-9]\d{0,5}$/.test(given.positionals[0] ?? '')) throw wrongUse('NUMBER is how many releases, up to 999999')
    const seed = countIn(given, 'seed') ?? 1
    const languages = severalOf(given, 'languages', syntheticLanguages) ?? syntheticLanguages
    // Never the library that somebody works in because a word was left out.
    needed(given, 'library')
    return await writingLibrary(given, tools, (library) => {
      const { all, trash } = library.releases.counts()
      if (all + trash > 0) throw wrongUse('generate fills a new library only, and this one has releases in it')
      const begun = performance.now()
      fillLibrary(library, { count, seed, languages }, (done) =>
        tools.tell(say('command-line.generated', { done, count })),
      )
      const seconds = (performance.now() - begun) / 1000
      return { library: library.path, releases: count, seed, perSecond: Math.round(count / seconds) }
    })
  },
}
