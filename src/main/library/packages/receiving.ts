import { comparison, type Compared } from '../../../shared/comparing'
import type { ReceivedRelease, ReceivedState } from '../../../shared/contract'
import { isAlike, merged, settledMerge, type Choices, type Merge } from '../../../shared/merging'
import {
  isOut,
  newId,
  textOf,
  type OfficerId,
  type PersonId,
  type Release,
  type ReleaseDraft,
  type ReleaseId,
} from '../../../shared/release'
import { printedDraft } from '../../../shared/render'
import { NamedFailure } from '../../../shared/result'
import { asMayStand } from '../as-may-stand'
import type { ReadHandle, WriteHandle } from '../handle'
import { settle } from '../settle'
import { query } from '../sql'
import { logChange, type Author } from '../tables/change-log'
import { readMission } from '../tables/mission'
import { officerFrom } from '../tables/officer'
import { findPerson } from '../tables/person'
import { findOrganisation, findPlace, rememberEntries } from '../tables/registers'
import { createRelease, readRelease, releaseKey, saveRelease, setTrashed } from '../tables/release'
import { hashesOf, takeVersions } from '../tables/version'
import { cutVersion, freeze } from '../versions'
import { commonText } from './common-text'
import type { PackageContents, PackedRegisters, PackedRelease } from './format'
import { frozenIn } from './read-package'

/** What the officer has decided about the releases of a package. */
export interface Decisions {
  /** By release and conflict. */
  readonly choices: Readonly<Record<string, Choices>>
  /** Those that went out from here, or were destroyed here, of which theirs is to be a new draft. */
  readonly asDrafts: readonly ReleaseId[]
}

/** What receiving one release of a package comes to. */
interface Plan {
  readonly packed: PackedRelease
  readonly state: ReceivedState
  /** Theirs, as it may stand in this library. */
  readonly theirs: ReleaseDraft
  readonly here: Release | null
  readonly merge: Merge | null
}

/** A release of a package as it stands towards this library. Nothing is written. */
export function lookAtReceived(handle: ReadHandle, contents: PackageContents, packed: PackedRelease): ReceivedRelease {
  const { state, theirs, here, merge } = planFor(handle, contents, packed)
  const headline = textOf(theirs, theirs.language).headline || (here === null ? '' : headlineOf(here.draft))
  return {
    id: packed.id,
    headline,
    type: theirs.type,
    state,
    isTrashed: here !== null && here.trashedAt !== null,
    versions: packed.versions.length,
    conflicts: state === 'out' ? [] : [...(merge?.conflicts ?? [])],
  }
}

const headlineOf = (draft: ReleaseDraft): string => textOf(draft, draft.language).headline

/** How a release here would differ from what it says now; null for one that is not here. */
export function compareReceived(
  handle: ReadHandle,
  contents: PackageContents,
  id: ReleaseId,
  choices: Choices,
): Compared | null {
  const { here, merge, state, theirs } = planFor(handle, contents, packedIn(contents, id))
  if (here === null || merge === null) return null
  const draft = state === 'out' ? theirs : settledMerge(merge, choices)
  // As drafts both: neither the mark of one nor a given number is a difference between the texts.
  const present = { ...here, status: 'draft' as const }
  return comparison(freeze(handle, present), freeze(handle, { ...present, draft }))
}

/** Fails with `not-found`. */
function packedIn({ releases }: PackageContents, id: ReleaseId): PackedRelease {
  const packed = releases.find((it) => it.id === id)
  if (packed === undefined) throw new NamedFailure('not-found', { id })
  return packed
}

function planFor(handle: ReadHandle, { registers }: PackageContents, packed: PackedRelease): Plan {
  const here = findHere(handle, packed.id)
  if (here === null || here === 'destroyed') {
    const theirs = asNew(handle, registers, packed.draft)
    return { packed, state: here ?? 'new', theirs, here: null, merge: null }
  }
  const theirs = besideOurs(handle, registers, packed.draft, here.draft)
  const merge = merged(baseOf(handle, registers, here, packed, theirs), here.draft, theirs)
  if (isAlike(here.draft, theirs)) return { packed, state: 'same', theirs, here, merge }
  if (isOut(here.status)) return { packed, state: 'out', theirs, here, merge }
  return { packed, state: merge.changed === 'neither' ? 'same' : merge.changed, theirs, here, merge }
}

function findHere(handle: ReadHandle, id: ReleaseId): Release | 'destroyed' | null {
  if (handle.get(query`SELECT 1 FROM release WHERE id = ${id}`) === undefined) return null
  try {
    return readRelease(handle, id)
  } catch (error) {
    if (error instanceof NamedFailure && error.code === 'not-found') return 'destroyed'
    throw error
  }
}

/** The newest version whose words both histories hold: what both texts come from. */
function baseOf(
  handle: ReadHandle,
  registers: PackedRegisters,
  here: Release,
  packed: PackedRelease,
  theirs: ReleaseDraft,
): ReleaseDraft | null {
  const hashes = hashesOf(handle, releaseKey(handle, here.id))
  const [newest] = packed.versions
    .filter(({ hash, content }) => content !== null && hashes.has(hash))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  if (newest === undefined) return null
  return commonText(frozenIn(newest), [
    { kept: here.draft, printed: printedDraft(here, lookupIn(handle)) },
    { kept: theirs, printed: printedDraft({ ...packed, draft: theirs }, lookupOf(registers)) },
  ])
}

type Lookup = Parameters<typeof printedDraft>[1]

