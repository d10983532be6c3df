import { describe, expect, it } from 'vitest'
import { isFollowed, offeredDetails, offeredPeople, typedMatches, wordingOfDetail } from '../../../src/shared/linking'
import { newId, type RegisterLookup } from '../../../src/shared/release'
import { anAttendee, anEvent, aPerson, aSpeaker } from '../../helpers/builders'
import { aText, detail, factsOf, mention, nobody } from './a-document'

const event = anEvent({ start: { date: '2026-02-24', time: '10:00' }, originYear: 1993 })

const said = (of: string, language = 'en', changes = {}) =>
  Object.fromEntries(
    offeredDetails(factsOf({ event, ...changes }, language))
      .find((it) => it.of === of)
      ?.wordings.map(({ format, words }) => [format, words]) ?? [],
  )

describe('a detail', () => {
  it('words a day in every way that its language has', () => {
    expect(said('event.start.date')).toEqual({
      long: '24 February 2026',
      'day-month': '24 February',
      'weekday-long': 'Tuesday, 24 February 2026',
      weekday: 'Tuesday',
      short: '24 Feb 2026',
      'month-year': 'February 2026',
      year: '2026',
    })
    expect(said('event.start.date', 'es')).toMatchObject({
      long: '24 de febrero de 2026',
      'day-month': '24 de febrero',
      weekday: 'martes',
    })
  })

  it('words the number of an anniversary in figures and in words, up to the 999th', () => {
    expect(said('event.anniversary')).toEqual({ numeral: '33rd', words: 'thirty-third' })
    const inYear = (year: number) => said('event.anniversary', 'en', { event: { ...event, originYear: 2026 - year } })
    expect(inYear(100)).toEqual({ numeral: '100th', words: 'one hundredth' })
    expect(inYear(112)).toEqual({ numeral: '112th', words: 'one hundred and twelfth' })
    expect(inYear(250)).toEqual({ numeral: '250th', words: 'two hundred and fiftieth' })
    expect(inYear(1000)).toEqual({ numeral: '1000th' })
  })

  it('is not offered while it says nothing', () => {
    const offered = offeredDetails(factsOf({ event: null, number: ' ' }))
    expect(offered.map(({ of }) => of)).toEqual(['dateline.city', 'dateline.date'])
  })

  it('words a moment with its zone, and a place once where venue or city is all of it', () => {
    const releaseTime = { mode: 'embargo', until: '2026-02-24T09:00', zone: 'America/Mexico_City' } as const
    expect(said('releaseTime.until', 'en', { releaseTime })).toEqual({
      long: '24 February 2026, 09:00 Mexico City time (15:00 UTC)',
      short: '24 Feb 2026, 09:00 Mexico City time (15:00 UTC)',
      time: '09:00',
    })
    expect(said('event.place')).toEqual({ text: 'Old Customs House, Port Amel' })
    expect(said('event.place', 'en', { event: { ...event, venue: {} } })).toEqual({})
  })

  it('that nobody knows says nothing', () => {
    expect(wordingOfDetail('event.hosts.gone', 'text', factsOf({ event }))).toBe('')
    expect(wordingOfDetail('event.colour', 'text', factsOf({ event }))).toBe('')
    expect(wordingOfDetail('event.start.date', 'fortnight', factsOf({ event }))).toBe('')
  })
})

