import { runChecks, type CheckInput } from '../../shared/checks'
import { standingOfWords } from '../../shared/clearance'
import type { LanguageTag, RegisterLookup, ReleaseDraft, ReleaseId } from '../../shared/release'
import type { Finding } from '../../shared/validity'
import type { Library } from '../library'

/** Everything that stands between a release and going out, as the library has it now, Must fix first. */
export function checksOf(library: Library, id: ReleaseId, language: LanguageTag): Finding[] {
  const { status, draft } = library.releases.get(id)
  return runChecks({
    draft: library.versions.freeze(id).draft,
    typedSpeakers: draft.speakers,
    startedFrom: draft.startedFrom,
    lookup: lookupOf(library, draft),
    numberTakenBy: alsoNumbered(library, id),
    language,
    mission: library.mission.get(),
    now: new Date().toISOString(),
    clearance: standingOfWords(status, library.clearance.state(id).changes),
  })
}

function lookupOf(library: Library, { speakers }: ReleaseDraft): RegisterLookup {
  const linked = speakers.flatMap(({ person }) => person ?? [])
  const { people } = library.registers.named({ people: linked, organisations: [] })
  return { person: (id) => people[id] ?? null, organisation: () => null }
}

/** Another release that prints the same number. */
const alsoNumbered = (library: Library, id: ReleaseId): CheckInput['numberTakenBy'] =>
  library.numbers
    .overview()
    .duplicates.find(({ releases }) => releases.some((it) => it.id === id))
    ?.releases.find((it) => it.id !== id) ?? null
