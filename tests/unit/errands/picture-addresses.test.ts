import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { askClearance } from '../../../src/main/errands/ask-clearance'
import { exportFiles } from '../../../src/main/errands/export-files'
import { pictureAddresses, previewAddresses } from '../../../src/main/errands/picture-addresses'
import { aPicture } from '../../helpers/a-frozen-release'
import { aMission, aRelease } from '../../helpers/builders'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { opened } from '../../library/open-temporary'

const print = () => Promise.reject(new Error('nothing is printed here'))
const jpeg = { bytes: Buffer.from('drawn anew'), type: 'image/jpeg' }
const address = `data:image/jpeg;base64,${Buffer.from('drawn anew').toString('base64')}`

/** A release with one picture, whose bytes are `words`. */
function aDesk(words: string) {
  const library = opened()
  library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
  const picture = aPicture({ hash: library.media.put(Buffer.from(words)) })
  const { id } = library.releases.create(aRelease({ pictures: [picture] }))
  const forget = () => rmSync(join(`${library.path}.media`, picture.hash))
  return { library, picture, id, forget, folder: join(temporaryFolder(), 'out') }
}

it('gives pictures as they are drawn for going out, each drawn once', () => {
  const { library, picture } = aDesk('drawn once')
  const draw = vi.fn(() => jpeg)
  expect(pictureAddresses(library, [picture], { draw })).toEqual(new Map([[picture.hash, address]]))
  expect(previewAddresses(library, [picture], { draw })).toEqual(new Map([[picture.hash, address]]))
  expect(draw).toHaveBeenCalledExactlyOnceWith(Buffer.from('drawn once'))
})

it.each([
  ['is lost', true, () => jpeg],
  ['cannot be drawn', false, () => null],
])('names the picture that %s, and makes nothing', async (_fault, isLost, draw) => {
  const { library, id, picture, forget, folder } = aDesk(`picture that is ${isLost}`)
  if (isLost) forget()
  const request = { id, language: 'en', folder, makesFolder: true, replace: false, reason: 'export' } as const
  const named = { code: 'picture-missing', values: { name: 'DSC_0042.jpg' } }
  for (const formats of [['html'], ['file-copy']] as const)
    await expect(exportFiles(library, { ...request, formats }, { print, draw })).rejects.toMatchObject(named)
  const asked = { id, language: 'en', steps: ['ambassador'], folder, isApart: false, replace: false } as const
  await expect(askClearance(library, asked, { print, draw })).rejects.toMatchObject(named)
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  expect(library.versions.list(id)).toEqual([])
  expect(previewAddresses(library, [picture], { draw })).toEqual(new Map())
})
