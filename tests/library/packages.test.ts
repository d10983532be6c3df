import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/shared/canonical'
import { newId, type MediaHash, type Picture, type ReleaseId } from '../../src/shared/release'
import {
  frozenIn,
  openLibrary,
  packReleases,
  readPackage,
  readPackageMedia,
  type Library,
  type PackRequest,
} from '../../src/main/library'
import {
  aGoingOut,
  aMission,
  anAnswer,
  anEvent,
  anOrganisation,
  aPerson,
  aPlace,
  aRelease,
  aReleaseText,
  aSeries,
  aSpeaker,
} from '../helpers/builders'
import { temporaryFolder } from '../helpers/temporary-folder'
import { arbitraryDraft } from './arbitrary-release'
import { newPath, opened } from './open-temporary'

const failing = (code: string): unknown => expect.objectContaining({ code })

const at = '2026-11-23T04:30:00.000Z'

/** Packs into a file of its own, always at the same moment. */
async function packed(
  library: Library,
  ids: PackRequest['ids'],
  to = join(temporaryFolder(), 'For the consulate.communique'),
): Promise<string> {
  const about = { app: '0.1.0', at, officer: library.officer.get() }
  await packReleases({ library: library.path, ids, to, replace: false, ...about })
  return to
}

const aPicture = (hash: MediaHash): Picture => ({ id: newId(), hash, name: 'quay.jpg', credit: '', alternative: {} })

function desk(path = newPath()): Library {
  const library = opened(path)
  library.mission.save(
    aMission({
      clearance: { 'press-release': ['ambassador'] },
      series: [aSeries()],
      emblem: library.media.put(Buffer.from('an emblem')),
    }),
  )
  library.officer.save({ name: 'Teren Aldo', role: 'Press officer' })
  return library
}

/** A release with a picture, entries of the registers, three versions and a number. */
function released(library: Library): ReleaseId {
  const organisation = anOrganisation()
  const speaker = aPerson({
    titles: [{ title: { en: 'Ambassador' }, organisation: organisation.id, from: null, to: null }],
  })
  const double = aPerson({ name: 'Ilka Torvan' })
  const place = aPlace()
  library.registers.remember({ people: [speaker, double], organisations: [organisation], places: [place] })
  const draft = aRelease({
    series: library.mission.get().series[0]!.id,
    event: anEvent({ place: place.id }),
    speakers: [aSpeaker({ person: speaker.id }), aSpeaker({ person: double.id })],
    pictures: [aPicture(library.media.put(Buffer.from('a photograph')))],
    internalNote: 'ask the consulate',
    texts: { es: aReleaseText({ headline: 'El puerto' }), en: aReleaseText() },
  })
  const { id } = library.releases.create(draft)
  library.versions.cut(id, 'export')
  library.registers.merge(speaker.id, [double.id])
  library.versions.cut(id, 'export')
  library.clearance.record(id, anAnswer(), null)
  library.releases.markReleased(id, aGoingOut())
  return id
}

