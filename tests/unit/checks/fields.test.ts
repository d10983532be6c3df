import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../src/shared/checks'
import { documentFromPlainText, emptyDocument, type BlockNode, type Paragraph } from '../../../src/shared/document'
import {
  emptyContact,
  emptyEvent,
  emptySpeaker,
  mission,
  newId,
  releaseDraft,
  textOf,
  withRegisters,
  type CorrectionKind,
  type HostId,
  type RegisterLookup,
  type Speaker,
  type ReleaseDraft,
  type ReleaseType,
} from '../../../src/shared/release'
import { wordsOf } from '../../../src/shared/catalogue'
import finding from '../../../resources/locales/en/finding.json'
import { aPerson } from '../../helpers/builders'
import { aChecked, check, codesOf, type Written } from './checking'

const root = join(import.meta.dirname, '..', '..', '..')

const zone = 'America/Mexico_City'

const withdrawing = { of: newId<never>(), version: newId<never>(), kind: 'withdraw' as const }

/** What must be fixed in an advisory, readout… that has only headline, dateline, contact and text. */
const missing = (type: ReleaseType, draft: Partial<ReleaseDraft> = {}): string[] =>
  check({
    draft: { type, event: null, ...draft },
    input: { correction: type === 'withdrawal' ? withdrawing : null },
  })
    .filter(({ severity }) => severity === 'mustFix')
    .map(({ code, path }) => `${code} ${path}`)

describe('the type of a release', () => {
  it('requires what an advisory or a readout cannot do without', () => {
    expect(missing('press-release')).toEqual([])
    expect(missing('statement')).toEqual([])
    expect(missing('readout')).toEqual([
      'event.missing event.name',
      'event.date-missing event.start',
      'speaker.none speakers',
    ])
    expect(missing('media-advisory')).toEqual([
      'event.missing event.name',
      'event.date-missing event.start',
      'event.place-missing event.venue',
      'accreditation.missing event.accreditation',
    ])
  })

  it('is content with an advisory that says when, where and how to get in', () => {
    const event = {
      ...emptyEvent(zone),
      name: { en: 'Briefing' },
      start: { date: '2024-02-27', time: '10:00' },
      venue: { en: 'Chancery' },
      accreditation: { en: 'Ring the press section.' },
    }
    expect(missing('media-advisory', { event })).toEqual([])
    const { draft } = aChecked()
    const texts = { en: { ...textOf(draft, 'en'), body: emptyDocument() } }
    expect(missing('media-advisory', { event, texts })).toEqual([])
    expect(missing('media-advisory', { event: null, texts })).toContain('event.date-missing event.start')
  })

  it('judges nothing that it hides', () => {
    const event = {
      ...emptyEvent(zone),
      start: { date: '2024-02-27', time: null },
      end: { date: '2024-02-26', time: null },
    }
    expect(missing('press-release', { event })).toEqual(['event.ends-before-start event.end'])
    expect(missing('statement', { event })).toEqual([])
    expect(missing('withdrawal', { speakers: [emptySpeaker(newId())] })).toEqual([])
  })

  it('lets a withdrawal go out without a text', () => {
    const { draft } = aChecked()
    const texts = { en: { ...textOf(draft, 'en'), body: emptyDocument() } }
    expect(missing('withdrawal', { texts })).toEqual([])
    expect(missing('press-release', { texts })).toEqual(['body.missing body'])
  })
})

describe('contacts', () => {
  const codes = (contacts: ReleaseDraft['contacts']) => codesOf({ draft: { contacts } })

  it('are wanted, with a name and a way to reach them', () => {
    expect(codes([])).toEqual(['contact.none'])
    expect(codes([emptyContact(newId())])).toEqual(['contact.unnamed', 'contact.unreachable'])
    expect(codes([{ ...emptyContact(newId()), name: 'Press', email: 'press@valdria.example' }])).toEqual([])
  })
})

describe('the headline', () => {
  it.each([
    [80, []],
    [81, ['headline.longish']],
    [100, ['headline.longish']],
    [101, ['headline.long']],
  ])('of %i characters', (length, found) => expect(codesOf({ headline: 'é'.repeat(length) })).toEqual(found))

  it('may not be missing', () => {
    expect(check({ headline: ' ' })).toMatchObject([{ code: 'headline.missing', path: 'headline', isHard: true }])
  })
})

