import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fields,
  namesBegun,
  parseQuery,
  printQuery,
  quoted,
  wordsToMark,
  type Clause,
} from '../../../src/shared/finding'

/** A clause without where it stands. */
const told = ({ field, values, isNot }: Clause): string =>
  `${isNot ? 'not ' : ''}${field ?? ''}[${values.map((it) => `${it.words}${it.isPhrase ? '!' : ''}${it.isOpen ? '…' : ''}`).join('|')}]`

const parsed = (typed: string): string[] => parseQuery(typed).map(told)

describe('the language of the search field', () => {
  it.each([
    ['', []],
    ['harbour', ['[harbour…]']],
    ['harbour ', ['[harbour]']],
    ['harbour day', ['[harbour]', '[day…]']],
    ['"harbour day"', ['[harbour day!]']],
    ['"harbour da', ['[harbour da!…]']],
    ['„harbour day“ „pier', ['[harbour day!]', '[pier!…]']],
    ['-draft treaty', ['not [draft]', '[treaty…]']],
    ['- treaty', ['[treaty…]']],
    ['well-known', ['[well-known…]']],
    ['speaker:Torvane year:2024', ['speaker[Torvane]', 'year[2024…]']],
    ['Speaker:"Ilka Torvane",Maren ', ['speaker[Ilka Torvane!|Maren]']],
    ['-tag:draft,"not for print" x', ['not tag[draft|not for print!]', '[x…]']],
    ['speaker:', ['speaker[]']],
    ['speaker:,a', ['speaker[a…]']],
    ['""', []],
    ['https://valdria.example a:b', ['[https://valdria.example]', '[a:b…]']],
    ['"a"b', ['[a!]', '[b…]']],
  ])('%j', (typed, clauses) => {
    expect(parsed(typed)).toEqual(clauses)
  })

  it('says where a clause stands', () => {
    const typed = ' pier -speaker:"Ilka Torvane" '
    expect(parseQuery(typed).map(({ from, to }) => typed.slice(from, to))).toEqual(['pier', '-speaker:"Ilka Torvane"'])
  })

  const typed = fc
    .array(
      fc.oneof(
        fc.constantFrom(' ', '"', '-', ',', ':', '“', '\t', ...fields.map((field) => `${field}:`)),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''))

  it('is read again as it was meant, once printed', () => {
    fc.assert(
      fc.property(typed, (it) => {
        expect(parsed(printQuery(parseQuery(it)))).toEqual(parsed(it))
      }),
      { numRuns: 2000 },
    )
  })

  it('takes a value in quotation marks as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        const [clause, ...others] = parseQuery(`tag:${quoted(value)} `)
        expect(others).toEqual([])
        const words = value.replace(/["“”„«»]/g, ' ')
        expect(clause?.values.map((it) => it.words)).toEqual(words.trim() === '' ? [] : [words])
      }),
    )
  })

  it('marks in a hit what it shows', () => {
    expect(wordsToMark(parseQuery('pier "new quay" -old speaker:Maren year:2024 status:draft'))).toBe(
      'pier new quay Maren',
    )
  })
})

describe('the names of fields', () => {
  it.each([
    ['Speaker:torvane', 'speaker[torvane…]'],
    ['orador:torvane', 'speaker[torvane…]'],
    ['Événement:fête', 'event[fête…]'],
    ['спикер:Орлова', 'speaker[Орлова…]'],
    ['متحدث:سمير', 'speaker[سمير…]'],
    ['konuşmacı:demir', 'speaker[demir…]'],
    ['发言人：王', 'speaker[王…]'],
    ['-etiqueta:cultura', 'not tag[cultura…]'],
    ['https://valdria.example', '[https://valdria.example…]'],
    ['antes', '[antes…]'],
  ])('%s', (typed, clause) => {
    expect(parseQuery(typed).map(told)).toEqual([clause])
  })

  it('belong to one field each', () => {
    for (const field of fields) expect(parseQuery(`${field}:1999`)).toMatchObject([{ field }])
    expect(namesBegun('spea')).toEqual([{ field: 'speaker', name: 'speaker' }])
    expect(namesBegun('orad')).toEqual([{ field: 'speaker', name: 'orador' }])
    expect(namesBegun('标签')).toEqual([{ field: 'tag', name: '标签' }])
    expect(namesBegun('an')).toEqual([])
    expect(namesBegun('ti')).toEqual([])
  })
})
