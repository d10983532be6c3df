import { truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { keepPictures, readPicture } from '../../../src/main/errands/keep-picture'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { opened } from '../../library/open-temporary'

/** The beginning of a PNG that says how large it is. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(32)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

const always = () => true

it('keeps a picture as it is, under its own name', () => {
  const library = opened()
  const path = join(temporaryFolder(), 'wreath.png')
  writeFileSync(path, png(6000, 4000))
  const [kept] = keepPictures(library, [readPicture(path)], always)
  expect(kept?.name).toBe('wreath.png')
  expect([...library.media.read(kept!.hash)]).toEqual([...png(6000, 4000)])
})

it('refuses what is no JPEG or PNG, says more pixels than can be drawn, or cannot be drawn', () => {
  const library = opened()
  const name = 'wreath.png'
  const refused = expect.objectContaining({ code: 'picture-unreadable', values: { name } })
  const svg = new TextEncoder().encode('<svg onload="alert(1)"/>')
  expect(() => keepPictures(library, [{ name, bytes: svg }], always)).toThrow(refused)
  expect(() => keepPictures(library, [{ name, bytes: png(60_000, 60_000) }], always)).toThrow(refused)
  expect(() => keepPictures(library, [{ name, bytes: png(10, 10) }], () => false)).toThrow(refused)
})

it('keeps none of several where one is none', () => {
  const library = opened()
  const put = vi.spyOn(library.media, 'put')
  const files = [
    { name: 'wreath.png', bytes: png(10, 10) },
    { name: 'letter.png', bytes: new TextEncoder().encode('Dear guests') },
  ]
  expect(() => keepPictures(library, files, always)).toThrow(
    expect.objectContaining({ values: { name: 'letter.png' } }),
  )
  expect(put).not.toHaveBeenCalled()
})

it('refuses a file that is too large without reading it, and one that is not there', () => {
  const folder = temporaryFolder()
  const large = join(folder, 'large.jpg')
  writeFileSync(large, '')
  truncateSync(large, 25_000_001)
  expect(() => readPicture(large)).toThrow(
    expect.objectContaining({ code: 'file-too-large', values: { name: 'large.jpg', limit: 25 } }),
  )
  for (const path of [folder, join(folder, 'gone.jpg')]) {
    expect(() => readPicture(path)).toThrow(
      expect.objectContaining({ code: 'picture-unreadable', values: { name: basename(path) } }),
    )
  }
})
