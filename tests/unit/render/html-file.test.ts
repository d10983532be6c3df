import fc from 'fast-check'
import { HtmlValidate } from 'html-validate/node'
import { createHash } from 'node:crypto'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { emptyEvent, newId, type FrozenRelease } from '../../../src/shared/release'
import { furnitureOf, renderEmail, renderHtmlFile, renderPreview, renderPrintPage } from '../../../src/shared/render'
import { aDocument, aFrozenRelease, aSpeaker, noImages } from '../../helpers/a-frozen-release'

type Element = DefaultTreeAdapterTypes.Element

function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return found
}

const wordsOf = (element: Element | undefined): string =>
  element?.childNodes.map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : '')).join('') ?? ''

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

const structured = (frozen: FrozenRelease): Record<string, unknown>[] => {
  const script = elementsOf(renderHtmlFile(frozen, 'en', noImages)).find(
    (element) => attribute(element, 'type') === 'application/ld+json',
  )
  return JSON.parse(wordsOf(script))['@graph']
}

const hostile = `</script></title><script>alert(1)</script>" onload='x' <!-- & \u202egnitouq\u2028`

const anEvent = () => ({
  ...emptyEvent('America/Mexico_City'),
  name: { en: 'Lanterns of the Strait' },
  start: { date: '2026-02-24', time: '11:00' },
  end: { date: '2026-02-25', time: null },
  venue: { en: 'Harbour Museum' },
  city: { en: 'Port Amel' },
  country: 'SO',
})

