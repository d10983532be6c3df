import { describe, expect, test } from 'vitest'
import { readNewsItem, toInterchange } from '../../../src/main/importing'
import { newId, type Person } from '../../../src/shared/release'
import { evidence, foundIn, readEnglish, stranger } from './reading'

const speakersOf = (text: string): string[] => foundIn(readEnglish(text), 'speaker').map(({ name }) => name)
const quotesOf = (text: string): [string, string][] =>
  foundIn(readEnglish(text), 'quotation').map(({ text, speaker }) => [text, speaker])

describe('quotations', () => {
  const speaker = 'Ambassador Ilka Rosenvind said that the park belongs to everyone.'

  test('the name of a monument or a campaign is none', () => {
    expect(quotesOf(`${speaker} She praised the "Clean Shores for All of Our Children!" campaign.`)).toEqual([])
    expect(quotesOf(`${speaker} The monument is called “Keepers of the Light of the Northern Sea”.`)).toEqual([])
  })

  test('fewer than five words are none', () => {
    expect(quotesOf('Ambassador Ilka Rosenvind said it was “a very good day”.')).toEqual([])
  })

  test('words that nobody is found for are not suggested', () => {
    expect(quotesOf('“We will never forget the people of this harbour.” Flowers were laid.')).toEqual([])
  })

  test('the attribution may follow, precede, or stand in a broken line', () => {
    const words = 'We will keep this garden open to all of our neighbours'
    expect(quotesOf(`“${words},” said Ambassador Ilka Rosenvind.`)).toEqual([[`${words},`, 'Ilka Rosenvind']])
    expect(quotesOf(`Ambassador Ilka Rosenvind said: “${words}.”`)).toEqual([[`${words}.`, 'Ilka Rosenvind']])
    expect(
      quotesOf(`“${words},”\nsaid Ambassador Ilka Rosenvind\n. “It took ten years to plant these trees.”`),
    ).toEqual([
      [`${words},`, 'Ilka Rosenvind'],
      ['It took ten years to plant these trees.', 'Ilka Rosenvind'],
    ])
  })

  test('a sentence that ends in a colon gives the next paragraph its speaker', () => {
    const text =
      'Minister Ada Crane issued the following statement:\n\n“We mourn with the people of the coast.\n\n“We will stand by all of our neighbours.”'
    expect(quotesOf(text).map(([, name]) => name)).toEqual(['Ada Crane', 'Ada Crane'])
  })

  test('a quotation over two paragraphs keeps its speaker', () => {
    const text =
      'Ambassador Ilka Rosenvind said, “The first trees were planted by sailors long ago.\n\n“The last ones were planted by children this morning.”'
    expect(quotesOf(text).map(([, name]) => name)).toEqual(['Ilka Rosenvind', 'Ilka Rosenvind'])
  })
})

