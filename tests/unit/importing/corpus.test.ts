import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toInterchange } from '../../../src/main/importing'
import { bodyOf } from '../../../src/shared/intake'
import { paragraphsOf } from '../../../src/shared/document'
import { foundIn, readEnglish } from './reading'
import { addScores, fields, noScores, precisionOf, recallOf, tableOf, type Expectation, type Field } from './score'

const inputs = join(import.meta.dirname, '../../../../shared/inputs')
const releases = join(inputs, 'releases')
// The real releases lie beside the project, not in it; a clone without them proves the room on our own items.
const here = existsSync(releases)

const read = (name: string): string => readFileSync(join(releases, name), 'utf8').replace(/^# .*\n/, '')
const named = (pattern: RegExp): string[] => (here ? readdirSync(releases).filter((name) => pattern.test(name)) : [])

/** What was reached; a change to the rules may only raise these. */
const reached: Readonly<Record<Field, { precision: number; recall: number }>> = {
  title: { precision: 1, recall: 1 },
  date: { precision: 1, recall: 1 },
  dateline_city: { precision: 1, recall: 1 },
  event: { precision: 1, recall: 1 },
  'event.date': { precision: 1, recall: 1 },
  'event.place': { precision: 1, recall: 1 },
  organizers: { precision: 1, recall: 1 },
  speakers: { precision: 1, recall: 1 },
  'speaker titles': { precision: 1, recall: 1 },
  attendees: { precision: 1, recall: 1 },
  contacts: { precision: 1, recall: 1 },
  sources: { precision: 1, recall: 0.5 },
  quotes: { precision: 1, recall: 1 },
}

describe.skipIf(!here)('real releases [needs: shared inputs]', () => {
  test('reach the scores that the rules had', () => {
    const scores = noScores()
    for (const name of named(/-en-.*\.json$/)) {
      const expected = JSON.parse(readFileSync(join(releases, name), 'utf8')) as Expectation
      addScores(scores, expected, toInterchange(readEnglish(read(name.replace('.json', '.txt')))), [])
    }
    console.log(tableOf(scores))
    for (const field of fields) {
      expect(precisionOf(scores[field]), `precision of ${field}`).toBeGreaterThanOrEqual(reached[field].precision)
      expect(recallOf(scores[field]), `recall of ${field}`).toBeGreaterThanOrEqual(reached[field].recall)
    }
  })

  test.each(named(/-es-.*\.txt$/))('%s, in a language not known yet, invents nothing', (name) => {
    const reading = readEnglish(read(name))
    expect(reading.suggestions.map(({ kind }) => kind)).toEqual(['headline'])
  })

  test.each(named(/\.txt$/))('%s keeps every line once, in order, in its body or its residue', (name) => {
    const reading = readEnglish(read(name))
    const squeezed = (text: string): string => text.replace(/\s+/g, '')
    const kept = [
      ...reading.paragraphs.map(({ from, to }) => ({ from, to })),
      ...reading.residue.map(({ range }) => range),
    ].sort((one, other) => one.from - other.from)
    expect(squeezed(kept.map(({ from, to }) => reading.text.slice(from, to)).join(''))).toBe(squeezed(reading.text))
    const body = squeezed(paragraphsOf(bodyOf(reading)).join(''))
    expect(body).toBe(squeezed(reading.paragraphs.map(({ from, to }) => reading.text.slice(from, to)).join('')))
  })
})

describe.skipIf(!here)('the seed [needs: shared inputs]', () => {
  const seed = here ? readFileSync(join(inputs, 'seed-news-item.txt'), 'utf8') : ''

  test('gives what the issue says', () => {
    const reading = readEnglish(seed)
    const given = toInterchange(reading)
    expect(given).toMatchObject({ title: null, date: '2024-02-25', dateline_city: 'Mexico City' })
    expect(given.anniversary).toEqual({ number: 32, origin_year: 1992 })
    expect(given.event?.date).toBeNull()
    expect(foundIn(reading, 'event-date')).toMatchObject([
      { date: '2024-02-25', stated: false, confidence: 'guess', ranges: [] },
    ])
    expect(given.event?.organizers).toEqual(['Azerbaijani Embassy in Mexico', 'Mexican Chamber of Deputies'])
    expect(foundIn(reading, 'speaker').map(({ name, mode }) => [name, mode])).toEqual([
      ['Elva Agustina Vigil Hernández', 'paraphrase'],
      ['Mammad Talibov', 'paraphrase'],
    ])
    expect(given.attendees.map(({ name }) => name)).toEqual(['Alberto Villa Viegas'])
    expect(given.groups).toHaveLength(3)
    expect(given.sources).toEqual(['the embassy told News.Az'])
    expect(foundIn(reading, 'remove-attribution')).toHaveLength(1)
    expect(given.quotes).toEqual([])
  })

  test('keeps its seven paragraphs and reports the page’s own line', () => {
    const reading = readEnglish(seed)
    const lines = seed.split('\n').filter((line) => line.trim() !== '')
    expect(paragraphsOf(bodyOf(reading))).toEqual(lines.slice(1))
    expect(reading.residue.map(({ kind }) => kind)).toEqual(['page-date', 'text-size'])
  })
})
