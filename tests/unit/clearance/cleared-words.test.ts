import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedWords, clearedWords, clearedWordsToRead } from '../../../src/shared/clearance'
import type { BlockNode } from '../../../src/shared/document'
import {
  emptyEvent,
  newId,
  standings,
  type FrozenRelease,
  type Picture,
  type Speaker,
} from '../../../src/shared/release'
import { renderHtmlFile } from '../../../src/shared/render'
import { aDocument, aFrozenRelease, aPicture, aSpeaker, noImages, words } from '../../helpers/a-frozen-release'

describe('the words that a clearance is about', () => {
  it('are the same however the text stands', () => {
    for (const standing of standings)
      expect(clearedWords(aFrozenRelease({ standing }))).toEqual(clearedWords(aFrozenRelease()))
  })

  it('include the notice of what is put right, and what an advisory tells of getting in', () => {
    const putsRight = { kind: 'correct' as const, number: '', headline: {}, date: null }
    const noticed = (notice: string) => aFrozenRelease({ putsRight: { ...putsRight, notice: { en: notice } } })
    expect(changedWords(noticed('“24” was wrong.'), noticed('“25” was wrong.'))).toMatchObject({ count: 1 })
    const advisory = (date: string) =>
      aFrozenRelease({
        draft: {
          type: 'media-advisory',
          event: { ...emptyEvent('UTC'), accreditationUntil: { date, time: null } },
        },
      })
    expect(changedWords(advisory('2026-02-24'), advisory('2026-02-25'))).toMatchObject({ count: 1 })
  })
})

describe('the same words to be read', () => {
  const at = (start: { date: string | null; time: string | null }, end = { date: null, time: null } as typeof start) =>
    aFrozenRelease({ draft: { event: { ...emptyEvent('Atlantic/Azores'), name: { en: 'Opening' }, start, end } } })
  const eventOf = (frozen: FrozenRelease) =>
    clearedWordsToRead(frozen).find(({ part, language }) => part === 'event' && language === 'en')?.paragraphs

  it('tell when the event is as the language words it', () => {
    expect(eventOf(at({ date: '2031-05-14', time: '18:30' }))?.[1]).toMatch(/^14 May 2031, 18:30 Azores time/)
    expect(eventOf(at({ date: '2031-05-14', time: null }))).toEqual(['Opening', '14 May 2031'])
    expect(eventOf(at({ date: '2031-05-14', time: null }, { date: '2031-05-16', time: null }))?.[1]).toBe(
      '14 May 2031 to 16 May 2031',
    )
  })

  it('tell a change in the same words, and one that reads the same as it is kept', () => {
    const changed = changedWords(at({ date: '2031-05-14', time: null }), at({ date: '2031-05-16', time: null }))
    expect(changed?.parts.flatMap(({ runs }) => runs).filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', words: '14' },
      { kind: 'added', words: '16' },
    ])
    expect(changedWords(at({ date: null, time: '18:00' }), at({ date: null, time: '19:00' }))).not.toBeNull()
  })
})

describe('two releases with the same cleared words', () => {
  const first = aSpeaker()
  const second = aSpeaker({ id: newId(), name: 'Oren Maskell', title: { en: 'Director of the museum' } })
  const quotation = (speaker: Speaker['id'], attribution: string | null): BlockNode => ({
    type: 'quotation',
    attrs: { id: null, speaker, attribution, remark: null },
    content: [{ type: 'paragraph', attrs: { id: null }, content: words('A lantern is a promise.') }],
  })
  const within = (text: string, speaker: Speaker['id']): BlockNode => ({
    type: 'paragraph',
    attrs: { id: null },
    content: [{ type: 'text', text, marks: [{ type: 'quoted', attrs: { speaker, remark: null } }] }],
  })
  const bodies = [
    aDocument(within('“A promise”, said Ilara Venn.', first.id)),
    aDocument(within('“A promise”, said Ilara Venn.', second.id)),
    aDocument(within('“A promise”, she said.', first.id)),
    aDocument('The exhibition opened.'),
    aDocument(quotation(first.id, null), quotation(second.id, null)),
    aDocument(quotation(first.id, 'Her Excellency'), quotation(second.id, null)),
  ]
  const anyMoment = fc.constantFrom(
    { date: null, time: null },
    { date: '2026-02-24', time: null },
    { date: '2026-02-24', time: '11:00' },
  )
  const anyFrozen = fc
    .record({
      body: fc.constantFrom(...bodies),
      speakers: fc.constantFrom(
        [first],
        [first, second],
        [second, first],
        [{ ...first, name: 'Ilara Vennig' }, second],
      ),
      dateline: fc.constantFrom(undefined, 'PORT AMEL'),
      date: fc.constantFrom('2026-02-24', '2026-02-25'),
      name: fc.constantFrom('', 'Lanterns of the Strait'),
      start: anyMoment,
      end: anyMoment,
      zone: fc.constantFrom('UTC', 'America/Mexico_City', 'Nowhere'),
      picture: fc.constantFrom<Partial<Picture>[]>(
        {},
        { credit: '' },
        { alternative: {} },
        { alternative: { en: 'Lanterns' } },
      ),
      caption: fc.constantFrom('Lanterns', 'A quay'),
      number: fc.constantFrom('', 'VAL/2026/008'),
      standing: fc.constantFrom(...standings),
    })
    .map(({ body, speakers, dateline, date, name, start, end, zone, picture, caption, number, standing }) =>
      aFrozenRelease({
        standing,
        text: {
          body,
          captions: { [aPicture().id]: aDocument(caption) },
          overrides: dateline === undefined ? {} : { dateline },
        },
        draft: {
          number,
          speakers: [...speakers],
          pictures: [aPicture(picture)],
          dateline: { city: { en: 'Port Amel' }, country: 'SO', date },
          event: { ...emptyEvent(zone), name: { en: name }, start, end },
        },
      }),
    )
  const neutral = (it: FrozenRelease): FrozenRelease => ({
    ...it,
    standing: 'final',
    draft: { ...it.draft, number: '' },
  })
  const images = { ...noImages, pictures: new Map([[aPicture().hash, 'data:image/png;base64,AA==']]) }
  const page = (it: FrozenRelease): string => renderHtmlFile(neutral(it), 'en', images)

  it('save the same page, apart from number, release time and standing', () => {
    const pages = new Map<string, string>()
    fc.assert(
      fc.property(anyFrozen, (it) => {
        const cleared = JSON.stringify(clearedWords(it))
        const saved = page(it)
        expect(saved).toBe(pages.get(cleared) ?? saved)
        pages.set(cleared, saved)
      }),
      { numRuns: 3000 },
    )
  })
})
