import type { Library } from '../library'
import { seeded, syntheticDraft, syntheticMission, type SyntheticLanguage } from './synthetic'

/** Releases that are written in one transaction. */
const atOnce = 1000

/** Of so many releases one has gone out. */
const oneOut = 3

/** Fills a library with releases that are invented from a seed, a part of them cleared and gone out. */
export function fillLibrary(
  library: Library,
  { count, seed, languages }: { count: number; seed: number; languages: readonly SyntheticLanguage[] },
  tell: (done: number) => void,
): void {
  const random = seeded(seed)
  library.mission.save({ ...syntheticMission(), clearance: { 'press-release': ['ambassador'] } })
  for (let done = 0; done < count;) {
    const drafts = Array.from({ length: Math.min(atOnce, count - done) }, () => syntheticDraft(random, languages))
    library.together(() => {
      for (const { id, draft } of library.releases.createAll(drafts)) {
        if (done % oneOut === 0) goOut(library, id, draft.dateline.date ?? '2020-01-01')
        done += 1
      }
    })
    tell(done)
  }
  while (library.tidy(1000));
}

function goOut(library: Library, id: Parameters<Library['releases']['get']>[0], date: string): void {
  const when = `${date}T10:00:00.000Z`
  for (const { step } of library.clearance.state(id).steps) {
    const answer = { step, decision: 'cleared', by: 'Ilka Torvane', role: 'Ambassador', means: 'in-person' } as const
    library.clearance.record(id, { ...answer, when, note: '', scan: null }, null)
  }
  library.releases.markReleased(id, { when, route: 'email', note: '', override: '' })
}
