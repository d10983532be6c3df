import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeAtomically } from '../../src/main/files'
import { aRelease } from '../helpers/builders'
import { canMount, fill } from '../helpers/mounted-disk'
import { smallDisk } from '../helpers/small-disk'
import { opened } from './open-temporary'

const diskFull = expect.objectContaining({ code: 'disk-full' })
const fileRefused = expect.objectContaining({ code: 'export-disk-full' })

// A full disk is made by mounting a small one, which only root may where mounting is allowed at all.
describe.skipIf(!canMount())('on a full disk [needs: mounting]', () => {
  it('a save says so, loses nothing, and succeeds once there is room', () => {
    const folder = smallDisk(6)
    const library = opened(join(folder, 'Library.communique'))
    const draft = aRelease({ internalNote: 'before' })
    const { id } = library.releases.create(draft)
    const filler = fill(folder)
    let revision = 1
    const saving = (): void => {
      // The log may still have room of its own, so a few saves may pass.
      for (let save = 0; save < 200; save += 1) {
        const next = { ...draft, internalNote: `${revision + 1} `.repeat(20_000) }
        revision = library.releases.save(id, revision, next).revision
      }
    }
    expect(saving).toThrow(diskFull)
    expect(library.releases.get(id)).toMatchObject({ revision })
    expect(() => library.media.put(Buffer.alloc(1_000_000, 1))).toThrow(diskFull)
    expect(readdirSync(`${library.path}.media`)).toEqual([])
    expect(() => library.backups.make('hourly')).toThrow(diskFull)
    expect(readdirSync(`${library.path}.backups`)).toEqual([])
    rmSync(filler)
    expect(library.releases.save(id, revision, { ...draft, internalNote: 'after' }).revision).toBe(revision + 1)
    expect(library.close()).toBeNull()
    expect(opened(library.path).releases.get(id).draft.internalNote).toBe('after')
  })

  it('a new library cannot be made, and leaves none that looks like one', () => {
    const folder = smallDisk(1)
    const filler = fill(folder)
    const path = join(folder, 'Library.communique')
    expect(() => opened(path)).toThrow(diskFull)
    rmSync(filler)
    expect(opened(path)).toMatchObject({ readOnly: false })
  })

  it('a library can be read, and closes', () => {
    const folder = smallDisk(6)
    const path = join(folder, 'Library.communique')
    const first = opened(path)
    const { id } = first.releases.create(aRelease({ number: '1' }))
    first.close()
    const filler = fill(folder)
    expect(opened(path, { readOnly: true }).releases.get(id).draft.number).toBe('1')
    const library = opened(path)
    expect(library).toMatchObject({ readOnly: true, reason: 'disk-full' })
    expect(library.releases.get(id).draft.number).toBe('1')
    expect(library.close()).toBeNull()
    rmSync(filler)
    expect(opened(path).readOnly).toBe(false)
  })

  it('a file is written whole or not at all', async () => {
    const folder = smallDisk(1)
    const filler = fill(folder)
    const path = join(folder, 'release.html')
    await expect(writeAtomically(path, 'x'.repeat(5000), { replace: false })).rejects.toThrow(fileRefused)
    expect(readdirSync(folder)).toEqual(['filler'])
    rmSync(filler)
    await writeAtomically(path, 'old', { replace: false })
    const again = fill(folder)
    await expect(writeAtomically(path, Buffer.alloc(10_000), { replace: true })).rejects.toThrow(fileRefused)
    expect(readdirSync(folder).sort()).toEqual(['filler', 'release.html'])
    rmSync(again)
  })
})
