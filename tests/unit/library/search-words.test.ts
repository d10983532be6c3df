import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../src/shared/finding'
import { forTokenizer } from '../../../src/main/library/search/normalise'
import { compiled, fold, normalise, snippetOf, termsOf } from '../../../src/main/library/search'

describe('words as search sees them', () => {
  it.each([
    ['Şəhriyar', 'sehriyar'],
    ['Iğdır', 'igdir'],
    ['İSTANBUL', 'istanbul'],
    ['Łódź', 'lodz'],
    ['Größe', 'grosse'],
    ['ÆRØ', 'aero'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['كَتَبَ', 'كتب'],
    ['أُسْتاذة', 'استاذه'],
    ['مدرســـة', 'مدرسه'],
    ['على', 'علي'],
    ['ٱلله', 'الله'],
    ['یک', 'يك'],
    ['٢٠٢٤', '2024'],
    ['۲۰۲۴', '2024'],
    ['२०२४', '2024'],
    ['Ёлкий', 'елкии'],
    ['한국어', '한국어'],
    ['ﬁne', 'fine'],
    ['が', 'が'],
  ])('%s is %s', (word, folded) => {
    expect(fold(word)).toBe(folded)
  })

  it('are parted by anything but letters and digits', () => {
    expect(normalise('  The “32nd” – O’Brien’s, 2024/07.\n')).toBe('the 32nd o brien s 2024 07')
  })

  it('are given both romanisations of ə', () => {
    expect(normalise('Əliyev')).toBe('eliyev aliyev')
    expect(normalise('Heydər Əliyev, Bakı')).toBe('heyder eliyev baki heydar aliyev baki')
  })

  it('are given without the Arabic article, and with it', () => {
    for (const word of ['السفارة', 'والسفارة', 'بالسفارة', 'للسفارة', 'كالسفارة']) {
      expect(normalise(word).split(' ')[0]).toBe('سفاره')
    }
    expect(normalise('في السفارة')).toBe('في سفاره في السفاره')
    // What is left would be no word.
    expect(normalise('الله')).toBe('الله')
  })

  it('are pairs of neighbours in scripts without spaces', () => {
    expect(normalise('ท่าเรือ')).toBe('ท่ ่า าเ เร รื ือ อ')
  })

  it('are pairs of neighbours in Han and Kana, apart from other letters', () => {
    expect(normalise('東京都2024年')).toBe('東京 京都 都 2024 年')
    expect(normalise('カー𠮷')).toBe('カー ー𠮷 𠮷')
  })
})

describe('what was typed', () => {
  const found = (typed: string) => compiled(parseQuery(typed)).found

  it.each([
    ['har* "OR" -NOT', '("har"*) AND ("or")'],
    ['東京都', '"東京 京都"'],
    ['港', '"港"*'],
    ['Əli', '("eli"*) OR ("ali"*)'],
    ['treaty of', '"treaty"*'],
    ['treaty of ', '("treaty"*) AND ("of")'],
    ['t', 'names : ("t"*)'],
    ['"new quay', '"new quay"*'],
    ['"new quay"', '"new quay"'],
    ['"Heydər Əliyev"', '("heyder eliyev") OR ("heydar aliyev")'],
    ['"東京都で 2024"', '"東京 京都 都で で 2024"'],
    ['speaker:"Ilka Torvane",Xi', 'speakers : (("ilka torvane") OR ("xi"))'],
    ['status:in-clearance ', 'facets : "¶status¶inclearance"'],
    ['status:dra', 'facets : "¶status¶dra"*'],
    ['year:2023..2024', 'facets : ("¶year¶2023" OR "¶year¶2024")'],
    ['year:2024-06 ', 'facets : ("¶month¶202406")'],
    ['speaker:', null],
    ['before:2020', null],
  ])('%j is asked as %s', (typed, expression) => {
    expect(found(typed)).toBe(expression)
  })

  it('is asked for whole words first', () => {
    expect(compiled(parseQuery('pier quay')).whole).toBe('("pier") AND ("quay")')
    expect(compiled(parseQuery('"new quay"')).whole).toBeNull()
    expect(compiled(parseQuery('東京')).whole).toBeNull()
  })

  it('keeps apart what is not meant and the days', () => {
    const { found: words, not, where } = compiled(parseQuery('pier -draft after:2020 -before:2021-02 '))
    expect([words, not, where.text, where.values]).toEqual([
      '"pier"*',
      '"draft"*',
      '1 AND (release.day >= ?) AND NOT (release.day < ?)',
      ['2020', '2021-02'],
    ])
  })

  it('is nothing when there is no word in it, and everything while it is begun', () => {
    const isNothing = (typed: string) => compiled(parseQuery(typed)).isNothing
    expect(['!?', '"–"', '', 'speaker:', 'treaty o', '-'].map(isNothing)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('the words around a hit', () => {
  it('come from the first text that has one, on one line', () => {
    const texts = ['Nothing here.', 'Two\nlines of the Harbour.']
    expect(snippetOf(texts, termsOf('harb'))).toBe('Two lines of the Harbour.')
    expect(snippetOf(texts, termsOf('absent'))).toBe('')
  })

  it('never cut a word or a character in two', () => {
    const words = snippetOf([`${'alphabet '.repeat(20)}harbour ${'alphabet '.repeat(20)}`], termsOf('harbour'))
    expect(
      words
        .replace(/^… | …$/g, '')
        .split(' ')
        .every((word) => ['alphabet', 'harbour'].includes(word)),
    ).toBe(true)
    const emoji = snippetOf([`${'𠮷'.repeat(90)}港${'𠮷'.repeat(90)}`], termsOf('港'))
    expect(Buffer.from(emoji).toString()).toBe(emoji)
    expect(emoji).toContain('港')
  })
})

describe('text for the index', () => {
  /** What the tokenizer of the index makes of a text. */
  const tokens = (text: string): string[] =>
    text
      .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
      .split(/[^0-9a-z\u0080-\uffff]+/)
      .filter((token) => token !== '')

  it('has the words of its normal form, in their order', () => {
    const pieces = [
      'Harbour',
      'it’s',
      '“Café',
      ' ',
      '. ',
      '—',
      'Größe”',
      'السفارة',
      'Əliyev',
      '大使馆',
      'a',
      '١٢',
      '½',
      '\0',
      '\ud83d',
      '🚢',
    ]
    const text = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    fc.assert(
      fc.property(text, (it) => {
        expect(tokens(forTokenizer(it))).toEqual(tokens(normalise(it)))
      }),
      { numRuns: 1000 },
    )
  })
})
