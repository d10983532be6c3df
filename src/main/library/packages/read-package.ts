import { basename } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '../../../shared/canonical'
import { frozenRelease, type FrozenRelease, type MediaHash } from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import { currentSchema } from '../migrations'
import { sha256 } from '../seal'
import { upcastVersion } from '../tables/upcast-version'
import {
  isMemberName,
  manifest,
  manifestName,
  mediaName,
  packageFormat,
  packageLimits,
  packageVersion,
  packedRegisters,
  packedRelease,
  registersName,
  releaseName,
  type Limits,
  type Manifest,
  type PackageContents,
  type PackedRelease,
  type PackedVersion,
} from './format'
import { withZip, type ZipMembers } from './zip-members'

const announced = z.looseObject({ format: z.literal(packageFormat), version: z.int(), schema: z.int() })

/**
 * Reads a package and holds every member against its hash; nothing is written. Fails with `file-unreadable`, with
 * `package-unreadable` where it is no package or not whole, `package-newer`, `package-refused` for names that lead out of it
 * and `package-too-large`, each {name}.
 */
export const readPackage = (path: string, limits: Limits = packageLimits): Promise<PackageContents> =>
  withZip(path, limits, async (members) => {
    const about = await readManifest(path, members)
    expectMembers(path, members, about)
    const read = async (name: string): Promise<unknown> => {
      const bytes = await members.read(name)
      if (sha256(bytes) !== about.parts[name]) throw unreadable(path)
      return JSON.parse(bytes.toString('utf8'))
    }
    const registers = packedRegisters.parse(await read(registersName))
    const releases: PackedRelease[] = []
    for (const { id } of about.releases) {
      const release = packedRelease.parse(await read(releaseName(id)))
      if (release.id !== id) throw unreadable(path)
      release.versions.forEach(expectWhole)
      releases.push(release)
    }
    for (const { hash, size } of about.media) {
      const found = await members.digest(mediaName(hash))
      if (found.hash !== hash || found.size !== size) throw unreadable(path)
    }
    return { manifest: about, releases, registers }
  })

/** The bytes of a media file in a package. Fails as {@link readPackage} does. */
export const readPackageMedia = (path: string, hash: MediaHash): Promise<Buffer> =>
  withZip(path, packageLimits, async (members) => {
    const bytes = await members.read(mediaName(hash))
    if (sha256(bytes) !== hash) throw unreadable(path)
    return bytes
  })

/** What a packed version froze, in today's form. Throws where it is not what a version holds. */
export const frozenIn = ({ content }: Pick<PackedVersion, 'content'>): FrozenRelease =>
  frozenRelease.parse(upcastVersion(content))

const unreadable = (path: string): NamedFailure => new NamedFailure('package-unreadable', { name: basename(path) })

/** Looks at the version before the shape: what a newer app wrote may have another. */
async function readManifest(path: string, members: ZipMembers): Promise<Manifest> {
  const stored: unknown = JSON.parse((await members.read(manifestName)).toString('utf8'))
  const { version, schema } = announced.parse(stored)
  if (version > packageVersion || schema > currentSchema) throw newer(path)
  return manifest.parse(stored)
}

const newer = (path: string): NamedFailure => new NamedFailure('package-newer', { name: basename(path) })

/** Every member is declared, once, and everything that is declared is there. */
function expectMembers(path: string, { names }: ZipMembers, { parts, releases, media }: Manifest): void {
  const told = [
    registersName,
    ...releases.map(({ id }) => releaseName(id)),
    ...media.map(({ hash }) => mediaName(hash)),
  ]
  const isTold = new Set([manifestName, ...told])
  const isWhole =
    isTold.size === told.length + 1 &&
    names.size === isTold.size &&
    Object.keys(parts).length === told.length &&
    told.every((name) => names.has(name) && Object.hasOwn(parts, name)) &&
    [...names].every(isMemberName)
  if (!isWhole) throw unreadable(path)
}

/** What a hash is taken over is what a library keeps of a version: to the byte. */
function expectWhole(version: PackedVersion): void {
  if (sha256(canonicalJson(version.content)) !== version.hash) throw new Error('a packed version is not what was cut')
  frozenIn(version)
}
