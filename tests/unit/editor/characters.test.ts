import { expect, it } from 'vitest'
import names from '../../../resources/locales/en/characters.json'
import { characterGroups } from '../../../src/renderer/editor/characters/groups'

const codeOf = (sign: string): string => `u${sign.codePointAt(0)?.toString(16).padStart(4, '0')}`

it('has one name for every special character, and every character once', () => {
  const signs = Object.values(characterGroups).flatMap((group) => [...group])
  expect(new Set(signs).size).toBe(signs.length)
  expect(signs.map(codeOf).toSorted()).toEqual(Object.keys(names).toSorted())
  expect(new Set(Object.values(names)).size).toBe(signs.length)
})
