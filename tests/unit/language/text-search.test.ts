import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangesIn, soughtOf, type MatchOptions } from '../../../src/shared/language'

const any: MatchOptions = { isCaseKept: false, areAccentsKept: false, isWholeWords: false }

const hits = (text: string, typed: string, options: Partial<MatchOptions> = {}): string[] =>
  rangesIn({}, text, soughtOf(typed, { ...any, ...options })).map(({ from, to }) => text.slice(from, to))

describe('words in a text', () => {
  it.each([
    ['Café and cafe and CAFÉ', 'café', {}, ['Café', 'cafe', 'CAFÉ']],
    ['Café and cafe', 'café', { areAccentsKept: true }, ['Café']],
    ['Café and cafe and CAFÉ', 'Café', { isCaseKept: true, areAccentsKept: true }, ['Café']],
    ['Café and cafe and Cafe', 'Cafe', { isCaseKept: true }, ['Café', 'Cafe']],
    ['Cafe\u0301 here', 'cafe', {}, ['Cafe\u0301']],
    ['Cafe\u0301 here', 'café', { areAccentsKept: true }, ['Cafe\u0301']],
    ['Łódź', 'lodz', {}, ['Łódź']],
    ['Straße', 'strasse', {}, ['Straße']],
    // Half of a letter is no hit.
    ['Straße', 'stras', {}, []],
    ['the theatre', 'the', {}, ['the', 'the']],
    ['the theatre', 'the', { isWholeWords: true }, ['the']],
    ['el niño, niñoño', 'niño', { isWholeWords: true }, ['niño']],
    ['東京都', '京', { isWholeWords: true }, ['京']],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['It’s “so” – No.\u00a07', `it's "so"`, {}, ['It’s “so”']],
    ['No.\u00a07 and No. 7', 'no. 7', {}, ['No.\u00a07', 'No. 7']],
    ['No.\u00a07 and No. 7', 'no.\u00a07', {}, ['No.\u00a07']],
    ['10-12 and 10–12', '10-12', {}, ['10-12']],
    ['👩‍👩‍👧 and 👩', '👩', {}, ['👩']],
    ['Київ і київський', 'КИЇВ', { isWholeWords: true }, ['Київ']],
    // Drawn out at the end, and before the first letter; Hebrew points go, its hyphen stays.
    ['سلامـ بيت', 'سلام', { isWholeWords: true }, ['سلامـ']],
    ['\ufe71سلام', 'سلام', {}, ['\ufe71سلام']],
    ['בֵּית־סֵפֶר, ביתספר', 'בית־ספר', {}, ['בֵּית־סֵפֶר']],
    ['one\ntwo', 'one', {}, ['one']],
    ['nothing', '', {}, []],
  ] as [string, string, Partial<MatchOptions>, string[]][])('%j holds %j (%o)', (text, typed, options, wanted) => {
    expect(hits(text, typed, options)).toEqual(wanted)
  })

  it('finds every text in itself, from its first letter to its last', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), fc.boolean(), (words, a, b) => {
        fc.pre(soughtOf(words, { ...any, isCaseKept: a, areAccentsKept: b }).letters !== '')
        expect(hits(words, words, { isCaseKept: a, areAccentsKept: b })).toEqual([words])
      }),
    )
  })
})
