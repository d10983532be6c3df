import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import type { BlockNode, InlineNode, ListItem, Mark, Paragraph } from '../../../src/shared/document'
import { bodyExtensions } from '../../../src/shared/document/schema'
import type { FrozenRelease } from '../../../src/shared/release'
import { renderHtmlFile, renderEmail, renderPrintPage } from '../../../src/shared/render'
import { aDocument, aFrozenRelease, aSpeaker, noImages } from '../../helpers/a-frozen-release'
import { every, html, sheet } from '../../helpers/outputs'

const text = (words: string, ...marks: Mark[]): InlineNode => ({ type: 'text', text: words, marks })
const paragraph = (...content: InlineNode[]): Paragraph => ({ type: 'paragraph', attrs: { id: null }, content })
const item = (words: string): ListItem => ({ type: 'listItem', attrs: { id: null }, content: [paragraph(text(words))] })

interface Sample {
  block: BlockNode
  /** What HTML makes of it, attributes aside. */
  html: RegExp
  /** What text makes of it. */
  text: string
}

/** One sample of every node and mark of the editor's schema. */
const samples: Readonly<Record<string, Sample>> = {
  text: { block: paragraph(text('plain words')), html: /plain words/, text: 'plain words' },
  paragraph: {
    block: paragraph(text('a paragraph')),
    html: /<p[^>]*>(<time.*<\/time> )?a paragraph<\/p>/,
    text: 'a paragraph',
  },
  heading: {
    block: { type: 'heading', attrs: { id: null, level: 2 }, content: [text('a heading')] },
    html: /<h2[^>]*>a heading<\/h2>/,
    text: 'a heading',
  },
  bulletList: {
    block: { type: 'bulletList', attrs: { id: null }, content: [item('loose item')] },
    html: /<ul[^>]*>\s*<li[^>]*><p[^>]*>loose item<\/p><\/li>\s*<\/ul>/,
    text: '- loose item',
  },
  orderedList: {
    block: { type: 'orderedList', attrs: { id: null, start: 4 }, content: [item('fourth item')] },
    html: /<ol[^>]* start="4">\s*<li[^>]*><p[^>]*>fourth item<\/p><\/li>\s*<\/ol>/,
    text: '4. fourth item',
  },
  listItem: {
    block: {
      type: 'bulletList',
      attrs: { id: null },
      content: [
        {
          type: 'listItem',
          attrs: { id: null },
          content: [
            paragraph(text('outer')),
            { type: 'orderedList', attrs: { id: null, start: 1 }, content: [item('inner')] },
          ],
        },
      ],
    },
    html: /<li[^>]*><p[^>]*>outer<\/p>\s*<ol[^>]*>\s*<li[^>]*><p[^>]*>inner/,
    text: '- outer\n  1. inner',
  },
  quotation: {
    block: {
      type: 'quotation',
      attrs: { id: null, speaker: aSpeaker().id, attribution: null, remark: null },
      content: [paragraph(text('words spoken'))],
    },
    html: /<blockquote[^>]*>\s*<p[^>]*>“words spoken”<\/p>\s*<\/blockquote>\s*<p[^>]*>— Ilara Venn, Ambassador of Valdria to Soria<\/p>/,
    text: '“words spoken”\n— Ilara Venn, Ambassador of Valdria to Soria',
  },
  hardBreak: {
    block: paragraph(text('first line'), { type: 'hardBreak' }, text('second line')),
    html: /first line<br>second line/,
    text: 'first line\nsecond line',
  },
  bold: {
    block: paragraph(text('strong word', { type: 'bold' })),
    html: /<strong>strong word<\/strong>/,
    text: 'strong word',
  },
  italic: {
    block: paragraph(text('leaning word', { type: 'italic' })),
    html: /<em>leaning word<\/em>/,
    text: 'leaning word',
  },
  link: {
    block: paragraph(text('the museum', { type: 'link', attrs: { href: 'https://museum.example/?a=1&b=2' } })),
    html: /<a[^>]* href="https:\/\/museum\.example\/\?a=1&amp;b=2">the museum<\/a>/,
    text: 'the museum (https://museum.example/?a=1&b=2)',
  },
}

const frozenWith = (block: BlockNode): FrozenRelease => aFrozenRelease({ text: { body: aDocument(block) } })

