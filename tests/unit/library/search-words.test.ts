import { describe, expect, it } from 'vitest'
import { fold, matchExpression, normalise, snippetOf, termsOf } from '../../../src/main/library/search'

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
  })

  it('are pairs of neighbours in Han and Kana, apart from other letters', () => {
    expect(normalise('東京都2024年')).toBe('東京 京都 都 2024 年')
    expect(normalise('カー𠮷')).toBe('カー ー𠮷 𠮷')
  })
})

describe('what was typed', () => {
  it('becomes a query in which nothing is an operator', () => {
    expect(matchExpression(termsOf('har* "OR" -NOT'))).toBe('("har"*) AND ("or"*) AND ("not"*)')
    expect(matchExpression(termsOf('東京都'))).toBe('("東京 京都")')
    expect(matchExpression(termsOf('港'))).toBe('("港"*)')
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
