import { z } from 'zod'
import { savedSearch } from '../../../shared/contract'
import {
  assignedNumber,
  instant,
  localText,
  mission,
  officer,
  organisation,
  person,
  place,
  releaseDraft,
  releaseStatuses,
  uuid,
  type OfficerId,
  type PersonId,
  type ReleaseId,
  type TemplateId,
  type VersionId,
} from '../../../shared/release'
import { packedVersion } from '../packages/format'

/** What an export of everything says it is, looked at before anything else about it is believed. */
export const exportFormat = 'communique-export'
export const exportVersion = 1

const column = z.union([z.string(), z.number(), z.null()])
const officerId = uuid<OfficerId>()
const versionId = uuid<VersionId>()

/** A line of the log under its number, with what links it to the line before. */
const logLine = z.strictObject({
  line: z.int(),
  at: z.string(),
  officer: officerId,
  kind: z.string(),
  detail: z.unknown(),
  link: z.string().nullable(),
})

/** All that a library holds of one release. */
export const releaseRecord = z.strictObject({
  id: uuid<ReleaseId>(),
  revision: z.int(),
  status: z.enum(releaseStatuses),
  createdAt: instant(),
  savedAt: instant(),
  trashedAt: instant().nullable(),
  assignedNumber: assignedNumber.nullable(),
  /** Null where it was destroyed. */
  draft: releaseDraft.nullable(),
  versions: z.array(packedVersion),
  clearance: z.array(
    z.strictObject({
      id: z.uuid(),
      at: z.string(),
      officer: officerId,
      kind: z.string(),
      step: z.string().nullable(),
      version: versionId.nullable(),
      hash: z.string().nullable(),
      answer: z.unknown(),
    }),
  ),
  receipts: z.array(
    z.strictObject({
      id: z.uuid(),
      version: versionId,
      officer: officerId,
      at: z.string(),
      language: z.string(),
      format: z.string(),
      route: z.string(),
      path: z.string(),
      size: z.int(),
      pages: z.int().nullable(),
      sha256: z.string(),
    }),
  ),
  /** What left without a file, by the number that the log names it by. */
  handovers: z.array(
    z.strictObject({ handover: z.int(), version: versionId, language: z.string(), route: z.string() }),
  ),
  publication: z
    .strictObject({
      id: z.uuid(),
      version: versionId,
      at: z.string(),
      officer: officerId,
      when: z.string(),
      route: z.string(),
      note: z.string(),
      override: z.string(),
    })
    .nullable(),
  /** Who destroyed it and why, and what its row still says. */
  destroyed: z
    .strictObject({
      at: z.string(),
      officer: officerId,
      cause: z.string(),
      reason: z.string(),
      was: z.string(),
      headline: z.string(),
      remains: z.record(z.string(), column),
    })
    .nullable(),
  log: z.array(logLine),
})

export type ReleaseRecord = z.infer<typeof releaseRecord>

/** What belongs to no single release, each a file. In the order in which it is brought back. */
export const libraryRecords = {
  officers: z.array(officer.extend({ login: z.string() })),
  mission: mission.nullable(),
  registers: z.strictObject({
    people: z.array(person.extend({ mergedInto: uuid<PersonId>().nullable() })),
    organisations: z.array(organisation),
    places: z.array(place),
  }),
  templates: z.array(
    z.strictObject({
      id: uuid<TemplateId>(),
      name: z.string(),
      version: z.int(),
      lastReviewed: z.string(),
      savedAt: z.string(),
      removedAt: z.string().nullable(),
      draft: z.unknown(),
    }),
  ),
  'saved-searches': z.array(savedSearch.extend({ position: z.int(), savedAt: z.string() })),
  preferences: z.record(z.string(), z.unknown()),
  media: z.array(z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), size: z.int(), addedAt: z.string() })),
  log: z.strictObject({
    /** What the first link hangs on: the lines from before there were links, as one. */
    start: z.strictObject({ lines: z.int(), last: z.int(), hash: z.string() }),
    lines: z.array(logLine),
  }),
} as const

export type LibraryRecords = { [Name in keyof typeof libraryRecords]: z.infer<(typeof libraryRecords)[Name]> }

export const recordNames = Object.keys(libraryRecords) as (keyof LibraryRecords)[]

export const exportManifest = z.strictObject({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  schema: z.int(),
  app: z.string(),
  at: instant(),
  officer,
  mission: localText,
  /** In the order they came into the library, what was destroyed too. */
  releases: z.array(uuid<ReleaseId>()),
  /** Media that this library has lost. */
  missing: z.array(z.string()),
  lastLink: z.string(),
})

export type ExportManifest = z.infer<typeof exportManifest>

export const recordFile = (name: string): string => `${name}.json`
export const releaseFile = (id: ReleaseId): string => `releases/${id}.json`
export const mediaFile = (hash: string): string => `media/${hash}`
export const manifestFile = 'manifest.json'
/** SHA-256 of every other file by its name, as `sha256sum` writes and checks it. */
export const sumsFile = 'SHA256SUMS'

/** As it is written: for people, too. */
export const written = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
