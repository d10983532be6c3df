import { runChecks } from '../../shared/checks'
import { standingOfWords } from '../../shared/clearance'
import type { LanguageTag, ReleaseId } from '../../shared/release'
import type { Finding } from '../../shared/validity'
import type { Library } from '../library'

/** Everything that stands between a release and going out, as the library has it now, Must fix first. */
export function checksOf(library: Library, id: ReleaseId, language: LanguageTag): Finding[] {
  const { status, draft } = library.releases.get(id)
  return runChecks({
    draft: library.versions.freeze(id).draft,
    startedFrom: draft.startedFrom,
    language,
    mission: library.mission.get(),
    now: new Date().toISOString(),
    clearance: standingOfWords(status, library.clearance.state(id).changes),
  })
}