describe('the release time', () => {
  const until = (civil: string | null, mode: 'embargo' | 'hold' = 'embargo', text = 'Words.') =>
    codesOf({ text, draft: { releaseTime: { mode, until: civil, zone } } })

  // It is noon in Mexico City.
  it.each([
    ['2024-02-25T11:59', ['release-time.past']],
    ['2024-02-25T12:00', ['release-time.past']],
    ['2024-02-25T13:59', ['release-time.soon']],
    ['2024-02-25T14:00', []],
    ['2024-02-26T10:00', []],
    [null, ['release-time.until-missing']],
  ])('embargoed until %s', (civil, found) => expect(until(civil)).toEqual(found))

  it('on hold is a thing to look at', () => expect(until(null, 'hold')).toEqual(['release-time.held']))

  it('may not be contradicted by the words, and that is said once', () => {
    expect(until('2024-02-26T10:00', 'embargo', 'FOR IMMEDIATE RELEASE')).toEqual(['release-time.contradicted'])
    expect(until('2024-02-26T10:00', 'embargo', 'Words.\nFor immediate release: 25 February')).toEqual([
      'release-time.contradicted',
    ])
  })

  it.each([
    ['The President calls for immediate release of all hostages.', []],
    ['PRESIDENT CALLS FOR IMMEDIATE RELEASE OF ALL HOSTAGES', []],
    ['For immediate release of the hostages the President thanks Soria.', []],
    [
      'In İstanbul. This text is FOR IMMEDIATE RELEASE and FOR IMMEDIATE RELEASE.',
      ['FOR IMMEDIATE RELEASE', 'FOR IMMEDIATE RELEASE'],
    ],
  ])('tells the mark of a press release from other words: “%s”', (text, found) => {
    const releaseTime = { mode: 'embargo' as const, until: '2024-02-26T10:00', zone }
    const contradicted = check({ text, draft: { releaseTime } }).filter(({ code }) => code !== 'carried-over')
    expect(contradicted.map(({ values }) => values['words'])).toEqual(found)
  })
})

describe('the day of the dateline', () => {
  const found = (written: Written & { day: string }) =>
    check({
      ...written,
      draft: { dateline: { city: { en: 'Port Amel' }, country: '', date: written.day }, ...written.draft },
    })

  it('is compared with today in the mission’s zone', () => {
    // Half past five in the morning of the 26th in London is still the 25th in Mexico City.
    expect(found({ day: '2024-02-25', input: { now: '2024-02-26T05:30:00Z' } })).toEqual([])
    expect(found({ day: '2024-02-25', input: { now: '2024-02-26T06:30:00Z' } })).toMatchObject([
      {
        code: 'dateline.past',
        severity: 'check',
        values: { date: '25 February 2024', today: '26 February 2024' },
        fix: { kind: 'set-field', path: ['dateline', 'date'], value: '2024-02-26' },
      },
    ])
    expect(found({ day: '2024-02-26' })).toMatchObject([{ code: 'dateline.ahead', severity: 'consider' }])
  })

  it('may be any day until an embargo is lifted', () => {
    const releaseTime = { mode: 'embargo' as const, until: '2024-02-26T10:00', zone }
    expect(found({ day: '2024-02-26', draft: { releaseTime } })).toEqual([])
  })

  it('may be today, also where the embargo is over', () => {
    const releaseTime = { mode: 'embargo' as const, until: '2024-02-24T10:00', zone }
    const codes = (day: string) => found({ day, draft: { releaseTime } }).map(({ code }) => code)
    expect(codes('2024-02-25')).toEqual(['release-time.past'])
    expect(codes('2024-02-26')).toEqual(['release-time.past', 'dateline.ahead'])
  })
})

it('stops a release whose words have changed since they were cleared', () => {
  expect(check({ input: { clearance: 'void' } })).toMatchObject([
    { code: 'clearance.void', severity: 'mustFix', isHard: true, fix: { kind: 'ask-clearance' } },
  ])
  expect(check({ input: { clearance: 'valid' } })).toEqual([])
})

