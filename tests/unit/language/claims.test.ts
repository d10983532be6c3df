import { expect, test } from 'vitest'
import { claimingSentences, knowsClaims } from '../../../src/shared/language'

const claimed = (text: string, language = 'en'): string[] =>
  claimingSentences(text, language).map(({ from, to }) => text.slice(from, to))

test.each([
  'Trade grew by 12 per cent.',
  'About 300 guests came.',
  'It is the largest reading room on the coast.',
  'According to the Ministry, exports doubled.',
  'The Minister said that the road would open.',
  'Thousands of pupils took part.',
])('asks for the source of: %s', (sentence) => {
  expect(claimed(sentence)).toEqual([sentence])
})

test.each([
  'The room opened on 25 February 2024 at 10:00.',
  'The Embassy has been in Port Amel since 1951.',
  'Flowers were laid on the 32nd anniversary.',
  '“We have 300 books,” she said.',
  'The two countries are friends.',
])('asks nothing of: %s', (sentence) => {
  expect(claimed(sentence)).toEqual([])
})

test('takes one sentence of several, and none apart after an abbreviation', () => {
  expect(claimed('Flowers were laid. Dr. Rell thanked 40 pupils. Music was played.')).toEqual([
    'Dr. Rell thanked 40 pupils.',
  ])
})

test('does not ask about a detail of the release', () => {
  expect(claimingSentences('It is edition 12 of the fair.', 'en', [{ from: 14, to: 16 }])).toEqual([])
})

test('claims nothing in a language without words for it', () => {
  expect(knowsClaims('en-GB')).toBe(true)
  expect(knowsClaims('ar')).toBe(false)
  expect(claimed('نما التبادل 12%.', 'ar')).toEqual([])
})
