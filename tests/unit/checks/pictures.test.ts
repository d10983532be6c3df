import { expect, it } from 'vitest'
import { documentFromPlainText } from '../../../src/shared/document'
import { newId, textOf, type Picture, type PictureId } from '../../../src/shared/release'
import { aChecked, check } from './checking'

const picture: Picture = {
  id: newId<PictureId>(),
  hash: '0'.repeat(64) as Picture['hash'],
  name: 'wreath.jpg',
  credit: 'Embassy of Valdria',
  alternative: { en: 'Two people lay a wreath of lilies' },
}

const checkedWith = (changes: Partial<Picture>, caption = 'The Ambassador lays a wreath in Port Amel.'): string[] => {
  const text = textOf(aChecked().draft, 'en')
  const captions = { [picture.id]: documentFromPlainText(caption, newId) }
  return check({ draft: { pictures: [{ ...picture, ...changes }], texts: { en: { ...text, captions } } } }).map(
    ({ code, path, severity, values }) => `${severity} ${code} ${path} ${String(values['name'])}`,
  )
}

it('has nothing against a picture with caption, credit and alternative text', () => {
  expect(checkedWith({})).toEqual([])
})

it('asks for the caption and for who took it before it goes out', () => {
  expect(checkedWith({}, ' ')).toEqual([`mustFix picture.caption-missing captions.${picture.id} wreath.jpg`])
  expect(checkedWith({ credit: ' ' })).toEqual([
    `mustFix picture.credit-missing pictures.${picture.id}.credit wreath.jpg`,
  ])
})

it('asks for what those need who do not see it, in the language that prints', () => {
  expect(checkedWith({ alternative: { es: 'Dos personas' } })).toEqual([
    `check picture.alternative-missing pictures.${picture.id}.alternative wreath.jpg`,
  ])
})
