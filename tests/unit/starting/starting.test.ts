import { describe, expect, it } from 'vitest'
import {
  documentFromPlainText,
  emptyDocument,
  plainText,
  type Mark,
  type Paragraph,
} from '../../../src/shared/document'
import {
  emptyReleaseText,
  emptyRemark,
  newId,
  releaseDraft,
  type MediaHash,
  type Mission,
  type PictureId,
  type ReleaseDraft,
  type RemarkId,
  type Template,
  type Version,
} from '../../../src/shared/release'
import { fromEarlier, fromTemplate, puttingRight, templateDraft } from '../../../src/shared/starting'
import { aContact, aMission as aMissionBuilt, anEvent, aRelease, aReleaseText, aSource } from '../../helpers/builders'

const series = { id: newId<never>(), name: 'Releases', pattern: 'VAL/{year}/{number}', digits: 3, startsAt: 1 }

const boilerplateOf = (words: string) => ({
  en: { document: documentFromPlainText(words, newId), version: 1, lastReviewed: null },
})

const aMission = (changes: Partial<Mission> = {}): Mission =>
  aMissionBuilt({ boilerplate: boilerplateOf('The embassy today.'), series: [series], ...changes })

/** Last year's edition: everything that belongs to its day is filled in. */
function lastYears(): ReleaseDraft {
  return {
    ...aRelease(),
    dateline: { city: { en: 'Port Amel' }, country: 'XS', date: '2025-03-15' },
    releaseTime: { mode: 'embargo', until: '2025-03-15T10:00', zone: 'Europe/Lisbon' },
    event: anEvent({
      end: { date: '2025-03-14', time: '20:00' },
      accreditationUntil: { date: '2025-03-12', time: null },
    }),
    sources: [aSource({ date: '2025-03-13' })],
    internalNote: 'Ring the museum',
    original: { text: 'pasted', name: '', takenAt: '2025-03-14T08:00:00.000Z' },
    series: newId(),
    texts: {
      en: aReleaseText({
        boilerplate: documentFromPlainText('The embassy last year.', newId),
        overrides: {
          kicker: 'NEWS',
          endMark: 'ENDS',
          fileName: 'harbour-2025',
          mailSubject: 'Harbour Day 2025',
          releaseTimeLine: 'EMBARGOED UNTIL 15 MARCH 2025',
          dateline: 'PORT AMEL, 15 March 2025',
          notice: 'Corrects',
        },
      }),
    },
  }
}

/** The same with a quotation of each kind that names a remark, and a picture with its caption. */
function withRemarksAndPictures(): ReleaseDraft {
  const draft = lastYears()
  const [remark, picture] = [newId<RemarkId>(), newId<PictureId>()]
  const said = (marks: Mark[]): Paragraph => ({
    type: 'paragraph',
    attrs: { id: newId() },
    content: [{ type: 'text', text: 'The harbour is ours.', marks }],
  })
  return {
    ...draft,
    remarks: [emptyRemark(remark)],
    pictures: [{ id: picture, hash: '0'.repeat(64) as MediaHash, name: 'harbour.jpg', credit: '', alternative: {} }],
    texts: {
      en: {
        ...draft.texts['en']!,
        captions: { [picture]: documentFromPlainText('The harbour.', newId) },
        body: {
          ...emptyDocument(),
          content: [
            { type: 'quotation', attrs: { id: newId(), speaker: 's', attribution: null, remark }, content: [said([])] },
            said([{ type: 'quoted', attrs: { speaker: 's', remark } }, { type: 'bold' }]),
          ],
        },
      },
    },
  }
}

/** Every day that a draft holds, wherever it is, apart from what it remembers of the earlier one. */
const daysIn = ({ startedFrom: _start, ...draft }: ReleaseDraft): string[] =>
  JSON.stringify(draft).match(/\d{4}-\d{2}-\d{2}|2025/g) ?? []

