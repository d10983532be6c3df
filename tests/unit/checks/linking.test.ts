import { describe, expect, it } from 'vitest'
import { runChecks, type CheckInput } from '../../../src/shared/checks'
import type { Document } from '../../../src/shared/document'
import { emptyEvent, textOf } from '../../../src/shared/release'
import type { Finding } from '../../../src/shared/validity'
import { aSpeaker } from '../../helpers/builders'
import { aText, detail, mention } from '../linking/a-document'
import { aChecked, type Written } from './checking'

const event = {
  ...emptyEvent('America/Mexico_City'),
  name: { en: 'Wreath laying' },
  start: { date: '2024-02-25', time: null },
  city: { en: 'Port Amel' },
}

const about = (codes: RegExp, input: CheckInput): Finding[] => runChecks(input).filter(({ code }) => codes.test(code))

function inBody(body: Document, draft: Partial<CheckInput['draft']> = {}): Finding[] {
  const input = aChecked({ draft: { event, ...draft } })
  const texts = { en: { ...textOf(input.draft, 'en'), body } }
  return about(/^linked\./, { ...input, draft: { ...input.draft, texts } })
}

describe('linked words', () => {
  it('that say something else than their fact are found, with what it says now', () => {
    expect(
      inBody(aText(['On ', detail('24 February 2024', 'event.start.date', 'long'), ' flowers were laid.'])),
    ).toMatchObject([
      {
        code: 'linked.stale',
        severity: 'check',
        path: 'body',
        values: { words: '24 February 2024', right: '25 February 2024' },
        anchor: { text: 'body', block: 'p0', index: 0, from: 3, to: 19 },
        fix: { kind: 'replace-words', text: '25 February 2024' },
      },
    ])
    expect(inBody(aText(['On ', detail('25 February 2024', 'event.start.date', 'long')]))).toEqual([])
  })

  it('of the officer’s own are asked about, and never replaced', () => {
    const own = detail('last Sunday', 'event.start.date', 'long', '24 February 2024')
    const [found] = inBody(aText([own]))
    expect(found).toMatchObject({
      code: 'linked.own-stale',
      values: { words: 'last Sunday', right: '25 February 2024' },
    })
    expect(found?.fix).toBeUndefined()
    expect(inBody(aText([detail('last Sunday', 'event.start.date', 'long', '25 February 2024')]))).toEqual([])
  })

  it('that name somebody who is not in the release any more are found', () => {
    const speaker = aSpeaker()
    const body = aText([mention('Ambassador of Valdria Ilka Torvane', speaker.id), ' spoke.'])
    expect(inBody(body, { speakers: [speaker] })).toEqual([])
    expect(inBody(body)).toMatchObject([
      { code: 'linked.gone', values: { words: 'Ambassador of Valdria Ilka Torvane' } },
    ])
    expect(inBody(aText([detail('Embassy of Valdria', 'event.hosts.gone')]))).toMatchObject([{ code: 'linked.gone' }])
  })
})

const facts = (written: Written): Finding[] =>
  about(/^fact\./, aChecked({ ...written, draft: { event, number: 'VAL/2024/007', ...written.draft } }))

const fixesOf = (written: Written) =>
  facts(written).map(({ code, values, fix }) => [
    code,
    values['words'],
    fix?.kind === 'replace-words' ? fix.text : fix?.kind === 'set-field' ? fix.value : null,
  ])

