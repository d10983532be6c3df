import { describe, expect, it } from 'vitest'
import { exifOrientation, type Orientation } from '../../../src/main/shell/exif-orientation'
import { turnUpright } from '../../../src/main/shell/turn-upright'

/** Two rows of three pixels, each pixel a letter. */
const letters = (rows: readonly string[]): { bytes: Uint8Array; width: number; height: number } => ({
  bytes: new Uint8Array([...rows.join('')].flatMap((letter) => Array<number>(4).fill(letter.charCodeAt(0)))),
  width: rows[0]?.length ?? 0,
  height: rows.length,
})

const rowsOf = ({ bytes, width, height }: ReturnType<typeof letters>): string[] =>
  Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => String.fromCharCode(bytes[(row * width + column) * 4] ?? 0)).join(''),
  )

/** How the letters lie in the file for each way of holding the camera, as EXIF defines them. */
const held: readonly [Orientation, readonly string[]][] = [
  [1, ['abc', 'def']],
  [2, ['cba', 'fed']],
  [3, ['fed', 'cba']],
  [4, ['def', 'abc']],
  [5, ['ad', 'be', 'cf']],
  [6, ['cf', 'be', 'ad']],
  [7, ['fc', 'eb', 'da']],
  [8, ['da', 'eb', 'fc']],
]

describe('a picture is turned as its camera was held', () => {
  it.each(held)('orientation %i', (orientation, stored) => {
    expect(rowsOf(turnUpright(letters(stored), orientation))).toEqual(['abc', 'def'])
  })

  const exif = (order: 'II' | 'MM', orientation: number): Uint8Array => {
    const two = (value: number): number[] => (order === 'II' ? [value, 0] : [0, value])
    const four = (value: number): number[] => (order === 'II' ? [value, 0, 0, 0] : [0, 0, 0, value])
    const magic = [...order].map((letter) => letter.charCodeAt(0))
    const tag = order === 'II' ? [0x12, 0x01] : [0x01, 0x12]
    const tiff = [...magic, ...two(42), ...four(8), ...two(1), ...tag, ...two(3), ...four(1), ...two(orientation), 0, 0]
    const marker = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
    return new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xe1, 0, marker.length + 2, ...marker, 0xff, 0xda])
  }

  it('reads it in both orders of bytes, after other markers', () => {
    expect(exifOrientation(exif('II', 6))).toBe(6)
    expect(exifOrientation(exif('MM', 8))).toBe(8)
  })

  it('takes anything else for upright', () => {
    expect(exifOrientation(exif('MM', 9))).toBe(1)
    expect(exifOrientation(exif('MM', 8).slice(0, 20))).toBe(1)
    expect(exifOrientation(new Uint8Array())).toBe(1)
    expect(exifOrientation(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe(1)
  })
})
