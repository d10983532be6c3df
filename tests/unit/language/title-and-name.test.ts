import { expect, test } from 'vitest'
import { nameParts, titleAndName } from '../../../src/shared/language'

const cases: readonly [string, ReturnType<typeof titleAndName>][] = [
  [
    'Ambassador Ilka Torvane',
    { name: 'Ilka Torvane', given: 'Ilka', family: 'Torvane', honorific: '', title: 'Ambassador' },
  ],
  [
    'deputy foreign minister Oren Maskell',
    { name: 'Oren Maskell', given: 'Oren', family: 'Maskell', honorific: '', title: 'Deputy foreign minister' },
  ],
  [
    'Minister of Foreign Affairs Oren Jan Maskell',
    {
      name: 'Oren Jan Maskell',
      given: 'Oren Jan',
      family: 'Maskell',
      honorific: '',
      title: 'Minister of Foreign Affairs',
    },
  ],
  [
    'Ambassador of the Republic of Soria Elena de la Torre',
    {
      name: 'Elena de la Torre',
      given: 'Elena',
      family: 'de la Torre',
      honorific: '',
      title: 'Ambassador of the Republic of Soria',
    },
  ],
  [
    'H.E. Ambassador Dr. Ilka Torvane',
    { name: 'Ilka Torvane', given: 'Ilka', family: 'Torvane', honorific: 'H.E. Dr.', title: 'Ambassador' },
  ],
  [
    'Chargé d’affaires Tomas Reve',
    { name: 'Tomas Reve', given: 'Tomas', family: 'Reve', honorific: '', title: 'Chargé d’affaires' },
  ],
  [
    'Ilka Torvane, ambassador of Valdria',
    { name: 'Ilka Torvane', given: 'Ilka', family: 'Torvane', honorific: '', title: 'Ambassador of Valdria' },
  ],
]

test.each(cases)('%s', (typed, parts) => {
  expect(titleAndName(typed, 'en')).toEqual(parts)
})

test.each(['Ilka Torvane', 'Ambassador', 'Ambassador Torvane', 'Ambassador of Valdria', 'the ambassador spoke', ''])(
  'there is no title with a full name in “%s”',
  (typed) => {
    expect(titleAndName(typed, 'en')).toBeNull()
  },
)

test('of a language that nothing is known of, nothing is said', () => {
  expect(titleAndName('Ambassador Ilka Torvane', 'qx')).toBeNull()
})

test('a name is parted before the particles of its family name', () => {
  expect(nameParts('Elena de la Torre', 'en')).toEqual({ given: 'Elena', family: 'de la Torre' })
  expect(nameParts('Ilka Torvane Jr', 'en')).toEqual({ given: 'Ilka', family: 'Torvane Jr' })
  expect(nameParts('Ilka', 'en')).toEqual({ given: '', family: '' })
})
