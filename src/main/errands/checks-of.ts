import { numberTakenBy, runChecks } from '../../shared/checks'
import { standingOfWords } from '../../shared/clearance'
import type { LanguageTag, RegisterLookup, ReleaseDraft, ReleaseId } from '../../shared/release'
import type { Finding } from '../../shared/validity'
import type { Library } from '../library'

/** Everything that stands between a release and going out, as the library has it now, Must fix first. */
export function checksOf(library: Library, id: ReleaseId, language: LanguageTag): Finding[] {
  const { status, draft } = library.releases.get(id)
  const frozen = library.versions.freeze(id)
  const { correction } = draft
  return runChecks({
    draft: frozen.draft,
    typedSpeakers: draft.speakers,
    startedFrom: draft.startedFrom,
    correction,
    corrected:
      correction === null || frozen.putsRight === null ? null : library.versions.get(correction.version).content,
    lookup: lookupOf(library, draft),
    numberTakenBy: numberTakenBy(library.numbers.overview().duplicates, id),
    language,
    mission: library.mission.get(),
    now: new Date().toISOString(),
    clearance: standingOfWords(status, library.clearance.state(id).changes),
  })
}

/** How much must be fixed in these languages, and how much of it lets no reason count. */
export function toFixIn(
  library: Library,
  id: ReleaseId,
  languages: readonly LanguageTag[],
): { readonly count: number; readonly hard: number } {
  const found = languages.flatMap((language) => checksOf(library, id, language))
  // What is not about one language is found in each of them.
  const toFix = new Map(found.filter((it) => it.severity === 'mustFix').map((it) => [JSON.stringify(it), it]))
  return { count: toFix.size, hard: [...toFix.values()].filter(({ isHard }) => isHard === true).length }
}

function lookupOf(library: Library, { speakers }: ReleaseDraft): RegisterLookup {
  const linked = speakers.flatMap(({ person }) => person ?? [])
  const { people } = library.registers.named({ people: linked, organisations: [] })
  return { person: (id) => people[id] ?? null, organisation: () => null }
}