describe('renderHtmlFile', () => {
  const embargoed = aFrozenRelease({
    draft: {
      releaseTime: { mode: 'embargo', until: '2026-02-26T10:00', zone: 'America/Mexico_City' },
      event: anEvent(),
    },
  })

  it.each([
    ['an ordinary release', aFrozenRelease()],
    ['an embargoed one', embargoed],
    ['a hostile one', aFrozenRelease({ text: { headline: hostile, subhead: hostile, body: aDocument(hostile) } })],
    ['a draft', aFrozenRelease({ standing: 'draft' })],
    ['an advisory', aFrozenRelease({ draft: { type: 'media-advisory', event: anEvent() } })],
    [
      'a correction',
      aFrozenRelease({
        putsRight: { kind: 'correct', number: '', headline: {}, date: null, notice: { en: hostile } },
        draft: { type: 'correction' },
      }),
    ],
    ['an empty one', aFrozenRelease({ text: { headline: '', subhead: '', body: aDocument() }, mission: { name: {} } })],
    [
      'one that begins with a sub-heading',
      aFrozenRelease({
        text: {
          body: aDocument({
            type: 'heading',
            attrs: { id: null, level: 3 },
            content: [{ type: 'text', text: 'First' }],
          }),
        },
      }),
    ],
  ])('is valid HTML: %s', async (_name, frozen) => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
    for (const html of [
      renderHtmlFile(frozen, 'en', { ...noImages, emblem: 'data:image/png;base64,AA==' }),
      renderPrintPage(frozen, 'en', noImages).html,
    ]) {
      const report = await validator.validateString(html)
      // A long headline is a finding for its author, not a fault of the page.
      const faults = report.results.flatMap((result) => result.messages).filter(({ ruleId }) => ruleId !== 'long-title')
      expect(faults.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`)).toEqual([])
    }
  })

  it('names in its policy the very script it carries', () => {
    const elements = elementsOf(renderHtmlFile(aFrozenRelease(), 'en', noImages))
    const script = elements.find((element) => element.tagName === 'script' && element.attrs.length === 0)
    const hash = createHash('sha256').update(wordsOf(script)).digest('base64')
    const policy = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`,
    )
    const preview = renderPreview(aFrozenRelease(), 'en', 'html', { ...noImages, fontAddress: () => null })
    expect(preview.scriptHashes).toEqual([hash])
  })

  it.each(['page', 'email', 'text'] as const)('shows the %s with the one script that is named for it', (skin) => {
    const preview = renderPreview(aFrozenRelease(), 'en', skin, { ...noImages, fontAddress: () => null })
    const scripts = elementsOf(preview.html).filter((element) => element.tagName === 'script')
    const hashes = scripts.map((script) => createHash('sha256').update(wordsOf(script)).digest('base64'))
    expect(preview.scriptHashes).toEqual(hashes)
  })

  it('asks for nothing', () => {
    const elements = elementsOf(renderHtmlFile(embargoed, 'en', { ...noImages, emblem: 'data:image/png;base64,AA==' }))
    expect(
      elements.filter((element) => ['link', 'iframe', 'object', 'embed', 'form'].includes(element.tagName)),
    ).toEqual([])
    for (const element of elements) expect(attribute(element, 'src') ?? 'data:').toMatch(/^data:/)
    for (const style of elements.filter((element) => element.tagName === 'style'))
      expect(wordsOf(style)).not.toMatch(/url\(|@import/)
  })

  it('tells machines the article, its event and its speakers, and only what is known', () => {
    const frozen = aFrozenRelease({ draft: { event: anEvent(), speakers: [aSpeaker(), aSpeaker({ name: '  ' })] } })
    const [article, event, person, ...more] = structured(frozen)
    expect(more).toEqual([])
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Valdria and Soria open the Lanterns of the Strait exhibition',
      datePublished: '2026-02-24',
      inLanguage: 'en',
      publisher: { '@type': 'GovernmentOrganization', name: 'Embassy of Valdria in the Republic of Soria' },
      about: { '@id': '#event' },
      mentions: [{ '@id': '#speaker-1' }],
    })
    expect(event).toEqual({
      '@type': 'Event',
      '@id': '#event',
      name: 'Lanterns of the Strait',
      startDate: '2026-02-24T11:00:00-06:00',
      endDate: '2026-02-25',
      location: {
        '@type': 'Place',
        name: 'Harbour Museum',
        address: { '@type': 'PostalAddress', addressLocality: 'Port Amel', addressCountry: 'SO' },
      },
    })
    expect(person).toEqual({
      '@type': 'Person',
      '@id': '#speaker-1',
      name: 'Ilara Venn',
      jobTitle: 'Ambassador of Valdria to Soria',
    })
  })

  it('tells machines of nobody whom the text does not name', () => {
    const quoted = aSpeaker()
    const other = aSpeaker({ id: newId(), name: 'Oren Maskell' })
    const named = structured(aFrozenRelease({ draft: { speakers: [other, quoted] } }))
    expect(named.filter((it) => it['@type'] === 'Person').map(({ name }) => name)).toEqual(['Ilara Venn'])
    const words = aFrozenRelease({ draft: { speakers: [other, quoted] }, text: { body: aDocument('Words.') } })
    expect(structured(words)).toHaveLength(1)
    expect(structured(words)[0]).not.toHaveProperty('mentions')
  })

  it('tells machines of whom a paragraph quotes as much as the paragraphs say', () => {
    const speaker = aSpeaker({ organisation: { en: 'Embassy of Valdria' } })
    const quoting = (words: string): Record<string, unknown>[] =>
      structured(
        aFrozenRelease({
          draft: { speakers: [speaker] },
          text: {
            body: aDocument({
              type: 'paragraph',
              attrs: { id: null },
              content: [
                { type: 'text', text: words },
                {
                  type: 'text',
                  text: '“awake”',
                  marks: [{ type: 'quoted', attrs: { speaker: speaker.id, remark: null } }],
                },
              ],
            }),
          },
        }),
      ).filter((it) => it['@type'] === 'Person')
    expect(quoting('Ilara Venn of the Embassy of Valdria was ')).toEqual([
      {
        '@type': 'Person',
        '@id': '#speaker-1',
        name: 'Ilara Venn',
        affiliation: { '@type': 'Organization', name: 'Embassy of Valdria' },
      },
    ])
    expect(quoting('The ambassador was ')).toEqual([])
  })

  it('dates an embargoed article by the end of the embargo, and one on hold not at all', () => {
    expect(structured(embargoed)[0]).toMatchObject({ datePublished: '2026-02-26T10:00:00-06:00' })
    const held = aFrozenRelease({ draft: { releaseTime: { mode: 'hold', until: null, zone: 'UTC' } } })
    expect(structured(held)[0]).not.toHaveProperty('datePublished')
  })
})

describe('any words at all', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constant(hostile))

  it('stay words in every HTML output', () => {
    const usual = (render: (frozen: FrozenRelease) => string): string =>
      elementsOf(render(aFrozenRelease()))
        .map((element) => element.tagName)
        .join(' ')
    const renders = [
      (frozen: FrozenRelease) => renderHtmlFile(frozen, 'en', noImages),
      (frozen: FrozenRelease) => renderPrintPage(frozen, 'en', noImages).html,
      (frozen: FrozenRelease) => renderEmail(frozen, 'en').html,
    ]
    fc.assert(
      fc.property(anyText, (text) => {
        const headline = `x${text}`
        const frozen = aFrozenRelease({
          text: { headline },
          draft: { number: headline, speakers: [aSpeaker({ name: headline })] },
        })
        const expected = furnitureOf(frozen, 'en').headline
        for (const render of renders) {
          const elements = elementsOf(render(frozen))
          expect(elements.map((element) => element.tagName).join(' ')).toBe(usual(render))
          expect(wordsOf(elements.find((element) => element.tagName === 'h1'))).toBe(expected)
        }
        expect(structured(frozen)[0]).toMatchObject({ headline: [...expected].slice(0, 110).join('') })
      }),
      { numRuns: 100 },
    )
  })
})
