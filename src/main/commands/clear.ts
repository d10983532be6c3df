import { resolve } from 'node:path'
import { clearanceMeans, clearanceSteps, type ClearanceStep, type ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { keepScan } from '../errands'
import type { Library } from '../library'
import { releaseNamed } from './release-named'
import { choice, momentIn, needed, neededChoice, wrongUse } from './usage'
import type { Given, Verb } from './verb'
import { changingLibrary } from './with-library'

/** Writes down who cleared the text as it stands, or refused to. Answers the release, whose status follows. */
export const clear: Verb = {
  usage:
    'clear ID --by NAME --how telephone|in-person|email|paper [--step STEP] [--role ROLE] [--when ISO] [--note NOTE] [--scan FILE] [--refused no|yes] [--library PATH]',
  options: ['by', 'how', 'step', 'role', 'when', 'note', 'scan', 'refused'],
  words: 1,
  run: async (given, tools) => {
    const id = releaseNamed(given)
    const by = needed(given, 'by')
    const means = neededChoice(given, 'how', clearanceMeans)
    const decision = choice(given, 'refused', ['no', 'yes']) === 'yes' ? ('refused' as const) : ('cleared' as const)
    const when = momentIn(given)
    const { role = '', note = '', scan: file } = given.values
    return await changingLibrary(given, tools, (library) => {
      const step = stepIn(given, library, id)
      const scan = file === undefined ? null : keepScan(library, resolve(tools.folder, file))
      return library.clearance.record(id, { step, decision, by, role, means, when, note, scan }, null)
    })
  },
}

/** The step that is named, else the first that is not cleared yet. */
function stepIn(given: Given, library: Library, id: ReleaseId): ClearanceStep {
  const { steps } = library.clearance.state(id)
  if (given.values['step'] !== undefined) {
    const named = choice(given, 'step', clearanceSteps)
    if (steps.some(({ step }) => step === named)) return named
    throw wrongUse(`The steps of this release are ${steps.map(({ step }) => step).join(', ')}`)
  }
  const open = steps.find(({ standing }) => standing !== 'cleared')
  if (open !== undefined) return open.step
  throw new NamedFailure('transition-refused', { from: library.releases.get(id).status, to: 'cleared' })
}
