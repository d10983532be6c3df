import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standings, type FrozenRelease, type ReleaseTime, type Standing } from '../../../src/shared/release'
import { furnitureOf, renderEmail, renderHtmlFile, renderPrintPage } from '../../../src/shared/render'
import { aFrozenRelease, noImages } from '../../helpers/a-frozen-release'
import { every, sheet } from '../../helpers/outputs'

const lines: Readonly<Record<Exclude<Standing, 'final'>, string>> = {
  draft: 'DRAFT – NOT CLEARED FOR RELEASE',
  corrected: 'CORRECTED – A LATER RELEASE PUTS THIS RIGHT',
  withdrawn: 'WITHDRAWN – DO NOT USE',
}
const marks = ['DRAFT', 'CORRECTED', 'WITHDRAWN']
const marked = Object.keys(lines) as (keyof typeof lines)[]

/** What a reader meets: page titles and metadata left out. */
const bodyOf = (text: string): string => text.slice(Math.max(0, text.indexOf('<body')))

// A mailto address holds the opening alone, and a printed page has its lines on every sheet in templates.
const whole = Object.keys(every).filter((output) => !['mailto', 'printed page', 'preview of page'].includes(output))

const anyRelease = fc
  .record({
    standing: fc.constantFrom(...standings),
    mode: fc.constantFrom<ReleaseTime['mode']>('immediate', 'embargo', 'hold'),
    type: fc.constantFrom('press-release', 'statement', 'media-advisory', 'correction', 'withdrawal'),
    headline: fc.constantFrom('', 'The lanterns are lit'),
    subject: fc.constantFrom(
      undefined,
      'Lanterns',
      '[DRAFT] Lanterns',
      '[WITHDRAWN] [HOLD – NOT FOR RELEASE] Lanterns',
    ),
    name: fc.constantFrom(undefined, 'lanterns', 'DRAFT-lanterns', 'CORRECTED-HOLD-lanterns'),
    kicker: fc.constantFrom(undefined, '', 'JOINT STATEMENT'),
    isCorrection: fc.boolean(),
  })
  .map(({ standing, mode, type, headline, subject, name, kicker, isCorrection }) => {
    const overrides = Object.fromEntries(
      Object.entries({ mailSubject: subject, fileName: name, kicker }).filter(([, wording]) => wording !== undefined),
    )
    return aFrozenRelease({
      standing,
      putsRight: isCorrection
        ? { kind: 'correct', number: 'VAL/2026/006', headline: { en: 'Before' }, date: '2026-02-23', notice: {} }
        : null,
      draft: {
        type: type as 'statement',
        releaseTime: { mode, until: '2026-02-26T10:00', zone: 'America/Mexico_City' },
      },
      text: { headline, overrides },
    })
  })

