import { describe, expect, it } from 'vitest'
import { document as documentShape, paragraphsOf, type BlockNode } from '../../../src/shared/document'
import {
  disagreements,
  followed,
  linked,
  linkedRuns,
  quotedIn,
  repeatsIn,
  repeatsOf,
  typedMatches,
  type Link,
} from '../../../src/shared/linking'
import { anEvent, aSpeaker } from '../../helpers/builders'
import { aText, detail, factsOf, mention } from './a-document'

const speaker = aSpeaker({ name: 'Ilka Torvane', title: { en: 'Ambassador of Valdria' } })
const on = (date: string, title = 'Ambassador of Valdria', language = 'en') =>
  factsOf(
    {
      event: anEvent({ start: { date, time: null }, city: { en: 'Port Amel' } }),
      speakers: [{ ...speaker, title: { en: title } }],
      attended: [],
    },
    language,
  )
const [before, now] = [on('2026-02-24'), on('2026-02-27')]

describe('typed words that a change has left behind', () => {
  it('are those that say the old wording letter by letter', () => {
    const text = 'On Tuesday, 24 February, not 24 February 2025, in Port Amel.'
    expect(repeatsOf(before, now)(text)).toEqual([
      { from: 3, to: 10, words: 'Tuesday', text: 'Friday' },
      { from: 12, to: 23, words: '24 February', text: '27 February' },
    ])
    expect(repeatsOf(before, { ...before })(text)).toEqual([])
    expect(repeatsOf(on('2026-02-24', '', 'ru'), on('2026-02-27', '', 'ru'))('24 февраля 2026 г.')).toEqual([])
  })

  it('name people, too', () => {
    const after = on('2026-02-24', 'Minister of Trade')
    expect(repeatsOf(before, after)('Ambassador Torvane spoke.')).toMatchObject([{ text: 'Minister Torvane' }])
  })

  it('are neither linked nor said by somebody', () => {
    const quotation: BlockNode = {
      type: 'quotation',
      attrs: { id: 'q', speaker: speaker.id, attribution: null, remark: null },
      content: [
        { type: 'paragraph', attrs: { id: 'q0' }, content: [{ type: 'text', text: 'We meet on 24 February.' }] },
      ],
    }
    const text = aText(
      ['Typed: 24 February. Linked: ', detail('24 February', 'event.start.date', 'day-month'), '.'],
      [
        {
          type: 'text',
          text: '“See you on 24 February,”',
          marks: [{ type: 'quoted', attrs: { speaker: null, remark: null } }],
        },
        ' she said on 24 February.',
      ],
    )
    const document = { ...text, content: [quotation, ...text.content] }
    const places = [
      [1, 7],
      [2, 38],
    ]
    expect(repeatsIn(document, repeatsOf(before, now)).map(({ index, from }) => [index, from])).toEqual(places)
    expect(typedMatches(document, before).map(({ index, from }) => [index, from])).toEqual(places)
    expect(quotedIn(document)(0, { from: 0, to: 2 })).toBe(true)
  })
})

describe('what has followed', () => {
  it('is told with what it was, however many steps the change took', () => {
    const document = aText([
      detail('27 February', 'event.start.date', 'day-month'),
      ' and ',
      detail('the day', 'event.start.date', 'day-month', '27 February'),
      ' and ',
      detail('Port Amel', 'event.city'),
    ])
    expect(followed(document, before, now).map(({ run, was }) => [was, run.words])).toEqual([
      ['24 February', '27 February'],
    ])
  })
})

describe('linking words', () => {
  const link: Link = { type: 'detail', attrs: { of: 'event.start.date', format: 'day-month', own: null } }

  it('changes no word, and keeps what else is marked', () => {
    const document = aText([
      'On ',
      { type: 'text', text: '24 Feb', marks: [{ type: 'bold' }] },
      'ruary it ',
      mention('rained', speaker.id),
    ])
    const after = linked(document, [{ index: 0, from: 3, to: 14, link }])
    expect(paragraphsOf(after)).toEqual(paragraphsOf(document))
    expect(documentShape.safeParse(after).success).toBe(true)
    expect(linkedRuns(after).map(({ words, link: { type } }) => [words, type])).toEqual([
      ['24 February', 'detail'],
      ['rained', 'mention'],
    ])
    expect(JSON.stringify(after)).toContain('"bold"')
  })

  it('makes own words of linked ones, which then agree', () => {
    const document = aText([detail('24 February', 'event.start.date', 'day-month')])
    expect(disagreements(document, now)).toHaveLength(1)
    const own: Link = { ...link, attrs: { ...link.attrs, own: '27 February' } }
    expect(disagreements(linked(document, [{ index: 0, from: 0, to: 11, link: own }]), now)).toEqual([])
  })

  it('of every match leaves nothing to link', () => {
    const document = aText(
      ['Ambassador of Valdria Ilka Torvane spoke on Tuesday, 24 February in Port Amel.'],
      ['Ambassador Torvane stayed until 24 February 2026.'],
    )
    const matches = typedMatches(document, before)
    expect(matches).toHaveLength(6)
    const after = linked(document, matches)
    expect(typedMatches(after, before)).toEqual([])
    expect(disagreements(after, before)).toEqual([])
    expect(paragraphsOf(after)).toEqual(paragraphsOf(document))
  })
})