describe('people', () => {
  test.each([
    ['Consul General Amara van den Berg thanked the volunteers.', 'Amara van den Berg'],
    [
      'Dr. J. R. Okafor-Lindqvist, Director of the Maritime Museum, noted the interest of schools.',
      'J. R. Okafor-Lindqvist',
    ],
    ['The Ambassador of Valdria, H.E. Aurel Finnbogason, expressed his gratitude.', 'Aurel Finnbogason'],
    [
      'The Minister of Culture of the Republic of Soria Zoë Đặng-Ferreira stressed the role of libraries.',
      'Zoë Đặng-Ferreira',
    ],
    ['Ambassador to France Ilka Rosenvind underlined the bonds of both ports.', 'Ilka Rosenvind'],
  ])('%s', (text, name) => expect(speakersOf(text)).toEqual([name]))

  test.each([
    ['Mr. Lucien ARBOIS-KEMAL noted the interest of schools.', 'Lucien ARBOIS-KEMAL'],
    ['Minister Phạm Thu Hằng stressed the role of libraries.', 'Phạm Thu Hằng'],
    ['Sir Anselm Thorne-Okafor OBE, Chairman of the Harbour Trust, thanked the crews.', 'Anselm Thorne-Okafor'],
    ['The Deputy Mayor of the capital Yerlan Holm thanked the crews.', 'Yerlan Holm'],
    ['The director of the museum, Dr. Ruta Vale-Kemp, thanked the crews.', 'Ruta Vale-Kemp'],
    [
      'The Chairman of the Committee on Sea Rescue of the Sorian Senate Gian Degli Albi thanked the crews.',
      'Gian Degli Albi',
    ],
    ['The Ambassador of Valdria to Soria Federica d’Amaro thanked the crews.', 'Federica d’Amaro'],
  ])('%s', (text, name) => expect(speakersOf(text)[0]).toContain(name))

  test('a surname from the middle of a name is that person’s', () => {
    const text = 'The guests met Ms. Lourdes Quispe Arredondo of the Museum. Ambassador Quispe thanked the crews.'
    expect(speakersOf(text)).toEqual(['Lourdes Quispe Arredondo'])
  })

  test('he is not the lady named before', () => {
    expect(speakersOf('The guests met Dame Miriama Holt at the gate. He thanked the crews of the lifeboats.')).toEqual(
      [],
    )
    expect(speakersOf('The guests met Dame Miriama Holt at the gate. She thanked the crews of the lifeboats.')).toEqual(
      ['Miriama Holt'],
    )
  })

  test('those whom a list of guests names were there', () => {
    const text =
      'Also present at the ceremony were Prof. Hamish Dunmore, Rector of the University; Ms. Tova Lind, Head of the Office; and parents.'
    expect(foundIn(readEnglish(text), 'attendee').map(({ name }) => name)).toEqual([
      'Hamish Dunmore',
      'Tova Lind',
      'parents',
    ])
  })

  test('being named is not speaking', () => {
    expect(
      speakersOf('The prize is named after Professor Wenzel Ito. Mayor Jovana Quillfeather raised the flag.'),
    ).toEqual([])
  })

  test('a surname, an office and a pronoun stand for the person named before', () => {
    const text =
      'Mayor Jovana Quillfeather welcomed the guests.\n\nQuillfeather recalled the storm. The mayor also noted the repairs. She thanked the crews.'
    expect(speakersOf(text)).toEqual(['Jovana Quillfeather'])
  })

  test('a name that the register knows needs no title', () => {
    const person: Person = {
      id: newId(),
      name: 'Sunniva Holt',
      given: 'Sunniva',
      family: 'Holt',
      honorific: '',
      scripts: {},
      titles: [],
    }
    const text =
      'Guests came early. Among others Sunniva Holt thanked the crews of the lifeboats and the people of the town for their help.'
    const known = { ...stranger, registers: { ...stranger.registers, people: [person] } }
    expect(foundIn(readNewsItem(text, known), 'speaker').map(({ name }) => name)).toEqual(['Sunniva Holt'])
  })
})

describe('days', () => {
  const eventDay = (issued: string, sentence: string): unknown =>
    foundIn(readEnglish(`FOR IMMEDIATE RELEASE\n${issued}\n\nOur harbour reception\n\n${sentence}`), 'event-date')[0]

  test.each([
    [
      'Friday, 29 May 2026',
      'The Embassy of Valdria hosted a reception today in Port Amel for the crews.',
      '2026-05-29',
    ],
    ['29 May 2026', 'The Embassy of Valdria hosted a reception last night in Port Amel for the crews.', '2026-05-28'],
    ['29 May 2026', 'The Embassy of Valdria hosted a reception on Thursday evening in Port Amel.', '2026-05-28'],
    ['29 May 2026', 'The Embassy of Valdria will host a reception on Thursday evening in Port Amel.', '2026-06-04'],
    [
      '2 January 2026',
      'The Embassy of Valdria hosted a reception on 30 December in Port Amel for the crews.',
      '2025-12-30',
    ],
  ])('issued %s: %s', (issued, sentence, date) =>
    expect(eventDay(issued, sentence)).toMatchObject({ date, stated: true }),
  )

  test('a numeric day that may be a month is left alone', () => {
    expect(
      foundIn(
        readEnglish('03/04/2024\n\nThe Embassy of Valdria opened its new garden to the people of the town.'),
        'issue-date',
      ),
    ).toEqual([])
  })

  test('nothing is said about the day of an item without one', () => {
    const reading = readEnglish(
      'The Embassy of Valdria hosted a reception in the garden of the house for the people of the town.',
    )
    expect(toInterchange(reading)).toMatchObject({ date: null, event: { date: null } })
    expect(foundIn(reading, 'event-date')).toEqual([])
  })
})