it('finds placeholders in the fields that print', () => {
  const speaker = { ...emptySpeaker(newId()), name: '[NAME]', title: { en: 'Chair' } }
  expect(check({ text: 'A name was read.', draft: { speakers: [speaker] } })).toMatchObject([
    { code: 'placeholder', path: `speakers.${speaker.id}.name`, values: { words: '[NAME]' } },
  ])
  const { draft } = aChecked()
  const host = { id: newId<HostId>(), organisation: null, name: { en: '[NAME] museum' }, role: 'host' as const }
  const event = {
    ...emptyEvent(zone),
    name: { en: '{{name}}' },
    venue: { en: '[VENUE]' },
    city: { en: '[CITY]' },
    accreditation: { en: 'Ring [PHONE].' },
    start: { date: '2024-02-25', time: null },
    hosts: [host],
  }
  const contact = { ...draft.contacts[0]!, role: { en: '[TITLE]' } }
  const said = {
    type: 'quotation' as const,
    attrs: { id: null, speaker: null, attribution: '[NAME], Chair', remark: null },
  }
  const [paragraph] = documentFromPlainText('Flowers were laid.', newId).content
  const body = { schemaVersion: 2 as const, content: [{ ...said, content: [paragraph as Paragraph] }] }
  const own = {
    ...textOf(draft, 'en'),
    body,
    overrides: { notice: 'Corrects [NUMBER].', mailSubject: '[TBC]', endMark: '___' },
  }
  const found = check({ draft: { event, contacts: [contact], texts: { en: own } } })
  expect(found.map(({ code, path, isHard }) => [code, path, isHard])).toEqual(
    [
      'overrides.notice',
      'overrides.mailSubject',
      'event.name',
      'event.venue',
      'event.city',
      'event.accreditation',
      `event.hosts.${host.id}.name`,
      `contacts.${contact.id}.role`,
      'body',
    ].map((path) => ['placeholder', path, true]),
  )
})

it('lets what may be no placeholder at all go out with a reason', () => {
  const found = check({ text: 'The XXX edition was opened.' })
  expect(found).toMatchObject([{ code: 'placeholder.perhaps', severity: 'mustFix' }])
  expect(found[0]?.isHard).toBeUndefined()
})

describe('a speaker whom the text does not name', () => {
  const speaker = { ...emptySpeaker(newId()), name: 'Ilka Torvane de Hernández', title: { en: 'Chair' } }
  const found = (text: string, change: Partial<Speaker> = {}) =>
    check({ text, draft: { speakers: [{ ...speaker, ...change }] } })
      .filter(({ code }) => code === 'speaker.unmentioned')
      .map(({ path, values }) => [path, values['name']])

  it.each(['Flowers were laid.', 'Ilka came, de facto.', 'The Torvanes came.'])('is told of for %s', (text) => {
    expect(found(text)).toEqual([[`speakers.${speaker.id}.name`, 'Ilka Torvane de Hernández']])
  })

  it.each(['Chair Torvane spoke.', 'Mrs Hernandez’s words were heard.', 'ILKA TORVANE spoke.'])(
    'is not told of for %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )

  it('is not told of without a name or without a text, nor where the words are not known', () => {
    expect(found('Flowers were laid.', { name: '' })).toEqual([])
    expect(found('')).toEqual([])
    expect(found('Flowers were laid.', { name: 'Ilka' })).toHaveLength(1)
    expect(found('Ilka spoke.', { name: 'Ilka' })).toEqual([])
  })

  it('is named by the line under a quotation, unless that has words of its own', () => {
    const said = (attribution: string | null) => {
      const input = aChecked({ draft: { speakers: [speaker] } })
      const quotation: BlockNode = {
        type: 'quotation',
        attrs: { id: 'q', speaker: speaker.id, attribution, remark: null },
        content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'We stay.' }] }],
      }
      const texts = { en: { ...textOf(input.draft, 'en'), body: { ...emptyDocument(), content: [quotation] } } }
      return runChecks({ ...input, draft: { ...input.draft, texts } }).map(({ code }) => code)
    }
    expect(said(null)).not.toContain('speaker.unmentioned')
    expect(said('— Chair Torvane')).not.toContain('speaker.unmentioned')
    expect(said('— The Chair')).toContain('speaker.unmentioned')
  })
})

