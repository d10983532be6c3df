import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepEmblem } from '../../../src/main/errands/keep-emblem'
import { pictureSize, pictureType } from '../../../src/main/errands/picture-type'
import type { Library } from '../../../src/main/library'
import type { NamedFailure } from '../../../src/shared/result'
import { temporaryFolder } from '../../helpers/temporary-folder'

const bytes = (...values: number[]): Uint8Array => Uint8Array.from([...values, 0, 0, 0, 0])

describe('pictureType', () => {
  it('knows PNG and JPEG by their first bytes', () => {
    expect(pictureType(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png')
    expect(pictureType(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
  })

  it('takes nothing else, whatever it is called', () => {
    expect(pictureType(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull()
    expect(pictureType(new TextEncoder().encode('GIF89a'))).toBeNull()
    expect(pictureType(bytes(0x89, 0x50, 0x4e))).toBeNull()
    expect(pictureType(new Uint8Array())).toBeNull()
  })
})

const word = (number: number): number[] => [number >> 8, number & 255]
const png = (width: number, height: number) =>
  bytes(
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0,
    0,
    0,
    13,
    ...Buffer.from('IHDR'),
    ...[width, height].flatMap((side) => [0, 0, ...word(side)]),
  )
const jpeg = (width: number, height: number) =>
  bytes(
    ...[[0xff, 0xd8, 0xff, 0xe0], word(4), [1, 2]].flat(), // a segment before the frame
    ...[[0xff, 0xc4], word(3), [7]].flat(), // a table, whose number lies among those of frames
    ...[[0xff, 0xff, 0xc2], word(11), [8], word(height), word(width)].flat(),
  )

describe('pictureSize', () => {
  it('reads the sides of PNG and JPEG', () => {
    expect(pictureSize(png(40, 30_000))).toEqual({ width: 40, height: 30_000 })
    expect(pictureSize(jpeg(30_000, 40))).toEqual({ width: 30_000, height: 40 })
  })

  it('is null for what says none, however it is cut', () => {
    for (const whole of [png(40, 30), jpeg(40, 30)])
      for (let length = 0; length < 16; length += 1) expect(pictureSize(whole.subarray(0, length))).toBeNull()
  })
})

describe('keepEmblem', () => {
  const keeping = (picture: Uint8Array): string => {
    const path = join(temporaryFolder(), 'emblem.png')
    writeFileSync(path, picture)
    const library = { media: { put: () => 'kept' } } as unknown as Library
    try {
      return keepEmblem(library, path)
    } catch (error) {
      return (error as NamedFailure).code
    }
  }

  it('takes pictures of up to 4,000 pixels a side', () => {
    expect([png(4000, 4000), jpeg(4000, 4000)].map(keeping)).toEqual(['kept', 'kept'])
    const tooLarge = [png(4001, 10), png(10, 4001), jpeg(4001, 10), jpeg(10, 4001)]
    expect(tooLarge.map(keeping)).toEqual(tooLarge.map(() => 'emblem-unreadable'))
  })
})
