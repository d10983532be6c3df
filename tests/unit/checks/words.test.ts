import { describe, expect, it } from 'vitest'
import { emptyEvent, emptyReleaseText, newId } from '../../../src/shared/release'
import { documentFromPlainText } from '../../../src/shared/document'
import { aChecked, check, codesOf, wordsFoundBy } from './checking'
import { runChecks } from '../../../src/shared/checks'

describe('a release with nothing against it', () => {
  it('has no findings', () => expect(check()).toEqual([]))
})

describe.each<[string, readonly (readonly [text: string, found: readonly string[]])[]]>([
  [
    'date.weekday',
    [
      ['Join us on Tuesday, February 26.', ['Tuesday, February 26']],
      ['It was held on Sunday 25 February.', []],
      ['It was held on Sunday the 25th of February 2024.', []],
      ['It was held on Fri., Feb. 23, 2024.', []],
      ['It was held on Thu., Feb. 23, 2024.', ['Thu., Feb. 23, 2024']],
      ['It was held on 25 February 2024 (Monday).', ['25 February 2024 (Monday)']],
      ['Saturday and Sunday, 24 and 25 February 2024', []],
      ['From Monday to Friday, 26–29 February 2024', []],
      // In February, "Friday, 27 December" may be last year's or this year's.
      ['The fair closed on Wednesday, 27 December.', []],
      ['The fair opens on Friday, 27 December.', []],
      ['The fair opens on Thursday, 27 December.', ['Thursday, 27 December']],
      ['Monday 30 February 2024', []],
    ],
  ],
  [
    'date.impossible',
    [
      ['It closes on 31 April.', ['31 April']],
      ['It closes on April 31st, 2024.', ['April 31st, 2024']],
      ['It closes on 29 February 2023.', ['29 February 2023']],
      ['It closes on 29 February.', []],
      ['It closes on 2024-13-01.', ['2024-13-01']],
      ['It closes on 30/02/2024.', ['30/02/2024']],
      ['It closes on 02/30/2024 or on 12/25/2024.', ['02/30/2024']],
      ['It closes on 35 March 2024.', ['35 March 2024']],
      ['In February 30 students came, and 40 March hares.', []],
      ['The bill may 31 times be read, in May 1999.', []],
      ['Version 2024-02-30-7 of file 9/31/2024/5', []],
    ],
  ],
  [
    'ordinal.ending',
    [
      ['The 22th and the 3th, the 101th', ['22th', '3th', '101th']],
      ['The 1,001th guest', ['1,001th']],
      ['The 11th, 12th, 13th, 21st, 22nd, 23rd, 112th, 1,001st', []],
      ['THE 32ND SESSION', []],
      ['THE 32TH SESSION', ['32TH']],
    ],
  ],
  [
    'anniversary',
    [
      ['The 32nd anniversary', []],
      ['The thirty-first anniversary', ['thirty-first']],
      ['The 31ST ANNIVERSARY', ['31ST']],
      ['The 31th anniversary', ['31th']],
      ['The 31st session', []],
    ],
  ],
  [
    'first-annual',
    [
      ['The First Annual Lantern Walk and the 1st annual regatta', ['First Annual', '1st annual']],
      ['The twenty-first annual walk, the 21st annual walk and the first annuals of spring', []],
    ],
  ],
  [
    'placeholder',
    [
      [
        '[TBC], [tbd], [INSERT NAME], [NAME OF THE CHAIR], {{title}}',
        ['[TBC]', '[tbd]', '[INSERT NAME]', '[NAME OF THE CHAIR]', '{{title}}'],
      ],
      ['Call xxx; Lorem ipsum; ???; ____', ['xxx', 'Lorem ipsum', '???', '____']],
      ['The XXX Summit of the [United] Nations [applause] [...] asked “Why??”', []],
    ],
  ],
  [
    'placeholder.perhaps',
    [
      ['XXX guests came for TK and TKTK.', ['XXX', 'TK', 'TKTK']],
      ['The XXX Summit ended; she left on flight TK 1843.', []],
    ],
  ],
  [
    'internal-mark',
    [
      ['CONFIDENTIAL – for the Ambassador', ['CONFIDENTIAL']],
      ['For journalists. INTERNAL USE ONLY.', ['INTERNAL USE ONLY']],
      ['PARLIAMENT ADOPTS DRAFT TREATY', []],
      ['DRAFT', ['DRAFT']],
      ['DRAFT: REMARKS', ['DRAFT']],
      ['The draft is confidential, restricted and secret.', []],
    ],
  ],
  [
    'furniture.typed',
    [
      ['-30-', ['-30-']],
      ['ENDS', ['ENDS']],
      ['Press release', ['Press release']],
      ['FOR IMMEDIATE RELEASE – 25 February 2024', ['FOR IMMEDIATE RELEASE – 25 February 2024']],
      ['Press releases are sent on Mondays. It ends at gate 30.', []],
      ['PRESS RELEASES ARE SENT ON MONDAYS', []],
    ],
  ],
  [
    'link.internal',
    [
      [
        'See http://intranet/press and https://files.mission.local/x.',
        ['http://intranet/press', 'https://files.mission.local/x'],
      ],
      [
        'See \\\\server\\share\\final.docx or http://192.168.0.7/a',
        ['\\\\server\\share\\final.docx', 'http://192.168.0.7/a'],
      ],
      ['See https://www.example.org/a, mailto:press@valdria.example', []],
    ],
  ],
  [
    'link.tracker',
    [
      ['https://example.org/a?utm_source=x&id=7#top.', ['https://example.org/a?utm_source=x&id=7#top']],
      ['https://example.org/a?id=7', []],
    ],
  ],
])('%s', (code, cases) => {
  it.each(cases)('in “%s”', (text, found) => expect(wordsFoundBy(code, { text })).toEqual(found))
})