const lookupIn = (handle: ReadHandle): Lookup => ({
  person: (id) => findPerson(handle, id),
  organisation: (id) => findOrganisation(handle, id),
})

const lookupOf = ({ people, organisations, merged: others }: PackedRegisters): Lookup => ({
  person: (id) => people.find((it) => it.id === (others[id] ?? id)) ?? null,
  organisation: (id) => organisations.find((it) => it.id === id) ?? null,
})

/** Theirs as a release of its own here: its number is given here, and it puts right only what went out from here. */
function asNew(handle: ReadHandle, registers: PackedRegisters, draft: ReleaseDraft): ReleaseDraft {
  const { series } = readMission(handle)
  const isKnown = draft.series === null || series.some(({ id }) => id === draft.series)
  const own = isKnown ? draft.series : (series[0]?.id ?? null)
  return asMayStand(handle, { ...withKnownPeople(handle, registers, draft), series: own })
}

/** Theirs beside a release of this library, which decides on its series and on what it puts right. */
function besideOurs(
  handle: ReadHandle,
  registers: PackedRegisters,
  draft: ReleaseDraft,
  ours: ReleaseDraft,
): ReleaseDraft {
  const named = { ...withKnownPeople(handle, registers, draft), series: ours.series }
  return ours.correction === null
    ? asMayStand(handle, named)
    : { ...named, type: ours.type, correction: ours.correction }
}

/** Whoever was merged there, and is unknown here, goes by the entry that comes along. */
function withKnownPeople(handle: ReadHandle, { merged: others }: PackedRegisters, draft: ReleaseDraft): ReleaseDraft {
  const known = <T extends { person: PersonId | null }>(it: T): T =>
    it.person === null || findPerson(handle, it.person) !== null
      ? it
      : { ...it, person: others[it.person] ?? it.person }
  return { ...draft, speakers: draft.speakers.map(known), attended: draft.attended.map(known) }
}

/**
 * Takes some releases of a package in, all of them or none. What is new is a draft that nobody here has cleared or numbered;
 * what is here is merged, between a version of what it said and one of what it says then. Answers those whose words are new or
 * others. Media and entries of registers are in the library already. Fails with `stale` where a conflict is not decided.
 */
export function receiveReleases(
  handle: WriteHandle,
  author: Author,
  contents: PackageContents,
  { choices, asDrafts }: Decisions,
  ids: readonly ReleaseId[],
): ReleaseId[] {
  return handle.transaction(() =>
    ids.flatMap((id) => {
      const plan = planFor(handle, contents, packedIn(contents, id))
      if (plan.state === 'out' || plan.state === 'destroyed') {
        return asDrafts.includes(id) ? [addRelease(handle, author, contents, plan, newId())] : []
      }
      return plan.here === null || plan.merge === null
        ? [addRelease(handle, author, contents, plan, id)]
        : bringTogether(handle, author, contents, plan, plan.here, plan.merge, choices[id] ?? {})
    }),
  )
}

/** Adds the entries of a package that are missing here: those that this library has are its own business. */
export function receiveEntries(handle: WriteHandle, author: Author, { registers }: PackageContents): void {
  rememberEntries(handle, author, {
    people: registers.people.filter(({ id }) => findPerson(handle, id) === null),
    organisations: registers.organisations.filter(({ id }) => findOrganisation(handle, id) === null),
    places: registers.places.filter(({ id }) => findPlace(handle, id) === null),
  })
}

function addRelease(
  handle: WriteHandle,
  author: Author,
  contents: PackageContents,
  { packed, theirs, here }: Plan,
  id: ReleaseId,
): ReleaseId {
  const draft = here === null ? theirs : asNew(handle, contents.registers, packed.draft)
  const release = createRelease(handle, author, draft, id)
  takeHistory(handle, author, contents, packed, releaseKey(handle, id))
  cutVersion(handle, author, release, 'received')
  return id
}

function bringTogether(
  handle: WriteHandle,
  author: Author,
  contents: PackageContents,
  { packed }: Plan,
  here: Release,
  merge: Merge,
  choices: Choices,
): ReleaseId[] {
  if (merge.conflicts.some(({ id }) => choices[id] === undefined)) {
    throw new NamedFailure('stale', { revision: here.revision })
  }
  const key = releaseKey(handle, here.id)
  const draft = settledMerge(merge, choices)
  if (isAlike(draft, here.draft)) {
    takeHistory(handle, author, contents, packed, key)
    return []
  }
  cutVersion(handle, author, here, 'before-merge')
  takeHistory(handle, author, contents, packed, key)
  saveRelease(handle, author, here.id, here.revision, draft, undefined)
  if (here.trashedAt !== null) setTrashed(handle, author, here.id, false)
  settle(handle, author, here.id)
  cutVersion(handle, author, readRelease(handle, here.id), 'received')
  return [here.id]
}

/** Their versions, under the names of those who cut them. */
function takeHistory(
  handle: WriteHandle,
  author: Author,
  { manifest, registers }: PackageContents,
  { versions }: PackedRelease,
  key: number,
): void {
  const officerOf = (id: OfficerId): number =>
    officerFrom(handle, registers.officers.find((it) => it.id === id) ?? { id, name: '', role: '', device: '' })
  const came = takeVersions(
    handle,
    author,
    key,
    versions.filter(({ content }) => content !== null).map((it) => ({ ...it, officer: officerOf(it.officer) })),
  )
  const detail = { packed: manifest.at, officer: manifest.officer.id, versions: came }
  logChange(handle, { at: author.now(), officer: author.officer, release: key, kind: 'received', detail })
}
