import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { copyOfScan, keepScan } from '../../../src/main/errands/keep-scan'
import type { Library } from '../../../src/main/library'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { opened } from '../../library/open-temporary'

let library: Library
let folder: string

beforeEach(() => {
  library = opened()
  folder = temporaryFolder()
})

function file(name: string, content = '%PDF-1.7'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

it('keeps a sheet, a picture or a message, and lays it out again under its name', async () => {
  for (const name of ['Signed sheet.pdf', 'photo.JPG', 'Re clearance.msg', 'answer.eml']) {
    const scan = keepScan(library, file(name, `words of ${name}`))
    const copy = await copyOfScan(library, scan, join(folder, 'drafts'))
    expect(basename(copy)).toBe(name)
    expect(readFileSync(copy, 'utf8')).toBe(`words of ${name}`)
    expect(await copyOfScan(library, scan, join(folder, 'drafts'))).toBe(copy)
  }
})

it('takes nothing that runs, is empty, is larger than 20 MB, or is not there', () => {
  const large = file('large.pdf')
  truncateSync(large, 20_000_001)
  for (const path of [file('sheet.pdf.exe'), file('run.bat'), file('none'), file('empty.pdf', ''), large, folder]) {
    expect(() => keepScan(library, path), path).toThrow(
      expect.objectContaining({ code: 'scan-unreadable', values: { name: basename(path) } }),
    )
  }
  expect(() => keepScan(library, join(folder, 'missing.pdf'))).toThrow(
    expect.objectContaining({ code: 'scan-unreadable' }),
  )
})

it('opens nothing that runs, whatever name an entry gives it, and leaves its folder for no name', async () => {
  const { hash } = keepScan(library, file('sheet.pdf'))
  const drafts = join(folder, 'drafts')
  await expect(copyOfScan(library, { hash, name: 'sheet.exe' }, drafts)).rejects.toMatchObject({
    code: 'file-unreadable',
  })
  const copy = await copyOfScan(library, { hash, name: '../../outside.pdf' }, drafts)
  expect(copy.startsWith(join(drafts, hash))).toBe(true)
})
