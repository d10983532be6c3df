import { app } from 'electron'
import { resolve } from 'node:path'
import { clearanceSteps, type ClearanceStep, type ReleaseId } from '../../shared/release'
import { askClearance } from '../errands'
import type { Library } from '../library'
import { say } from '../words'
import { releaseNamed } from './release-named'
import { choice, languageIn, needed, severalOf } from './usage'
import type { Verb } from './verb'
import { changingLibrary } from './with-library'

/** Makes the clearance copy and a mail draft that carries it, and writes down who is asked. */
export const ask: Verb = {
  usage: 'ask ID --to DIR [--steps STEP,STEP] [--language TAG] [--replace no|yes] [--library PATH]',
  options: ['to', 'steps', 'language', 'replace'],
  words: 1,
  run: async (given, tools) => {
    const id = releaseNamed(given)
    const folder = resolve(tools.folder, needed(given, 'to'))
    const named = severalOf(given, 'steps', clearanceSteps)
    const replace = choice(given, 'replace', ['no', 'yes']) === 'yes'
    const inLanguage = languageIn(given)
    await app.whenReady()
    return await changingLibrary(given, tools, async (library) => {
      const language = inLanguage ?? library.releases.get(id).draft.language
      const steps = named ?? openSteps(library, id)
      tools.tell(say('command-line.asking', { folder }))
      return await askClearance(library, { id, language, steps, folder, isApart: false, replace }, tools.output)
    })
  },
}

/** Everybody who has not cleared the words as they are; where all have, all of them anew. */
function openSteps(library: Library, id: ReleaseId): ClearanceStep[] {
  const { steps } = library.clearance.state(id)
  const open = steps.filter(({ standing }) => standing !== 'cleared')
  return (open.length > 0 ? open : steps).map(({ step }) => step)
}
