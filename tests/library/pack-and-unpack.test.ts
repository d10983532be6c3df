import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { bringBackVerb } from '../../src/main/commands/bring-back'
import { exportEverythingVerb } from '../../src/main/commands/export-everything'
import { pack } from '../../src/main/commands/pack'
import { unpack } from '../../src/main/commands/unpack'
import { Printed, type Verb } from '../../src/main/commands/verb'
import { openLibrary, type Library } from '../../src/main/library'
import type { ReleaseId } from '../../src/shared/release'
import { aGoingOut, aMission, anAnswer, aRelease, aReleaseText } from '../helpers/builders'
import { temporaryFolder } from '../helpers/temporary-folder'

vi.mock('electron', () => ({ app: { getVersion: () => '0.1.0' } }))

const wrong = expect.objectContaining({ code: 'usage' })

/** Two desks in one folder, each with a library of its own; the first has a release. */
function desks() {
  const folder = temporaryFolder()
  const usualLibrary = join(folder, 'ours.communique')
  const theirs = join(folder, 'theirs.communique')
  const told: string[] = []
  const tools = {
    usualLibrary,
    userData: folder,
    folder,
    output: { print: vi.fn(), draw: vi.fn() },
    tell: (sentence: string) => void told.push(sentence),
  }
  const run = (verb: Verb, words: string[], values: Record<string, string> = {}, flags: string[] = []) =>
    verb.run({ values, flags: new Set(flags), positionals: words }, tools)
  const within = <T>(path: string, work: (library: Library) => T): T => {
    const library = openLibrary(path, { create: true })
    try {
      return work(library)
    } finally {
      library.close()
    }
  }
  const id = within(usualLibrary, (library) => {
    library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
    return library.releases.create(aRelease()).id
  })
  within(theirs, (library) => library.mission.save(aMission()))
  const write = (path: string, headline: string) =>
    within(path, (library) => {
      const { revision, draft } = library.releases.get(id)
      library.releases.save(id, revision, { ...draft, texts: { en: { ...draft.texts['en']!, headline } } })
    })
  const headline = (path: string) => within(path, (library) => library.releases.get(id).draft.texts['en']!.headline)
  return { folder, usualLibrary, theirs, told, run, within, id, write, headline }
}

/** Packs the one release and takes it in at the other desk. */
async function shared() {
  const desk = desks()
  await desk.run(pack, [desk.id], { to: 'first.communique' })
  await desk.run(unpack, ['first.communique'], { library: desk.theirs })
  return desk
}

describe('pack and unpack', () => {
  it('bring a release to another library, and say what it would come to before', async () => {
    const { run, id, theirs, within, usualLibrary, folder } = desks()
    const packed = await run(pack, [id])
    expect(packed).toMatchObject({ releases: 1, media: 0, missing: [] })
    const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('Valdria marks'))
    const before = await run(unpack, [file], { library: theirs }, ['check'])
    expect(before).toMatchObject({ releases: [{ id, state: 'new', conflicts: [] }] })
    expect(within(theirs, (library) => library.releases.counts())).toMatchObject({ all: 0 })
    const after = await run(unpack, [file], { library: theirs })
    expect(after).toMatchObject({ received: [id] })
    const [ours, brought] = [usualLibrary, theirs].map((path) => within(path, (library) => library.releases.get(id)))
    expect(brought!.draft).toEqual(ours!.draft)
    expect(await run(unpack, [file], { library: theirs })).toMatchObject({
      releases: [{ state: 'same' }],
      received: [],
    })
  })

  it('change nothing where both sides have written, until it is said whose words are to stand', async () => {
    const { run, id, theirs, usualLibrary, write, headline, told } = await shared()
    write(usualLibrary, 'As we say')
    write(theirs, 'As they say')
    await run(pack, [], { to: 'second.communique' }, ['all'])
    const undecided = await run(unpack, ['second.communique'], { library: theirs })
    expect(undecided).toBeInstanceOf(Printed)
    expect((undecided as Printed).code).toBe(1)
    expect(JSON.parse((undecided as Printed).text)).toMatchObject({ releases: [{ id, state: 'both' }], received: [] })
    expect(told.at(-1)).toContain('nothing was taken in')
    expect(headline(theirs)).toBe('As they say')
    await run(unpack, ['second.communique'], { library: theirs }, ['ours'])
    expect(headline(theirs)).toBe('As they say')
    // What has been decided is not asked again.
    expect(await run(unpack, ['second.communique'], { library: theirs })).toMatchObject({ received: [] })
    write(usualLibrary, 'As we say now')
    write(theirs, 'As they say now')
    await run(pack, [id], { to: 'third.communique' })
    await run(unpack, ['third.communique'], { library: theirs }, ['theirs'])
    expect(headline(theirs)).toBe('As we say now')
  })

  it('leave what has gone out as it is, and take theirs as a draft of its own where that is said', async () => {
    const { run, usualLibrary, theirs, write, within, id } = await shared()
    write(theirs, 'As they say')
    await run(pack, [id], { to: 'back.communique', library: theirs })
    within(usualLibrary, (library) => {
      library.clearance.record(id, anAnswer(), null)
      library.releases.markReleased(id, aGoingOut())
    })
    const count = (): number => within(usualLibrary, (library) => library.releases.counts().all)
    expect(await run(unpack, ['back.communique'])).toBeInstanceOf(Printed)
    expect(await run(unpack, ['back.communique'], {}, ['ours'])).toMatchObject({ received: [] })
    expect(count()).toBe(1)
    const { received } = (await run(unpack, ['back.communique'], {}, ['theirs'])) as { received: ReleaseId[] }
    expect(received).toHaveLength(1)
    expect(count()).toBe(2)
    expect(within(usualLibrary, (library) => library.releases.get(received[0]!))).toMatchObject({
      status: 'draft',
      draft: { texts: { en: { headline: 'As they say' } } },
    })
  })

  it('are refused where it is not said what is meant', async () => {
    const { run, id } = desks()
    await expect(run(pack, [])).rejects.toEqual(wrong)
    await expect(run(pack, [id], {}, ['all'])).rejects.toEqual(wrong)
    await expect(run(pack, ['ours.communique'])).rejects.toEqual(wrong)
    await expect(run(unpack, ['x'], {}, ['ours', 'theirs'])).rejects.toEqual(wrong)
    await expect(run(unpack, ['x.communique'])).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})

describe('export-everything and bring-back', () => {
  it('make the same library again, and never in place of one', async () => {
    const { run, id, within, folder, usualLibrary, write } = desks()
    write(usualLibrary, aReleaseText().headline)
    expect(await run(exportEverythingVerb, [], { to: 'All of it' })).toMatchObject({
      releases: 1,
      pages: 1,
      missing: [],
    })
    expect(existsSync(join(folder, 'All of it/index.html'))).toBe(true)
    await expect(run(bringBackVerb, ['All of it'])).rejects.toEqual(wrong)
    await expect(run(bringBackVerb, ['All of it'], { library: usualLibrary })).rejects.toMatchObject({
      code: 'file-exists',
    })
    const back = join(folder, 'back.communique')
    expect(await run(bringBackVerb, ['All of it'], { library: 'back.communique' })).toMatchObject({ library: back })
    const [ours, brought] = [usualLibrary, back].map((path) => within(path, (library) => library.releases.get(id)))
    expect(brought).toEqual(ours)
  })
})
