import { expect, it } from 'vitest'
import { checksOf } from '../../../src/main/errands/checks-of'
import type { ReleaseDraft } from '../../../src/shared/release'
import { aGoingOut, aMission, anAnswer, aPerson, aRelease, aReleaseText, aSpeaker } from '../../helpers/builders'
import { opened } from '../../library/open-temporary'

it('tells which other release prints the number, and no other', () => {
  const library = opened()
  const begun = (number: string, headline: string) =>
    library.releases.create(aRelease({ number, texts: { en: aReleaseText({ headline }) } })).id
  const first = begun('7/2025', 'Harbour Day')
  const second = begun(' 7/2025', 'Lantern Night')
  const third = begun('8/2025', 'Open House')
  const taken = (id: typeof first) => checksOf(library, id, ['en']).filter(({ code }) => code === 'number.taken')
  expect(taken(first)).toMatchObject([{ values: { other: 'Lantern Night' } }])
  expect(taken(second)).toMatchObject([{ values: { other: 'Harbour Day' } }])
  expect(taken(third)).toEqual([])
})

it('looks the titles of speakers up in the register', () => {
  const library = opened()
  const titles = [{ title: { en: 'Envoy' }, organisation: null, from: '2020-01-01', to: '2020-12-31' }]
  const person = aPerson({ titles })
  library.registers.remember({ people: [person], organisations: [], places: [] })
  const found = (title: ReleaseDraft['speakers'][number]['title']) => {
    const speakers = [aSpeaker({ person: person.id, title })]
    const { id } = library.releases.create(aRelease({ speakers }))
    return checksOf(library, id, ['en']).filter(({ code }) => code === 'speaker.title-not-held')
  }
  expect(found({})).toHaveLength(1)
  expect(found({ en: 'Chair' })).toEqual([])
})

it('compares a correction with the version that it puts right', () => {
  const library = opened()
  library.mission.save(aMission({ clearance: { 'press-release': ['ambassador'] } }))
  const { id } = library.releases.create(aRelease())
  library.clearance.record(id, anAnswer(), null)
  library.releases.markReleased(id, aGoingOut())
  const { id: again, revision, draft } = library.releases.putRight(id, 'correct')
  const unchanged = () => checksOf(library, again, ['en']).filter(({ code }) => code === 'correction.unchanged')
  expect(unchanged()).toHaveLength(1)
  library.releases.save(again, revision, { ...draft, texts: { en: aReleaseText({ headline: 'As it should be' }) } })
  expect(unchanged()).toEqual([])
})
