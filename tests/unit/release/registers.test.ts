import { expect, test } from 'vitest'
import { personFindings, titleOn, type Person } from '../../../src/shared/release'
import { aPerson } from '../../helpers/builders'

const held = (wording: string, from: string | null, to: string | null): Person['titles'][number] => ({
  title: { en: wording },
  organisation: null,
  from,
  to,
})

const codesAt = (titles: Person['titles']): string[] =>
  personFindings(aPerson({ titles }), 'en').map(({ code, path }) => `${path} ${code}`)

test('titles that follow each other are as they should be', () => {
  expect(codesAt([held('Consul', null, '2023-12-31'), held('Ambassador', '2024-01-01', null)])).toEqual([])
})

test('a title that ends before it begins is told where it ends, and overlaps nothing', () => {
  expect(codesAt([held('Consul', '2024-01-01', '2023-01-01'), held('Ambassador', '2020-01-01', null)])).toEqual([
    'titles.0.to title.ends-before-start',
  ])
})

test.each([
  ['one day', '2024-01-01', '2023-12-31', '2023-12-31'],
  ['no first day', null, null, '2023-12-31'],
])('titles that share %s are told, and the lower one is what counts', (_case, from, to, day) => {
  const titles = [held('Consul', null, '2023-12-31'), held('Envoy', to === null ? from : to, null)]
  expect(codesAt(titles)).toEqual(['titles.1.to title.overlaps'])
  expect(titleOn(aPerson({ titles }), day)?.title['en']).toBe('Envoy')
})

test('somebody without a name cannot be found', () => {
  expect(personFindings(aPerson({ name: ' ' }), 'en').map(({ code }) => code)).toEqual(['person.unnamed'])
})
