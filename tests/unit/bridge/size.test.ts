import { describe, expect, it } from 'vitest'
import { isWithinSize } from '../../../src/main/bridge/size'

describe('isWithinSize', () => {
  it('takes what a long release needs', () => {
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'word '.repeat(200) }] }
    expect(isWithinSize({ draft: { content: Array.from({ length: 2_000 }, () => paragraph) } })).toBe(true)
    expect(isWithinSize(null)).toBe(true)
    expect(isWithinSize(undefined)).toBe(true)
  })

  it('refuses too many characters, in values and in names', () => {
    expect(isWithinSize({ text: 'x'.repeat(8_000_001) })).toBe(false)
    expect(isWithinSize(Array.from({ length: 9 }, () => 'x'.repeat(1_000_000)))).toBe(false)
    expect(isWithinSize({ ['x'.repeat(8_000_001)]: 1 })).toBe(false)
  })

  it('refuses too many values and too many levels', () => {
    expect(isWithinSize(Array.from({ length: 500_001 }, () => 0))).toBe(false)
    let nested: unknown = 0
    for (let level = 0; level < 70; level += 1) nested = [nested]
    expect(isWithinSize(nested)).toBe(false)
  })

  it('ends for what contains itself', () => {
    const endless: Record<string, unknown> = {}
    endless['self'] = endless
    expect(isWithinSize(endless)).toBe(false)
  })

  it('takes the bytes of a picture, and no more', () => {
    expect(isWithinSize({ bytes: new Uint8Array(25_000_000) })).toBe(true)
    expect(isWithinSize([new Uint8Array(40_000_000), new Uint8Array(40_000_000)])).toBe(false)
  })

  it('refuses bytes of another kind, which no channel carries', () => {
    expect(isWithinSize({ bytes: new Float64Array(1) })).toBe(false)
    expect(isWithinSize(new ArrayBuffer(1))).toBe(false)
  })
})
