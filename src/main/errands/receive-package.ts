import { basename } from 'node:path'
import type { PackagePreview, PackageToken, ReceivedRelease } from '../../shared/contract'
import type { ReleaseId } from '../../shared/release'
import { NamedFailure } from '../../shared/result'
import { readPackageMedia, type Decisions, type Library, type PackageContents } from '../library'
import { chunk, giveWay } from './give-way'
import { inChunks } from './in-chunks'

/** How a package stands towards a library, looked at without keeping anybody waiting. */
export async function lookAtPackage(
  library: Library,
  contents: PackageContents,
  { path, token }: { path: string; token: PackageToken },
): Promise<PackagePreview> {
  const { officer, mission, at } = contents.manifest
  const releases = await lookedAt(library, contents)
  return { token, name: basename(path), officer: officer.name, mission, at, releases }
}

async function lookedAt(library: Library, contents: PackageContents): Promise<ReceivedRelease[]> {
  const releases: ReceivedRelease[] = []
  let began = performance.now()
  for (const packed of contents.releases) {
    releases.push(library.transfer.look(contents, packed))
    if (performance.now() - began < chunk) continue
    await giveWay()
    began = performance.now()
  }
  return releases
}

/** Ours may have been changed since somebody looked at the package. */
async function refuseUndecided(library: Library, contents: PackageContents, { choices }: Decisions): Promise<void> {
  for (const { id, conflicts } of await lookedAt(library, contents)) {
    if (conflicts.every((it) => choices[id]?.[it.id] !== undefined)) continue
    throw new NamedFailure('stale', { revision: library.releases.get(id).revision })
  }
}

/**
 * Takes a package in, its media first and then a few releases at a time. Nothing is written where a conflict is not decided.
 * What fails later leaves what is in already, and tried again goes on with the rest: `received` holds which those are. Fails
 * as reading and receiving do.
 */
export async function receivePackage(
  library: Library,
  { contents, path, received }: { contents: PackageContents; path: string; received: Set<ReleaseId> },
  decisions: Decisions,
): Promise<ReleaseId[]> {
  const left = contents.releases.filter(({ id }) => !received.has(id))
  await refuseUndecided(library, { ...contents, releases: left }, decisions)
  for (const { hash } of contents.manifest.media) library.media.put(await readPackageMedia(path, hash))
  library.transfer.receiveEntries(contents)
  const { ids } = await inChunks(
    left.map(({ id }) => id),
    (some) => {
      const changed = library.transfer.receive(contents, decisions, some)
      for (const id of some) received.add(id)
      return changed
    },
  )
  return ids
}
