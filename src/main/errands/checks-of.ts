import { numberTakenBy, runChecks } from '../../shared/checks'
import { standingOfWords } from '../../shared/clearance'
import type { LanguageTag, RegisterLookup, ReleaseDraft, ReleaseId } from '../../shared/release'
import type { Finding } from '../../shared/validity'
import type { Library } from '../library'

/**
 * Everything that stands between a release in these languages and going out, as the library has it now: Must fix first in
 * each, and what is not about one language once.
 */
export function checksOf(library: Library, id: ReleaseId, languages: readonly LanguageTag[]): Finding[] {
  const { status, draft } = library.releases.get(id)
  const frozen = library.versions.freeze(id)
  const { correction } = draft
  const input = {
    draft: frozen.draft,
    typedSpeakers: draft.speakers,
    startedFrom: draft.startedFrom,
    correction,
    corrected:
      correction === null || frozen.putsRight === null ? null : library.versions.get(correction.version).content,
    lookup: lookupOf(library, draft),
    numberTakenBy: numberTakenBy(library.numbers.overview().duplicates, id),
    mission: library.mission.get(),
    now: new Date().toISOString(),
    clearance: standingOfWords(status, library.clearance.state(id).changes),
  }
  const found = languages.flatMap((language) => runChecks({ ...input, language }))
  return [...new Map(found.map((it) => [JSON.stringify(it), it])).values()]
}

/** How much of it must be fixed, and for how much no reason counts. */
export function toFixAmong(findings: readonly Finding[]): { readonly count: number; readonly hard: number } {
  const toFix = findings.filter(({ severity }) => severity === 'mustFix')
  return { count: toFix.length, hard: toFix.filter(({ isHard }) => isHard === true).length }
}

function lookupOf(library: Library, { speakers }: ReleaseDraft): RegisterLookup {
  const linked = speakers.flatMap(({ person }) => person ?? [])
  const { people } = library.registers.named({ people: linked, organisations: [] })
  return { person: (id) => people[id] ?? null, organisation: () => null }
}