describe('a release started from an earlier one', () => {
  const earlier = { id: newId<never>(), draft: lastYears() }
  const draft = fromEarlier(earlier, aMission({ contacts: [aContact({ name: 'Nadja Corvin' })] }))

  it('is a draft that can be stored', () => expect(releaseDraft.parse(draft)).toEqual(draft))

  it('holds no day, number or release time of the earlier one', () => {
    expect(daysIn(draft)).toEqual([])
    expect(draft.number).toBe('')
    expect(draft.releaseTime).toEqual({ mode: 'immediate', until: null, zone: 'Europe/Lisbon' })
    expect(draft.internalNote).toBe('')
    expect(draft.original).toBeNull()
    expect(draft.texts['en']?.overrides).toEqual({ kicker: 'NEWS', endMark: 'ENDS' })
  })

  it('keeps words, people, place and occasion', () => {
    expect(draft.texts['en']?.body).toEqual(earlier.draft.texts['en']?.body)
    expect(draft.speakers).toEqual(earlier.draft.speakers)
    expect(draft.attended).toEqual(earlier.draft.attended)
    expect(draft.tags).toEqual(['harbour'])
    expect(draft.event).toMatchObject({ originYear: 1993, venue: { en: 'Old Customs House' } })
    expect(draft.sources).toMatchObject([{ label: 'Press desk of the embassy', date: null }])
  })

  it('has contacts, boilerplate and series as the mission has them today', () => {
    expect(draft.contacts.map(({ name }) => name)).toEqual(['Nadja Corvin'])
    expect(plainText(draft.texts['en']?.boilerplate ?? emptyDocument())).toBe('The embassy today.')
    expect(draft.series).toBe(series.id)
  })

  it('keeps its own contacts and boilerplate where the mission has none', () => {
    const bare = fromEarlier(earlier, aMission({ contacts: [], boilerplate: {} }))
    expect(bare.contacts).toEqual(earlier.draft.contacts)
    expect(plainText(bare.texts['en']?.boilerplate ?? emptyDocument())).toBe('The embassy last year.')
  })

  it('remembers the anniversary of the earlier one', () => {
    expect(draft.startedFrom).toEqual({
      kind: 'earlier',
      release: earlier.id,
      anniversary: 32,
      confirmed: [],
    })
    const bare = fromEarlier({ ...earlier, draft: { ...earlier.draft, event: null } }, aMission())
    expect(bare.startedFrom).toMatchObject({ anniversary: null })
  })

  it('counts the anniversary by the dateline where the event has no day', () => {
    const event = anEvent({ start: { date: null, time: null } })
    const again = fromEarlier({ ...earlier, draft: { ...earlier.draft, event } }, aMission())
    expect(again.startedFrom).toMatchObject({ anniversary: 32 })
  })

  it('is a press release where the earlier one was a correction', () => {
    const type = 'correction' as const
    const correction = { of: newId<never>(), version: newId<never>(), kind: 'correct' as const }
    const again = fromEarlier({ ...earlier, draft: { ...earlier.draft, type, correction } }, aMission())
    expect(again).toMatchObject({ type: 'press-release', correction: null })
    expect(again.texts['en']?.overrides).toEqual({ endMark: 'ENDS' })
  })
})

it('makes a template without days, which a release fills with today', () => {
  const draft = templateDraft(lastYears())
  expect(daysIn(draft)).toEqual([])
  expect(draft.tags).toEqual(['harbour'])
  const template: Template = {
    id: newId(),
    name: 'Harbour Day',
    version: 3,
    lastReviewed: '2026-01-10',
    savedAt: '2026-01-10T09:00:00.000Z',
    draft,
  }
  const mission = aMission({ city: { en: 'Lantern Bay' }, zone: 'Atlantic/Azores' })
  const release = fromTemplate(template, mission, '2026-03-14')
  expect(release).toMatchObject({
    dateline: { city: { en: 'Lantern Bay' }, date: '2026-03-14' },
    releaseTime: { mode: 'immediate', until: null, zone: 'Atlantic/Azores' },
    startedFrom: { kind: 'template', template: template.id, version: 3 },
  })
  expect(releaseDraft.parse(release)).toEqual(release)
})

