import type { Organisation, Person, PersonId, Place, ReleaseDraft } from '../../shared/release'
import type { ReadHandle } from './handle'
import { findPerson } from './tables/person'
import { findOrganisation, findPlace } from './tables/registers'

/** The entries of the registers that a draft names; people under the id it names them by. */
export interface NamedEntries {
  readonly people: ReadonlyMap<PersonId, Person>
  readonly organisations: readonly Organisation[]
  readonly place: Place | null
}

/** What is not in the registers any more is left out. */
export function namedBy(handle: ReadHandle, draft: ReleaseDraft): NamedEntries {
  const named = [...draft.speakers, ...draft.attended].map(({ person }) => person).filter((it) => it !== null)
  const people = new Map<PersonId, Person>()
  for (const person of named) {
    const it = findPerson(handle, person)
    if (it !== null) people.set(person, it)
  }
  const titles = [...people.values()].flatMap((it) => it.titles)
  const bodies = new Set([...titles, ...(draft.event?.hosts ?? [])].map(({ organisation }) => organisation))
  bodies.delete(null)
  const organisations = [...bodies].map((it) => it && findOrganisation(handle, it)).filter((it) => it !== null)
  const place = draft.event?.place ?? null
  return { people, organisations, place: place && findPlace(handle, place) }
}
