import { z } from 'zod'
import {
  textOf,
  type MediaHash,
  type Officer,
  type Person,
  type PersonId,
  type ReleaseDraft,
  type ReleaseId,
} from '../../../shared/release'
import { NamedFailure } from '../../../shared/result'
import type { ReadHandle } from '../handle'
import { lastLink } from '../chain'
import { naming } from '../failures'
import { readMedia } from '../media'
import { currentSchema } from '../migrations'
import { namedBy } from '../named-entries'
import { openFile } from '../open'
import { sha256 } from '../seal'
import { query } from '../sql'
import { DamagedRow } from '../stored'
import { isThere } from '../tables/destruction'
import { readMission } from '../tables/mission'
import { officersNamed } from '../tables/officer'
import { readRelease, releaseKey } from '../tables/release'
import { keptVersions } from '../tables/version'
import {
  manifestName,
  mediaName,
  packageFormat,
  packageVersion,
  registersName,
  releaseName,
  type Manifest,
  type PackageMember,
  type PackedRegisters,
  type PackedRelease,
} from './format'
import { writePackage } from './write-package'

/** Which releases are packed, into which file, by whom and when. */
export interface PackRequest {
  readonly library: string
  /** All: but for the trash. */
  readonly ids: readonly ReleaseId[] | 'all'
  readonly to: string
  readonly replace: boolean
  /** Version of the app. */
  readonly app: string
  readonly at: string
  readonly officer: Officer
}

/** The package that was written: how many of each are in it. */
export interface Packed {
  readonly path: string
  readonly releases: number
  readonly media: number
  /** Pictures that this library has lost: the words go without them. */
  readonly missing: readonly MediaHash[]
}

/**
 * Packs releases of a library, which another process may have open: as they are at one moment. `tell` hears how many are
 * done. Fails with `not-found`, `in-trash`, `library-damaged`, `package-too-large` {name}, and as opening and writing do.
 */
export async function packReleases(
  { library, ids, to, replace, ...about }: PackRequest,
  tell: (progress: { done: number; of: number }) => void = () => {},
): Promise<Packed> {
  const opened = openFile(library, { create: false, reading: 'read-only' })
  const { path, connection } = opened
  try {
    connection.database.exec('BEGIN')
    const chosen = naming(path, () => (ids === 'all' ? allIds(connection) : [...new Set(ids)]))
    const packing = new Packing(connection, path, about)
    const steps = packing.members(chosen, (done) => tell({ done, of: chosen.length }))
    await writePackage(to, named(path, steps), { replace })
    return { path: to, releases: chosen.length, media: packing.media.length, missing: packing.missing }
  } finally {
    opened.release()
  }
}

/** What reading throws by the name a person is told it under; what writing throws has its own. */
function* named<T>(path: string, steps: Iterator<T>): Generator<T> {
  for (;;) {
    const step = naming(path, () => steps.next())
    if (step.done === true) return
    yield step.value
  }
}

const allIds = (handle: ReadHandle): ReleaseId[] =>
  handle
    .all(query`SELECT id FROM release WHERE trashed_at IS NULL AND ${isThere} ORDER BY key`)
    .map(({ id }) => id as ReleaseId)

/** What a version shows of media, whatever schema it is of. */
const shown = z.looseObject({
  draft: z.looseObject({ pictures: z.array(z.looseObject({ hash: z.string() })).default([]) }),
  mission: z.looseObject({ emblem: z.string().nullable().default(null) }),
})

/** What one package comes to hold. */
class Packing {
  readonly media: Manifest['media'] = []
  readonly missing: MediaHash[] = []
  private readonly hashes = new Set<MediaHash>()
  private readonly officers = new Set<string>()
  private readonly people = new Map<PersonId, Person>()
  private readonly organisations = new Map<string, PackedRegisters['organisations'][number]>()
  private readonly places = new Map<string, PackedRegisters['places'][number]>()
  private readonly merged: PackedRegisters['merged'] = {}

  constructor(
    private readonly handle: ReadHandle,
    private readonly library: string,
    private readonly about: Pick<Manifest, 'app' | 'at' | 'officer'>,
  ) {}

  *members(ids: readonly ReleaseId[], tell: (done: number) => void): Generator<PackageMember> {
    const parts: Manifest['parts'] = {}
    const releases: Manifest['releases'] = []
    const part = (member: PackageMember): PackageMember => {
      parts[member.name] = sha256(member.bytes)
      return member
    }
    for (const id of ids) {
      const release = this.release(id)
      releases.push({ id, headline: textOf(release.draft, release.draft.language).headline })
      yield part(jsonMember(releaseName(id), release))
      tell(releases.length)
    }
    yield part(jsonMember(registersName, this.registers()))
    for (const hash of [...this.hashes].sort()) {
      const bytes = this.bytesOf(hash)
      if (bytes === null) continue
      this.media.push({ hash, size: bytes.length })
      yield part({ name: mediaName(hash), bytes })
    }
    const manifest: Manifest = {
      format: packageFormat,
      version: packageVersion,
      schema: currentSchema,
      ...this.about,
      mission: readMission(this.handle).name,
      releases,
      media: this.media,
      lastLink: lastLink(this.handle),
      parts,
    }
    yield jsonMember(manifestName, manifest)
  }

  private release(id: ReleaseId): PackedRelease {
    const { status, assignedNumber, createdAt, savedAt, trashedAt, draft } = readRelease(this.handle, id)
    if (trashedAt !== null) throw new NamedFailure('in-trash')
    const versions = keptVersions(this.handle, releaseKey(this.handle, id))
    this.name(draft)
    for (const { officer, content } of versions) {
      this.officers.add(officer)
      const { draft: printed, mission } = shown.parse(content)
      for (const { hash } of printed.pictures) this.hashes.add(hash as MediaHash)
      if (mission.emblem !== null) this.hashes.add(mission.emblem as MediaHash)
    }
    return { id, status, assignedNumber, createdAt, savedAt, draft, versions }
  }

  private name(draft: ReleaseDraft): void {
    for (const { hash } of draft.pictures) this.hashes.add(hash)
    const { people, organisations, place } = namedBy(this.handle, draft)
    for (const [named, person] of people) {
      this.people.set(person.id, person)
      if (named !== person.id) this.merged[named] = person.id
    }
    for (const it of organisations) this.organisations.set(it.id, it)
    if (place !== null) this.places.set(place.id, place)
  }

  private registers(): PackedRegisters {
    return {
      officers: officersNamed(this.handle, this.officers),
      people: [...this.people.values()],
      organisations: [...this.organisations.values()],
      places: [...this.places.values()],
      merged: this.merged,
    }
  }

  private bytesOf(hash: MediaHash): Uint8Array | null {
    try {
      return readMedia(this.handle, this.library, hash)
    } catch (error) {
      if (!(error instanceof DamagedRow) && !(error instanceof NamedFailure)) throw error
      this.missing.push(hash)
      return null
    }
  }
}

/** A draft keeps the order of its languages; what a version froze is hashed in an order of its own. */
const jsonMember = (name: string, value: unknown): PackageMember => ({
  name,
  bytes: Buffer.from(JSON.stringify(value)),
})
