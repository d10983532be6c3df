import { describe, expect, it } from 'vitest'
import type { BlockNode, Paragraph } from '../../../src/shared/document'
import { furnitureOf, renderEmail, renderHtmlFile, renderPrintPage } from '../../../src/shared/render'
import { aDocument, aFrozenRelease, noImages, words } from '../../helpers/a-frozen-release'
import { every, html } from '../../helpers/outputs'

const arabic = '«الفوانيس» تضيء الميناء.'
const paragraph = (text: string): Paragraph => ({ type: 'paragraph', attrs: { id: null }, content: words(text) })
const listOf = (...items: string[]): BlockNode => ({
  type: 'bulletList',
  attrs: { id: null },
  content: items.map((item) => ({ type: 'listItem', attrs: { id: null }, content: [paragraph(item)] })),
})

describe.each(Object.keys(html))('words that are read the other way: %s', (output) => {
  const shown = (...blocks: BlockNode[]): string =>
    html[output]?.(aFrozenRelease({ text: { body: aDocument('In English.', ...blocks) } })) ?? ''

  it('say so, by their first letter', () => {
    expect(shown(paragraph(arabic))).toMatch(/<p[^>]* dir="rtl">«الفوانيس»/)
    expect(shown(paragraph(`2026: ${arabic}`))).toMatch(/ dir="rtl">2026: «/)
    expect(shown(paragraph(`Lantern (${arabic})`))).not.toContain('dir="rtl"')
    expect(shown(paragraph('12.'))).not.toContain('dir="rtl"')
  })

  it('have their markers and marks at their own beginning', () => {
    expect(shown(listOf(arabic, 'Lantern'))).toMatch(
      /<ul[^>]* dir="rtl">\s*<li[^>]*><p[^>]*>«[^]*<p[^>]* dir="ltr">Lantern/,
    )
    const quoted: BlockNode = {
      type: 'quotation',
      attrs: { id: null, speaker: null, attribution: 'A keeper', remark: null },
      content: [paragraph(arabic)],
    }
    expect(shown(quoted)).toMatch(/<blockquote[^>]* dir="rtl">[^]*<p[^>]*>A keeper<\/p>/)
  })

  it('are told apart in a right-to-left text too', () => {
    const base = aFrozenRelease({ text: { body: aDocument(arabic, 'In English.') } })
    const frozen = { ...base, draft: { ...base.draft, language: 'ar', texts: { ar: base.draft.texts['en']! } } }
    const rendered = {
      'printed page': renderPrintPage(frozen, 'ar', noImages).html,
      'saved page': renderHtmlFile(frozen, 'ar', noImages),
      'mail as HTML': renderEmail(frozen, 'ar').html,
    }[output]
    expect(rendered).toMatch(/<p[^>]* dir="ltr">In English\./)
    expect(rendered).not.toMatch(/<p[^>]* dir="rtl">/)
  })
})

describe('a text that runs from the right', () => {
  const base = aFrozenRelease()
  const english = base.draft.texts['en']!
  const quotation: BlockNode = {
    type: 'quotation',
    attrs: { id: null, speaker: null, attribution: 'A keeper', remark: null },
    content: [paragraph(arabic)],
  }
  const frozen = {
    ...base,
    draft: {
      ...base.draft,
      language: 'ar',
      dateline: { ...base.draft.dateline, city: { ar: 'بورت أميل' } },
      texts: { ar: { ...english, body: aDocument(arabic, quotation) } },
    },
  }

  it('keeps the day of its dateline together beside the city', () => {
    expect(furnitureOf(frozen, 'ar').dateline).toBe('بورت أميل، 24 فبراير 2026')
    expect(renderHtmlFile(frozen, 'ar', noImages)).toContain('"dateline":"بورت أميل، 24 فبراير 2026"')
    const inEnglish = {
      ...frozen,
      draft: { ...frozen.draft, dateline: { ...base.draft.dateline, city: { ar: 'Port Amel' } } },
    }
    expect(furnitureOf(inEnglish, 'ar').dateline).toBe('\u2068Port Amel\u2069، 24 فبراير 2026')
  })

  it('is not slanted by force, and its quotations have their bar where they begin', () => {
    const mail = renderEmail(frozen, 'ar').html
    expect(mail).toContain('border-right:3px solid')
    expect(mail).not.toContain('italic')
    for (const page of [renderPrintPage(frozen, 'ar', noImages).html, renderHtmlFile(frozen, 'ar', noImages)]) {
      expect(page).toContain('font-synthesis-style:none')
      expect(page).not.toMatch(/\.quotation\{[^}]*padding:[^}]*\}/)
    }
  })

  it('leaves a telephone number in its order', () => {
    expect(renderPrintPage(frozen, 'ar', noImages).html).toMatch(/\.whole\{[^}]*direction:ltr;unicode-bidi:isolate/)
  })
})

describe('small things', () => {
  it.each(Object.keys(every))('survive in the %s: spaces that do not break, breaks, soft hyphens', (output) => {
    const text = 'No.\u00a07 of 12\u202f% har\u00adbour'
    const body = aDocument({
      type: 'paragraph',
      attrs: { id: null },
      content: [...words(text), { type: 'hardBreak' }, ...words('next line')],
    })
    const rendered = every[output]?.(aFrozenRelease({ text: { body } })) ?? ''
    expect(rendered).toContain(text)
    expect(rendered.replaceAll('\r\n', '\n')).toMatch(/har\u00adbour(<br>|\n)next line/)
  })

  it.each(Object.keys(every))('a rule stands between parts alone: %s', (output) => {
    const rule: BlockNode = { type: 'horizontalRule', attrs: { id: null } }
    const ruled = every[output]?.(aFrozenRelease({ text: { body: aDocument(rule, 'One.', rule, rule, 'Two.', rule) } }))
    const once = every[output]?.(aFrozenRelease({ text: { body: aDocument('One.', rule, 'Two.') } }))
    expect(ruled).toBe(once)
    expect(once?.match(/<hr[ >]|^\* \* \*\r?$/gm)).toHaveLength(1)
    expect(once).not.toContain('###\n\nTwo')
  })
})
