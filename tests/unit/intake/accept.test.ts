import { describe, expect, test } from 'vitest'
import { document, paragraphsOf } from '../../../src/shared/document'
import {
  acceptedBy,
  applyIntake,
  bodyOf,
  type Reading,
  type Suggestion,
  type TextRange,
} from '../../../src/shared/intake'
import { emptyMission, newReleaseDraft, releaseDraft, textOf, type ReleaseDraft } from '../../../src/shared/release'

const text = `Lantern night in Port Amel

PORT AMEL — A memorial concert took place in Breakwater Park, the embassy told Soria.Now.

“We keep the lamps lit,” said Mayor Jovana Quillfeather. “Nobody is left out there at night.”

Guests came from both countries.`

const rangeOf = (words: string): TextRange => {
  const from = text.indexOf(words)
  if (from === -1) throw new Error(`not in the text: ${words}`)
  return { from, to: from + words.length }
}

const person = { name: 'Jovana Quillfeather', title: 'Mayor', organisation: 'Port Amel' }
const certain = { id: '', confidence: 'certain' } as const

const suggestions: Suggestion[] = [
  { ...certain, kind: 'headline', text: 'Lantern night in Port Amel', ranges: [rangeOf('Lantern night in Port Amel')] },
  { ...certain, kind: 'issue-date', date: '2026-05-14', ranges: [] },
  { ...certain, kind: 'dateline-city', city: 'Port Amel', ranges: [rangeOf('PORT AMEL — ')] },
  { ...certain, kind: 'event-name', text: 'memorial concert', ranges: [rangeOf('memorial concert')] },
  { ...certain, kind: 'occasion', text: 'the rescue', ranges: [] },
  { ...certain, kind: 'anniversary', number: 40, originYear: 1986, ranges: [] },
  { id: '', confidence: 'guess', kind: 'event-date', date: '2026-05-14', time: null, stated: false, ranges: [] },
  { ...certain, kind: 'place', venue: 'Breakwater Park', city: '', ranges: [rangeOf('Breakwater Park')] },
  { ...certain, kind: 'host', name: 'Embassy of Valdria', role: 'host', ranges: [] },
  { ...certain, kind: 'speaker', ...person, mode: 'quote', ranges: [rangeOf('Mayor Jovana Quillfeather')] },
  {
    ...certain,
    kind: 'attendee',
    name: 'Guests from both countries',
    title: '',
    organisation: '',
    group: true,
    ranges: [],
  },
  {
    ...certain,
    kind: 'quotation',
    text: 'We keep the lamps lit,',
    speaker: person.name,
    ranges: [rangeOf('We keep the lamps lit,')],
  },
  {
    ...certain,
    kind: 'quotation',
    text: 'Nobody is left out there at night.',
    speaker: person.name,
    ranges: [rangeOf('Nobody is left out there at night.')],
  },
  {
    ...certain,
    kind: 'source',
    label: 'the embassy',
    toldTo: 'Soria.Now',
    ranges: [rangeOf('the embassy told Soria.Now')],
  },
  {
    ...certain,
    kind: 'remove-attribution',
    outlet: 'Soria.Now',
    text: ', the embassy told Soria.Now',
    ranges: [rangeOf(', the embassy told Soria.Now')],
  },
  {
    ...certain,
    kind: 'contact',
    name: 'Nadja Corvin',
    title: 'Press Attaché',
    organisation: '',
    phone: '+999 20 555 0142',
    email: '',
    ranges: [],
  },
]

const reading: Reading = {
  text,
  paragraphs: text.split('\n\n').map(rangeOf),
  residue: [],
  suggestions: suggestions.map((it, index) => ({ ...it, id: `s${index}` })),
}

const draft = newReleaseDraft(
  'press-release',
  { ...emptyMission('UTC'), city: { en: 'Belmont' }, country: 'SO' },
  '2026-06-01',
)

const taken = (accepted: readonly Suggestion[]): ReleaseDraft =>
  applyIntake(draft, { reading, accepted, language: 'en', name: 'item.txt', takenAt: '2026-06-01T09:00:00Z' })

const kinds = (...wanted: Suggestion['kind'][]): Suggestion[] =>
  reading.suggestions.filter(({ kind }) => wanted.includes(kind))
const body = (it: ReleaseDraft): string[] => paragraphsOf(textOf(it, 'en').body)

describe('refusing everything', () => {
  test('fills no field and holds every paragraph once, in order', () => {
    const it = taken(acceptedBy(reading, 'none'))
    expect(body(it)).toEqual(text.split('\n\n'))
    expect({ ...it, original: null, texts: {} }).toEqual({ ...draft, texts: {} })
    expect(it.original).toEqual({ text, name: 'item.txt', takenAt: '2026-06-01T09:00:00Z' })
    expect(textOf(it, 'en').headline).toBe('')
  })

  test('the draft that went in is as it was', () => {
    const before = JSON.stringify(draft)
    taken(reading.suggestions)
    expect(JSON.stringify(draft)).toBe(before)
  })
})

