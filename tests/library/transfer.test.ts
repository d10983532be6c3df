import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { receivePackage } from '../../src/main/errands'
import { readPackage, readPackageMedia, packReleases, type Library, type PackageContents } from '../../src/main/library'
import { documentFromPlainText, paragraphsOf, type BlockNode } from '../../src/shared/document'
import type { Choice } from '../../src/shared/merging'
import { newId, type MediaHash, type Release, type ReleaseDraft, type ReleaseId } from '../../src/shared/release'
import { NamedFailure } from '../../src/shared/result'
import { aGoingOut, anAnswer, aPerson, aRelease, aReleaseText, aSeries, aSpeaker, aMission } from '../helpers/builders'
import { temporaryFolder } from '../helpers/temporary-folder'
import { newPath, opened } from './open-temporary'

/** A library of an officer of that name, at a desk of its own. */
function desk(name: string): Library {
  const library = opened(newPath(), { device: `${name}-desk` })
  library.officer.save({ name, role: 'Press officer' })
  library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
  return library
}

/** Packs releases as the window does it: with a version of what they say now. */
async function sent(library: Library, ...ids: ReleaseId[]): Promise<PackageContents> {
  for (const id of ids) library.versions.cut(id, 'packed')
  return readPackage(await packed(library, ids))
}

async function packed(library: Library, ids: readonly ReleaseId[]): Promise<string> {
  const to = join(temporaryFolder(), 'Sent.communique')
  const about = { app: '1.0.0', at: new Date().toISOString(), officer: library.officer.get() }
  await packReleases({ library: library.path, ids, to, replace: false, ...about })
  return to
}

const look = (library: Library, contents: PackageContents) =>
  contents.releases.map((it) => library.transfer.look(contents, it))

const all = ({ releases }: PackageContents): ReleaseId[] => releases.map(({ id }) => id)

function receive(
  library: Library,
  contents: PackageContents,
  choice?: Choice,
  asDrafts: ReleaseId[] = [],
): ReleaseId[] {
  const choices = Object.fromEntries(
    look(library, contents).map(({ id, conflicts }) => [
      id,
      Object.fromEntries(choice === undefined ? [] : conflicts.map((it) => [it.id, choice])),
    ]),
  )
  library.transfer.receiveEntries(contents)
  return library.transfer.receive(contents, { choices, asDrafts }, all(contents))
}

const held = (contents: PackageContents) => ({ contents, path: '', received: new Set<ReleaseId>() })

const body = ({ draft }: Release): string[] => paragraphsOf(draft.texts['en']!.body)

function change(library: Library, id: ReleaseId, changed: (draft: ReleaseDraft) => ReleaseDraft): void {
  const { revision, draft } = library.releases.get(id)
  library.releases.save(id, revision, changed(draft))
}

const reword =
  (index: number, words: string) =>
  (draft: ReleaseDraft): ReleaseDraft => {
    const text = draft.texts['en']!
    const content = text.body.content.map(
      (block, at) => (at === index ? { ...block, content: [{ type: 'text', text: words }] } : block) as BlockNode,
    )
    return { ...draft, texts: { en: { ...text, body: { ...text.body, content } } } }
  }

const draft = aRelease({
  internalNote: 'Ask the port authority.',
  texts: { en: aReleaseText({ body: documentFromPlainText('One.\n\nTwo.\n\nThree.', newId) }) },
})

describe('a release that comes from another library', () => {
  it('is a draft with its history, its people and its pictures, that nobody here has cleared or numbered', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const series = aSeries()
    mira.mission.save({ ...mira.mission.get(), series: [series] })
    const person = aPerson()
    mira.registers.remember({ people: [person], organisations: [], places: [] })
    const hash = mira.media.put(Buffer.from('a picture'))
    const { id } = mira.releases.create({
      ...draft,
      series: series.id,
      speakers: [aSpeaker({ person: person.id, name: '' })],
      pictures: [{ id: newId(), hash, name: 'harbour.jpg', credit: '', alternative: {} }],
    })
    mira.clearance.record(id, anAnswer(), null)
    const contents = await sent(mira, id)
    expect(look(oren, contents)).toMatchObject([{ id, state: 'new', conflicts: [] }])
    expect(receive(oren, contents)).toEqual([id])

    const release = oren.releases.get(id)
    expect(release).toMatchObject({ status: 'draft', assignedNumber: null, draft: { series: null } })
    expect({ ...release.draft, series: series.id }).toEqual(mira.releases.get(id).draft)
    expect(oren.registers.named({ people: [person.id], organisations: [] }).people[person.id]).toEqual(person)
    const lines = oren.versions.lines(id)
    expect(lines.map(({ reason, officer }) => [reason, officer])).toEqual([
      ['received', 'Oren'],
      ['packed', 'Mira'],
      ['clearance', 'Mira'],
    ])
    expect(oren.versions.list(id).slice(1)).toEqual(mira.versions.list(id))
    expect(oren.clearance.state(id).entries).toEqual([])
    expect(oren.officer.get().name).toBe('Oren')
  })

  it('brings the bytes of its pictures along', async () => {
    const mira = desk('Mira')
    const hash = mira.media.put(Buffer.from('a picture'))
    const pictures = [{ id: newId() as never, hash, name: 'harbour.jpg', credit: '', alternative: {} }]
    const { id } = mira.releases.create({ ...draft, pictures })
    const path = await packed(mira, [id])
    expect((await readPackageMedia(path, hash as MediaHash)).toString()).toBe('a picture')
  })

  it('may go out from here while it went out there', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const { id } = mira.releases.create(draft)
    mira.clearance.record(id, anAnswer(), null)
    mira.releases.markReleased(id, aGoingOut())
    receive(oren, await sent(mira, id))
    expect(oren.releases.get(id).status).toBe('draft')
  })
})

