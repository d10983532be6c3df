import type { Orientation } from './exif-orientation'

export interface Pixels {
  /** Four bytes each, by rows from the top. */
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** The same pixels as they are to be looked at. */
export function turnUpright({ bytes, width, height }: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return { bytes, width, height }
  const isOnItsSide = orientation >= 5
  const turned = { width: isOnItsSide ? height : width, height: isOnItsSide ? width : height }
  const from = new Uint32Array(bytes.slice().buffer)
  const to = new Uint32Array(from.length)
  const fromRight = [2, 3, 7, 8].includes(orientation)
  const fromBelow = [3, 4, 6, 7].includes(orientation)
  for (let y = 0; y < turned.height; y++) {
    for (let x = 0; x < turned.width; x++) {
      const [across, down] = isOnItsSide ? [y, x] : [x, y]
      const column = fromRight ? width - 1 - across : across
      const row = fromBelow ? height - 1 - down : down
      to[y * turned.width + x] = from[row * width + column] ?? 0
    }
  }
  return { bytes: new Uint8Array(to.buffer), ...turned }
}