describe('datelines', () => {
  const sentence = 'The Embassy of Valdria opened its garden to the people of the town.'

  test.each([
    ['PORT AMEL, Soria, February 25.', null],
    ['PORT AMEL. Feb 25 (QUAY) –', null],
    ['Port Amel, Feb. 25, 2026 (QUAY):', '2026-02-25'],
    ['PORT AMEL, Aug 5:', null],
    ['Port Amel, 25 February 2026.-', '2026-02-25'],
    ['Port Amel, Soria; 25 February 2026.', '2026-02-25'],
    ['PORT AMEL (Quay) --', null],
  ])('%s', (dateline, date) =>
    expect(toInterchange(readEnglish(`${dateline} ${sentence}`))).toMatchObject({ dateline_city: 'Port Amel', date }),
  )

  test.each(['Ilka Rosenvind: ', 'On Monday, May 3. ', 'The Minister, May 3: '])('%s is none', (opening) =>
    expect(toInterchange(readEnglish(opening + sentence)).dateline_city).toBeNull(),
  )
})

describe('the page', () => {
  const body = 'The Embassy of Valdria opened its garden to the people of the town.'

  test.each([
    'Home / News / Culture',
    'Culture | 6 June 2025 | 412 views',
    '19 August 2025, 09:12 | Diplomacy | The Harbour Times',
    'Published: 6 June 2025 by Ada Crane',
    'Society',
  ])('%s is no headline', (line) => {
    const reading = readEnglish(`${line}\n\nOur garden is open to everyone\n\n${body}`)
    expect(toInterchange(reading).title).toBe('Our garden is open to everyone')
    expect(reading.residue.map(({ text }) => text)).toEqual([line])
  })

  test.each([
    'By Jonna Strand-Abara',
    'By our correspondent',
    'Photo: Jonas Petkus',
    '(Reporting by A. Wye; Editing by B. Zed)',
  ])('%s is left out', (line) => {
    const reading = readEnglish(`Our garden is open to everyone\n\n${line}\n\n${body}`)
    expect(reading.residue.map(({ text, kind }) => [text, kind])).toEqual([[line, 'furniture']])
  })

  test.each(['Photo exhibition opens in the garden', 'By land and by sea', 'By the Port Amel City Council'])(
    '%s stays',
    (line) => {
      const reading = readEnglish(`Our garden is open to everyone\n\n${line}\n\n${body}`)
      expect(reading.residue).toEqual([])
    },
  )
})

describe('contacts', () => {
  test('a name above its numbers is a contact and leaves the body', () => {
    const reading = readEnglish(
      'Contact:\nNadja Corvin\nPress Attaché\nTel: +999 20 555 0142\n\nThe Embassy of Valdria opened its garden to the people of the town.',
    )
    expect(foundIn(reading, 'contact')).toMatchObject([
      { name: 'Nadja Corvin', title: 'Press Attaché', phone: '+999 20 555 0142' },
    ])
    expect(reading.paragraphs).toHaveLength(1)
  })

  test.each(['03/04/2024', 'Budget 2024 2025 2026', '1871-1951', '12 500 000'])('%s is no telephone number', (line) => {
    const reading = readEnglish(
      `The garden of the Embassy was opened to the people of the town.\n\n${line}\n\nIt is free.`,
    )
    expect(foundIn(reading, 'contact')).toEqual([])
    expect(reading.paragraphs).toHaveLength(3)
  })
})

describe('outlets', () => {
  test.each([
    ['The guests planted trees, the embassy told Soria.Now.', ', the embassy told Soria.Now'],
    [
      'The guests planted trees, the press service of the Embassy informed Harbour Daily.',
      ', the press service of the Embassy informed Harbour Daily',
    ],
    ['The guests planted trees along the breakwater, Harbour Daily reports.', ', Harbour Daily reports'],
  ])('%s', (text, clause) => {
    const reading = readEnglish(text)
    expect(foundIn(reading, 'remove-attribution').flatMap((it) => evidence(reading, it))).toEqual([clause])
  })

  test('whom an outlet cites is the source', () => {
    const reading = readEnglish('The guests planted trees, Harbour Daily reports, citing the Embassy of Valdria.')
    expect(foundIn(reading, 'source')).toMatchObject([{ label: 'the Embassy of Valdria', toldTo: 'Harbour Daily' }])
    expect(foundIn(reading, 'remove-attribution').flatMap((it) => evidence(reading, it))).toEqual([
      ', Harbour Daily reports, citing the Embassy of Valdria',
    ])
  })

  test('guests who are told something are no outlet', () => {
    expect(
      foundIn(readEnglish('The Embassy told guests that the garden is open to all of the town.'), 'source'),
    ).toEqual([])
  })
})
