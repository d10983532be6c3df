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