describe('what a press of the button writes', () => {
  const fixesOf = (text: string) => check({ text }).map(({ fix }) => (fix?.kind === 'replace-words' ? fix.text : null))

  it.each([
    ['Monday, 25 February 2024', 'Sunday, 25 February 2024'],
    ['MONDAY 25 February 2024', 'SUNDAY 25 February 2024'],
    ['25 February 2024 (Monday)', '25 February 2024 (Sunday)'],
    ['the 31st anniversary', '32nd'],
    ['the 22th session', '22nd'],
    ['https://example.org/a?utm_source=x&id=7#top', 'https://example.org/a?id=7#top'],
    ['https://example.org/a?fbclid=x', 'https://example.org/a'],
    ['###', ''],
  ])('for “%s” is “%s”', (text, written) => expect(fixesOf(text)).toEqual([written]))

  it('is the whole line where the words stand in a field', () => {
    expect(check({ headline: 'The 31st anniversary in Port Amel' })).toMatchObject([
      {
        code: 'anniversary',
        path: 'headline',
        fix: { kind: 'set-field', path: ['texts', 'en', 'headline'], value: 'The 32nd anniversary in Port Amel' },
      },
    ])
  })
})

it('says where the words are: text, block and place in it', () => {
  const [found] = check({ text: 'One.\n\nTwo\nlines with [TBC] in them.' })
  expect(found).toMatchObject({ anchor: { language: 'en', text: 'body', index: 1, from: 15, to: 20 } })
})

describe('anniversaries', () => {
  const codes = (text: string, event: { originYear: number; day: string; occasion?: string }) =>
    codesOf({
      text,
      draft: {
        dateline: { city: { en: 'Port Amel' }, country: '', date: '2024-02-25' },
        event: {
          ...emptyEvent('UTC'),
          occasion: { en: event.occasion ?? '' },
          originYear: event.originYear,
          start: { date: event.day, time: null },
        },
      },
    }).filter((code) => code === 'anniversary')

  it('take the years from one another where the day of origin is not told', () => {
    expect(codes('the 31st anniversary', { originYear: 1992, day: '2024-02-25' })).toEqual(['anniversary'])
    expect(codes('the 32nd anniversary', { originYear: 1992, day: '2024-02-25' })).toEqual([])
  })

  it('leave it open around the turn of the year', () => {
    expect(codes('the 34th anniversary', { originYear: 1990, day: '2023-12-28' })).toEqual([])
    expect(codes('the 35th anniversary', { originYear: 1990, day: '2023-12-28' })).toEqual(['anniversary'])
  })

  it('of something else are left alone', () => {
    const event = { originYear: 1992, day: '2024-02-25', occasion: '32nd anniversary of the harbour treaty' }
    expect(codes('the 10th anniversary of the museum', event)).toEqual([])
    expect(codes('THE 10TH ANNIVERSARY OF THE MUSEUM', event)).toEqual([])
    expect(codes('the 31st anniversary of the Harbour Treaty', event)).toEqual(['anniversary'])
    expect(codes('the 31st anniversary was held', event)).toEqual(['anniversary'])
  })
})

