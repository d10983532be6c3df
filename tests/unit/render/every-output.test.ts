import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import type { BlockNode, InlineNode, ListItem, Mark, Paragraph } from '../../../src/shared/document'
import { extensionsOf } from '../../../src/shared/document/schema'
import { captionOf, emptyRemark, type FrozenRelease, type RemarkId, type TextPart } from '../../../src/shared/release'
import { printedWords, renderHtmlFile, renderEmail, renderPrintPage } from '../../../src/shared/render'
import { aDocument, aFrozenRelease, aPicture, aSpeaker, noImages } from '../../helpers/a-frozen-release'
import { every, html, sheet } from '../../helpers/outputs'

const text = (words: string, ...marks: Mark[]): InlineNode => ({ type: 'text', text: words, marks })
const paragraph = (...content: InlineNode[]): Paragraph => ({ type: 'paragraph', attrs: { id: null }, content })
const item = (words: string): ListItem => ({ type: 'listItem', attrs: { id: null }, content: [paragraph(text(words))] })

/** Words that no element stands around but their paragraph. */
const bare = (words: string): RegExp => new RegExp(`(<p[^>]*>|</time> )${words}</p>`)

interface Sample {
  blocks: BlockNode | BlockNode[]
  /** What HTML makes of it, attributes aside. */
  html: RegExp
  /** What text makes of it. */
  text: string
}

