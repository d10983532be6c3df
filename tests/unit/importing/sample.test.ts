import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toInterchange } from '../../../src/main/importing'
import { mission, releaseDraft } from '../../../src/shared/release'
import { evidence, foundIn, readEnglish } from './reading'

const sample = join(import.meta.dirname, '../../../resources/sample')
const text = readFileSync(join(sample, 'news-item.txt'), 'utf8')

test('the sample item is read with each suggestion’s place', () => {
  const reading = readEnglish(text)
  const given = toInterchange(reading)
  expect(given).toMatchObject({
    title: 'Valdria and Port Amel remember the Lantern Harbour rescue',
    date: '2026-05-14',
    dateline_city: 'Port Amel',
    event: {
      name: 'memorial concert marking the 40th anniversary of the Lantern Harbour rescue',
      date: null,
      place: 'Breakwater Park, Port Amel',
      organizers: ['Embassy of Valdria in Soria', 'Port Amel City Council'],
    },
    anniversary: { number: 40, origin_year: 1986 },
    sources: ['the embassy told Soria.Now'],
    quotes: [],
  })
  expect(given.speakers.map(({ name, title }) => [name, title])).toEqual([
    ['Odalys Brennock-Sáenz', 'Councillor, Chair'],
    ['Aurel Finnbogason', 'Valdrian Ambassador to Soria'],
  ])
  expect(given.attendees).toEqual([{ name: 'Ruben Tavistock', title: 'harbour master', organization: null }])
  expect(evidence(reading, foundIn(reading, 'anniversary')[0]!)).toEqual(['40th anniversary', '1986'])
  expect(reading.residue.map((it) => [it.kind, it.text])).toEqual([
    ['page-date', 'date 2026-05-14'],
    ['text-size', '+ ↺ − 16 px'],
  ])
})

test('the sample mission has the shape of a mission', () => {
  expect(mission.safeParse(JSON.parse(readFileSync(join(sample, 'mission.json'), 'utf8'))).error).toBeUndefined()
})

test('the sample release has the shape of a release', () => {
  const read = JSON.parse(readFileSync(join(sample, 'release.json'), 'utf8')) as unknown
  expect(releaseDraft.parse(read)).toEqual(read)
})