describe('a release started from last year’s', () => {
  const startedFrom = {
    kind: 'earlier' as const,
    release: newId<never>(),
    day: '2023-02-26',
    anniversary: 31,
    confirmed: [],
  }
  const asked = (text: string) => wordsFoundBy('carried-over', { text, input: { startedFrom } })

  it('asks about each phrase that belongs to that year', () => {
    expect(asked('On Sunday, 26 February 2023, guests came. In 2023 the 31st edition was shown.')).toEqual([
      'Sunday, 26 February 2023',
      '2023',
      '31st',
    ])
    expect(asked('It opened on 26 February, as last year, and on 3 May 2023.')).toEqual([
      '26 February',
      'last year',
      '3 May 2023',
    ])
  })

  it('does not ask about the origin, another year or what is right again', () => {
    expect(asked('Since 26 February 1992. On Sunday, 25 February 2024. Room 2,023.')).toEqual([])
    expect(asked('On Sunday guests came.')).toEqual([])
  })

  it.each<[text: string, found: readonly string[]]>([
    ['It opens on 3 May, until 30 June.', ['3 May', '30 June']],
    ['It is shown in May, by March 2024 and until June.', ['in May', 'by March 2024', 'until June']],
    ['The September session, in mid-March.', ['The September', 'mid-March']],
    ['May all who march in August be glad; April Jones may come.', ['in August']],
    ['Since 1810, in 2019–2021, in 2023–24 and by 2030.', ['1810', '2019–2021', '2023–24', '2030']],
    ['It began on 26 February 1992, in February 1992, in 1992; it is 2024.', []],
    ['1992 guests rang +52 55 2024 1999 about 2,023 books.', []],
    ['Next month, tomorrow and this spring.', ['Next month', 'tomorrow', 'this spring']],
    ['Last Friday, this evening, in three weeks.', ['Last Friday', 'this evening', 'in three weeks']],
    ['In the past thirty-one years, as 31 years ago.', ['past thirty-one years', '31 years ago']],
    ['On Tuesday; on Sunday.', ['Tuesday']],
    ['Its 30th anniversary, the thirtieth anniversary, the 32nd anniversary.', ['30th', 'thirtieth']],
    ['The twelfth edition, for the third time, on the fifth floor.', ['twelfth', 'third']],
    ['This is what may last; march on, and fall in.', []],
  ])('asks about every phrase that is bound to a year: “%s”', (text, found) => {
    const phrases = check({ text, input: { startedFrom } }).flatMap(({ code, values }) =>
      // What is wrong anyway is told as such.
      code === 'carried-over' || code === 'anniversary' ? [values['words']] : [],
    )
    expect(new Set(phrases)).toEqual(new Set(found))
  })

  it('asks where no day is known yet, and about the fields that came along', () => {
    const { draft } = aChecked()
    const event = {
      ...draft.event!,
      originYear: null,
      start: { date: null, time: null },
      occasion: { en: '31st anniversary of the treaty' },
      accreditation: { en: 'Ring by 20 February.' },
    }
    const dateline = { ...draft.dateline, date: null }
    const found = check({
      text: 'On Sunday, in 2024.',
      draft: { type: 'media-advisory', event, dateline },
      input: { startedFrom },
    }).filter(({ code }) => code === 'carried-over')
    expect(found.map(({ path, values }) => [path, values['words']])).toEqual([
      ['event.occasion', '31st'],
      ['event.accreditation', '20 February'],
      ['body', 'Sunday'],
      ['body', '2024'],
    ])
    expect(found[0]?.fix).toEqual({ kind: 'confirm', place: 'en event.occasion', phrase: '31st' })
  })

  it('asks about its weekday where that is another one now', () => {
    const input = { startedFrom: { ...startedFrom, day: '2023-02-24' } }
    expect(wordsFoundBy('carried-over', { text: 'On Friday guests came.', input })).toEqual(['Friday'])
  })

  it('does not ask again about what was confirmed, but about its copies elsewhere', () => {
    const input = aChecked({ headline: 'Harbour Day 2023', text: 'In 2023, as last year.\n\nIt was shown in 2023.' })
    const askedOf = (confirmed: { place: string; phrase: string }[]) =>
      runChecks({ ...input, startedFrom: { ...startedFrom, confirmed } }).filter(({ code }) => code === 'carried-over')
    const whereOf = (findings: ReturnType<typeof askedOf>) =>
      findings.map(({ values, path, anchor }) => [values['words'], anchor?.index ?? path])
    const all = askedOf([])
    expect(whereOf(all)).toEqual([
      ['2023', 'headline'],
      ['2023', 0],
      ['last year', 0],
      ['2023', 1],
    ])
    const confirmed = [all[0], all[1]].flatMap((it) => (it?.fix?.kind === 'confirm' ? [it.fix] : []))
    expect(whereOf(askedOf(confirmed))).toEqual([
      ['last year', 0],
      ['2023', 1],
    ])
  })

  it('does not ask about words that are wrong anyway', () => {
    const codes = codesOf({ text: 'The 31st anniversary on Monday, 26 February 2023.', input: { startedFrom } })
    expect(codes).toEqual(['anniversary', 'date.weekday'])
  })

  it('asks about its headline, and offers to confirm', () => {
    expect(check({ headline: 'Harbour Day 2023', input: { startedFrom } })).toMatchObject([
      {
        code: 'carried-over',
        path: 'headline',
        severity: 'check',
        fix: { kind: 'confirm', place: 'en headline', phrase: '2023' },
      },
    ])
  })
})

it('says that the words of a language it does not know were not checked, and still finds what needs no words', () => {
  const text = { ...emptyReleaseText(), headline: 'Titel', body: documentFromPlainText('[TBC] 2024-02-30 31th', newId) }
  const input = aChecked({ input: { language: 'de' } })
  const found = runChecks({
    ...input,
    draft: {
      ...input.draft,
      dateline: { ...input.draft.dateline, city: { de: 'Port Amel' } },
      texts: { de: text },
    },
  })
  expect(found.map(({ code }) => code)).toEqual(['placeholder', 'date.impossible', 'language.unchecked'])
})
