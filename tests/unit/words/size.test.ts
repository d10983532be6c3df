import { expect, it } from 'vitest'
import { saySize } from '../../../src/renderer/words'

it.each([
  [0, '1 kB'],
  [64_200, '64 kB'],
  [1_240_000, '1.2 MB'],
  [999_900_000, '999.9 MB'],
  [76_296_700_000, '76.3 GB'],
])('a size of %d bytes is said in the unit that it fills', (bytes, said) => {
  expect(saySize(bytes)).toBe(said)
})