it('leaves behind what was said and photographed then, and keeps whose words they are', () => {
  const earlier = { id: newId<never>(), draft: withRemarksAndPictures() }
  for (const draft of [fromEarlier(earlier, aMission()), templateDraft(earlier.draft)]) {
    expect(draft).toMatchObject({ remarks: [], pictures: [], texts: { en: { captions: {} } } })
    expect(draft.texts['en']?.body.content).toMatchObject([
      { attrs: { speaker: 's', remark: null } },
      { content: [{ marks: [{ type: 'quoted', attrs: { speaker: 's', remark: null } }, { type: 'bold' }] }] },
    ])
    expect(plainText(draft.texts['en']!.body)).toBe(plainText(earlier.draft.texts['en']!.body))
    expect(releaseDraft.parse(draft)).toEqual(draft)
  }
})

describe('a release that puts another one right', () => {
  const { internalNote: _n, original: _o, startedFrom: _s, series: _r, correction: _c, ...printed } = lastYears()
  const { boilerplate: _b, contacts: _k, capital: _p, series: _q, clearance: _l, clearers: _a, ...mission } = aMission()
  const went: Pick<Version, 'id' | 'content'> = {
    id: newId(),
    content: { schemaVersion: 3, standing: 'final', putsRight: null, draft: printed, mission },
  }
  const release = { id: newId<never>(), draft: { ...lastYears(), series: series.id } }

  it('begins as what went out, issued today, and is linked to it', () => {
    const draft = puttingRight(release, went, 'correct', 'Europe/Lisbon', '2025-03-20T10:00:00Z')
    expect(draft).toMatchObject({
      type: 'correction',
      number: '',
      series: series.id,
      dateline: { date: '2025-03-20' },
      releaseTime: { mode: 'immediate', until: null },
      correction: { of: release.id, version: went.id, kind: 'correct' },
      event: { start: { date: '2025-03-14' } },
      internalNote: '',
    })
    expect(draft.texts['en']?.body).toEqual(printed.texts['en']?.body)
    expect(draft.texts['en']?.overrides).toEqual({ endMark: 'ENDS' })
    expect(releaseDraft.parse(draft)).toEqual(draft)
  })

  it.each([
    ['correct', '2025-03-15T09:59:00Z', 'embargo'],
    ['replace', '2025-03-15T09:59:00Z', 'embargo'],
    ['withdraw', '2025-03-15T09:59:00Z', 'immediate'],
    ['correct', '2025-03-15T10:00:00Z', 'immediate'],
  ] as const)('keeps an embargo that still runs: %s at %s', (kind, now, mode) => {
    const until = mode === 'embargo' ? '2025-03-15T10:00' : null
    expect(puttingRight(release, went, kind, 'Europe/Lisbon', now)).toMatchObject({ releaseTime: { mode, until } })
  })

  it('keeps a hold', () => {
    const releaseTime = { mode: 'hold' as const, until: null, zone: 'Europe/Lisbon' }
    const held = { ...went, content: { ...went.content, draft: { ...printed, releaseTime } } }
    expect(puttingRight(release, held, 'correct', 'Europe/Lisbon', '2025-03-20T10:00:00Z')).toMatchObject({
      releaseTime,
    })
  })

  it('keeps what was said and photographed, because the words are the same', () => {
    const { remarks, pictures, texts } = withRemarksAndPictures()
    const content = { ...went.content, draft: { ...printed, remarks, pictures, texts } }
    const draft = puttingRight(release, { ...went, content }, 'correct', 'Europe/Lisbon', '2025-03-20T10:00:00Z')
    const { body, captions } = texts['en']!
    expect(draft).toMatchObject({ remarks, pictures, texts: { en: { body, captions } } })
  })

  it('repeats nothing but the headline when it withdraws', () => {
    const { remarks, pictures, texts } = withRemarksAndPictures()
    const content = { ...went.content, draft: { ...printed, remarks, pictures, texts } }
    const draft = puttingRight(release, { ...went, content }, 'withdraw', 'Europe/Lisbon', '2025-03-20T10:00:00Z')
    expect(draft).toMatchObject({ remarks: [], pictures: [] })
    expect(draft).toMatchObject({ type: 'withdrawal', event: null, speakers: [], attended: [], sources: [] })
    expect(draft.texts['en']).toEqual({
      ...emptyReleaseText(),
      headline: printed.texts['en']?.headline,
      overrides: { endMark: 'ENDS' },
    })
  })
})
