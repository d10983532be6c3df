import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { frozenFrom, type Corrected } from '../../shared/render'
import type {
  Correction,
  FrozenRelease,
  Mission,
  Organisation,
  OrganisationId,
  Person,
  PersonId,
  RegisterLookup,
  Release,
  ReleaseDraft,
  VersionId,
} from '../../shared/release'
import { api } from '../bridge'

/** What a draft prints beside its own words: entries of the registers by id, and versions that it puts right. */
interface Printing {
  readonly people: Readonly<Record<string, Person>>
  readonly organisations: Readonly<Record<string, Organisation>>
  readonly versions: Readonly<Record<string, FrozenRelease>>
}

const usePrinting = create<Printing>(() => ({ people: {}, organisations: {}, versions: {} }))

/** The open release as it prints now: what page, preview and file names are made of. */
export function useFrozen(release: Release, mission: Mission): FrozenRelease {
  const lookup = useRegisterLookup()
  const corrected = usePrinting(({ versions }) => versions[release.draft.correction?.version ?? ''])
  return useMemo(
    () => frozenFrom(release, mission, lookup, correctedBy(release.draft.correction, corrected)),
    [release, mission, lookup, corrected],
  )
}

/** Names and titles of those whom the open release mentions, as the registers have them. */
export function useRegisterLookup(): RegisterLookup {
  const { people, organisations } = usePrinting()
  return useMemo(
    () => ({ person: (id) => people[id] ?? null, organisation: (id) => organisations[id] ?? null }),
    [people, organisations],
  )
}

/** The same at this moment, for what happens outside of rendering. */
export function registerLookup(): RegisterLookup {
  const { people, organisations } = usePrinting.getState()
  return { person: (id) => people[id] ?? null, organisation: (id) => organisations[id] ?? null }
}

/** The version that a release puts right; null where it puts none right, and until it has been fetched. */
export const useCorrectedVersion = (link: Correction | null): FrozenRelease | null =>
  usePrinting(({ versions }) => versions[link?.version ?? ''] ?? null)

/** Until the version has been fetched, the release prints without its notice for a moment. */
const correctedBy = (link: Correction | null, version: FrozenRelease | undefined): Corrected | null =>
  link === null || version === undefined ? null : { kind: link.kind, version }

/** Fetches what the draft on screen prints beside its own words, whenever it names somebody else. */
export function useFollowedRegisters(draft: ReleaseDraft | undefined): void {
  const named = draft === undefined ? '' : JSON.stringify(namesIn(draft))
  const version = draft?.correction?.version
  useEffect(() => {
    if (named !== '') void fetchNamed(JSON.parse(named) as Named)
  }, [named])
  useEffect(() => {
    if (version !== undefined) void fetchVersion(version)
  }, [version])
}

/** Reads the register entries on screen anew, because some of them were changed or merged. */
export async function rereadRegisters(): Promise<void> {
  const { people, organisations } = usePrinting.getState()
  await fetchNamed({
    people: Object.keys(people) as PersonId[],
    organisations: Object.keys(organisations) as OrganisationId[],
  })
}

/** Takes an entry of the register as known, because it is about to be named in the open release. */
export const knowPerson = (person: Person): void =>
  usePrinting.setState(({ people }) => ({ people: { ...people, [person.id]: person } }))

interface Named {
  readonly people: readonly PersonId[]
  readonly organisations: readonly OrganisationId[]
}

const isThere = <Id>(id: Id | null): id is Id => id !== null

const namesIn = ({ speakers, attended, event }: ReleaseDraft): Named => ({
  people: [...speakers, ...attended].map(({ person }) => person).filter(isThere),
  organisations: (event?.hosts ?? []).map(({ organisation }) => organisation).filter(isThere),
})

async function fetchNamed({ people, organisations }: Named): Promise<void> {
  if (people.length === 0 && organisations.length === 0) return
  const found = await keep(people, organisations)
  // What a title belongs to is only known with the person.
  const employers = found.flatMap(({ titles }) => titles.map(({ organisation }) => organisation).filter(isThere))
  if (employers.length > 0) await keep([], employers)
}

async function keep(people: readonly PersonId[], organisations: readonly OrganisationId[]): Promise<Person[]> {
  const answer = await api.registers.named({ people: [...people], organisations: [...organisations] })
  if (!answer.ok) return []
  usePrinting.setState((before) => ({
    people: { ...before.people, ...answer.value.people },
    organisations: { ...before.organisations, ...answer.value.organisations },
  }))
  return Object.values(answer.value.people)
}

/** A version never changes, so it is fetched once. */
async function fetchVersion(version: VersionId): Promise<void> {
  if (version in usePrinting.getState().versions) return
  const answer = await api.releases.version({ version })
  if (answer.ok) usePrinting.setState(({ versions }) => ({ versions: { ...versions, [version]: answer.value } }))
}
