import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestIntake } from '../../../src/shared/contract'
import { NamedFailure } from '../../../src/shared/result'
import { readEnglish } from './reading'
import { reading as shape } from '../../../src/shared/intake'

const codeOf = (run: () => unknown): string => {
  try {
    run()
    return 'none'
  } catch (error) {
    return error instanceof NamedFailure ? error.code : String(error)
  }
}

const filled = (piece: string, length: number): string => `a ${piece.repeat(Math.floor((length - 2) / piece.length))}`

/** The most that is taken in, and the most that every rule looks at: a rule that backtracks would not end in the runner's time. */
const lengths = [longestIntake, 150_000]

describe('texts that mean no good', () => {
  test('too large and empty are named', () => {
    expect(codeOf(() => readEnglish('word '.repeat(1_048_576)))).toBe('text-too-large')
    expect(codeOf(() => readEnglish('x'.repeat(5_242_880)))).toBe('text-too-large')
    expect(codeOf(() => readEnglish('\n'.repeat(500_000)))).toBe('text-empty')
    expect(codeOf(() => readEnglish(' … – “” \u200b'))).toBe('text-empty')
  })

  const pieces: [string, string][] = [
    ['words', 'word '],
    ['one word', 'x'],
    ['lines', 'a\n'],
    ['dated lines', '3 May 2024\n'],
    ['telephone lines', 'Tel: +999 555 0142\n'],
    ['capitals', 'Anna Berg '],
    ['titles', 'Minister Anna Berg said '],
    [
      'sentences',
      'Minister Anna Berg said that the Embassy of Soria hosted a reception at the Port Hall on 3 May 2024. ',
    ],
    ['titles without names', 'deputy minister of the '],
    ['straight marks', '"'],
    ['opening marks', '“'],
    ['quoted words', '“we will keep this garden open,” '],
    ['brackets', '('],
    ['half addresses', 'a@'],
    ['dashes', '– '],
    ['full stops', '.”'],
    ['dates', '3 May 2024 '],
    ['commas', 'A, '],
    ['spaces', ' '],
    ['digits', '1'],
    ['verbs', 'said '],
    ['honorifics', 'Dr. '],
    ['particles', 'de la '],
    ['small print', 'a | '],
    ['numbers with stops', '1.1.'],
    ['days in numbers', '1.1.2024 '],
    ['datelines', 'Port Amel, May 3, '],
    ['colons', 'A: '],
    ['credits', 'Photo: A\n'],
    ['titles in marks', 'the fair "A" '],
    ['guests', 'also present, A, '],
  ]

  test.each(pieces.flatMap(([name, piece]) => lengths.map((length) => [name, length, piece] as const)))(
    '%s, %i characters of them, are read',
    (_, length, piece) => {
      const text = filled(piece, length)
      const reading = readEnglish(text)
      expect(reading.text).toBe(text)
      expect(reading.paragraphs.length + reading.residue.length).toBeGreaterThan(0)
    },
    20_000,
  )

  test('invisible and control characters neither hide a name nor lose what follows them', () => {
    const text =
      'Title\u0000 with NUL\u0001\n\nAmbassador \u200BJane\u200D Roe\uFEFF thanked the people of the town for the wel\u00ADcome in the harbour.'
    const reading = readEnglish(text)
    expect(reading.suggestions.find(({ kind }) => kind === 'speaker')).toMatchObject({ name: 'Jane Roe' })
    expect(reading.text.slice(reading.paragraphs[1]?.from, reading.paragraphs[1]?.to)).toContain('harbour.')
  })

  test('every kind of line end parts lines', () => {
    const reading = readEnglish('A.\r\nB.\nC.\rD.\u2028E.\u2029F.\u0085G.')
    expect(reading.paragraphs.map(({ from, to }) => reading.text.slice(from, to))).toEqual([
      'A.',
      'B.',
      'C.',
      'D.',
      'E.',
      'F.',
      'G.',
    ])
  })

  test('whatever the text, the reading has its shape and every range lies in the text', () => {
    const word = fc.constantFrom(
      'Minister',
      'said',
      'the',
      'Anna',
      'Berg',
      '“',
      '”',
      '"',
      ',',
      '.',
      '\n',
      '\n\n',
      'of',
      'Embassy',
      'told',
      'X.Y',
      '3 May 2024',
      'WHO:',
      'WHAT:',
      'WHEN:',
      'reception',
      'hosted',
      'at',
      'in',
      'Port',
      '👩‍👩‍👧',
      '\u0000',
      'anniversary',
      '32nd',
      'attended',
      'Tel: +999 555 0142',
      '###',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const text = `a ${words.join(' ')}`
        const reading = readEnglish(text)
        expect(shape.safeParse(reading).success).toBe(true)
        const ranges = [
          ...reading.paragraphs,
          ...reading.residue.map(({ range }) => range),
          ...reading.suggestions.flatMap((it) => it.ranges),
        ]
        for (const { from, to } of ranges) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(text.length)
          expect(from).toBeLessThan(to)
        }
      }),
      { numRuns: 300 },
    )
  })
})
