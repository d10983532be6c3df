import { IntlMessageFormat } from 'intl-messageformat'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sayFailure, sayFailureOnCommandLine } from '../../../src/main/words'
import { mayBecome, releaseStatuses } from '../../../src/shared/release'
import { failureCodes } from '../../../src/shared/result'

const folder = join(import.meta.dirname, '../../../resources/locales/en')

const catalogueOf = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>

describe('every sentence', () => {
  it.each(readdirSync(folder))('of %s can be read', (file) => {
    for (const [key, sentence] of Object.entries(catalogueOf(file))) {
      expect(() => new IntlMessageFormat(sentence, 'en'), key).not.toThrow()
    }
  })
})

it('every failure has a sentence, and no sentence is left over', () => {
  expect(Object.keys(catalogueOf('failure.json')).sort()).toEqual([...failureCodes].sort())
})

it('a refused transition names both ends of it, whichever they are', () => {
  const said = releaseStatuses.map((from) => sayFailure('transition-refused', { from, to: 'withdrawn' }))
  expect(said).toContain('A release that is in clearance cannot become withdrawn.')
  expect(new Set(said).size).toBe(releaseStatuses.length)
})

it('what may not go out yet, or again, is told what to do', () => {
  const refused = releaseStatuses.filter((from) => !mayBecome(from, 'released'))
  const said = refused.map((from) => sayFailure('transition-refused', { from, to: 'released' }))
  expect(said[0]).toBe('This release is not cleared yet. Record its clearance first.')
  expect(new Set(said).size).toBe(refused.length)
})

it.each([
  [1, 1, 'No reason overrides it.'],
  [2, 1, 'No reason overrides one of them.'],
  [3, 2, 'No reason overrides 2 of them.'],
  [1, 0, 'give a reason of at least 10 characters with --override.'],
])('of %i things to fix, %i of them hard, the command line says: %3$s', (count, hard, end) => {
  expect(sayFailureOnCommandLine('must-fix', { count, hard })).toMatch(new RegExp(`${end.replaceAll('.', '\\.')}$`))
})
