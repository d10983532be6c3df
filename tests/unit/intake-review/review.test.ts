import { expect, test } from 'vitest'
import type { Reading, Suggestion } from '../../../src/shared/intake'
import { acceptedOf, decidedCount, review, startReview } from '../../../src/renderer/features/intake/decisions'
import { grouped, inShownOrder } from '../../../src/renderer/features/intake/groups'
import { withResidueBack } from '../../../src/renderer/features/intake/put-back'
import { segmentsOf } from '../../../src/renderer/features/intake/segments'
import { withoutRange } from '../../../src/renderer/features/intake/sentence'

const text = ' date 2031-05-14 + −\n\nThe embassy opened a garden in Port Amel.\n\nThe minister spoke. ###\n'
const at = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length })

const found: Suggestion[] = [
  {
    id: 'a',
    kind: 'headline',
    confidence: 'guess',
    ranges: [at('The embassy opened a garden in Port Amel')],
    text: 'x',
  },
  { id: 'b', kind: 'dateline-city', confidence: 'likely', ranges: [at('Port Amel')], city: 'Port Amel' },
  { id: 'c', kind: 'event-name', confidence: 'likely', ranges: [at('opened a garden')], text: 'Opening of a garden' },
]

const aReading = (parts: Partial<Reading> = {}): Reading => ({
  text,
  paragraphs: [at('The embassy opened a garden in Port Amel.'), at('The minister spoke.')],
  residue: [
    { range: at('date 2031-05-14 + −'), text: 'date 2031-05-14 + −', kind: 'page-date' },
    { range: at('###'), text: '###', kind: 'end-mark' },
  ],
  suggestions: found,
  ...parts,
})

test('nothing is accepted before the officer says so', () => {
  const state = startReview(aReading())
  expect(acceptedOf(state)).toEqual([])
  expect(decidedCount(state)).toBe(0)
})

test('rows stand in the order Event, Dates, Text, and the first one is selected', () => {
  expect(grouped(found).map(({ group }) => group)).toEqual(['event', 'dates', 'text'])
  expect(inShownOrder(found).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  expect(startReview(aReading()).selected).toBe('c')
})

test('a decision goes on to the next row that waits, and stays at the last', () => {
  let state = review(startReview(aReading()), { do: 'accept', id: 'c' })
  expect(state.selected).toBe('b')
  state = review(state, { do: 'refuse', id: 'b' })
  state = review(state, { do: 'accept', id: 'a' })
  expect(state.selected).toBe('a')
  expect(decidedCount(state)).toBe(3)
  expect(acceptedOf(state).map(({ id }) => id)).toEqual(['a', 'c'])
})

test('accept all leaves what was refused refused', () => {
  let state = review(startReview(aReading()), { do: 'refuse', id: 'b' })
  state = review(state, { do: 'accept-all' })
  expect(acceptedOf(state).map(({ id }) => id)).toEqual(['a', 'c'])
})

test('a refusal can be changed to an acceptance and back', () => {
  let state = review(startReview(aReading()), { do: 'refuse', id: 'c' })
  state = review(state, { do: 'accept', id: 'c' })
  expect(acceptedOf(state).map(({ id }) => id)).toEqual(['c'])
  expect(acceptedOf(review(state, { do: 'refuse', id: 'c' }))).toEqual([])
})

test('rewording accepts the new words; the reading keeps its own', () => {
  const reworded: Suggestion = { ...found[2]!, kind: 'event-name', text: 'Garden opening' }
  const state = review(startReview(aReading()), { do: 'reword', suggestion: reworded })
  expect(acceptedOf(state)).toEqual([reworded])
  expect(state.reading.suggestions).toEqual(found)
})

test('the arrows stop at both ends', () => {
  let state = startReview(aReading())
  expect(review(state, { do: 'move', by: -1 }).selected).toBe('c')
  for (const _ of found) state = review(state, { do: 'move', by: 1 })
  expect(state.selected).toBe('a')
  expect(review(startReview(aReading({ suggestions: [] })), { do: 'move', by: 1 }).selected).toBeNull()
})

test('the segments are the whole text, once, in order', () => {
  const segments = segmentsOf(aReading())
  expect(segments.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
  const city = segments.find(({ from }) => from === at('Port Amel').from)
  expect(city?.found).toEqual(['a', 'b'])
})

test('what is left out is marked with its reason once', () => {
  const left = segmentsOf(aReading()).filter(({ residue }) => residue !== null)
  expect(left.map(({ residue }) => residue?.kind)).toEqual(['page-date', 'end-mark'])
  expect(left.every(({ residueEnds }) => residueEnds)).toBe(true)
})

test('a piece put back on a line of its own becomes a paragraph in its place', () => {
  const reading = aReading()
  const back = withResidueBack(reading, reading.residue[0]!)
  expect(back.paragraphs.map(({ from, to }) => text.slice(from, to))).toEqual([
    'date 2031-05-14 + −',
    'The embassy opened a garden in Port Amel.',
    'The minister spoke.',
  ])
  expect(back.residue).toEqual([reading.residue[1]])
})

test('a piece put back on the line of a paragraph joins it', () => {
  const reading = aReading()
  const back = withResidueBack(reading, reading.residue[1]!)
  expect(back.paragraphs.map(({ from, to }) => text.slice(from, to))).toEqual([
    'The embassy opened a garden in Port Amel.',
    'The minister spoke. ###',
  ])
})

test('a sentence without the outlet keeps its end and loses the comma', () => {
  const item = 'First. Guests came to the garden, the embassy told the Port Amel Courier. Last.'
  const from = item.indexOf(', the embassy')
  expect(withoutRange(item, { from, to: item.indexOf('. Last') }, 'en')).toEqual({
    before: ['Guests came to the garden', ', the embassy told the Port Amel Courier', '.'],
    after: 'Guests came to the garden.',
  })
})

test('a long sentence is cut at a word on either side of what would go', () => {
  const item = `${'The city and the guests thanked one another warmly. '.replace('.', ',').repeat(4)}the embassy said, and left.`
  const from = item.indexOf('the embassy said, ')
  const { before, after } = withoutRange(item, { from, to: from + 'the embassy said, '.length }, 'en')
  expect(before[0]).toMatch(/^… \w+ .*warmly, $/)
  expect(before[0].length).toBeLessThan(115)
  expect(after.endsWith('warmly, and left.')).toBe(true)
})
