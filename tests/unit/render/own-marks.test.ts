import { describe, expect, it } from 'vitest'
import type { BlockNode } from '../../../src/shared/document'
import { linkWords } from '../../../src/shared/language'
import { furnitureOf, renderEmail, renderHtmlFile, renderPlainText, renderPrintPage } from '../../../src/shared/render'
import { aDocument, aFrozenRelease, aSpeaker, noImages, words } from '../../helpers/a-frozen-release'

/** A page in a language whose furniture is not there yet, with a quotation of somebody who has a title. */
function aPage(language: string, text: string) {
  const base = aFrozenRelease()
  const speaker = aSpeaker({ title: { [language]: 'T' }, organisation: {} })
  const quotation: BlockNode = {
    type: 'quotation',
    attrs: { id: null, speaker: speaker.id, attribution: null, remark: null },
    content: [{ type: 'paragraph', attrs: { id: null }, content: words(text) }],
  }
  return {
    ...base,
    draft: {
      ...base.draft,
      language,
      speakers: [speaker],
      dateline: { ...base.draft.dateline, city: { [language]: 'X' }, date: '2031-05-14' },
      texts: { [language]: { ...base.draft.texts['en']!, body: aDocument(quotation) } },
    },
  }
}

describe('a page in a language whose furniture is not there yet', () => {
  const french = aPage('fr', 'Nous restons ici.')
  const arabic = aPage('ar', 'نبقى هنا.')

  it('words the day of its dateline as the days that are linked in its text', () => {
    const day = { year: 2031, month: 5, day: 14, weekday: 3 }
    expect(furnitureOf(french, 'fr').dateline).toBe(`X, ${linkWords('fr').day(day, 'long')}`)
    expect(furnitureOf(french, 'fr').dateline).toBe('X, 14 mai 2031')
    expect(furnitureOf(arabic, 'ar').dateline).toBe(`\u2068X\u2069، ${linkWords('ar').day(day, 'long')}`)
  })

  it.each([
    ['page', () => [renderPrintPage(french, 'fr', noImages).html, renderPrintPage(arabic, 'ar', noImages).html]],
    ['saved page', () => [renderHtmlFile(french, 'fr', noImages), renderHtmlFile(arabic, 'ar', noImages)]],
    ['mail', () => [renderEmail(french, 'fr').html, renderEmail(arabic, 'ar').html]],
    ['plain text', () => [renderPlainText(french, 'fr'), renderPlainText(arabic, 'ar')]],
  ])('has its own marks around a quotation, and its own comma under it: %s', (_output, render) => {
    const [inFrench, inArabic] = render()
    expect(inFrench).toContain('«\u00a0Nous restons ici.\u00a0»')
    expect(inFrench).toContain('14 mai 2031')
    expect(inArabic).toContain('”نبقى هنا.“')
    expect(inArabic).toMatch(/— .*، T/)
  })
})
