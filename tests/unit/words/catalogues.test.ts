import { IntlMessageFormat } from 'intl-messageformat'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sayFailure } from '../../../src/main/words'
import { releaseStatuses } from '../../../src/shared/release'
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
  const said = releaseStatuses.map((from) => sayFailure('transition-refused', { from, to: 'released' }))
  expect(said).toContain('A release that is in clearance cannot become released.')
  expect(new Set(said).size).toBe(releaseStatuses.length)
})
