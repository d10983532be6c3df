import { chmodSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { aRelease } from '../helpers/builders'
import { bundled, nobody, output, start, type Bundle } from '../helpers/child-process'
import { newPath, opened } from './open-temporary'

let reader: Bundle
let fileWriter: Bundle

beforeAll(async () => {
  reader = await bundled('tests/library/children/reader.ts')
  fileWriter = await bundled('tests/library/children/file-writer.ts')
})

afterAll(() => {
  reader.remove()
  fileWriter.remove()
})

const opening = async (path: string): Promise<unknown> =>
  JSON.parse(await output(start(reader, [path, '{"create":true}'], nobody)))

function permit(path: string, file: number, folder: number): void {
  chmodSync(path, file)
  chmodSync(dirname(path), folder)
  onTestFinished(() => chmodSync(dirname(path), 0o700))
}

const ourTemporaries = (): string[] => readdirSync(tmpdir()).filter((name) => /^communique-[A-Za-z0-9]{6}$/.test(name))

// Windows has no such rights: there a file is marked read-only, and a folder never is.
describe.skipIf(process.platform === 'win32')('a library that cannot be written [needs: not Windows]', () => {
  it('is read where it lies, from a copy that is removed, when its folder is read-only', async () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create(aRelease({ number: '1', internalNote: 'whole' }))
    library.close()
    permit(path, 0o644, 0o555)
    const before = readdirSync(dirname(path))
    const temporaries = ourTemporaries()
    expect(await opening(path)).toEqual({
      readOnly: true,
      reason: 'library-unwritable',
      numbers: ['1'],
      note: 'whole',
      closed: null,
    })
    expect(readdirSync(dirname(path))).toEqual(before)
    expect(ourTemporaries()).toEqual(temporaries)
  })

  it('is read with what its log holds', async () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create(aRelease({ number: '1', internalNote: 'in the log' }))
    permit(path, 0o444, 0o555)
    for (const name of readdirSync(dirname(path))) chmodSync(join(dirname(path), name), 0o444)
    expect(await opening(path)).toMatchObject({ reason: 'library-unwritable', numbers: ['1'], note: 'in the log' })
  })

  it('is read when only the file is read-only', async () => {
    const path = newPath()
    const library = opened(path)
    library.releases.create(aRelease({ number: '1' }))
    library.close()
    permit(path, 0o444, 0o777)
    expect(await opening(path)).toMatchObject({ readOnly: true, reason: 'library-unwritable', numbers: ['1'] })
  })

  it('is not made in a folder that cannot be written', async () => {
    const path = newPath()
    chmodSync(dirname(path), 0o555)
    onTestFinished(() => chmodSync(dirname(path), 0o700))
    expect(await opening(path)).toEqual({ code: 'folder-unwritable', values: { folder: dirname(path) } })
    expect(readdirSync(dirname(path))).toEqual([])
  })
})

it.skipIf(process.platform === 'win32')(
  'a file of ours is not written into a folder that may not be [needs: not Windows]',
  async () => {
    const folder = dirname(newPath())
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o700))
    const told = await output(start(fileWriter, [join(folder, 'release.html')], nobody))
    expect(JSON.parse(told)).toEqual({ code: 'folder-unwritable', values: { folder } })
    expect(readdirSync(folder)).toEqual([])
  },
)
