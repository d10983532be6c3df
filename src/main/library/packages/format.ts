import { z } from 'zod'
import {
  assignedNumber,
  instant,
  localText,
  mediaHash,
  officer,
  organisation,
  person,
  place,
  releaseDraft,
  releaseStatuses,
  uuid,
  versionReasons,
  type OfficerId,
  type PersonId,
  type ReleaseId,
  type VersionId,
} from '../../../shared/release'

/** What a package says it is, looked at before anything else about it is believed. */
export const packageFormat = 'communique-package'
export const packageVersion = 1

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

export const manifest = z.strictObject({
  format: z.literal(packageFormat),
  version: z.literal(packageVersion),
  /** Of the library that it came from. */
  schema: z.int(),
  /** Version of the app that wrote it. */
  app: z.string(),
  at: instant(),
  officer,
  /** The mission's name. */
  mission: localText,
  releases: z.array(z.strictObject({ id: uuid<ReleaseId>(), headline: z.string() })),
  media: z.array(z.strictObject({ hash: mediaHash(), size: z.int().nonnegative() })),
  /** What the log of that library hung on: noted here, it shows later that nothing of it was written anew. */
  lastLink: z.string(),
  /** SHA-256 of every other member by its name. */
  parts: z.record(z.string(), sha256Hex),
})

export type Manifest = z.infer<typeof manifest>

/** A version as it was kept. `content` is what its hash is taken over, in the form it was written in. */
export const packedVersion = z.strictObject({
  id: uuid<VersionId>(),
  number: z.int().positive(),
  at: instant(),
  officer: uuid<OfficerId>(),
  reason: z.enum(versionReasons),
  hash: sha256Hex,
  content: z.unknown(),
})

export type PackedVersion = z.infer<typeof packedVersion>

export const packedRelease = z.strictObject({
  id: uuid<ReleaseId>(),
  /** As it stood where it was packed; whoever receives it has neither cleared nor released it. */
  status: z.enum(releaseStatuses),
  assignedNumber: assignedNumber.nullable(),
  createdAt: instant(),
  savedAt: instant(),
  draft: releaseDraft,
  /** Oldest first. */
  versions: z.array(packedVersion),
})

export type PackedRelease = z.infer<typeof packedRelease>

/** The entries that the releases name, and who wrote their versions. */
export const packedRegisters = z.strictObject({
  officers: z.array(officer),
  people: z.array(person),
  organisations: z.array(organisation),
  places: z.array(place),
  /** People who were merged: the id that a release may still name, with that of the entry that stands for it. */
  merged: z.record(uuid<PersonId>(), uuid<PersonId>()),
})

export type PackedRegisters = z.infer<typeof packedRegisters>

/** All that a package holds but the bytes of its media, which stay in the file. */
export interface PackageContents {
  readonly manifest: Manifest
  /** In the order of the manifest. */
  readonly releases: readonly PackedRelease[]
  readonly registers: PackedRegisters
}

/** A file in a package. */
export interface PackageMember {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a package may hold at most, unpacked. */
export interface Limits {
  readonly members: number
  /** Bytes of one member, and of all together. */
  readonly member: number
  readonly sum: number
  /** How many times larger than packed a member may be. */
  readonly ratio: number
}

export const packageLimits: Limits = {
  members: 20_000,
  member: 60 * 1024 * 1024,
  sum: 2 * 1024 * 1024 * 1024,
  ratio: 200,
}

/** Below this size a member may be packed as tightly as it likes: repetition is no bomb yet. */
export const ratioCountsFrom = 8 * 1024 * 1024

export const manifestName = 'manifest.json'
export const registersName = 'registers.json'
export const releaseName = (id: ReleaseId): string => `releases/${id}.json`
export const mediaName = (hash: string): string => `media/${hash}`

/** Every name that a member may have. */
export const isMemberName = (name: string): boolean =>
  /^(manifest\.json|registers\.json|releases\/[0-9a-f-]{36}\.json|media\/[0-9a-f]{64})$/.test(name)