describe('two officers who write apart', () => {
  it('have what both have written, and the same of it', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const { id } = mira.releases.create(draft)
    receive(oren, await sent(mira, id))
    change(mira, id, reword(0, 'One, by Mira.'))
    change(oren, id, reword(2, 'Three, by Oren.'))
    change(oren, id, (it) => ({ ...it, internalNote: 'Ask the port authority. They say yes.' }))

    const fromOren = await sent(oren, id)
    const [seen] = look(mira, fromOren)
    expect(seen).toMatchObject({ state: 'both' })
    expect(seen!.conflicts.map(({ where }) => where.field)).toEqual(['internal-note'])
    const before = mira.versions.lines(id).length
    expect(mira.transfer.compare(fromOren, id, {})?.parts.map(({ part }) => part)).toEqual(['text'])
    expect(() => mira.transfer.receive(fromOren, { choices: {}, asDrafts: [] }, all(fromOren))).toThrow('stale')
    expect(mira.versions.lines(id)).toHaveLength(before)

    expect(receive(mira, fromOren, 'theirs')).toEqual([id])
    expect(body(mira.releases.get(id))).toEqual(['One, by Mira.', 'Two.', 'Three, by Oren.'])
    expect(mira.releases.get(id).draft.internalNote).toBe('Ask the port authority. They say yes.')
    expect(mira.releases.undoLog(id).log.entries).toEqual([])

    const fromMira = await sent(mira, id)
    expect(look(oren, fromMira)).toMatchObject([{ state: 'theirs', conflicts: [] }])
    receive(oren, fromMira)
    expect(oren.releases.get(id).draft).toEqual(mira.releases.get(id).draft)
    expect(look(mira, await sent(oren, id))).toMatchObject([{ state: 'same' }])
  })

  it('decide about a paragraph that both have changed, and find the way back among the versions', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const { id } = mira.releases.create(draft)
    receive(oren, await sent(mira, id))
    change(mira, id, reword(1, 'Two, by Mira.'))
    change(oren, id, reword(1, 'Two, by Oren.'))
    const fromOren = await sent(oren, id)
    expect(look(mira, fromOren)[0]!.conflicts).toMatchObject([
      { base: 'Two.', ours: 'Two, by Mira.', theirs: 'Two, by Oren.', mayBeBoth: true },
    ])
    receive(mira, fromOren, 'both')
    expect(body(mira.releases.get(id))).toEqual(['One.', 'Two, by Mira.', 'Two, by Oren.', 'Three.'])
    const lines = mira.versions.lines(id)
    expect(lines.map(({ reason, officer }) => [reason, officer])).toEqual([
      ['received', 'Mira'],
      ['packed', 'Oren'],
      ['before-merge', 'Mira'],
      ['packed', 'Mira'],
    ])
    mira.versions.restore(id, mira.releases.get(id).revision, lines[2]!.id)
    expect(body(mira.releases.get(id))).toEqual(['One.', 'Two, by Mira.', 'Three.'])
    expect(mira.health.checkNext('full', 10_000)).toBe(false)
    expect(mira.health.state().full?.findings).toEqual([])
  })

  it('lose a clearance of words that are others then', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const { id } = mira.releases.create(draft)
    receive(oren, await sent(mira, id))
    change(oren, id, reword(0, 'One, by Oren.'))
    mira.clearance.record(id, anAnswer(), null)
    expect(mira.releases.get(id).status).toBe('cleared')
    receive(mira, await sent(oren, id))
    expect(mira.releases.get(id).status).not.toBe('cleared')
  })

  it('see a speaker from the register as unchanged, whatever the registers say', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const person = aPerson()
    mira.registers.remember({ people: [person], organisations: [], places: [] })
    const speaker = aSpeaker({ person: person.id, name: '', title: {}, organisation: {} })
    const { id } = mira.releases.create({ ...draft, speakers: [speaker] })
    receive(oren, await sent(mira, id))
    oren.registers.remember({ people: [{ ...person, name: 'Ilka Torvane-Maur' }], organisations: [], places: [] })
    change(mira, id, (it) => ({ ...it, speakers: [{ ...speaker, title: { en: 'Minister' } }] }))
    change(oren, id, reword(0, 'One, by Oren.'))
    const fromOren = await sent(oren, id)
    expect(look(mira, fromOren)).toMatchObject([{ state: 'both', conflicts: [] }])
    receive(mira, fromOren)
    expect(mira.releases.get(id).draft.speakers).toEqual([{ ...speaker, title: { en: 'Minister' } }])
  })

  it('are asked about everything that differs where no text is common', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const { id } = mira.releases.create(draft)
    receive(oren, await readPackage(await packed(mira, [id])))
    change(mira, id, reword(0, 'One, by Mira.'))
    const again = await readPackage(await packed(mira, [id]))
    expect(look(oren, again)[0]).toMatchObject({ state: 'both', conflicts: [{ base: null, ours: 'One.' }] })
  })
})

