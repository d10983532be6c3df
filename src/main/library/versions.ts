import { isOut, standingOf, type FrozenRelease, type Release, type Version } from '../../shared/release'
import { frozenFrom, type Corrected } from '../../shared/render'
import { NamedFailure } from '../../shared/result'
import type { ReadHandle, WriteHandle } from './handle'
import type { Author } from './tables/change-log'
import { readMission } from './tables/mission'
import { readPublication } from './tables/publication'
import { findOrganisation, findPerson } from './tables/registers'
import { releaseKey } from './tables/release'
import { keepVersion, readVersion, type VersionReason } from './tables/version'

/** A release as it prints today; one that has gone out, as it went out, whatever registers and mission say by now. */
export function freeze(handle: ReadHandle, release: Release): FrozenRelease {
  const published = isOut(release.status) ? readPublication(handle, releaseKey(handle, release.id)) : null
  if (published !== null) {
    return { ...readVersion(handle, published.version).content, standing: standingOf(release.status) }
  }
  const lookup = {
    person: (id: Parameters<typeof findPerson>[1]) => findPerson(handle, id),
    organisation: (id: Parameters<typeof findOrganisation>[1]) => findOrganisation(handle, id),
  }
  return frozenFrom(release, readMission(handle), lookup, correctedBy(handle, release))
}

/** Null too where a draft names a version that this library has not, as a copy from a backup may, or has no more. */
function correctedBy(handle: ReadHandle, { draft: { correction } }: Release): Corrected | null {
  if (correction === null) return null
  try {
    return { kind: correction.kind, version: readVersion(handle, correction.version).content }
  } catch (error) {
    if (error instanceof NamedFailure && ['not-found', 'version-destroyed'].includes(error.code)) return null
    throw error
  }
}

/** Keeps what a release prints now as a version. */
export const cutVersion = (handle: WriteHandle, author: Author, release: Release, reason: VersionReason): Version =>
  keepVersion(handle, author, { key: releaseKey(handle, release.id), id: release.id }, freeze(handle, release), reason)