describe('a package', () => {
  it('holds releases with their versions, the entries they name and their pictures', async () => {
    const library = desk()
    const id = released(library)
    const other = library.releases.create('press-release').id
    const path = await packed(library, [id])
    const { manifest, releases, registers } = await readPackage(path)
    const { draft, status, assignedNumber, createdAt, savedAt } = library.releases.get(id)
    expect(releases).toMatchObject([{ id, draft, status, assignedNumber, createdAt, savedAt }])
    expect(Object.keys(releases[0]!.draft.texts)).toEqual(['es', 'en'])
    const kept = library.versions.list(id).reverse()
    expect(
      releases[0]!.versions.map(({ id: version, number, hash, reason }) => ({ version, number, hash, reason })),
    ).toEqual(kept.map(({ id: version, number, hash, reason }) => ({ version, number, hash, reason })))
    expect(releases[0]!.versions.map((it) => frozenIn(it))).toEqual(kept.map(({ content }) => content))
    expect(manifest).toMatchObject({ app: '0.1.0', at, officer: { name: 'Teren Aldo' }, releases: [{ id }] })
    expect(registers.officers).toEqual([library.officer.get()])
    expect(registers.people).toHaveLength(1)
    expect(Object.keys(registers.merged)).toEqual([draft.speakers[1]!.person])
    expect([registers.organisations.length, registers.places.length]).toEqual([1, 1])
    const { pictures } = draft
    expect(new Set(manifest.media.map(({ hash }) => hash))).toEqual(
      new Set([pictures[0]!.hash, library.mission.get().emblem]),
    )
    expect(await readPackageMedia(path, pictures[0]!.hash)).toEqual(Buffer.from('a photograph'))
    expect(JSON.stringify(releases)).not.toContain(other)
  })

  it('of the same content is the same bytes', async () => {
    const library = desk()
    released(library)
    const [first, second] = [await packed(library, 'all'), await packed(library, 'all')]
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
  })

  it('is made beside whoever writes, and of all but the trash and what was destroyed', async () => {
    const library = desk()
    const kept = released(library)
    const [thrown, gone] = [library.releases.create('statement').id, library.releases.create('statement').id]
    library.releases.trash(thrown)
    library.releases.trash(gone)
    library.releases.destroy([gone], '')
    const { releases } = await readPackage(await packed(library, 'all'))
    expect(releases.map(({ id }) => id)).toEqual([kept])
    await expect(packed(library, [thrown])).rejects.toEqual(failing('in-trash'))
    await expect(packed(library, [gone])).rejects.toEqual(failing('not-found'))
  })

  it('leaves nothing behind where it cannot be made, and replaces only what it may', async () => {
    const library = desk()
    const to = join(temporaryFolder(), 'Once.communique')
    await expect(packed(library, [newId<ReleaseId>()], to)).rejects.toEqual(failing('not-found'))
    expect(readdirSync(dirname(to))).toEqual([])
    await packed(library, 'all', to)
    await expect(packed(library, 'all', to)).rejects.toEqual(failing('file-exists'))
    expect(readdirSync(dirname(to))).toEqual([basename(to)])
  })

  it('goes without a picture that the library has lost', async () => {
    const library = desk()
    const id = released(library)
    const [lost] = library.releases.get(id).draft.pictures
    rmSync(join(`${library.path}.media`, lost!.hash))
    const { manifest } = await readPackage(await packed(library, [id]))
    expect(manifest.media.map(({ hash }) => hash)).toEqual([library.mission.get().emblem])
  })

  it('is no library, and says so', async () => {
    const path = await packed(desk(), 'all')
    for (const readOnly of [true, false]) {
      expect(() => openLibrary(path, { create: true, readOnly })).toThrow(failing('library-is-package'))
    }
    expect(readdirSync(dirname(path))).toEqual([basename(path)])
  })

  it('brings over any draft and every version of it, as the shape allows them', async () => {
    const library = desk()
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryDraft, { minLength: 1, maxLength: 3 }), async (drafts) => {
        const { id } = library.releases.create(drafts[0]!)
        drafts.forEach((draft, index) => {
          library.releases.save(id, index + 1, draft)
          library.versions.cut(id, 'pause')
        })
        const [release] = (await readPackage(await packedIn(library, id))).releases
        expect(release!.draft).toStrictEqual(library.releases.get(id).draft)
        expect(release!.versions.map(frozenIn)).toStrictEqual(
          library.versions
            .list(id)
            .map(({ content }) => content)
            .reverse(),
        )
        expect(canonicalJson(release!.versions.map(({ hash }) => hash))).toBe(
          canonicalJson(
            library.versions
              .lines(id)
              .map(({ hash }) => hash)
              .reverse(),
          ),
        )
      }),
      { numRuns: 20 },
    )
  })
})

/** The folder of a test ends with it: one for all runs of a property. */
async function packedIn(library: Library, id: ReleaseId): Promise<string> {
  return await packed(library, [id], join(dirname(library.path), `${newId()}.communique`))
}