describe('typed words that contradict a field: the day of the event', () => {
  it.each([
    ['The wreath laying was held on 24 February.', '24 February', '25 February'],
    ['Everybody came to the Wreath laying on 24 February 2024.', '24 February 2024', '25 February 2024'],
    ['Flowers were laid on Saturday, 24 February.', 'Saturday, 24 February', 'Sunday, 25 February'],
    ['Flowers were laid on Saturday 24 Feb 2024.', 'Saturday 24 Feb 2024', 'Sunday 25 Feb 2024'],
    ['Flowers were laid on February 24, 2024.', 'February 24, 2024', null],
  ])('fires for %s', (text, words, fix) => {
    expect(fixesOf({ text })).toEqual([['fact.date', words, fix]])
  })

  it('fires in the headline', () => {
    expect(fixesOf({ headline: 'Wreath laying on 24 February in Port Amel' })).toEqual([
      ['fact.date', '24 February', 'Wreath laying on 25 February in Port Amel'],
    ])
  })

  it.each([
    'Flowers were laid on 25 February 2024.',
    'The wreath laying recalls 15 October 2023.',
    'The wreath laying recalls 26 February 1992.',
    'Please register for the wreath laying by 20 February.',
    'The exhibition beside the wreath laying is open from 20 to 28 February.',
    'Flowers were laid.\n\nThe consulate is closed on 24 February.',
    'Between 23 February and 24 February flowers were laid.',
  ])('does not fire for %s', (text) => {
    expect(facts({ text })).toEqual([])
  })

  it('does not fire for a day that another field names, nor within an event of several days', () => {
    const days = { ...event, start: { date: '2024-02-23', time: null }, end: { date: '2024-02-25', time: null } }
    expect(facts({ text: 'The wreath laying went on, on 24 February.', draft: { event: days } })).toEqual([])
    const dateline = { city: { en: 'Port Amel' }, country: '', date: '2024-02-24' }
    expect(facts({ text: 'The embassy announced it on 24 February.', draft: { dateline } })).toEqual([])
  })

  it('does not fire for linked words', () => {
    const input = aChecked({ draft: { event } })
    const body = aText(['Held on ', detail('24 February', 'event.end.date', 'day-month'), '.'])
    const texts = { en: { ...textOf(input.draft, 'en'), body } }
    expect(about(/^fact\./, { ...input, draft: { ...input.draft, texts } })).toEqual([])
  })
})

describe('typed words that contradict a field: the time of the event', () => {
  const at = (time: string | null) => ({ event: { ...event, start: { date: '2024-02-25', time } } })

  it.each([
    ['The wreath laying began at 17:00.', '17:00', '18:00'],
    ['The wreath laying began at 5:00 p.m.', '5:00 p.m.', null],
  ])('fires for %s', (text, words, fix) => {
    expect(fixesOf({ text, draft: at('18:00') })).toEqual([['fact.time', words, fix]])
  })

  it.each([
    'The wreath laying began at 18:00.',
    'The wreath laying began at 6:00 p.m.',
    'Doors open at 17:30 for the wreath laying at 18:00.',
    'Flowers were laid.\n\nThe consulate opens at 09:00.',
    'The wreath laying was won 3:2.',
  ])('does not fire for %s', (text) => {
    expect(facts({ text, draft: at('18:00') })).toEqual([])
  })

  it('does not fire where the time is not known', () => {
    expect(facts({ text: 'The wreath laying began at 17:00.', draft: at(null) })).toEqual([])
  })
})

