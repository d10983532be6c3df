import { describe, expect, it } from 'vitest'
import { emptyEvent, type Event, type Release, type ReleaseDraft } from '../../../src/shared/release'
import { frozenFrom, furnitureOf, renderHtmlFile } from '../../../src/shared/render'
import { aDocument, aFrozenRelease, aMission, aSpeaker, noImages } from '../../helpers/a-frozen-release'
import { every } from '../../helpers/outputs'

const anEvent: Event = {
  ...emptyEvent('America/Mexico_City'),
  name: { en: 'Lanterns of the Strait' },
  start: { date: '2026-02-26', time: '10:00' },
  end: { date: '2026-02-26', time: '12:00' },
  venue: { en: 'Harbour Museum' },
  city: { en: 'Port Amel' },
  accreditation: { en: 'Write to the press section <with your name>.' },
  accreditationUntil: { date: '2026-02-25', time: '18:00' },
}

const anAdvisory = (type: ReleaseDraft['type'] = 'media-advisory', event: Partial<Event> = {}) =>
  aFrozenRelease({ draft: { type, event: { ...anEvent, ...event } } })

const toldBy = (frozen: ReturnType<typeof anAdvisory>): [string, string][] =>
  furnitureOf(frozen, 'en').facts.map(({ label, words }) => [label, words])

describe('the facts of an advisory', () => {
  it('say when, where and how to get in, with zone and UTC', () => {
    expect(toldBy(anAdvisory())).toEqual([
      ['When', '26 February 2026, 10:00 to 12:00 Mexico City time (16:00 to 18:00 UTC)'],
      ['Where', 'Harbour Museum, Port Amel'],
      ['Accreditation', 'Write to the press section <with your name>.'],
      ['Apply by', '25 February 2026, 18:00 Mexico City time (00:00 UTC, 26 February 2026)'],
    ])
  })

  it('leave out what is not known, and do not name the city twice', () => {
    const event = { ...emptyEvent('UTC'), venue: { en: 'Port Amel Town Hall' }, city: { en: 'Port Amel' } }
    expect(toldBy(anAdvisory('media-advisory', event))).toEqual([['Where', 'Port Amel Town Hall']])
  })

  it.each(Object.keys(every))('stand before the body, in the %s', (output) => {
    const text = every[output]?.(anAdvisory()) ?? ''
    const places = ['When', '10:00 to 12:00 Mexico City time', 'Apply by', 'opened an exhibition of ninety'].map(
      (words) => text.lastIndexOf(words),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it.each(Object.keys(every))(
    'may be all that an advisory says; nothing hangs at its dateline, in the %s',
    (output) => {
      const frozen = anAdvisory()
      const text = { ...frozen.draft.texts['en']!, body: aDocument() }
      const told = every[output]?.({ ...frozen, draft: { ...frozen.draft, texts: { en: text } } }) ?? ''
      expect(told).toContain('Port Amel, 24 February 2026')
      expect(told).not.toContain('24 February 2026 —')
      expect(every[output]?.(frozen)).toContain('24 February 2026 —')
    },
  )

  it('belong to types that tell how to get in, and to what corrects one of them', () => {
    expect(toldBy(anAdvisory('press-release'))).toEqual([])
    expect(toldBy(anAdvisory('correction'))).toHaveLength(4)
    const silent = { accreditation: {}, accreditationUntil: { date: null, time: null } }
    expect(toldBy(anAdvisory('correction', silent))).toEqual([])
    expect(toldBy(anAdvisory('media-advisory', silent))).toHaveLength(2)
  })
})

describe('freezing', () => {
  const frozenAs = (type: ReleaseDraft['type'], over: Partial<ReleaseDraft> = {}) => {
    const { draft } = anAdvisory(type)
    const release: Pick<Release, 'draft' | 'status' | 'assignedNumber'> = {
      draft: {
        ...draft,
        internalNote: 'NOT-FOR-PRINT',
        original: null,
        startedFrom: null,
        series: null,
        correction: null,
        texts: { en: { ...draft.texts['en']!, summary: 'In short' } },
        ...over,
      },
      status: 'draft',
      assignedNumber: null,
    }
    return frozenFrom(release, aMission(), { person: () => null, organisation: () => null }, null)
  }

  it('leaves out the fields that the type does not have', () => {
    const statement = frozenAs('statement')
    expect(statement.draft.event).toBeNull()
    expect(renderHtmlFile(statement, 'en', noImages)).not.toContain('Harbour Museum, Port Amel')
    expect(frozenAs('press-release').draft.event).toMatchObject({ venue: { en: 'Harbour Museum' }, accreditation: {} })
    expect(frozenAs('media-advisory').draft.event).toEqual(anEvent)
    const condolence = frozenAs('condolence').draft.texts['en']!
    expect([condolence.summary, condolence.notesToEditors.content, condolence.boilerplate.content]).toEqual([
      '',
      [],
      [],
    ])
    expect(condolence.body.content).toHaveLength(3)
  })

  it('keeps who is quoted, where the type has no speakers of its own', () => {
    const other = aSpeaker({ id: '01890000-0000-7000-8000-0000000000ff' as never, name: 'Nobody quoted' })
    expect(frozenAs('withdrawal', { speakers: [aSpeaker(), other] }).draft.speakers).toEqual([aSpeaker()])
    const text = { ...frozenAs('statement').draft.texts['en']!, body: aDocument('Words.') }
    expect(frozenAs('withdrawal', { texts: { en: text } }).draft.speakers).toEqual([])
  })
})
