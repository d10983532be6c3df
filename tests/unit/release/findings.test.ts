import { describe, expect, it } from 'vitest'
import { documentFromPlainText } from '../../../src/shared/document'
import {
  anniversaryOf,
  emptyContact,
  emptyEvent,
  emptyMission,
  emptySource,
  emptySpeaker,
  isEmailAddress,
  newId,
  newReleaseDraft,
  releaseDraft,
  releaseFindings,
  type ReleaseDraft,
} from '../../../src/shared/release'

function aDraft(change: Partial<ReleaseDraft> = {}): ReleaseDraft {
  return { ...newReleaseDraft('press-release', emptyMission('America/Mexico_City'), '2026-02-24'), ...change }
}

const codes = (draft: ReleaseDraft): string[] => releaseFindings(draft, 'en').map(({ code }) => code)

describe('validity of a release', () => {
  it('names what an empty release misses', () => {
    expect(codes(aDraft())).toEqual(['dateline.city-missing', 'headline.missing', 'body.missing', 'contact.none'])
  })

  it('is content with a release that has everything', () => {
    const empty = aDraft()
    const draft = aDraft({
      dateline: { city: { en: 'Port Amel' }, country: 'SO', date: '2026-02-24' },
      contacts: [{ ...emptyContact(newId()), name: 'Press section', email: 'press@valdria.example' }],
      texts: {
        en: { ...empty.texts.en!, headline: 'Valdria opens a library', body: documentFromPlainText('Words', newId) },
      },
    })
    expect(codes(draft)).toEqual([])
  })

  it('wants an embargo to have a moment and a zone that exists', () => {
    const embargo = aDraft({ releaseTime: { mode: 'embargo', until: null, zone: 'Atlantis/Capital' } })
    expect(codes(embargo)).toEqual(expect.arrayContaining(['release-time.until-missing', 'release-time.zone-unknown']))
    const hold = aDraft({ releaseTime: { mode: 'hold', until: null, zone: '' } })
    expect(codes(hold).filter((code) => code.startsWith('release-time'))).toEqual([])
  })

  it('wants an embargo to name one moment where clocks change', () => {
    const until = (civil: string) =>
      codes(aDraft({ releaseTime: { mode: 'embargo', until: civil, zone: 'Europe/Berlin' } })).filter((code) =>
        code.startsWith('release-time'),
      )
    expect(until('2026-03-29T01:30')).toEqual([])
    expect(until('2026-03-29T02:30')).toEqual(['release-time.hour-skipped'])
    expect(until('2026-10-25T02:30')).toEqual(['release-time.hour-twice'])
  })

  it('finds an event that ends before it starts, but not one whose times are unknown', () => {
    const event = {
      ...emptyEvent('UTC'),
      start: { date: '2026-02-24', time: '11:00' },
      end: { date: '2026-02-24', time: '10:00' },
    }
    expect(codes(aDraft({ event }))).toContain('event.ends-before-start')
    expect(codes(aDraft({ event: { ...event, end: { date: '2026-02-24', time: null } } }))).not.toContain(
      'event.ends-before-start',
    )
  })

  it('finds nameless speakers, sources without label and half-typed addresses', () => {
    const draft = aDraft({
      speakers: [emptySpeaker(newId())],
      sources: [{ ...emptySource(newId()), url: 'museum' }],
      contacts: [{ ...emptyContact(newId()), name: 'Press', email: 'press@', phone: '55 1234' }],
    })
    expect(codes(draft)).toEqual(
      expect.arrayContaining([
        'speaker.unnamed',
        'source.unnamed',
        'source.link-incomplete',
        'contact.email-incomplete',
        'contact.phone-not-international',
      ]),
    )
  })

  it('stores a half-typed draft untouched', () => {
    const draft = aDraft({ contacts: [{ ...emptyContact(newId()), name: '  Press ', email: 'press@' }] })
    expect(releaseDraft.parse(draft)).toEqual(draft)
  })
})

it('counts an anniversary from the year of origin to the year of the event', () => {
  const event = { ...emptyEvent('UTC'), originYear: 1992 }
  expect(anniversaryOf({ ...event, start: { date: '2024-02-25', time: null } })).toBe(32)
  expect(anniversaryOf(event)).toBeNull()
  expect(anniversaryOf({ ...event, start: { date: '1992-02-25', time: null } })).toBeNull()
})

it.each([
  ['press@valdria.example', true],
  ['first.last+tag@mail.gov.example', true],
  ['press@valdria', false],
  ['a@b.c', false],
  ['two@a.example,three@b.example', false],
  ['Press <press@valdria.example>', false],
])('takes %s for an address: %s', (text, expected) => {
  expect(isEmailAddress(text)).toBe(expected)
})
