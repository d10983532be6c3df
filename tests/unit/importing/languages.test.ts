import { describe, expect, test } from 'vitest'
import { readNewsItem, toInterchange, type ReadingOptions } from '../../../src/main/importing'
import { wordless, type IntakeWords } from '../../../src/shared/language'
import { foundIn, readEnglish, stranger } from './reading'

/** A corner of Spanish: nothing but data, so that whatever it lets the rules read comes from no word in the code. */
const spanish: IntakeWords = {
  ...wordless,
  commonWords: ['de', 'la', 'el', 'en', 'y', 'que', 'los', 'del', 'a', 'con', 'por'],
  months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
  weekdays: ['lunes', 'martes', 'jueves'],
  people: {
    ...wordless.people,
    titles: ['embajador', 'embajadora', 'alcalde', 'directora'],
    envoys: ['embajador', 'embajadora'],
    particles: ['de', 'del', 'la'],
    standIns: ['embajadora', 'alcalde'],
    groups: ['alumnos'],
  },
  grammar: {
    ...wordless.grammar,
    of: ['de', 'del'],
    missionLinks: ['en'],
    cityLinks: ['en'],
    runBreakers: ['y', 'en'],
  },
  dates: { ...wordless.dates, links: ['el'] },
  organisations: { nouns: ['embajada', 'museo', 'teatro', 'ayuntamiento'], missions: ['embajada'] },
  speech: { ...wordless.speech, verbs: ['dijo', 'agradeció', 'destacó'], invertible: ['dijo'] },
  presence: { ...wordless.presence, announced: ['también estuvieron'], announcingVerbs: ['presentes'] },
  events: {
    ...wordless.events,
    nouns: ['concierto', 'ceremonia'],
    holdings: ['organizó'],
    tails: ['de', 'por'],
    placeLinks: ['en'],
    anniversary: ['aniversario'],
    ordinals: { trigésimo: 30 },
  },
  page: { ...wordless.page, kinds: ['comunicado de prensa'], share: ['compartir'], contactLabels: ['contacto'] },
  sources: { ...wordless.sources, accordingTo: ['según'], tellers: ['embajada'] },
  connectors: ['de', 'del', 'la', 'y', 'en'],
  nameLinks: ['de', 'del', 'la'],
  articles: ['el', 'la', 'los', 'un', 'una'],
  officeLinks: ['de', 'del', 'en'],
  openers: ['el', 'la', 'los', 'en', 'también'],
  clauseWords: ['que', 'fue', 'por', 'para', 'con', 'el'],
  conjunctions: ['y'],
}

const inSpanish: ReadingOptions = { ...stranger, language: 'es', words: spanish }

const item = `COMUNICADO DE PRENSA
14 de mayo de 2026

Música de Valdria en el puerto

PUERTO AMEL – La Embajada de Valdria en Soria organizó el martes un concierto de música coral en el Teatro del Faro.

La embajadora Ilka Rosenvind dijo que las canciones de la costa pertenecen a los dos pueblos y a todos los puertos.

«Cada puerto guarda una canción para quienes parten hacia el norte», dijo el alcalde Tomás Beaulac.

También estuvieron presentes la directora Pilar Oyelaran y alumnos de la escuela.

Compartir

Contacto
+999 20 555 0142
prensa@valdria.example`

describe('a language is data', () => {
  test('another language’s words read its items with the same rules', () => {
    const given = toInterchange(readNewsItem(item, inSpanish))
    expect(given).toMatchObject({
      title: 'Música de Valdria en el puerto',
      date: '2026-05-14',
      dateline_city: 'Puerto Amel',
      event: {
        name: 'concierto de música coral',
        date: '2026-05-12',
        place: 'Teatro del Faro',
        organizers: ['Embajada de Valdria en Soria'],
      },
      quotes: [{ speaker: 'Tomás Beaulac' }],
    })
    expect(given.speakers.map(({ name, title }) => [name, title])).toEqual([
      ['Ilka Rosenvind', 'embajadora'],
      ['Tomás Beaulac', 'alcalde'],
    ])
    expect(given.attendees.map(({ name }) => name)).toEqual(['Pilar Oyelaran'])
    expect(given.residue.map(({ kind }) => kind)).toEqual([
      'furniture',
      'page-date',
      'share',
      'contact',
      'contact',
      'contact',
    ])
  })

  test('English words read nothing of it but what needs no words', () => {
    const reading = readEnglish(item)
    expect(foundIn(reading, 'speaker')).toEqual([])
    expect(foundIn(reading, 'event-name')).toEqual([])
    expect(foundIn(reading, 'contact')).toMatchObject([{ name: '', email: 'prensa@valdria.example' }])
  })

  test('of a language without data its numbers, its paragraphs and its addresses are read', () => {
    const text = ` dato 2026-05-14 + ↺ − 16 px

Kaupunki muistaa pelastetut merimiehet

Suurlähettiläs Ilka Rosenvind kiitti kaupunkia, joka otti merimiehet vastaan vuonna 1986.

Puhelin tai posti:

+999 20 555 0142
lehdisto@valdria.example

###`
    const reading = readNewsItem(text, { ...stranger, language: 'fi' })
    expect(toInterchange(reading)).toMatchObject({
      title: 'Kaupunki muistaa pelastetut merimiehet',
      date: '2026-05-14',
      event: null,
      speakers: [],
      sources: [],
    })
    expect(reading.paragraphs).toHaveLength(3)
    expect(reading.residue.map(({ kind }) => kind)).toEqual([
      'page-date',
      'text-size',
      'contact',
      'contact',
      'end-mark',
    ])
    expect(foundIn(reading, 'contact')).toMatchObject([
      { phone: '+999 20 555 0142', email: 'lehdisto@valdria.example' },
    ])
  })

  test.each([
    ['2026-05-14', '2026-05-14'],
    ['14.05.2026', '2026-05-14'],
    ['05.06.2026', '2026-06-05'],
    ['14/05/2026', '2026-05-14'],
    ['05/14/2026', '2026-05-14'],
    ['05/06/2026', null],
    ['31.02.2026', null],
  ])('%s is read alike in every language', (written, date) => {
    for (const language of ['en', 'fi']) {
      const text = `${written}\n\nThe garden of the Embassy of Valdria was opened to the people of the town and to all of its guests.`
      expect(toInterchange(readNewsItem(text, { ...stranger, language })).date).toBe(date)
    }
  })
})
