import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aRelease, aReleaseText, anOrganisation } from '../helpers/builders'
import { opened } from './open-temporary'

/**
 * A word of a language: how texts write it, and what an officer may type to find it, its beginning too, which is that of no
 * other word here.
 */
interface Word {
  readonly written: readonly string[]
  readonly typed: readonly string[]
}

const languages: Readonly<Record<string, readonly Word[]>> = {
  en: [
    { written: ['façade', 'Facade'], typed: ['facade', 'FAÇADE', 'faca'] },
    { written: ['Harbour', 'harbours'], typed: ['harbour', 'HARB'] },
    { written: ['1993'], typed: ['1993', '199'] },
    { written: ['O’Brien', "O'Brien"], typed: ['o’brien', 'brien'] },
  ],
  es: [
    { written: ['cooperación', 'COOPERACIÓN'], typed: ['cooperacion', 'Cooperación', 'coop'] },
    { written: ['niño', 'niños'], typed: ['nino', 'niño', 'NIÑ'] },
    { written: ['vergüenza'], typed: ['verguenza', 'verg'] },
  ],
  fr: [
    { written: ['œuvre', 'Œuvres'], typed: ['oeuvre', 'œuvre'] },
    { written: ['l’été'], typed: ['ete', 'l’été', 'ÉTÉ'] },
    { written: ['garçon'], typed: ['garcon', 'GARÇ'] },
  ],
  ru: [
    { written: ['посёлок', 'поселок', 'ПОСЁЛОК'], typed: ['поселок', 'посёлок', 'ПОСЕЛ'] },
    { written: ['договор', 'Договоры'], typed: ['договор', 'догов'] },
    { written: ['Майский'], typed: ['майский', 'маиск'] },
  ],
  az: [
    { written: ['Şəhriyar', 'ŞƏHRİYAR'], typed: ['şəhriyar', 'sehriyar', 'sahriyar', 'şəhr'] },
    { written: ['Iğdır', 'IĞDIR'], typed: ['igdir', 'ığdır'] },
    { written: ['çay'], typed: ['cay', 'ÇAY'] },
    { written: ['Gülüş'], typed: ['gulus', 'gülü'] },
  ],
  ar: [
    {
      written: ['السفارة', 'سفارة', 'والسفارة', 'بالسفارة', 'للسفارة', 'السِّفارة'],
      typed: ['سفارة', 'السفارة', 'سفاره'],
    },
    { written: ['أُسْتاذ', 'استاذ', 'الأستاذ'], typed: ['أستاذ', 'استاذ', 'الأستاذ'] },
    { written: ['مستشفى', 'مستشفي'], typed: ['مستشفى', 'مستشفي'] },
    { written: ['٢٠٢٦'], typed: ['2026', '٢٠٢٦'] },
  ],
  tr: [
    { written: ['İzmir', 'izmir', 'İZMİR'], typed: ['izmir', 'İzmir', 'IZMIR'] },
    { written: ['Dağlık', 'dağlık'], typed: ['daglik', 'DAĞLIK', 'dağl'] },
    { written: ['öğretmen'], typed: ['ogretmen', 'öğret'] },
  ],
  zh: [
    { written: ['大使馆', '在大使馆里'], typed: ['大使馆', '大使', '使馆', '馆'] },
    { written: ['港口', '港口节'], typed: ['港口', '港'] },
    { written: ['合作'], typed: ['合作', '作'] },
  ],
}

interface Choice {
  readonly language: string
  readonly word: number
  /** Which of its spellings. */
  readonly way: number
}

const all = Object.entries(languages).flatMap(([language, words]) =>
  words.map((_, word): Omit<Choice, 'way'> => ({ language, word })),
)
const choice: fc.Arbitrary<Choice> = fc
  .record({ at: fc.nat(all.length - 1), way: fc.nat(11) })
  .map(({ at, way }) => ({ ...all[at]!, way }))

const of = (ways: readonly string[], way: number): string => ways[way % ways.length]!
const wordOf = ({ language, word }: Choice): Word => languages[language]![word]!
const isSame = (one: Choice, other: Choice): boolean => one.language === other.language && one.word === other.word

const parts = ['headline', 'summary', 'body'] as const

it('finds in eight languages what a look at every word finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.record({ said: choice, part: fc.constantFrom(...parts) }), { maxLength: 6 }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.array(fc.array(fc.record({ sought: choice, isNot: fc.boolean() }), { minLength: 1, maxLength: 3 }), {
        minLength: 4,
        maxLength: 12,
      }),
      (texts, questions) => {
        const library = opened()
        texts.forEach((said, index) => {
          const wording = (part: string): string =>
            said
              .filter((it) => it.part === part)
              .map((it) => of(wordOf(it.said).written, it.said.way))
              .join(', ')
          const text = aReleaseText({
            headline: wording('headline'),
            summary: wording('summary'),
            words: wording('body'),
          })
          library.releases.create(
            aRelease({
              number: `n${index}`,
              event: null,
              speakers: [],
              attended: [],
              sources: [],
              contacts: [],
              tags: [],
              dateline: { city: {}, country: '', date: '1980-01-01' },
              texts: { en: text },
            }),
          )
        })
        for (const asked of questions) {
          const query = asked
            .map(({ sought, isNot }) => `${isNot ? '-' : ''}${of(wordOf(sought).typed, sought.way)}`)
            .join(' ')
          const expected = texts.flatMap((said, index) =>
            asked.every(({ sought, isNot }) => said.some((it) => isSame(it.said, sought)) !== isNot)
              ? [`n${index}`]
              : [],
          )
          const pages = library.finding.page({ view: 'all', query: `${query} `, sort: 'rank', after: null })
          expect([query, ...pages.items.map((it) => it.number).toSorted()]).toEqual([query, ...expected])
        }
        library.close()
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

it('finds words in a row in either romanisation, and entries of the registers with an article or without', () => {
  const library = opened()
  const create = (number: string, words: string): void =>
    void library.releases.create(
      aRelease({ number, event: null, speakers: [], texts: { en: aReleaseText({ words }) } }),
    )
  create('1', 'Heydər Əliyev küçəsi')
  create('2', 'Əliyev Heydər')
  create('3', 'زيارة السفارة الجديدة')
  const found = (query: string): string[] => library.releases.list('all', query).map((it) => it.number)
  for (const typed of ['"Heydar Aliyev"', '"Heyder Eliyev"', '"Heydər Əliyev"']) expect(found(typed)).toEqual(['1'])
  expect(found('"السفارة الجديدة"')).toEqual(['3'])
  expect(found('"سفارة جديدة"')).toEqual(['3'])
  expect(found('"جديدة سفارة"')).toEqual([])

  const embassy = anOrganisation({ name: { ar: 'سفارة فالدريا' } })
  library.registers.remember({ people: [], organisations: [embassy], places: [] })
  expect(library.registers.suggest('السفارة').organisations).toEqual([embassy])
})