describe('a person', () => {
  const shortOf = (name: string, title: string, lookup: RegisterLookup = nobody, person = null as never) =>
    offeredPeople(factsOf({ speakers: [aSpeaker({ name, title: { en: title }, person })] }, 'en', lookup))[0]?.short

  it('is named in full and shortly', () => {
    const speaker = aSpeaker({ name: 'Ilka Torvane', title: { en: 'Ambassador of Valdria to Soria' } })
    expect(offeredPeople(factsOf({ speakers: [speaker], attended: [] }))).toEqual([
      {
        person: speaker.id,
        name: 'Ilka Torvane',
        title: 'Ambassador of Valdria to Soria',
        full: 'Ambassador of Valdria to Soria Ilka Torvane',
        short: 'Ambassador Torvane',
      },
    ])
  })

  it.each([
    ['Oren Maskell', 'Minister of Foreign Affairs of Soria', 'Minister Maskell'],
    ['Oren Maskell', 'Deputy Prime Minister', 'Deputy Prime Minister Maskell'],
    ['Oren Maskell', 'Chargé d’affaires', 'Maskell'],
    ['Oren Maskell', 'Director General of the Port Authority', 'Maskell'],
    ['Oren Maskell', 'Consul General of Valdria', 'Consul General Maskell'],
    ['Oren Maskell', 'Former Minister of Trade', 'Maskell'],
    ['Oren Maskell', 'Minister-Counsellor', 'Maskell'],
    ['Oren Maskell', 'Vice-President of the Senate', 'Vice-President Maskell'],
    ['Oren Maskell', 'Extraordinary and Plenipotentiary Ambassador to Soria', 'Ambassador Maskell'],
    ['Oren Maskell', 'Assistant to the Minister', 'Maskell'],
    ['Oren Maskell', '', 'Maskell'],
    ['Mirelle de la Cour', 'Mayor of Port Amel', 'Mayor de la Cour'],
    ['Tomas Hale Jr.', 'Governor', 'Governor Hale'],
    ['Maren', 'Queen of Valdria', 'Queen Maren'],
  ])('%s, %s: %s', (name, title, short) => {
    expect(shortOf(name, title)).toBe(short)
  })

  it('has the family name that the register tells, where the printed name holds it', () => {
    const person = aPerson({ name: 'Ada Sol Ibarra', family: 'Sol Ibarra' })
    const lookup: RegisterLookup = { ...nobody, person: (id) => (id === person.id ? person : null) }
    expect(shortOf('Ada Sol Ibarra', 'Mayor', lookup, person.id as never)).toBe('Mayor Sol Ibarra')
    expect(shortOf('Ada Ibarra', 'Mayor', lookup, person.id as never)).toBe('Mayor Ibarra')
  })

  it('is no group', () => {
    const attended = [anAttendee({ kind: 'group', name: 'heads of mission' })]
    expect(offeredPeople(factsOf({ speakers: [], attended }))).toEqual([])
  })

  it('stands as name and title in a language without data', () => {
    const speaker = aSpeaker({ id: newId(), title: { es: 'Embajadora de Valdria' } })
    expect(offeredPeople(factsOf({ speakers: [speaker], attended: [] }, 'es'))).toMatchObject([
      { full: 'Ilka Torvane, Embajadora de Valdria', short: 'Ilka Torvane' },
    ])
  })

  it.each(['ar', 'fa', 'ur'])('has the comma of its script in %s', (language) => {
    const speaker = aSpeaker({ id: newId(), name: 'إيلكا تورفان', title: { [language]: 'السفيرة' } })
    expect(offeredPeople(factsOf({ speakers: [speaker], attended: [] }, language))).toMatchObject([
      { full: 'إيلكا تورفان، السفيرة' },
    ])
  })
})

describe('following', () => {
  it.each(['en', 'en-GB', 'es', 'pt-BR', 'fr', 'nl'])('is safe in %s', (language) => {
    expect(isFollowed(language)).toBe(true)
  })
  it.each(['ar', 'he', 'ru', 'uk', 'pl', 'fi', 'hu', 'tr', 'el', 'de', 'lv', 'tlh', 'en-Arab', 'sr-Latn'])(
    'is not safe in %s',
    (language) => {
      expect(isFollowed(language)).toBe(false)
    },
  )
})

describe('words that say a detail and are not linked', () => {
  const speaker = aSpeaker({ name: 'Ilka Torvane', title: { en: 'Ambassador of Valdria' } })
  const facts = factsOf({ event, speakers: [speaker], attended: [], number: '2026/07' })
  const found = (...parts: Parameters<typeof aText>) =>
    typedMatches(aText(...parts), facts).map(({ words, link }) => [
      words,
      link.type === 'mention' ? link.attrs.form : `${link.attrs.of} ${link.attrs.format}`,
    ])

  it('are found once each, the longest first', () => {
    expect(found(['On Tuesday, 24 February 2026 at the Old Customs House in Port Amel.'])).toEqual([
      ['Tuesday, 24 February 2026', 'event.start.date weekday-long'],
      ['Old Customs House', 'event.venue text'],
      ['Port Amel', 'event.city text'],
    ])
    expect(found(['On Tuesday 24\u00a0February at 10:00, release 2026/07, the 33rd anniversary.'])).toEqual([
      ['Tuesday', 'event.start.date weekday'],
      ['24\u00a0February', 'event.start.date day-month'],
      ['10:00', 'event.start.time text'],
      ['2026/07', 'number text'],
      ['33rd', 'event.anniversary numeral'],
    ])
  })

  it('are not taken from other days, numbers and words', () => {
    expect(
      found([
        '24 February 2025, 124 February, on Tuesday, Port Amel-Nord, the 33rd floor, at 10:00:30, Port Amelia, 2026.',
      ]),
    ).toEqual([])
    expect(found(['From 20–24 February and ', detail('24 February', 'event.start.date', 'day-month'), '.'])).toEqual([])
  })

  it('name somebody in full first and shortly later', () => {
    expect(found(['Ambassador of Valdria Ilka Torvane spoke.'], ['Ambassador Torvane left.', 'Ilka Torvane'])).toEqual([
      ['Ambassador of Valdria Ilka Torvane', 'auto'],
      ['Ambassador Torvane', 'auto'],
      ['Ilka Torvane', 'name'],
    ])
    expect(found(['Ambassador Torvane spoke.'])).toEqual([['Ambassador Torvane', 'short']])
    expect(found([mention('Ambassador of Valdria Ilka Torvane', speaker.id)], ['Ambassador Torvane'])).toEqual([
      ['Ambassador Torvane', 'auto'],
    ])
  })
})
