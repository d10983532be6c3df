import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { deliveredFile } from '../../../src/main/errands/delivered-file'
import { recordFile } from '../../../src/main/errands/record-file'
import type { Library } from '../../../src/main/library'
import type { Receipt } from '../../../src/shared/release'
import { aRelease } from '../../helpers/builders'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { opened } from '../../library/open-temporary'

let library: Library
let path: string
let drafts: string

beforeEach(() => {
  library = opened()
  const folder = temporaryFolder()
  path = join(folder, 'Harbour Day.html')
  drafts = join(folder, 'drafts')
})

/** The receipt of a file that went out; with a copy in the library, as every export leaves one. */
async function sent({ isKept = true, name = path } = {}): Promise<Receipt> {
  writeFileSync(name, 'as it went out')
  const { id } = library.releases.create(aRelease())
  const version = library.versions.cut(id, 'export').id
  const sha256 = createHash('sha256').update('as it went out').digest('hex')
  const file = {
    version,
    language: 'en',
    format: 'html',
    route: 'file',
    path: name,
    size: 14,
    pages: null,
    sha256,
  } as const
  const receipts: Receipt[] = []
  if (isKept) await recordFile(library, file, (receipt) => receipts.push(receipt))
  else receipts.push(library.receipts.add(file))
  return receipts[0]!
}

it('is the file itself as long as it is the same', async () => {
  expect(await deliveredFile(library, await sent(), drafts)).toBe(path)
})

it('is the kept copy, under its name, where the file was changed or moved', async () => {
  const receipt = await sent()
  for (const harm of [() => writeFileSync(path, 'as it is now'), () => rmSync(path)]) {
    harm()
    const copy = await deliveredFile(library, receipt, drafts)
    expect(copy).not.toBe(path)
    expect(basename(copy)).toBe('Harbour Day.html')
    expect(dirname(dirname(copy))).toBe(drafts)
    expect(readFileSync(copy, 'utf8')).toBe('as it went out')
  }
})

it('says so where there is no copy', async () => {
  const receipt = await sent({ isKept: false })
  writeFileSync(path, 'as it is now')
  await expect(deliveredFile(library, receipt, drafts)).rejects.toMatchObject({
    code: 'file-changed',
    values: { name: 'Harbour Day.html' },
  })
  rmSync(path)
  await expect(deliveredFile(library, receipt, drafts)).rejects.toMatchObject({ code: 'file-unreadable' })
})

it('opens nothing with an ending that no output has, whatever a library says', async () => {
  const receipt = await sent({ name: path.replace(/html$/, 'desktop') })
  await expect(deliveredFile(library, receipt, drafts)).rejects.toMatchObject({ code: 'file-unreadable' })
})
