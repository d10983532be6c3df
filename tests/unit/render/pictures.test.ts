import { HtmlValidate } from 'html-validate/node'
import { describe, expect, it } from 'vitest'
import { clearedWords } from '../../../src/shared/clearance'
import type { FrozenRelease, Picture } from '../../../src/shared/release'
import { furnitureOf, printedWords, renderEmail, renderHtmlFile, renderPrintPage } from '../../../src/shared/render'
import { structuredData } from '../../../src/shared/render/structured-data'
import { aDocument, aFrozenRelease, aPicture, noImages } from '../../helpers/a-frozen-release'
import { every } from '../../helpers/outputs'

const caption = 'The lanterns on the quay of Port Amel'
const dot = 'data:image/png;base64,AA=='

const withPicture = (over: Partial<Picture> = {}, words = caption): FrozenRelease => {
  const picture = aPicture(over)
  return aFrozenRelease({
    draft: { pictures: [picture] },
    text: { captions: words === '' ? {} : { [picture.id]: aDocument(words) } },
  })
}

const images = { emblem: null, pictures: new Map([[aPicture().hash, dot]]) }

const pages = {
  'printed page': (frozen: FrozenRelease) => renderPrintPage(frozen, 'en', images).html,
  'saved page': (frozen: FrozenRelease) => renderHtmlFile(frozen, 'en', images),
}

describe.each(Object.entries(pages))('a picture on the %s', (_name, render) => {
  it('stands between body and notes with its caption, its credit and what it shows', () => {
    const html = render(withPicture())
    expect(html).toContain(
      `<figure><img src="${dot}" alt="Ninety lanterns in a row on a quay"><figcaption><p>${caption}</p>\n<p class="credit">Photo: Ilara Venn</p></figcaption></figure>`,
    )
    expect(html.indexOf('<figure>')).toBeGreaterThan(html.indexOf('open daily until 30 June'))
    expect(html.indexOf('<figure>')).toBeLessThan(html.indexOf('Notes to editors'))
  })

  it('is told by its caption where nobody said what it shows', () => {
    expect(render(withPicture({ alternative: {} }))).toContain(`alt="${caption}"`)
  })

  it('leaves no empty elements behind', async () => {
    const html = render(withPicture({ credit: '', alternative: {} }, ''))
    expect(html).toContain(`<figure><img src="${dot}" alt=""></figure>`)
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off' },
    }).validateString(render(withPicture()))
    const found = report.results.flatMap(({ messages }) => messages.map((it) => `${it.ruleId}: ${it.message}`))
    expect(found.filter((it) => /figure|img|figcaption|alt/i.test(it))).toEqual([])
  })
})

describe('a picture', () => {
  it.each(Object.keys(every).filter((output) => output !== 'mailto'))(
    'is told of once, after the body and before the notes: %s',
    (output) => {
      const rendered = every[output]?.(withPicture()) ?? ''
      const body = rendered.slice(Math.max(0, rendered.indexOf('<body')))
      expect(body.split(caption)).toHaveLength(2)
      expect(body.indexOf(caption)).toBeGreaterThan(body.indexOf('open daily until 30 June'))
      expect(body.indexOf(caption)).toBeLessThan(body.indexOf('Notes to editors'))
      expect(body).toContain('Photo: Ilara Venn')
      expect(body).not.toContain('DSC_0042')
    },
  )

  it.each([
    [{}, caption, `Picture: ${caption} (Photo: Ilara Venn)`],
    [{ credit: '' }, caption, `Picture: ${caption}`],
    [{ credit: 'Photo by Ilara Venn' }, caption, `Picture: ${caption} (Photo by Ilara Venn)`],
    [{}, '', 'Picture: Ninety lanterns in a row on a quay (Photo: Ilara Venn)'],
    [{ alternative: {} }, '', 'Picture (Photo: Ilara Venn)'],
  ])('is a line of plain text: %j, %j', (over, words, line) => {
    expect(every['plain text']?.(withPicture(over, words)).split('\n')).toContain(line)
  })

  it('is never fetched by a mail, which tells of it under a heading', () => {
    const { html } = renderEmail(withPicture(), 'en')
    expect(html).not.toContain('<img')
    expect(html).toMatch(new RegExp(`>Pictures</h2>\\s*<p[^>]*>${caption}</p>\\s*<p[^>]*>Photo: Ilara Venn</p>`))
  })

  it('must be read again by its words', () => {
    expect(printedWords(withPicture(), 'en').inOrder).toEqual(expect.arrayContaining([caption, 'Photo: Ilara Venn']))
  })

  it('is cleared by its words, those among them that only some are told; a rule is not', () => {
    const words = (frozen: FrozenRelease) => JSON.stringify(clearedWords(frozen))
    expect(words(withPicture())).toContain(caption)
    expect(clearedWords(withPicture()).find(({ part }) => part === 'pictures')?.paragraphs).toEqual([
      'Ninety lanterns in a row on a quay',
    ])
    const ruled = aFrozenRelease({
      text: { body: aDocument('One.', { type: 'horizontalRule', attrs: { id: null } }, 'Two.') },
    })
    expect(words(ruled)).toBe(words(aFrozenRelease({ text: { body: aDocument('One.', 'Two.') } })))
  })

  it('is an ImageObject to machines', () => {
    const graph = structuredData(withPicture(), furnitureOf(withPicture(), 'en'))['@graph'] as Record<string, unknown>[]
    expect(graph[0]?.['image']).toEqual([{ '@type': 'ImageObject', caption, creditText: 'Photo: Ilara Venn' }])
  })

  it('shows its caption where its bytes are not to be had', () => {
    expect(renderPrintPage(withPicture(), 'en', noImages).html).toContain(`<figure><figcaption><p>${caption}</p>`)
  })
})
