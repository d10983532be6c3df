/** Pictures a letterhead can carry. */
export type PictureType = 'image/png' | 'image/jpeg'

const beginnings: readonly [PictureType, readonly number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

/** What a file is by its first bytes, whatever its name says; null for anything else. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const found = beginnings.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte))
  return found?.[0] ?? null
}

export interface PictureSize {
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** How large a PNG or JPEG says it is; null where it does not say. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (pictureType(bytes)) {
    case 'image/png':
      // The header comes first: length, IHDR, width, height.
      return view.byteLength >= 24 && view.getUint32(12) === headerOfPng
        ? { width: view.getUint32(16), height: view.getUint32(20) }
        : null
    case 'image/jpeg':
      return jpegSize(view)
    case null:
      return null
  }
}

const headerOfPng = 0x49_48_44_52

/** A frame's header is any of C0 to CF but the tables that have numbers among them. */
const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(view: DataView): PictureSize | null {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (beginsFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2) // FF may be repeated before a marker
  }
  return null
}
