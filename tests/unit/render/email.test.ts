import { describe, expect, it } from 'vitest'
import { renderEmail, renderMailto, renderPlainText } from '../../../src/shared/render'
import { aDocument, aFrozenRelease } from '../../helpers/a-frozen-release'

describe('renderPlainText', () => {
  it('is the whole release in reading order', () => {
    expect(renderPlainText(aFrozenRelease(), 'en')).toBe(`Embassy of Valdria in the Republic of Soria
PRESS RELEASE · No. VAL/2026/007

FOR IMMEDIATE RELEASE

Valdria and Soria open the Lanterns of the Strait exhibition

Ninety ship lanterns meet for the first time since 1874

Port Amel, 24 February 2026 — The Embassy of Valdria and the Harbour Museum opened an exhibition of ninety ship lanterns today.

“A lantern says: somebody is awake.”
— Ilara Venn, Ambassador of Valdria to Soria

The exhibition is open daily until 30 June 2026.

Notes to editors
Photographs are to be had from the press section.

About the Embassy
The Embassy of Valdria has worked in Port Amel since 1831.

Press contact
Teren Aldo · Press officer · +52 55 0000 0000 · press@valdria.example

###
`)
  })

  it('gives the dateline a line of its own where the body does not begin with a paragraph', () => {
    const body = aDocument({
      type: 'heading',
      attrs: { id: null, level: 2 },
      content: [{ type: 'text', text: 'Why now' }],
    })
    expect(renderPlainText(aFrozenRelease({ text: { body } }), 'en')).toContain(
      'Port Amel, 24 February 2026 —\n\nWhy now',
    )
  })

  it('adds no marks to a quotation that has its own, and none of the speaker where the officer worded the line', () => {
    const quotation = (words: string, attribution: string | null) =>
      renderPlainText(
        aFrozenRelease({
          text: {
            body: aDocument({
              type: 'quotation',
              attrs: { id: null, speaker: null, attribution, remark: null },
              content: [{ type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: words }] }],
            }),
          },
        }),
        'en',
      )
    expect(quotation('«Faroles»', null)).toContain('\n\n«Faroles»\n\n')
    expect(quotation('Light', 'The keeper, at dusk')).toContain('“Light”\nThe keeper, at dusk\n')
  })

  it('leaves out what is empty', () => {
    const bare = aFrozenRelease({
      draft: { number: '', contacts: [], speakers: [], dateline: { city: {}, country: '', date: null } },
      text: { subhead: '', body: aDocument('Words.', '   '), notesToEditors: aDocument(), boilerplate: aDocument(' ') },
      mission: { name: {}, address: '' },
    })
    expect(renderPlainText(bare, 'en')).toBe(
      'PRESS RELEASE\n\nFOR IMMEDIATE RELEASE\n\nValdria and Soria open the Lanterns of the Strait exhibition\n\nWords.\n\n###\n',
    )
  })
})

describe('renderEmail', () => {
  it('says the same as the plain text, at most 640 pixels wide, with every style inline', () => {
    const { html, text } = renderEmail(aFrozenRelease(), 'en')
    expect(text).toBe(renderPlainText(aFrozenRelease(), 'en'))
    expect(html).toContain('max-width:640px')
    expect(html).not.toMatch(/<(style|script|img|link)\b|class=/)
    expect(html.match(/<(p|h1|h2|td|table|blockquote)(?![^>]*style=)[^>]*>/g)).toBeNull()
  })
})

describe('renderMailto', () => {
  it('opens a message to the mission itself with subject and opening lines', () => {
    const address = new URL(renderMailto(aFrozenRelease(), 'en'))
    expect(address.pathname).toBe('press@valdria.example')
    const values = Object.fromEntries(
      address.search
        .slice(1)
        .split('&')
        .map((pair) => pair.split('=').map(decodeURIComponent)),
    )
    expect(values['subject']).toMatch(/^\[PRESS RELEASE\] Valdria and Soria/)
    expect(values['body']).toMatch(/^Valdria and Soria open the .*\r\n\r\nPort Amel, 24 February 2026 — The Embassy/)
  })

  it('leaves out an address that could be more than one', () => {
    const mission = { email: 'press@valdria.example, y@evil.example' }
    expect(renderMailto(aFrozenRelease({ mission, draft: { contacts: [] } }), 'en')).toMatch(/^mailto:\?subject=/)
  })

  it('stays short enough for every mail program, ending with a whole paragraph', () => {
    const paragraphs = Array.from(
      { length: 30 },
      (_, index) => `Paragraph ${index} says “ñandú” to everyone who listens.`,
    )
    const mailto = renderMailto(
      aFrozenRelease({ text: { body: aDocument(...paragraphs), headline: 'ñ'.repeat(2000) } }),
      'en',
    )
    expect(mailto.length).toBeLessThanOrEqual(2000)
    expect(
      decodeURIComponent(renderMailto(aFrozenRelease({ text: { body: aDocument(...paragraphs) } }), 'en')),
    ).toMatch(/listens\.\r\n\r\n$/)
  })
})
