import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { document as documentShape, textBlocksOf, type Document, type InlineNode } from '../../../src/shared/document'
import {
  disagreements,
  followed,
  followingRewritings,
  isGone,
  linkedRuns,
  offeredDetails,
  offeredPeople,
  rewriting,
  rewritten,
  wordings,
  type Link,
  type LinkFacts,
} from '../../../src/shared/linking'
import { anEvent, aSpeaker } from '../../helpers/builders'
import { aText, detail, factsOf, mention } from './a-document'

const torvane = aSpeaker({ name: 'Ilka Torvane', title: { en: 'Ambassador of Valdria', es: 'Embajadora de Valdria' } })
const maskell = aSpeaker({ name: 'Oren Maskell', title: { en: 'Minister of Culture' } })

const days = fc.constantFrom('2026-02-24', '2026-02-25', '2027-12-31', '2024-02-29')
const names = fc.constantFrom('', 'Port Amel', 'Sarn', 'Old Customs House')

/** Facts that differ in what they say, and in whether they say anything. */
const anyFacts = (language: fc.Arbitrary<string>): fc.Arbitrary<[LinkFacts, LinkFacts]> =>
  language.chain((tag) => {
    const one = fc
      .record({
        start: fc.option(days),
        issue: fc.option(days),
        city: names,
        venue: names,
        origin: fc.option(fc.integer({ min: 1600, max: 2025 })),
        title: fc.constantFrom('', 'Ambassador of Valdria', 'Envoy'),
        number: fc.constantFrom('', '2026/07', 'VAL/2026/008'),
      })
      .map(({ start, issue, city, venue, origin, title, number }) =>
        factsOf(
          {
            number,
            dateline: { city: { [tag]: city }, country: 'XS', date: issue },
            event: anEvent({
              start: { date: start, time: '10:00' },
              originYear: origin,
              city: { [tag]: city },
              venue: { [tag]: venue },
            }),
            speakers: [{ ...torvane, title: { [tag]: title } }, maskell],
            attended: [],
          },
          tag,
        ),
      )
    return fc.tuple(one, one)
  })

const links: Link[] = [
  ...['long', 'day-month', 'weekday', 'short'].map((format): Link => link('event.start.date', format)),
  ...['event.city', 'event.venue', 'event.place', 'number', 'dateline.city'].map((of): Link => link(of, 'text')),
  link('dateline.date', 'long'),
  link('event.anniversary', 'numeral'),
  ...(['auto', 'full', 'short', 'name'] as const).flatMap((form): Link[] =>
    [torvane, maskell].map(({ id }) => ({ type: 'mention', attrs: { person: id, form, own: null } })),
  ),
]

function link(of: string, format: string): Link {
  return { type: 'detail', attrs: { of, format, own: null } }
}

