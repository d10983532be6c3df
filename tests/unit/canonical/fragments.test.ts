import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, fragmentsOf } from '../../../src/shared/canonical'

const words = (length: number): string => 'port amel '.repeat(length).slice(0, length)

describe('the fragments of a value', () => {
  it('are its canonical JSON once they are joined', () => {
    const value = fc.oneof(
      { depthIdentifier: 'value' },
      fc.jsonValue({ stringUnit: 'binary' }),
      fc.dictionary(fc.string(), fc.oneof(fc.nat(5000).map(words), fc.constant(undefined), fc.jsonValue()), {
        noNullPrototype: true,
      }),
      fc.array(fc.array(fc.nat(900).map(words))),
    )
    fc.assert(
      fc.property(value, (it) => {
        expect(fragmentsOf(it).join('')).toBe(canonicalJson(it))
      }),
    )
  })

  it('keep a change to the one it is in', () => {
    const paragraphs = Array.from({ length: 40 }, (_, index) => ({ text: `${index} ${words(400)}` }))
    const before = { body: paragraphs, headline: 'Port Amel' }
    const after = { ...before, body: paragraphs.with(20, { text: `other ${words(400)}` }) }
    const known = new Set(fragmentsOf(before))
    expect(known.size).toBeGreaterThan(40)
    expect(fragmentsOf(after).filter((it) => !known.has(it))).toHaveLength(1)
  })

  it('are one for what is short', () => {
    expect(fragmentsOf({ b: [1, 2], a: 'short' })).toEqual(['{"a":"short","b":[1,2]}'])
  })
})
