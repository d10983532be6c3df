import { describe, expect, it } from 'vitest'
import { pictureType } from '../../../src/main/errands/picture-type'

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
