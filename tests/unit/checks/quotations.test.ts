import { describe, expect, test } from 'vitest'
import type { BlockNode, Document, Mark } from '../../../src/shared/document'
import {
  emptyRemark,
  emptySpeaker,
  newId,
  textOf,
  type RemarkId,
  type SourceId,
  type Speaker,
  type SpeakerId,
} from '../../../src/shared/release'
import type { Finding } from '../../../src/shared/validity'
import { runChecks, type CheckInput } from '../../../src/shared/checks'
import { aChecked } from './checking'

const speaker: Speaker = {
  ...emptySpeaker(newId<SpeakerId>()),
  name: 'Ana Rell',
  title: { en: 'Minister of Culture' },
  organisation: { en: 'Government of Soria' },
}
const remark = newId<RemarkId>()

const quotation = (
  attrs: Partial<Extract<BlockNode, { type: 'quotation' }>['attrs']>,
  ...words: string[]
): BlockNode => ({
  type: 'quotation',
  attrs: { id: 'q', speaker: null, attribution: null, remark: null, ...attrs },
  content: words.map((text, index) => ({
    type: 'paragraph',
    attrs: { id: `q${index}` },
    content: text === '' ? [] : [{ type: 'text', text }],
  })),
})

const sentence = (text: string, mark: Mark, end: string): BlockNode => ({
  type: 'paragraph',
  attrs: { id: 'p' },
  content: [
    { type: 'text', text, marks: [mark] },
    { type: 'text', text: end },
  ],
})

function found(content: BlockNode[], draft: Partial<CheckInput['draft']> = {}): Finding[] {
  const input = aChecked({ draft: { speakers: [speaker] } })
  const body: Document = { schemaVersion: 2, content }
  const text = { ...textOf(input.draft, 'en'), body }
  return runChecks({ ...input, draft: { ...input.draft, ...draft, texts: { en: text } } }).filter(({ code }) =>
    /^(?:quotation|claim)\./.test(code),
  )
}

const codes = (...of: Parameters<typeof found>): string[] => found(...of).map(({ code }) => code)

const cleared = (words: string) => ({
  remarks: [{ ...emptyRemark(remark), cleared: { by: 'Her office', on: null, words: { en: words } } }],
})

describe('whose words they are', () => {
  test('a quotation of nobody must be fixed, may go out with a reason, and is jumped to', () => {
    const [it] = found([quotation({}, 'We stay.', 'We always will.')])
    expect(it).toMatchObject({
      code: 'quotation.no-speaker',
      severity: 'mustFix',
      anchor: { text: 'body', block: 'q0', index: 0, from: 0, to: 8 },
    })
    expect(it?.isHard).toBeUndefined()
  })

  test('so must words within a paragraph', () => {
    const words = sentence('“We stay,”', { type: 'quoted', attrs: { speaker: null, remark: null } }, ' she said.')
    expect(found([quotation({ attribution: '— A resident' }, 'Good.'), words])).toMatchObject([
      { code: 'quotation.no-speaker', anchor: { block: 'p', index: 1, from: 0, to: 10 } },
    ])
  })

  test('a line of the officer’s own wording says who it was, and a blank quotation says nothing', () => {
    expect(codes([quotation({ attribution: '— A resident of Port Amel' }, 'We stay.'), quotation({}, '')])).toEqual([])
  })

  test('a speaker who was taken out of the release is missed', () => {
    expect(codes([quotation({ speaker: newId<SpeakerId>() }, 'We stay.')])).toEqual(['quotation.speaker-gone'])
  })
})

describe('as their speaker cleared them', () => {
  const ours = { speakers: [{ ...speaker, organisation: {} }] }
  const said = (...words: string[]) => quotation({ speaker: speaker.id, remark }, ...words)

  test('another word is told beside the one that was cleared', () => {
    expect(found([said('We stay for ever.')], { ...ours, ...cleared('We stay for good.') })).toMatchObject([
      {
        code: 'quotation.not-as-cleared',
        severity: 'check',
        values: { by: 'speaker', name: speaker.name, kind: 'other', is: 'ever.', was: 'good.', more: 0 },
      },
    ])
  })

  test.each([
    ['We really stay for good.', { kind: 'added', is: 'really', was: '', more: 0 }],
    ['We stay.', { kind: 'other', is: 'stay.', was: 'stay for good.', more: 0 }],
    ['We for good.', { kind: 'missing', is: '', was: 'stay', more: 0 }],
    ['They stay for ever.', { kind: 'other', is: 'They', was: 'We', more: 1 }],
  ])('of several differences the first is told: %s', (words, values) => {
    expect(found([said(words)], { ...ours, ...cleared('We stay for good.') })).toMatchObject([{ values }])
  })

  test('other marks and spaces are no other words', () => {
    expect(codes([said('“It’s our\u00a0door.”')], { ...ours, ...cleared('"It\'s  our door."') })).toEqual([])
  })

  test('one remark may print in several places, which are read together', () => {
    const mark: Mark = { type: 'quoted', attrs: { speaker: speaker.id, remark } }
    const page = [said('We stay.', 'We build.'), sentence('“We open the door,”', mark, ' she said.')]
    expect(codes(page, { ...ours, ...cleared('We stay. We build. “We open the door,”') })).toEqual([])
  })

  test('words of another house ask for their clearance, once for each speaker; our own are cleared with the release', () => {
    const twice = [said('We stay.'), quotation({ speaker: speaker.id }, 'We build.')]
    expect(codes(twice)).toEqual(['quotation.uncleared'])
    expect(codes(twice, ours)).toEqual([])
    const embassy = { speakers: [{ ...speaker, organisation: { en: 'Embassy of Valdria' } }] }
    expect(codes(twice, embassy)).toEqual([])
    expect(codes([said('We stay.')], cleared('We stay.'))).toEqual([])
  })
})

test('words that rest on a removed source are told', () => {
  const source = newId<SourceId>()
  const page = [sentence('Trade doubled', { type: 'claim', attrs: { source } }, ' in a year.')]
  expect(found(page)).toMatchObject([
    { code: 'claim.source-gone', severity: 'check', values: { words: 'Trade doubled' } },
  ])
})
