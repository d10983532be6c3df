import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toInterchange } from '../../../src/main/importing'
import { readEnglish } from './reading'
import { addScores, noScores, type Expectation } from './score'

const folder = join(import.meta.dirname, '../../fixtures/items')
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))

describe('items of our own writing', () => {
  test('are all here', () => expect(names).toHaveLength(17))

  test.each(names)('%s is read as its author expects', (name) => {
    const expected = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Expectation
    const text = readFileSync(join(folder, name.replace('.json', '.txt')), 'utf8')
    const complaints: string[] = []
    addScores(noScores(), expected, toInterchange(readEnglish(text)), complaints)
    expect(complaints).toEqual([])
  })
})