describe('accepting', () => {
  test('puts everything into its field, in the language of the intake', () => {
    const it = taken(acceptedBy(reading, 'all'))
    expect(releaseDraft.safeParse(it).error).toBeUndefined()
    expect(textOf(it, 'en').headline).toBe('Lantern night in Port Amel')
    expect(it.dateline).toEqual({ city: { en: 'Port Amel' }, country: '', date: '2026-05-14' })
    expect(it.event).toMatchObject({
      name: { en: 'memorial concert' },
      occasion: { en: 'the rescue' },
      originYear: 1986,
      start: { date: '2026-05-14', time: null },
      venue: { en: 'Breakwater Park' },
      city: {},
      zone: 'UTC',
      hosts: [{ name: { en: 'Embassy of Valdria' }, role: 'host' }],
    })
    expect(it.speakers).toMatchObject([
      { name: person.name, title: { en: 'Mayor' }, organisation: { en: 'Port Amel' }, mode: 'quote' },
    ])
    expect(it.attended).toMatchObject([{ kind: 'group', name: 'Guests from both countries', title: {} }])
    expect(it.sources).toMatchObject([{ label: 'the embassy', toldTo: 'Soria.Now' }])
    expect(it.contacts).toMatchObject([
      { name: 'Nadja Corvin', role: { en: 'Press Attaché' }, phone: '+999 20 555 0142' },
    ])
  })

  test('a place alone makes an event, and nothing else does', () => {
    expect(taken(kinds('place')).event).toMatchObject({ name: {}, venue: { en: 'Breakwater Park' } })
    expect(taken(kinds('speaker', 'source', 'headline')).event).toBeNull()
  })

  test('a headline and a dateline leave the body, because they are printed from their fields', () => {
    expect(body(taken(kinds('headline', 'dateline-city'))).slice(0, 2)).toEqual([
      'A memorial concert took place in Breakwater Park, the embassy told Soria.Now.',
      '“We keep the lamps lit,” said Mayor Jovana Quillfeather. “Nobody is left out there at night.”',
    ])
  })

  test('an outlet’s clause is taken out of its sentence cleanly', () => {
    expect(body(taken(kinds('remove-attribution')))[1]).toBe(
      'PORT AMEL — A memorial concert took place in Breakwater Park.',
    )
  })

  test('the city of the mission keeps its country', () => {
    const accepted = kinds('dateline-city').map((it) => ({ ...it, city: 'Belmont' }))
    expect(taken(accepted as Suggestion[]).dateline).toMatchObject({ city: { en: 'Belmont' }, country: 'SO' })
  })
})

describe('a quotation', () => {
  test('becomes a block of its speaker and keeps every word', () => {
    const it = taken(kinds('speaker', 'quotation'))
    const blocks = textOf(it, 'en').body
    expect(document.safeParse(blocks).error).toBeUndefined()
    expect(blocks.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'quotation', 'paragraph'])
    expect(blocks.content[2]).toMatchObject({
      attrs: { speaker: it.speakers[0]?.id, attribution: 'said Mayor Jovana Quillfeather', remark: null },
      content: [{ content: [{ text: 'We keep the lamps lit. Nobody is left out there at night.' }] }],
    })
  })

  test('stays prose without its speaker in the draft, and where only a part of it was accepted', () => {
    expect(body(taken(kinds('quotation')))).toEqual(text.split('\n\n'))
    const [first] = kinds('quotation')
    expect(body(taken([...kinds('speaker'), first!]))).toEqual(text.split('\n\n'))
  })

  test.each([
    ['The mayor came. She said: “We stay.”', 'We stay.', ['The mayor came.', '[She said] We stay.']],
    ['“We stay,” she said. Then all went home.', 'We stay,', ['[she said] We stay.', 'Then all went home.']],
    ['“We stay.”', 'We stay.', ['[] We stay.']],
    [
      'She said “We stay,” and left the hall with Mr. Ito.',
      'We stay,',
      ['She said “We stay,” and left the hall with Mr. Ito.'],
    ],
  ])('%s', (paragraph, words, blocks) => {
    const from = paragraph.indexOf(words)
    const single: Reading = {
      text: paragraph,
      paragraphs: [{ from: 0, to: paragraph.length }],
      residue: [],
      suggestions: [],
    }
    const quotation = {
      ...certain,
      kind: 'quotation',
      text: words,
      speaker: person.name,
      ranges: [{ from, to: from + words.length }],
    } as Suggestion
    const it = applyIntake(draft, {
      reading: single,
      accepted: [...kinds('speaker'), quotation],
      language: 'en',
      name: '',
      takenAt: '',
    })
    const shown = textOf(it, 'en').body.content.map((block) => {
      const inner = paragraphsOf({ schemaVersion: 2, content: [block] }).join(' ')
      return block.type === 'quotation' ? `[${block.attrs.attribution ?? ''}] ${inner}` : inner
    })
    expect(shown).toEqual(blocks)
  })
})

describe('answers for all suggestions at once', () => {
  test('certain leaves out what is merely likely', () => {
    expect(acceptedBy(reading, 'certain').some(({ kind }) => kind === 'event-date')).toBe(false)
    expect(acceptedBy(reading, 'certain')).toHaveLength(reading.suggestions.length - 1)
  })

  test('never takes two for one field', () => {
    const twice = { ...reading, suggestions: [...reading.suggestions, ...kinds('headline', 'event-date')] }
    expect(acceptedBy(twice, 'all')).toHaveLength(reading.suggestions.length)
  })
})

test('a body is made of the paragraphs alone', () => {
  expect(paragraphsOf(bodyOf(reading))).toEqual(text.split('\n\n'))
})