describe('a release that cannot be merged', () => {
  it('is left as it went out; theirs can be a draft of its own', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const { id } = mira.releases.create(draft)
    receive(oren, await sent(mira, id))
    change(oren, id, reword(0, 'One, by Oren.'))
    mira.clearance.record(id, anAnswer(), null)
    mira.releases.markReleased(id, aGoingOut())
    const out = mira.releases.get(id)
    const fromOren = await sent(oren, id)
    expect(look(mira, fromOren)).toMatchObject([{ state: 'out', conflicts: [] }])
    expect(receive(mira, fromOren)).toEqual([])
    const [made] = receive(mira, fromOren, undefined, [id])
    expect(mira.releases.get(id)).toEqual(out)
    expect(body(mira.releases.get(made!))[0]).toBe('One, by Oren.')
    expect(mira.releases.get(made!).status).toBe('draft')
  })

  it('comes back as a draft of its own where it was destroyed here, and out of the trash where it is there', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const [gone, thrown] = [mira.releases.create(draft).id, mira.releases.create(draft).id]
    receive(oren, await sent(mira, gone, thrown))
    change(oren, thrown, reword(0, 'Still of use.'))
    mira.releases.trashMany([gone, thrown], true)
    mira.releases.destroy([gone], '')
    const fromOren = await sent(oren, gone, thrown)
    expect(look(mira, fromOren)).toMatchObject([{ state: 'destroyed' }, { state: 'theirs', isTrashed: true }])
    const [made, back] = receive(mira, fromOren, undefined, [gone])
    expect(body(mira.releases.get(made!))[0]).toBe('One.')
    expect(back).toBe(thrown)
    expect(mira.releases.get(thrown).trashedAt).toBeNull()
  })

  it('is not begun where something of it is undecided', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const [one, two] = [mira.releases.create(draft).id, mira.releases.create(draft).id]
    receive(oren, await sent(mira, one, two))
    change(mira, one, reword(0, 'New.'))
    change(mira, two, reword(0, 'By Mira.'))
    change(oren, two, reword(0, 'By Oren.'))
    const fromMira = await sent(mira, one, two)
    await expect(receivePackage(oren, held(fromMira), { choices: {}, asDrafts: [] })).rejects.toThrow('stale')
    expect(body(oren.releases.get(one))[0]).toBe('One.')
  })

  it('goes on where something stopped it, and makes nothing twice', async () => {
    const [mira, oren] = [desk('Mira'), desk('Oren')]
    const ids = Array.from({ length: 4 }, () => mira.releases.create(draft).id)
    const [out] = ids
    receive(oren, await sent(mira, ...ids))
    oren.clearance.record(out!, anAnswer(), null)
    oren.releases.markReleased(out!, aGoingOut())
    for (const id of ids) change(mira, id, reword(0, 'By Mira.'))
    const fromMira = held(await sent(mira, ...ids))
    const decisions = { choices: {}, asDrafts: [out!] }
    let writes = 0
    const receiveOnDisk: typeof oren.transfer.receive = (...given) => {
      if (++writes === 2) throw new NamedFailure('disk-full')
      return oren.transfer.receive(...given)
    }
    const filling = { ...oren, transfer: { ...oren.transfer, receive: receiveOnDisk } }
    await expect(receivePackage(filling, fromMira, decisions)).rejects.toThrow('disk-full')
    expect(fromMira.received).toEqual(new Set([out]))
    expect(body(oren.releases.get(ids[1]!))[0]).toBe('One.')
    expect(await receivePackage(filling, fromMira, decisions)).toEqual(ids.slice(1))
    expect(ids.slice(1).map((id) => body(oren.releases.get(id))[0])).toEqual(Array(3).fill('By Mira.'))
    expect(oren.stats().releases).toBe(5)
  })
})
