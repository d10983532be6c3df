import { describe, expect, it } from 'vitest'
import type { ReleaseTime } from '../../../src/shared/release'
import { furnitureOf } from '../../../src/shared/render'
import { aFrozenRelease } from '../../helpers/a-frozen-release'

const embargo: ReleaseTime = { mode: 'embargo', until: '2026-02-26T10:00', zone: 'America/Mexico_City' }
const hold: ReleaseTime = { mode: 'hold', until: null, zone: 'America/Mexico_City' }

describe('furnitureOf', () => {
  it('generates every part from the facts', () => {
    expect(furnitureOf(aFrozenRelease(), 'en')).toMatchObject({
      direction: 'ltr',
      kicker: 'PRESS RELEASE',
      numberLine: 'No. VAL/2026/007',
      releaseTimeLine: 'FOR IMMEDIATE RELEASE',
      restricted: false,
      dateline: 'Port Amel, 24 February 2026',
      notesTitle: 'Notes to editors',
      aboutTitle: 'About the Embassy',
      contactTitle: 'Press contact',
      contacts: [
        { name: 'Teren Aldo', role: 'Press officer', phone: '+52 55 0000 0000', email: 'press@valdria.example' },
      ],
      endMark: '###',
      documentTitle: 'Valdria and Soria open the Lanterns of the Strait exhibition',
      mailSubject:
        '[PRESS RELEASE] Valdria and Soria open the Lanterns of the Strait exhibition – Embassy of Valdria in the Republic of Soria',
      fileName: 'VAL-2026-007-valdria-and-soria-open-the-lanterns-of-the-strait-exhibition',
    })
  })

  it('marks line, subject and file name of an embargo', () => {
    const furniture = furnitureOf(aFrozenRelease({ draft: { releaseTime: embargo } }), 'en')
    expect(furniture.releaseTimeLine).toBe('EMBARGOED UNTIL 26 February 2026, 10:00 Mexico City time (16:00 UTC)')
    expect(furniture.mailSubject).toMatch(
      /^\[EMBARGOED until 26 Feb 2026, 10:00 Mexico City time \(16:00 UTC\)\] Valdria/,
    )
    expect(furniture.fileName).toMatch(/^EMBARGOED-2026-02-26-1000-VAL-2026-007-/)
    expect(furniture.embargoMoment).toBe('2026-02-26T10:00:00-06:00')
    expect(furniture.restricted).toBe(true)
  })

  it('says that nothing may be published while the embargo has no moment', () => {
    const furniture = furnitureOf(aFrozenRelease({ draft: { releaseTime: { ...embargo, until: null } } }), 'en')
    expect(furniture.releaseTimeLine).toBe('EMBARGOED – RELEASE TIME NOT SET')
    expect(furniture.mailSubject).toMatch(/^\[EMBARGOED\] /)
    expect(furniture.fileName).toMatch(/^EMBARGOED-VAL/)
  })

  it('marks a hold', () => {
    const furniture = furnitureOf(aFrozenRelease({ draft: { releaseTime: hold } }), 'en')
    expect(furniture.releaseTimeLine).toBe('HOLD – NOT FOR RELEASE')
    expect(furniture.mailSubject).toMatch(/^\[HOLD – NOT FOR RELEASE\] /)
    expect(furniture.fileName).toMatch(/^HOLD-/)
  })

  it('prints an override instead of what it generates', () => {
    const overrides = {
      kicker: 'JOINT STATEMENT',
      releaseTimeLine: 'FOR RELEASE AT WILL',
      dateline: 'Aboard the Ferry, Tuesday',
      endMark: 'ENDS',
      mailSubject: 'Lanterns',
      fileName: 'lanterns',
    }
    expect(furnitureOf(aFrozenRelease({ text: { overrides } }), 'en')).toMatchObject({
      ...overrides,
      mailSubject: '[JOINT STATEMENT] Lanterns',
    })
  })

  it('keeps the mark of an embargo on an overridden subject and file name, once', () => {
    const named = (mailSubject: string, fileName: string) =>
      furnitureOf(
        aFrozenRelease({ draft: { releaseTime: embargo }, text: { overrides: { mailSubject, fileName } } }),
        'en',
      )
    const once = named('Lanterns', 'lanterns')
    expect(once.mailSubject).toBe('[EMBARGOED until 26 Feb 2026, 10:00 Mexico City time (16:00 UTC)] Lanterns')
    expect(once.fileName).toBe('EMBARGOED-2026-02-26-1000-lanterns')
    expect(named(once.mailSubject, once.fileName)).toMatchObject({
      mailSubject: once.mailSubject,
      fileName: once.fileName,
    })
  })

  it('names a file by the day where there is no number, by the language where it is a translation', () => {
    const frozen = aFrozenRelease({ draft: { number: '', language: 'es' } })
    expect(furnitureOf(frozen, 'en').fileName).toMatch(/^2026-02-24-valdria.*-en$/)
  })

  it('names a file in any script and never leaves it nameless', () => {
    const named = (headline: string) =>
      furnitureOf(aFrozenRelease({ draft: { number: '' }, text: { headline } }), 'en').fileName
    expect(named('Exposición «Faroles»: ¡ábrete!')).toBe('2026-02-24-exposicion-faroles-abrete')
    expect(named('معرض الفوانيس')).toBe('2026-02-24-معرض-الفوانيس')
    expect(named('../../etc/passwd')).toBe('2026-02-24-etc-passwd')
    expect(named('')).toBe('2026-02-24-press-release')
  })

  it('names the mission in the subject while there is no headline, and says nothing twice', () => {
    const subject = (mission: Record<string, string>, releaseTime: ReleaseTime = { ...hold, mode: 'immediate' }) =>
      furnitureOf(aFrozenRelease({ text: { headline: ' ' }, mission: { name: mission }, draft: { releaseTime } }), 'en')
        .mailSubject
    expect(subject({ en: 'Embassy of Valdria' })).toBe('[PRESS RELEASE] Embassy of Valdria')
    expect(subject({})).toBe('[PRESS RELEASE]')
    expect(subject({}, hold)).toBe('[HOLD – NOT FOR RELEASE] PRESS RELEASE')
  })

  it('puts nothing into subject and title that could turn or break the line', () => {
    const furniture = furnitureOf(
      aFrozenRelease({ text: { headline: 'Good\r\nBcc: x@y.example\u202e \u2067news\u2028now' } }),
      'en',
    )
    expect(furniture.headline).toBe('Good Bcc: x@y.example news now')
    expect(furniture.mailSubject).not.toMatch(/[\r\n\u2028\u202e\u2067]/)
  })

  it('composes characters', () => {
    expect(furnitureOf(aFrozenRelease({ text: { headline: 'Peña' } }), 'en').headline).toBe('Pe\u00f1a')
  })
})