describe('every output', () => {
  const schema = getSchema(bodyExtensions())
  const names = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)].filter((name) => name !== 'doc')

  it('has a sample here for every node and mark of the editor', () => {
    expect(Object.keys(samples).sort()).toEqual(names.sort())
  })

  for (const [name, sample] of Object.entries(samples)) {
    it.each(Object.keys(html))(`shows ${name} in the %s`, (output) => {
      expect(html[output]?.(frozenWith(sample.block))).toMatch(sample.html)
    })

    it.each(['mail as text', 'plain text'])(`says ${name} in the %s`, (output) => {
      expect(every[output]?.(frozenWith(sample.block))).toContain(sample.text)
    })
  }

  it.each(Object.keys(every))('carries the words of all of them in the %s', (output) => {
    for (const sample of Object.values(samples)) {
      const first = sample.text.replace(/^[-\d. “]+/, '').split('\n')[0] ?? ''
      expect(every[output]?.(frozenWith(sample.block)).replaceAll('\r\n', '\n')).toContain(
        first.split(/[”(]/)[0]?.trim(),
      )
    }
  })

  it.each(Object.keys(every))('never carries what stays inside the mission: %s', (output) => {
    const secret = 'NOT-FOR-PRINT'
    const base = aFrozenRelease()
    const smuggled = {
      ...base,
      draft: {
        ...base.draft,
        tags: [secret],
        attended: [{ id: 'a', kind: 'person', person: null, name: secret, title: {}, organisation: {} }],
        sources: [
          {
            id: 's',
            kind: 'official',
            label: secret,
            toldTo: secret,
            date: null,
            url: '',
            verified: true,
            confidential: false,
          },
        ],
        internalNote: secret,
        original: { text: secret, name: secret, takenAt: '2026-02-24T10:00:00Z' },
      },
    } as unknown as FrozenRelease
    expect(every[output]?.(smuggled)).not.toContain(secret)
  })

  // A mailto address holds the opening alone, and a printed page has its bottom line in the sheet's footer.
  const ended = { ...every, 'printed page': (frozen: FrozenRelease) => sheet(frozen), 'preview of page': sheet }
  it.each(Object.keys(ended).filter((output) => output !== 'mailto'))(
    'says the embargo first and last: %s',
    (output) => {
      const releaseTime = { mode: 'embargo', until: '2026-02-26T10:00', zone: 'America/Mexico_City' } as const
      const rendered = ended[output as keyof typeof ended]?.(aFrozenRelease({ draft: { releaseTime } })) ?? ''
      const line = 'EMBARGOED UNTIL 26 February 2026, 10:00 Mexico City time (16:00 UTC)'
      const body = rendered.slice(Math.max(0, rendered.indexOf('<body')))
      expect(body.indexOf(line)).toBeGreaterThan(-1)
      expect(body.indexOf(line)).toBeLessThan(body.indexOf('Valdria and Soria open'))
      expect(body.lastIndexOf(line)).toBeGreaterThan(body.indexOf('###'))
    },
  )

  it.each(Object.keys(html))('reads a right-to-left language from the right in the %s', (output) => {
    const base = aFrozenRelease()
    const arabic = { ...base, draft: { ...base.draft, language: 'ar', texts: { ar: base.draft.texts['en']! } } }
    const render: Record<string, (frozen: FrozenRelease) => string> = {
      'printed page': (frozen) => renderPrintPage(frozen, 'ar', noImages).html,
      'saved page': (frozen) => renderHtmlFile(frozen, 'ar', noImages),
      'mail as HTML': (frozen) => renderEmail(frozen, 'ar').html,
    }
    expect(render[output]?.(arabic)).toContain('<html lang="ar" dir="rtl">')
  })

  it.each(Object.keys(every))('prints composed characters in the %s', (output) => {
    const frozen = frozenWith(paragraph(text('Pen\u0303a opens')))
    const rendered = every[output]?.(frozen) ?? ''
    expect(rendered).toContain('Pe\u00f1a opens')
    expect(rendered).toBe(rendered.normalize('NFC'))
  })
})

describe('a release without a headline', () => {
  const frozen = aFrozenRelease({ text: { headline: '' } })
  const inBody = (output: string): string => output.slice(Math.max(0, output.indexOf('<body')))

  it.each(Object.keys(html))('%s: its type line is the only first heading', (output) => {
    expect(html[output]?.(frozen).match(/<h1\b[^>]*>[^<]*/g)).toEqual([expect.stringMatching(/>PRESS RELEASE/)])
  })

  it.each([...Object.keys(html), 'plain text'])('%s: says once what it is', (output) => {
    expect(inBody(every[output]?.(frozen) ?? '').match(/PRESS RELEASE/g)).toHaveLength(1)
  })
})