describe('how a text stands', () => {
  it('is in every output, and nothing of another standing is', () => {
    fc.assert(
      fc.property(anyRelease, (frozen) => {
        for (const [output, render] of Object.entries(every)) {
          const text = render(frozen)
          for (const standing of marked)
            expect([output, text.includes(lines[standing])]).toEqual([output, standing === frozen.standing])
        }
        const { header } = renderPrintPage(frozen, 'en', noImages)
        for (const standing of marked) expect(header.includes(lines[standing])).toBe(standing === frozen.standing)
      }),
      { numRuns: 200 },
    )
  })

  it('is the first mark of every subject and file name, once, whatever wording an officer has left there', () => {
    fc.assert(
      fc.property(anyRelease, (frozen) => {
        const { mailSubject, fileName } = furnitureOf(frozen, 'en')
        for (const mark of marks) {
          const isOwn = mark.toLowerCase() === frozen.standing
          expect(mailSubject.split(`[${mark}]`).length - 1).toBe(isOwn ? 1 : 0)
          expect(fileName.split(`${mark}-`).length - 1).toBe(isOwn ? 1 : 0)
          if (isOwn) expect([mailSubject.indexOf(`[${mark}]`), fileName.indexOf(`${mark}-`)]).toEqual([0, 0])
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each(whole)('stands first and last in the %s', (output) => {
    const text = bodyOf(every[output]?.(aFrozenRelease({ standing: 'draft' })) ?? '')
    expect(text.indexOf(lines.draft)).toBeLessThan(text.indexOf('Embassy of Valdria'))
    expect(text.lastIndexOf(lines.draft)).toBeGreaterThan(text.indexOf('###'))
  })

  it('stands at the top of the first sheet and of every other', () => {
    const page = renderPrintPage(aFrozenRelease({ standing: 'draft' }), 'en', noImages)
    expect(page.html.indexOf(lines.draft)).toBeLessThan(page.html.indexOf('class="letterhead"'))
    expect(page.header).toContain(lines.draft)
    expect(sheet(aFrozenRelease())).not.toContain('DRAFT')
  })

  const embargoed = 'EMBARGOED UNTIL 26 February 2026, 10:00 Mexico City time (16:00 UTC)'
  it.each<[Standing, ReleaseTime['mode'], line: string, subject: RegExp, fileName: RegExp]>([
    ['final', 'immediate', 'FOR IMMEDIATE RELEASE', /^\[PRESS RELEASE\] Valdria/, /^VAL-/],
    ['final', 'embargo', embargoed, /^\[EMBARGOED until [^\]]+\] Valdria/, /^EMBARGOED-2026-02-26-1000-VAL-/],
    ['draft', 'immediate', '', /^\[DRAFT\] \[PRESS RELEASE\] Valdria/, /^DRAFT-VAL-/],
    ['draft', 'embargo', embargoed, /^\[DRAFT\] \[EMBARGOED until /, /^DRAFT-EMBARGOED-2026-02-26-1000-VAL-/],
    ['draft', 'hold', 'HOLD – NOT FOR RELEASE', /^\[DRAFT\] \[HOLD – NOT FOR RELEASE\] Valdria/, /^DRAFT-HOLD-VAL-/],
    ['corrected', 'immediate', '', /^\[CORRECTED\] \[PRESS RELEASE\] Valdria/, /^CORRECTED-VAL-/],
    ['corrected', 'embargo', embargoed, /^\[CORRECTED\] \[EMBARGOED until /, /^CORRECTED-EMBARGOED-/],
    ['withdrawn', 'immediate', '', /^\[WITHDRAWN\] \[PRESS RELEASE\] Valdria/, /^WITHDRAWN-VAL-/],
    ['withdrawn', 'embargo', '', /^\[WITHDRAWN\] \[PRESS RELEASE\] Valdria/, /^WITHDRAWN-VAL-/],
    ['withdrawn', 'hold', '', /^\[WITHDRAWN\] \[PRESS RELEASE\] Valdria/, /^WITHDRAWN-VAL-/],
  ])('is never spoken against by its release time: %s, %s', (standing, mode, line, subject, fileName) => {
    const releaseTime = { mode, until: '2026-02-26T10:00', zone: 'America/Mexico_City' }
    const frozen = aFrozenRelease({ standing, draft: { releaseTime } })
    const furniture = furnitureOf(frozen, 'en')
    expect(furniture.mailSubject).toMatch(subject)
    expect(furniture.fileName).toMatch(fileName)
    const { header, footer } = renderPrintPage(frozen, 'en', noImages)
    const texts = Object.entries(every).map(([output, render]): [string, string] => [output, render(frozen)])
    for (const [output, text] of [...texts, ['header', header], ['footer', footer]] as const) {
      for (const words of ['FOR IMMEDIATE RELEASE', 'EMBARGOED', 'HOLD'].filter((it) => !line.startsWith(it)))
        expect([output, words, text.includes(words)]).toEqual([output, words, false])
      // A mailto address and the header do not tell that there is nothing to wait for.
      const isTold = line !== '' && (mode !== 'immediate' || !['mailto', 'header'].includes(output))
      if (isTold) expect(text).toContain(line)
      expect(text).not.toMatch(/<p class="release-time[^>]*><\/p>/)
    }
  })

  it('takes the mark of a release time that has gone from an officer’s own subject and file name', () => {
    const overrides = { mailSubject: '[HOLD – NOT FOR RELEASE] Lanterns', fileName: 'HOLD-lanterns' }
    const releaseTime = { mode: 'hold', until: null, zone: 'UTC' } as const
    const frozen = aFrozenRelease({ standing: 'withdrawn', draft: { releaseTime }, text: { overrides } })
    expect(furnitureOf(frozen, 'en')).toMatchObject({
      mailSubject: '[WITHDRAWN] [PRESS RELEASE] Lanterns',
      fileName: 'WITHDRAWN-lanterns',
    })
  })

  it.each([
    ['draft', 'Draft'],
    ['corrected', 'Corrected'],
    ['withdrawn', 'Withdrawn'],
    ['final', undefined],
  ] as const)('is told to machines: %s', (standing, status) => {
    const html = renderHtmlFile(aFrozenRelease({ standing }), 'en', noImages)
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    expect(JSON.parse(json)['@graph'][0].creativeWorkStatus).toBe(status)
  })
})

describe('what puts another text right', () => {
  const withdrawal = (over: Partial<NonNullable<FrozenRelease['putsRight']>> = {}, text = {}): FrozenRelease =>
    aFrozenRelease({
      putsRight: {
        kind: 'withdraw',
        number: 'VAL/2026/006',
        headline: { en: 'The lanterns are lit' },
        date: '2026-02-23',
        notice: { en: 'We withdraw our release VAL/2026/006.' },
        ...over,
      },
      draft: { type: 'withdrawal' },
      text,
    })

  it.each(Object.keys(every))('says so under the release-time line and before the headline: %s', (output) => {
    const text = bodyOf(every[output]?.(withdrawal()) ?? '')
    const notice = text.indexOf('We withdraw our release VAL/2026/006.')
    expect(notice).toBeGreaterThan(text.indexOf('FOR IMMEDIATE RELEASE'))
    expect(notice).toBeLessThan(text.lastIndexOf('Valdria and Soria open'))
  })

  it('is named by its kind in kicker, subject and file name, also under an embargo', () => {
    expect(furnitureOf(withdrawal(), 'en')).toMatchObject({
      kicker: 'WITHDRAWAL',
      mailSubject: expect.stringMatching(/^\[WITHDRAWAL\] Valdria/),
      fileName: expect.stringMatching(/^WITHDRAWAL-VAL-2026-007-/),
    })
    const frozen = withdrawal({ kind: 'replace' })
    const releaseTime = { mode: 'hold', until: null, zone: 'UTC' } as const
    expect(furnitureOf({ ...frozen, draft: { ...frozen.draft, releaseTime } }, 'en')).toMatchObject({
      mailSubject: expect.stringMatching(/^\[HOLD – NOT FOR RELEASE\] \[REPLACEMENT\] Valdria/),
      fileName: expect.stringMatching(/^HOLD-REPLACEMENT-VAL/),
    })
  })

  it('prints an officer’s own notice, and names what it withdraws in a language that the notice is not in', () => {
    expect(furnitureOf(withdrawal({}, { overrides: { notice: 'Sorry,\nwrong file.' } }), 'en').notice).toBe(
      'Sorry, wrong file.',
    )
    expect(furnitureOf(withdrawal({ notice: {} }), 'en').notice).toBe(
      'We withdraw our release VAL/2026/006 of 23 February 2026, “The lanterns are lit”. Please do not use it.',
    )
    expect(furnitureOf(aFrozenRelease(), 'en').notice).toBe('')
  })

  it('never goes out without its notice, not even where an officer emptied theirs', () => {
    expect(furnitureOf(withdrawal({}, { overrides: { notice: ' \n' } }), 'en').notice).toMatch(
      /^We withdraw our release/,
    )
  })

  it('keeps valid mail where it has no headline', () => {
    const { text } = renderEmail(withdrawal({}, { headline: '' }), 'en')
    expect(text).toContain('WITHDRAWAL · No. VAL/2026/007\n\nFOR IMMEDIATE RELEASE\n\nWe withdraw our release')
  })
})