describe('typed words that contradict a field, in a paragraph that names more than one day', () => {
  const draft = { event: { ...event, name: { en: 'Lantern Evening' }, start: { date: '2024-02-25', time: '18:30' } } }
  const found = (text: string) => fixesOf({ text: `Soria is glad.\n\n${text}`, draft })

  it.each([
    [
      'The Lantern Evening begins on 26 February 2024. The evening starts at 18:30 on 25 February 2024.',
      ['fact.date', '26 February 2024', '25 February 2024'],
    ],
    [
      'The Lantern Evening was announced on 2 February. On 24 February, it takes place again.',
      ['fact.date', '24 February', '25 February'],
    ],
    [
      'This year’s Lantern Evening will be held on Monday, 26 February. Tickets are sold until 20 February.',
      ['fact.date', 'Monday, 26 February', 'Sunday, 25 February'],
    ],
    ['Doors open at 18:00 to the Lantern Evening. The evening starts at 19:30.', ['fact.time', '19:30', '18:30']],
  ])('fires for %s', (text, finding) => {
    expect(found(text)).toEqual([finding])
  })

  it.each([
    'The Lantern Evening was announced on 2 February. It takes place on 25 February.',
    'Registration for the Lantern Evening opens on 2 February and the Lantern Evening begins on 25 February.',
    'Registration for the Lantern Evening opens on 2 February. The evening is free.  Another is held on 3 March.',
    'The conference before the Lantern Evening was held on 24 February. It is the second since 20 February.',
    'The Lantern Evening takes place on 25 February, and a concert on 26 February. It was planned on 3 February.',
    'The Lantern Evening takes place by 24 February at the latest, the ministry said on 3 February.',
    'Doors open at 18:00 to the Lantern Evening. The evening starts at 18:30.',
  ])('does not fire for %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('typed words that contradict a field: venue and occasion', () => {
  const venue = { en: 'Old Customs House' }
  const occasion = { en: '80th anniversary of the Harbour Treaty' }
  const draft = { event: { ...event, name: { en: 'Lantern Evening' }, venue, occasion } }
  const found = (text: string) => fixesOf({ text, draft })

  it.each([
    ['The Lantern Evening takes place at the National Museum in Port Amel.', 'National Museum'],
    ['The ceremony was held on 25 February at Harbour House.', 'Harbour House'],
    ['Flowers were laid.\n\nThe Lantern Evening begins at 18:30 at the Royal Museum.', 'Royal Museum'],
  ])('fires for the venue in %s', (text, words) => {
    expect(found(text)).toEqual([['fact.venue', words, null]])
  })

  it.each([
    'The Lantern Evening takes place at the Old Customs House.',
    'The Lantern Evening takes place at the Customs House in Port Amel.',
    'The Lantern Evening takes place at the Old Customs House Museum.',
    'The Lantern Evening takes place at the Embassy of Valdria.',
    'The Lantern Evening takes place at Easter.',
    'The Lantern Evening follows a conference held at the National Museum.',
    'The exhibition for the Lantern Evening was held at the National Museum.',
    'Flowers were laid.\n\nThe ceremony of the guard is held at the National Museum.',
    'Flowers were laid.\n\nThe ceremony takes place at the National Museum.',
    'A model of the Old Customs House stands at the National Museum. It was held at the Royal Museum.',
  ])('does not fire for %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('does not fire where the venue is not known', () => {
    const { venue: _venue, ...rest } = draft.event
    expect(
      fixesOf({
        text: 'The Lantern Evening takes place at the National Museum.',
        draft: { event: { ...rest, venue: {} } },
      }),
    ).toEqual([])
  })

  it('fires for another occasion', () => {
    expect(found('On the occasion of the Constitution Day, lanterns were lit.')).toEqual([
      ['fact.occasion', 'Constitution Day', null],
    ])
    expect(found('Lanterns were lit on the occasion of the Harbour Treaty.')).toEqual([])
    expect(found('Lanterns were lit on the occasion of the Lantern Evening.')).toEqual([])
    expect(found('Lanterns were lit on the occasion of his visit to Port Amel.')).toEqual([])
    expect(found('Flowers were laid.\n\nA stamp was printed on the occasion of National Day.')).toEqual([])
  })
})

describe('typed words that contradict a field: city, number, embargo', () => {
  it('fire for another city, and for none that the release knows', () => {
    expect(fixesOf({ text: 'The ceremony was held in Sarn Bay.' })).toEqual([['fact.city', 'Sarn Bay', null]])
    expect(facts({ text: 'The ceremony was held in Port Amel.' })).toEqual([])
    expect(facts({ text: 'The ceremony was held in Soria.' })).toEqual([])
    expect(facts({ text: 'Flowers were laid.\n\nThe next congress takes place in Sarn Bay.' })).toEqual([])
    expect(facts({ text: 'The ceremony was held in spring.' })).toEqual([])
  })

  it('fire for another number of the same make, and not where another release is spoken of', () => {
    expect(fixesOf({ text: 'Press release VAL/2024/006, for the media.' })).toEqual([
      ['fact.number', 'VAL/2024/006', 'VAL/2024/007'],
    ])
    expect(facts({ text: 'Press release VAL/2024/007.' })).toEqual([])
    expect(facts({ text: 'For the background see our release VAL/2024/006.' })).toEqual([])
    expect(facts({ text: 'In 2024, 007 was shown.', draft: { number: '7' } })).toEqual([])
  })

  it('fire for another end of the embargo', () => {
    const releaseTime = { mode: 'embargo', until: '2024-02-26T10:00', zone: 'America/Mexico_City' } as const
    const at = (text: string) => fixesOf({ text, draft: { releaseTime } })
    expect(at('This text is embargoed until 26 February, 09:00.')).toEqual([
      ['fact.embargo', 'embargoed until 26 February, 09:00', null],
    ])
    expect(at('This text is embargoed until 27 February 2024.')).toHaveLength(1)
    expect(at('This text is embargoed until 26 February 2024, 10:00.')).toEqual([])
    expect(fixesOf({ text: 'This text is embargoed until 26 February 2024, 10:00.' })).toEqual([
      ['fact.no-embargo', 'embargoed until 26 February 2024, 10:00', null],
    ])
  })
})