it('tells of a speaker whose title the register does not have for the day', () => {
  const term = (from: string, to: string) => ({ title: { en: 'Envoy' }, organisation: null, from, to })
  const person = aPerson({ name: 'Ilka Torvane', titles: [term('2020-01-01', '2023-12-31')] })
  const typed = { ...emptySpeaker(newId()), person: person.id }
  const lookup: RegisterLookup = { person: (id) => (id === person.id ? person : null), organisation: () => null }
  const found = (speaker: Speaker, register = lookup) => {
    const { draft } = aChecked({ draft: { speakers: [speaker] } })
    return check({
      text: 'Ilka Torvane spoke.',
      draft: { speakers: withRegisters(draft, register).speakers },
      input: { typedSpeakers: [speaker], lookup: register },
    })
  }
  expect(found(typed)).toEqual([
    {
      code: 'speaker.title-not-held',
      path: `speakers.${typed.id}.title`,
      severity: 'check',
      values: { name: 'Ilka Torvane', date: '25 February 2024' },
    },
  ])
  expect(found({ ...typed, title: { en: 'Chair' } })).toEqual([])
  const holds = { ...person, titles: [...person.titles, term('2024-01-01', '2024-12-31')] }
  expect(found(typed, { ...lookup, person: () => holds })).toEqual([])
})

it('tells of a number that another release prints too', () => {
  const found = (headline: string) => check({ draft: { number: '7/2024' }, input: { numberTakenBy: { headline } } })
  expect(found('Harbour Day')).toMatchObject([{ code: 'number.taken', path: 'number', severity: 'mustFix' }])
  const say = wordsOf({ finding }, 'en')
  expect(say('finding.number.taken', found('Harbour Day')[0]?.values)).toBe(
    'The number 7/2024 is printed by another release too: “Harbour Day”.',
  )
  expect(say('finding.number.taken', found('')[0]?.values)).toBe('The number 7/2024 is printed by another release too.')
})

describe('a release that puts another one right', () => {
  const { draft, mission: house } = aChecked()
  const corrected = { schemaVersion: 3 as const, standing: 'final' as const, putsRight: null, draft, mission: house }
  const link = (kind: CorrectionKind) => ({ of: newId<never>(), version: newId<never>(), kind })
  const found = (changes: Partial<ReleaseDraft>, kind: CorrectionKind = 'correct', before = corrected) =>
    codesOf({
      draft: { type: kind === 'withdraw' ? 'withdrawal' : 'correction', texts: draft.texts, ...changes },
      input: { correction: link(kind), corrected: before },
    })

  it('says which one', () => {
    for (const type of ['correction', 'withdrawal'] as const) {
      expect(check({ draft: { type } })).toMatchObject([
        { code: 'correction.unlinked', path: 'type', severity: 'mustFix', isHard: true },
      ])
    }
  })

  it('changes something in its words, event or release time', () => {
    const text = textOf(draft, 'en')
    const dateline = { ...draft.dateline, date: '2024-02-25' }
    expect(found({})).toEqual(['correction.unchanged'])
    expect(found({}, 'replace')).toEqual(['correction.unchanged'])
    expect(found({ dateline, number: '8', texts: { en: { ...text, overrides: { notice: 'Corrects.' } } } })).toEqual([
      'correction.unchanged',
    ])
    expect(found({}, 'withdraw')).toEqual([])
    expect(found({ texts: { en: { ...text, headline: 'Valdria and Soria remember' } } })).toEqual([])
    expect(found({ event: { ...draft.event!, venue: { en: 'Old Customs House' } } })).toEqual([])
    expect(found({ releaseTime: { mode: 'embargo', until: '2024-02-26T10:00', zone } })).toEqual([])
  })

  it('is not judged by a version that is not known yet', () => {
    expect(codesOf({ draft: { type: 'correction' }, input: { correction: link('correct') } })).toEqual([])
  })

  it('lets nothing out while the other one is under embargo', () => {
    const until = (day: string) => ({ mode: 'embargo' as const, until: `${day}T10:00`, zone })
    const embargoed = { ...corrected, draft: { ...draft, releaseTime: until('2024-02-27') } }
    const texts = { en: { ...textOf(draft, 'en'), headline: 'Valdria and Soria remember' } }
    const immediate = { ...until('2024-02-27'), mode: 'immediate' as const }
    expect(found({ texts, releaseTime: immediate }, 'correct', embargoed)).toEqual(['correction.embargo'])
    expect(found({ texts, releaseTime: until('2024-02-26') }, 'replace', embargoed)).toEqual(['correction.embargo'])
    expect(found({ texts, releaseTime: until('2024-02-27') }, 'correct', embargoed)).toEqual([])
    expect(found({ releaseTime: immediate }, 'withdraw', embargoed)).toEqual([])
    const over = { ...corrected, draft: { ...draft, releaseTime: until('2024-02-25') } }
    const later = { correction: link('correct'), corrected: over, now: '2024-02-25T18:00:00Z' }
    expect(codesOf({ draft: { type: 'correction', texts, releaseTime: immediate }, input: later })).toEqual([])
  })
})

