import type { ReleaseId, ReleaseType, TemplateId } from '../../shared/release'
import { textOf, type Release } from '../../shared/release'
import { offeredTypes } from '../../shared/release-types'
import { startFromEarlier, startFromTemplate } from '../errands'
import type { Library } from '../library'
import { choice, idIn, neededChoice, wrongUse } from './usage'
import type { Verb } from './verb'
import { changingLibrary, writingLibrary } from './with-library'

/** Starts a release: from nothing, from an earlier one, or from a template. Answers it whole. */
export const newVerb: Verb = {
  usage: 'new --type T [--title TEXT] [--from ID | --template ID] [--library PATH]',
  options: ['type', 'title', 'from', 'template'],
  words: 0,
  run: async (given, tools) => {
    const from = idIn<ReleaseId>(given, 'from')
    const template = idIn<TemplateId>(given, 'template')
    if (from !== null && template !== null) throw wrongUse('--from and --template exclude each other')
    const types = offeredTypes as readonly [ReleaseType, ...ReleaseType[]]
    const { title, type } = given.values
    // What it is started from has a type already; a given one overrules it.
    const overruling = type === undefined ? undefined : choice(given, 'type', types)
    if (from !== null) {
      return await changingLibrary(given, tools, (it) => titled(it, startFromEarlier(it, from, overruling), title))
    }
    if (template !== null) {
      return await changingLibrary(given, tools, (it) => titled(it, startFromTemplate(it, template, overruling), title))
    }
    const wanted = neededChoice(given, 'type', types)
    return await writingLibrary(given, tools, (it) => titled(it, it.releases.create(wanted), title))
  },
}

function titled(library: Library, { id, revision, draft }: Release, headline: string | undefined): Release {
  if (headline !== undefined) {
    const text = { ...textOf(draft, draft.language), headline }
    library.releases.save(id, revision, { ...draft, texts: { ...draft.texts, [draft.language]: text } })
  }
  return library.releases.get(id)
}