/** Paragraphs of typed words and links that say what the facts say. */
const aLinkedText = (facts: LinkFacts): fc.Arbitrary<Document> =>
  fc
    .array(fc.array(fc.tuple(fc.constantFrom(...links), fc.boolean()), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((paragraphs) => {
      const said = wordings(
        paragraphs.flat().map(([it]) => it),
        facts,
      )
      let at = 0
      return aText(
        ...paragraphs.map((parts) => [
          'On ',
          ...parts.flatMap(([mark, isBold]): (string | InlineNode)[] => {
            const words = said[at++] ?? ''
            return words === ''
              ? []
              : [{ type: 'text', text: words, marks: isBold ? [mark, { type: 'bold' }] : [mark] }, ' and, ']
          }),
        ]),
      )
    })

const changed = (languages: fc.Arbitrary<string>) =>
  anyFacts(languages).chain(([before, now]) => fc.tuple(aLinkedText(before), fc.constant(before), fc.constant(now)))

const outside = (document: Document): string[] =>
  textBlocksOf(document).map(({ content }) =>
    (content ?? [])
      .filter((node) => !(node.marks ?? []).some(({ type }) => type === 'mention' || type === 'detail'))
      .map((node) => (node.type === 'text' ? node.text : '\n'))
      .join(''),
  )

describe('what follows a change of facts', () => {
  it('agrees with them, and leaves every other word, id and mark as it was', () => {
    fc.assert(
      fc.property(changed(fc.constantFrom('en', 'es')), ([document, before, now]) => {
        const after = rewritten(document, followingRewritings(document, before, now))
        expect(disagreements(after, now)).toEqual([])
        expect(documentShape.safeParse(after).success).toBe(true)
        expect(outside(after)).toEqual(outside(document))
        const marksOf = (it: Document) => linkedRuns(it).map(({ link: each, block }) => [each, block])
        expect(marksOf(after)).toEqual(marksOf(document))
      }),
    )
  })

  it('is nothing where the language is not followed', () => {
    fc.assert(
      fc.property(changed(fc.constantFrom('ar', 'ru', 'de', 'tlh')), ([document, before, now]) => {
        expect(followingRewritings(document, before, now)).toEqual([])
      }),
    )
  })

  it('is nothing where the facts are the same', () => {
    fc.assert(
      fc.property(changed(fc.constant('en')), ([document, before]) => {
        expect(followingRewritings(document, before, { ...before })).toEqual([])
        expect(disagreements(document, { ...before })).toEqual([])
      }),
    )
  })

  it('is in full where somebody comes first and short later, whatever the order of paragraphs', () => {
    const facts = factsOf({ speakers: [torvane, maskell], attended: [] })
    const paragraphs = fc.array(
      fc.constantFrom(torvane, maskell).map(({ id, name }): InlineNode => mention(name, id)),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(paragraphs, (mentions) => {
        const document = aText(...mentions.map((each) => [each, ' spoke.']))
        const stale = disagreements(document, facts).map(({ run, wording }) => rewriting(run, wording))
        const said = linkedRuns(rewritten(document, stale)).map(({ words, link: { attrs } }) => ({
          words,
          person: 'person' in attrs ? attrs.person : '',
        }))
        said.forEach(({ words, person }, index) => {
          const known = offeredPeople(facts).find((it) => it.person === person)
          const isFirst = said.findIndex((it) => it.person === person) === index
          expect(words).toBe(isFirst ? known?.full : known?.short)
        })
      }),
    )
  })

  const onDay = (date: string | null) => factsOf({ event: anEvent({ start: { date, time: null } }) })

  it('leaves words whose fact says nothing any more, and follows once it says something again', () => {
    const document = aText(['On ', detail('24 February 2026', 'event.start.date', 'long')])
    expect(followingRewritings(document, onDay('2026-02-24'), onDay(null))).toEqual([])
    expect(disagreements(document, onDay(null))).toEqual([])
    expect(followingRewritings(document, onDay(null), onDay('2026-02-25'))).toEqual([
      { index: 0, block: 'p0', from: 3, to: 19, words: '24 February 2026', text: '25 February 2026' },
    ])
  })

  it('leaves own words, and tells when what they stand for has changed', () => {
    const document = aText([detail('next Tuesday', 'event.start.date', 'long', '24 February 2026'), ' it opens.'])
    expect(disagreements(document, onDay('2026-02-24'))).toEqual([])
    expect(followingRewritings(document, onDay('2026-02-24'), onDay('2026-02-25'))).toEqual([])
    expect(disagreements(document, onDay('2026-02-25'))).toMatchObject([
      { run: { words: 'next Tuesday', from: 0, to: 12 }, wording: '25 February 2026' },
    ])
  })

  it('is told of words that were there, not of somebody mentioned for the first time', () => {
    const before = factsOf({ speakers: [torvane], attended: [] })
    const now = factsOf({ speakers: [{ ...torvane, name: 'Ilka Torvane-Reyes' }, maskell], attended: [] })
    const [full = '', other = ''] = offeredPeople(now).map((person) => person.full)
    const text = aText([mention(full, torvane.id), ' and ', mention(other, maskell.id)])
    expect(followed(text, before, now).map(({ run }) => run.words)).toEqual([full])
  })

  it('leaves words that said something else already', () => {
    const document = aText([detail('23 February 2026', 'event.start.date', 'long')])
    expect(followingRewritings(document, onDay('2026-02-24'), onDay('2026-02-25'))).toEqual([])
    expect(disagreements(document, onDay('2026-02-25'))).toHaveLength(1)
  })

  it('replaces nothing where other words stand by now', () => {
    const document = aText(['On ', detail('24 February 2026', 'event.start.date', 'long')])
    const rewritings = followingRewritings(document, onDay('2026-02-24'), onDay('2026-02-25'))
    const typedMeanwhile = aText(['Only on ', detail('24 February 2026', 'event.start.date', 'long')])
    expect(rewritten(typedMeanwhile, rewritings)).toEqual(typedMeanwhile)
  })
})

describe('a run', () => {
  it('goes on over other marks and over line breaks between its words', () => {
    const mark: Link = { type: 'detail', attrs: { of: 'event.city', format: 'text', own: null } }
    const document = aText([
      'In ',
      { type: 'text', text: 'Port', marks: [mark, { type: 'bold' }] },
      { type: 'hardBreak', marks: [mark] },
      { type: 'text', text: 'Amel', marks: [mark] },
      { type: 'hardBreak', marks: [mark] },
      'it rains.',
    ])
    expect(linkedRuns(document)).toEqual([{ block: 'p0', index: 0, from: 3, to: 12, words: 'Port\nAmel', link: mark }])
  })

  it('ends where another link begins', () => {
    const document = aText([detail('Port Amel', 'event.city'), detail('Port Amel', 'dateline.city')])
    expect(linkedRuns(document)).toHaveLength(2)
  })

  it('is gone with the person or the host that it refers to', () => {
    const facts = factsOf({ speakers: [torvane], attended: [] })
    const [hosts] = offeredDetails(facts).filter(({ of }) => of.startsWith('event.hosts.'))
    const gone = (each: Link) => isGone(each, facts)
    expect(gone({ type: 'mention', attrs: { person: torvane.id, form: 'auto', own: null } })).toBe(false)
    expect(gone({ type: 'mention', attrs: { person: maskell.id, form: 'auto', own: null } })).toBe(true)
    expect(gone(link(hosts?.of ?? '', 'text'))).toBe(false)
    expect(gone(link('event.hosts.gone', 'text'))).toBe(true)
    expect(gone(link('event.end.date', 'long'))).toBe(false)
  })
})