/** One sample of every node and mark that the editor knows in any part of a release. */
const samples: Readonly<Record<string, Sample>> = {
  text: { blocks: paragraph(text('plain words')), html: /plain words/, text: 'plain words' },
  paragraph: {
    blocks: paragraph(text('a paragraph')),
    html: /<p[^>]*>(<time.*<\/time> )?a paragraph<\/p>/,
    text: 'a paragraph',
  },
  heading: {
    blocks: { type: 'heading', attrs: { id: null, level: 2 }, content: [text('a heading')] },
    html: /<h2[^>]*>a heading<\/h2>/,
    text: 'a heading',
  },
  bulletList: {
    blocks: { type: 'bulletList', attrs: { id: null }, content: [item('loose item')] },
    html: /<ul[^>]*>\s*<li[^>]*><p[^>]*>loose item<\/p><\/li>\s*<\/ul>/,
    text: '- loose item',
  },
  orderedList: {
    blocks: { type: 'orderedList', attrs: { id: null, start: 4 }, content: [item('fourth item')] },
    html: /<ol[^>]* start="4">\s*<li[^>]*><p[^>]*>fourth item<\/p><\/li>\s*<\/ol>/,
    text: '4. fourth item',
  },
  listItem: {
    blocks: {
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
    blocks: {
      type: 'quotation',
      attrs: { id: null, speaker: aSpeaker().id, attribution: null, remark: null },
      content: [paragraph(text('words spoken'))],
    },
    html: /<blockquote[^>]*>\s*<p[^>]*>“words spoken”<\/p>\s*<\/blockquote>\s*<p[^>]*>— Ilara Venn, Ambassador of Valdria to Soria<\/p>/,
    text: '“words spoken”\n— Ilara Venn, Ambassador of Valdria to Soria',
  },
  hardBreak: {
    blocks: paragraph(text('first line'), { type: 'hardBreak' }, text('second line')),
    html: /first line<br>second line/,
    text: 'first line\nsecond line',
  },
  bold: {
    blocks: paragraph(text('strong word', { type: 'bold' })),
    html: /<strong>strong word<\/strong>/,
    text: 'strong word',
  },
  italic: {
    blocks: paragraph(text('leaning word', { type: 'italic' })),
    html: /<em>leaning word<\/em>/,
    text: 'leaning word',
  },
  link: {
    blocks: paragraph(text('the museum', { type: 'link', attrs: { href: 'https://museum.example/?a=1&b=2' } })),
    html: /<a[^>]* href="https:\/\/museum\.example\/\?a=1&amp;b=2">the museum<\/a>/,
    text: 'the museum (https://museum.example/?a=1&b=2)',
  },
  horizontalRule: {
    blocks: [
      paragraph(text('before it')),
      { type: 'horizontalRule', attrs: { id: null } },
      paragraph(text('after it')),
    ],
    html: /before it<\/p>\s*<hr[^>]*>\s*<p[^>]*>after it<\/p>/,
    text: 'before it\n\n* * *\n\nafter it',
  },
  mention: {
    blocks: paragraph(
      text('Ambassador Venn', { type: 'mention', attrs: { person: aSpeaker().id, form: 'auto', own: null } }),
    ),
    html: bare('Ambassador Venn'),
    text: 'Ambassador Venn',
  },
  detail: {
    blocks: paragraph(
      text('24 February', { type: 'detail', attrs: { of: 'event.start.date', format: 'day-month', own: 'x' } }),
    ),
    html: bare('24 February'),
    text: '24 February',
  },
  quoted: {
    blocks: paragraph(text('“awake”', { type: 'quoted', attrs: { speaker: aSpeaker().id, remark: 'r' } })),
    html: bare('“awake”'),
    text: '“awake”',
  },
  claim: {
    blocks: paragraph(
      text('ninety lanterns', { type: 'claim', attrs: { source: 's' } }, { type: 'claim', attrs: { source: 't' } }),
    ),
    html: bare('ninety lanterns'),
    text: 'ninety lanterns',
  },
}

/** A release with these blocks in one of its parts. */
function frozenWith(blocks: BlockNode | BlockNode[], part: TextPart = 'body'): FrozenRelease {
  const document = aDocument(...[blocks].flat())
  if (part === 'body' || part === 'notesToEditors' || part === 'boilerplate')
    return aFrozenRelease({ text: { [part]: document } })
  return aFrozenRelease({ draft: { pictures: [aPicture()] }, text: { captions: { [aPicture().id]: document } } })
}

const parts: readonly TextPart[] = ['body', 'notesToEditors', 'boilerplate', captionOf(aPicture().id)]

/** The nodes and marks that the editor of a part knows. */
function namesIn(part: TextPart): string[] {
  const { nodes, marks } = getSchema(extensionsOf(part))
  return [...Object.keys(nodes), ...Object.keys(marks)].filter((name) => name !== 'doc')
}

describe('every output', () => {
  it('has a sample here for every node and mark of the editor, in whatever part it stands', () => {
    expect(Object.keys(samples).sort()).toEqual([...new Set(parts.flatMap(namesIn))].sort())
  })

  for (const part of parts) {
    for (const name of namesIn(part)) {
      const sample = samples[name]
      if (sample === undefined) continue // named by the test above
      const { blocks, html: wanted, text: words } = sample
      it.each(Object.keys(html))(`shows ${name} of ${part} in the %s`, (output) => {
        expect(html[output]?.(frozenWith(blocks, part))).toMatch(wanted)
      })

      it.each(['mail as text', 'plain text', 'preview of text'])(`says ${name} of ${part} in the %s`, (output) => {
        expect(every[output]?.(frozenWith(blocks, part))).toContain(
          output === 'preview of text' ? words.replaceAll('&', '&amp;') : words,
        )
      })

      it(`asks every file for the words of ${name} of ${part} when it is read again`, () => {
        const [line = ''] = words.replace(/^[-\d. “]+/, '').split('\n')
        const wordsAlone = line.split(/[”(]/)[0]?.trim() ?? ''
        expect(printedWords(frozenWith(blocks, part), 'en').inOrder.join('\n')).toContain(wordsAlone)
      })
    }
  }

  it.each(Object.keys(every))('carries the words of all of them in the %s', (output) => {
    for (const sample of Object.values(samples)) {
      const first = sample.text.replace(/^[-\d. “]+/, '').split('\n')[0] ?? ''
      expect(every[output]?.(frozenWith(sample.blocks)).replaceAll('\r\n', '\n')).toContain(
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
        remarks: [{ ...emptyRemark(secret as RemarkId), spoken: secret, spokenIn: secret, interpreter: secret }],
        pictures: [{ ...aPicture(), name: secret, hash: secret }],
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
        texts: {
          en: {
            ...base.draft.texts['en']!,
            body: aDocument(
              {
                type: 'paragraph',
                attrs: { id: secret },
                content: [
                  text('names', { type: 'mention', attrs: { person: secret, form: 'auto', own: secret } }),
                  text('details', { type: 'detail', attrs: { of: secret, format: secret, own: secret } }),
                  text('words', { type: 'quoted', attrs: { speaker: secret, remark: secret } }),
                  text('claims', { type: 'claim', attrs: { source: secret } }),
                ],
              },
              {
                type: 'quotation',
                attrs: { id: secret, speaker: secret, attribution: null, remark: secret },
                content: [paragraph(text('A lantern says: somebody is awake.'))],
              },
            ),
          },
        },
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
