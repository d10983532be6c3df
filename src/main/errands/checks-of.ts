import { runChecks, type CheckInput } from '../../shared/checks'
import type { ClearanceState } from '../../shared/contract'
import type { LanguageTag, ReleaseId, ReleaseStatus } from '../../shared/release'
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
    clearance: clearanceOf(status, library.clearance.state(id)),
  })
}

/** Void where something was cleared and the words are others now. */
function clearanceOf(status: ReleaseStatus, { changes }: ClearanceState): CheckInput['clearance'] {
  if (status !== 'draft' && status !== 'in-clearance') return 'valid'
  return changes === null ? 'none' : 'void'
}
