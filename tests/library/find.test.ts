import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/main/library'
import { documentFromPlainText } from '../../src/shared/document'
import { newId, type ReleaseDraft, type ReleaseId, type ReleaseText } from '../../src/shared/release'
import { anEvent, aPerson, aPlace, aRelease, aReleaseText, aSpeaker } from '../helpers/builders'
import { opened } from './open-temporary'

type Changes = Partial<ReleaseDraft> & { text?: Partial<ReleaseText> & { words?: string } }

function released(library: Library, { text = {}, ...changes }: Changes): ReleaseId {
  const plain = { headline: 'Note', words: 'Nothing more.', ...text }
  const bare = { event: null, speakers: [], attended: [], sources: [], tags: [], number: '' }
  return library.releases.create(aRelease({ ...bare, texts: { en: aReleaseText(plain) }, ...changes })).id
}

describe('finding', () => {
  it('tells a headline, a number, an event and a name from a text', () => {
    const library = opened()
    const headline = released(library, { text: { headline: 'Lighthouse reopened' } })
    const number = released(library, { number: 'VAL/2025/Lighthouse' })
    const event = released(library, { event: anEvent({ name: { en: 'Lighthouse Day' } }) })
    const speaker = released(library, { speakers: [aSpeaker({ organisation: { en: 'Lighthouse Service' } })] })
    const body = released(library, { text: { words: 'They walked to the lighthouse.' } })
    const notes = released(library, {
      text: { notesToEditors: documentFromPlainText('The lighthouse dates from 1870.', newId) },
    })
    const { releases, texts } = library.find('LIGHTHÓUSE')
    expect(releases.map(({ id }) => id).sort()).toEqual([headline, number, event, speaker])
    expect(releases.every(({ snippet }) => snippet === '')).toBe(true)
    expect(texts.map(({ id }) => id).sort()).toEqual([body, notes])
    expect(texts.map(({ snippet }) => snippet).sort()).toEqual([
      'The lighthouse dates from 1870.',
      'They walked to the lighthouse.',
    ])
  })

  it('shows a release in both where both hold the words, and one whose words are spread among the releases', () => {
    const library = opened()
    const both = released(library, { text: { headline: 'Harbour treaty', words: 'The harbour treaty turns thirty.' } })
    const spread = released(library, {
      speakers: [aSpeaker({ name: 'Treaty Roe' })],
      text: { words: 'At the harbour.' },
    })
    const noted = released(library, { internalNote: 'ring the harbourmaster about the treaty' })
    const found = library.find('harbour treaty')
    expect(found.releases.map(({ id }) => id).sort()).toEqual([both, spread, noted])
    expect(found.texts.map(({ id }) => id)).toEqual([both])
  })

  it('finds people under every name they have had, and places, with their releases', () => {
    const library = opened()
    const [keep, other] = [aPerson({ name: 'Ilka Torvane' }), aPerson({ name: 'Ilka Torwane' })]
    const place = aPlace()
    library.registers.remember({
      people: [keep, other],
      organisations: [],
      places: [place, aPlace({ venue: { en: 'Quay' } })],
    })
    const merged = library.registers.merge(keep.id, [other.id])
    released(library, { speakers: [aSpeaker({ person: other.id, name: '' })], event: anEvent({ place: place.id }) })
    library.releases.trash(
      released(library, { speakers: [aSpeaker({ person: keep.id })], event: anEvent({ place: place.id }) }),
    )
    expect(library.find('torwane').people).toEqual([{ person: merged, releases: 1 }])
    expect(library.find('customs house').places).toEqual([{ place, releases: 1 }])
    expect(library.find('quay').places).toMatchObject([{ releases: 0 }])
  })

  it('answers at most eight of each kind, the best first, the trash apart, and nothing for no words', () => {
    const library = opened()
    const people = Array.from({ length: 9 }, (_, index) => aPerson({ name: `Amel ${index}` }))
    const places = Array.from({ length: 9 }, (_, index) => aPlace({ venue: { en: `Hall ${index}` } }))
    library.registers.remember({ people, organisations: [], places })
    for (let index = 0; index < 9; index += 1) {
      released(library, { text: { headline: `Note ${index} from Port Amel`, words: 'In Port Amel.' } })
    }
    library.releases.trash(released(library, { text: { headline: 'Amel Amel Amel', words: 'Amel' } }))
    const { releases, people: found, places: halls, texts } = library.find('amel')
    expect([releases, found, halls, texts].map((it) => it.length)).toEqual([8, 8, 8, 8])
    expect([...releases, ...texts].every(({ trashedAt }) => trashedAt === null)).toBe(true)
    const nothing = { releases: [], people: [], places: [], texts: [] }
    for (const query of ['', ' ', '!?', '"NEAR( {headline} : *']) expect(library.find(query)).toEqual(nothing)
  })

  it('finds Han inside a text', () => {
    const library = opened()
    const id = released(library, { text: { words: '大使は東京都で港の記念日を祝った。' } })
    const { releases, texts } = library.find('記念日')
    expect(releases).toEqual([])
    expect(texts.map((it) => it.id)).toEqual([id])
  })
})
