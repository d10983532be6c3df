import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../../src/shared/canonical'

it('says the same of the same value, whatever the order of its keys', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, it]) => [key, shuffled(it)]),
    )
  }
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const json = canonicalJson(value)
      expect(canonicalJson(shuffled(value))).toBe(json)
      expect(canonicalJson(JSON.parse(json))).toBe(json)
    }),
  )
})

it.each([
  [{ b: 1, a: [true, null, 'x'], c: undefined }, '{"a":[true,null,"x"],"b":1}'],
  [{ '10': 1, '2': 2, é: 3, z: 4 }, '{"10":1,"2":2,"z":4,"é":3}'],
  ['e\u0301 "quoted" \\ \n\u007f', '"é \\"quoted\\" \\\\ \\n\u007f"'],
  [[], '[]'],
  [{}, '{}'],
])('writes %j as %s', (value, json) => {
  expect(canonicalJson(value)).toBe(json)
})
