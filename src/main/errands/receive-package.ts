import { basename } from 'node:path'
import type { PackagePreview, PackageToken, ReceivedRelease } from '../../shared/contract'
import type { ReleaseId } from '../../shared/release'
import { readPackageMedia, type Decisions, type Library, type PackageContents } from '../library'
import { chunk, giveWay } from './give-way'

/** How a package stands towards a library, looked at without keeping anybody waiting. */
export async function lookAtPackage(
  library: Library,
  contents: PackageContents,
  { path, token }: { path: string; token: PackageToken },
): Promise<PackagePreview> {
  const releases: ReceivedRelease[] = []
  let began = performance.now()
  for (const packed of contents.releases) {
    releases.push(library.transfer.look(contents, packed))
    if (performance.now() - began < chunk) continue
    await giveWay()
    began = performance.now()
  }
  const { officer, mission, at } = contents.manifest
  return { token, name: basename(path), officer: officer.name, mission, at, releases }
}

/** Takes a package in, whole or not at all; its media come first. Fails as reading and receiving do. */
export async function receivePackage(
  library: Library,
  contents: PackageContents,
  path: string,
  decisions: Decisions,
): Promise<ReleaseId[]> {
  for (const { hash } of contents.manifest.media) library.media.put(await readPackageMedia(path, hash))
  return library.transfer.receive(contents, decisions)
}