it('finds an address inside the house behind linked words', () => {
  const { draft } = aChecked()
  const body = {
    schemaVersion: 2 as const,
    content: [
      {
        type: 'paragraph' as const,
        attrs: { id: 'b1' },
        content: [
          { type: 'text' as const, text: 'See ' },
          {
            type: 'text' as const,
            text: 'the photographs',
            marks: [{ type: 'link' as const, attrs: { href: 'http://intranet/a' } }],
          },
        ],
      },
    ],
  }
  expect(check({ draft: { texts: { en: { ...textOf(draft, 'en'), body } } } })).toMatchObject([
    { code: 'link.internal', anchor: { block: 'b1', index: 0, from: 4, to: 19 } },
  ])
})

it('puts what must be fixed first, each part in reading order, and has a sentence for all of it', () => {
  const found = check({
    text: 'As last year, [TBC].\n\nOn 31 April or Monday, 25 February 2024.\n\nENDS',
    headline: `${'Long '.repeat(17)}[TBC]`,
    draft: { contacts: [], speakers: [emptySpeaker(newId())] },
    input: {
      startedFrom: { kind: 'earlier', release: newId(), anniversary: null, confirmed: [] },
    },
  })
  expect(found.map(({ code }) => code)).toEqual([
    'contact.none',
    'speaker.unnamed',
    'placeholder',
    'placeholder',
    'date.impossible',
    'date.weekday',
    'speaker.untitled',
    'carried-over',
    'furniture.typed',
    'headline.longish',
  ])
  const say = wordsOf({ finding }, 'en')
  for (const { code, values } of found)
    expect(say(`finding.${code}` as Parameters<typeof say>[0], values)).toMatch(/\.$|\?$/)
})

const sample = (name: string): unknown => JSON.parse(readFileSync(join(root, 'resources/sample', name), 'utf8'))

it('finds in the sample only what it has to show, a number still to come', () => {
  const {
    internalNote: _n,
    original: _o,
    startedFrom,
    series: _s,
    correction: _c,
    ...draft
  } = releaseDraft.parse(sample('release.json'))
  const found = runChecks({
    ...aChecked(),
    draft,
    typedSpeakers: draft.speakers,
    startedFrom,
    mission: mission.parse(sample('mission.json')),
    now: '2026-05-14T20:00:00Z',
  })
  expect(found.map(({ code, values }) => [code, values['words']])).toEqual([['placeholder', '[NUMBER]']])
})

const seed = join(root, '..', 'shared', 'inputs', 'seed-news-item.txt')

it.skipIf(!existsSync(seed))('has nothing that must be fixed in the words of the seed [needs: shared inputs]', () => {
  const body = documentFromPlainText(readFileSync(seed, 'utf8'), newId)
  const { draft } = aChecked()
  const found = check({ draft: { texts: { en: { ...textOf(draft, 'en'), body } } } })
  expect(found.filter(({ severity }) => severity === 'mustFix')).toEqual([])
})
