import { describe, expect, test } from 'vitest'
import { joinedLines } from '../../../src/shared/intake'

describe('line ends inside a paragraph', () => {
  test.each([
    ['a raised ending joins its number', 'in memory of the 30\nth\nanniversary', 'in memory of the 30th anniversary'],
    [
      'an attribution goes on',
      '“We are safe,”\nsaid the mayor\n. “All of us.”',
      '“We are safe,” said the mayor. “All of us.”',
    ],
    [
      'a link in the middle of a sentence',
      'She gives her time to\nHarbour for All\n, a charity',
      'She gives her time to Harbour for All, a charity',
    ],
    ['a dateline apart from its dash', 'PORT AMEL\n– The Embassy opened', 'PORT AMEL – The Embassy opened'],
    [
      'an address keeps its lines',
      'Embassy of Valdria\n12 Lantern Quay\nPort Amel',
      'Embassy of Valdria\n12 Lantern Quay\nPort Amel',
    ],
    ['a list keeps its lines', 'We bring:\n- bread\n- salt', 'We bring:\n- bread\n- salt'],
    ['every kind of line end', 'we came\r\nand saw\rand stayed\u2028here', 'we came and saw and stayed here'],
  ])('%s', (_, text, joined) => expect(joinedLines(text)).toBe(joined))

  test('lines broken at a fixed width are running text', () => {
    const text = [
      'The guests planted forty young lime trees along the breakwater. After',
      'Ambassador Finnbogason had spoken, the choir of the Academy sang songs of',
      'Valdria and of Soria until the evening.',
    ]
    expect(joinedLines(text.join('\n'))).toBe(text.join(' '))
  })
})
