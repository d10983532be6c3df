import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { compact, expectDrawn, expectInOrder } from '../../../src/main/delivery/compare'
import { verifyPdf } from '../../../src/main/delivery/pdf'
import { describePdf } from '../../../src/main/delivery/pdf-description'
import { pdfReading } from '../../../src/main/delivery/pdf-reading'
import { verifyHtml } from '../../../src/main/delivery/html'
import { expectRunningStanding } from '../../../src/main/delivery/standing'
import { makeMailDraft, verifyMailDraft } from '../../../src/main/delivery/mail-draft'
import type { Standing, Version } from '../../../src/shared/release'
import { printedWords, renderHtmlFile } from '../../../src/shared/render'
import { aDocument, aFrozenRelease, noImages } from '../../helpers/a-frozen-release'
import { aPrintedPdf, type PrintedPdf } from '../../helpers/a-printed-pdf'

const version = {
  id: '01890000-0000-7000-8000-0000000000aa',
  release: '01890000-0000-7000-8000-0000000000bb',
  number: 1,
  at: '2026-02-24T17:00:00.000Z',
  reason: 'export',
  hash: 'ab'.repeat(32),
  content: aFrozenRelease(),
} as Version

const request = { version, language: 'en', ...noImages }

describe('expectInOrder', () => {
  const told =
    (text: string, ...paragraphs: string[]) =>
    () =>
      expectInOrder(text, paragraphs, 'file')

  it('looks past line ends, hyphenation, ligatures and soft hyphens', () => {
    expect(told('The e\ufb03cient har-\nbour\u00ad\u00a0log', 'The efficient harbour log')).not.toThrow()
  })

  it('wants each paragraph as often as it stands in the release, one after the other', () => {
    expect(told('one two one', 'one', 'two', 'one')).not.toThrow()
    expect(told('one two', 'one', 'two', 'one')).toThrow('export-mismatch')
    expect(told('two one', 'one', 'two')).toThrow('export-mismatch')
  })

  it('does not overlook letters, accents and figures', () => {
    expect(compact('Peña 32nd')).not.toBe(compact('Pena 32nd'))
    expect(told('in 1992', 'in 1993')).toThrow('export-mismatch')
  })
})

describe('what PDF.js reads', () => {
  const told =
    (text: string, ...paragraphs: string[]) =>
    () =>
      expectInOrder(text, paragraphs, 'file', pdfReading)

  it('may tell a quotation mark by the letter of the same shape', () => {
    expect(told('the keeperʼs ʻlogʼ', 'the keeper’s ‘log’')).not.toThrow()
  })

  it('may have right-to-left words in the order of their places, but all of them', () => {
    const arabic = 'افتتحت السفارة (2026) معرض 90'
    const placed = `before 90 ${[...'معرض'].reverse().join(' ')} (2026) ${[...'افتتحت السفارة'].reverse().join('')} after`
    expect(told(placed, 'before', arabic, 'after')).not.toThrow()
    expect(told(placed.replace('90', '91'), 'before', arabic, 'after')).toThrow('export-mismatch')
    expect(told(placed.replace('م', ''), 'before', arabic, 'after')).toThrow('export-mismatch')
    expect(told(placed, arabic, 'before')).toThrow('export-mismatch')
  })

  it('takes other letters in their order only', () => {
    expect(told('rehtorb', 'brother')).toThrow('export-mismatch')
  })

  it('misses a letter that no font could draw', () => {
    expect(told('The \u0000\u0000 opens', 'The 灯笼 opens')).toThrow('export-mismatch')
    expect(told('Open \u0000 now', 'Open 🎉 now')).not.toThrow()
  })
})

describe('characters that no font draws', () => {
  const told =
    (text: string, ...paragraphs: string[]) =>
    () =>
      expectDrawn(text, paragraphs, 'file', pdfReading)

  it('are named, each once, where all else is there', () => {
    const undrawn = expect.objectContaining({
      code: 'export-characters',
      values: { name: 'file', characters: '₼ 灯' },
    })
    expect(told('A price of 20 \ufffd and  at 30 ', 'A price of 20 ₼', 'and 灯 at 30 ₼')).toThrow(undrawn)
  })

  it('are not blamed for words that are lost', () => {
    expect(told('A price of 20', 'A price of 20 ₼', 'and more')).toThrow('export-mismatch')
    expect(told('Cut', 'Cut short')).toThrow('export-mismatch')
    expect(told('A price of 20 ₼', 'A price of 20 ₼')).not.toThrow()
  })
})

describe('verifyPdf', () => {
  const description = {
    title: printedWords(version.content, 'en').headline,
    author: '',
    subject: '',
    language: 'en',
    at: version.at,
    identity: '',
  }
  const verified = async (over: Partial<typeof description>, pages = 1) =>
    verifyPdf(
      await describePdf(await aPrintedPdf(version.content), { ...description, ...over }),
      request,
      'file',
      pages,
    )

  it('accepts the file as it was described', async () => {
    await expect(verified({})).resolves.toBeUndefined()
  })

  it.each([
    ['the title is another', { title: 'Another' }, 1, 'Valdria and Soria open the Lanterns of the Strait exhibition'],
    ['the language is another', { language: 'es' }, 1, 'en'],
    ['a page is missing', {}, 2, 'page 1 of 2'],
  ])('refuses it when %s', async (_fault, over, pages, missing) => {
    await expect(verified(over, pages)).rejects.toMatchObject({
      code: 'export-mismatch',
      values: { name: 'file', missing },
    })
  })

  it.each<[string, PrintedPdf, Standing, Standing]>([
    ['a page of a draft is not marked', { perPage: 4, withoutMark: [2] }, 'draft', 'draft'],
    ['a final text is marked on its pages', {}, 'final', 'draft'],
    ['a text is marked as something else', {}, 'withdrawn', 'corrected'],
  ])('refuses it when %s', async (_fault, printed, wanted, drawn) => {
    const content = { ...version.content, standing: wanted }
    const marked = { ...version.content, standing: drawn }
    const words = printedWords(content, 'en').inOrder
    const bytes = await describePdf(await aPrintedPdf(marked, { ...printed, words }), description)
    const { length } = (await PDFDocument.load(bytes)).getPages()
    await expect(
      verifyPdf(bytes, { ...request, version: { ...version, content } }, 'file', length),
    ).rejects.toMatchObject({
      code: 'export-mismatch',
      values: { missing: expect.stringMatching(/^(DRAFT|CORRECTED|WITHDRAWN) – /) },
    })
  })

  it('refuses a first page that is marked without cause, or not at its top', async () => {
    const { inOrder } = printedWords(version.content, 'en')
    const draft = { ...version.content, standing: 'draft' as const }
    const line = 'DRAFT – NOT CLEARED FOR RELEASE'
    const verifiedWith = async (content: typeof draft | typeof version.content, words: string[]) =>
      verifyPdf(
        await describePdf(await aPrintedPdf(content, { words }), description),
        { ...request, version: { ...version, content } },
        'file',
        1,
      )
    await expect(verifiedWith(draft, [line, ...inOrder])).resolves.toBeUndefined()
    await expect(verifiedWith(draft, [...inOrder, line])).rejects.toThrow('export-mismatch')
    await expect(verifiedWith(draft, inOrder)).rejects.toThrow('export-mismatch')
    await expect(verifiedWith(version.content, [line, ...inOrder])).rejects.toThrow('export-mismatch')
  })

  it('refuses a draft that says it is for immediate release', async () => {
    const draft = { ...version.content, standing: 'draft' as const }
    const { inOrder } = printedWords(draft, 'en')
    const line = 'FOR IMMEDIATE RELEASE'
    const verifiedWith = async (words: string[], frozen: typeof draft = draft) =>
      verifyPdf(
        await describePdf(await aPrintedPdf(frozen, { words }), description),
        { ...request, version: { ...version, content: frozen } },
        'file',
        1,
      )
    await expect(verifiedWith(inOrder)).resolves.toBeUndefined()
    await expect(verifiedWith([...inOrder, line])).rejects.toMatchObject({ values: { missing: line } })
    const own = { ...draft, draft: { ...draft.draft, number: line } }
    await expect(verifiedWith([...inOrder, line], own)).resolves.toBeUndefined()
  })

  it('refuses margins that say so', () => {
    const margins = (standing: Standing, running: string) => () =>
      expectRunningStanding(running, {
        frozen: { ...version.content, standing },
        language: 'en',
        name: 'file',
        fold: compact,
      })
    expect(margins('withdrawn', 'WITHDRAWN – DO NOT USE No. VAL/2026/007 page 1 of 1')).not.toThrow()
    expect(margins('withdrawn', 'WITHDRAWN – DO NOT USE FOR IMMEDIATE RELEASE page 1 of 1')).toThrow('export-mismatch')
    expect(margins('final', 'FOR IMMEDIATE RELEASE page 1 of 1')).not.toThrow()
  })

  it('takes words of a release that read like a mark for what they are', async () => {
    const content = aFrozenRelease({ text: { body: aDocument('The stamp says DRAFT – NOT CLEARED FOR RELEASE.') } })
    const bytes = await describePdf(await aPrintedPdf(content), description)
    await expect(verifyPdf(bytes, { ...request, version: { ...version, content } }, 'file', 1)).resolves.toBeUndefined()
  })

  it('refuses a file that tells which browser and system made it', async () => {
    const told = async (creator: string) => {
      const pdf = await PDFDocument.load(await describePdf(await aPrintedPdf(version.content), description))
      pdf.setCreator(creator)
      return verifyPdf(await pdf.save(), request, 'file', 1)
    }
    await expect(told('Communiqué')).resolves.toBeUndefined()
    await expect(told('Mozilla/5.0 (X11; Linux x86_64)')).rejects.toThrow('export-mismatch')
  })
})

describe('describePdf', () => {
  it('leaves figures alone that say what they show, and makes none of what stands around them', async () => {
    const printed = await PDFDocument.load(await aPrintedPdf(version.content))
    const figure = (words: object) => printed.context.register(printed.context.obj({ S: 'Figure', ...words }))
    const [around, picture] = [figure({}), figure({ Alt: PDFString.of('Lanterns') })]
    const description = { title: 'T', author: '', subject: '', language: 'en', at: version.at, identity: '' }
    const described = await PDFDocument.load(
      await describePdf(await printed.save({ useObjectStreams: false }), description),
    )
    const kinds = [around, picture].map((it) => described.context.lookup(it, PDFDict).get(PDFName.of('S'))?.toString())
    expect(kinds).toEqual(['/Div', '/Figure'])
  })
})

describe('verifyHtml', () => {
  const html = renderHtmlFile(version.content, 'en', noImages)

  it('accepts the page as it was rendered', () => {
    expect(() => verifyHtml(html, request, 'file')).not.toThrow()
  })

  it.each([
    ['a paragraph is lost', html.replace('The exhibition is open daily', '')],
    ['the title is another', html.replace('<title>Valdria', '<title>Soria')],
    ['there are two headlines', html.replace('</main>', '<h1>Valdria</h1></main>')],
    ['a picture is fetched', html.replace('</main>', '<img src="https://tracker.example/p.gif" alt=""></main>')],
    [
      'a style sheet is fetched',
      html.replace('</head>', '<link rel="stylesheet" href="https://cdn.example/a.css"></head>'),
    ],
    ['the words stand in a comment only', html.replace('<main>', '<main><!--').replace('</main>', '--></main>')],
  ])('refuses it when %s', (_fault, tampered) => {
    expect(tampered).not.toBe(html)
    expect(() => verifyHtml(tampered, request, 'file')).toThrow('export-mismatch')
  })
})

describe('marks of a saved page', () => {
  const draft = { ...version, content: { ...version.content, standing: 'draft' as const } }
  const html = renderHtmlFile(draft.content, 'en', noImages)
  const wanted = { ...request, version: draft }

  it('stand at its top and at its bottom', () => {
    expect(() => verifyHtml(html, wanted, 'file')).not.toThrow()
    const [first = '', second = '', third = ''] = html.split(/(?=<p class="standing">)/)
    expect(() =>
      verifyHtml(first + second + third.replace(/<p class="standing">.*?<\/p>/, ''), wanted, 'file'),
    ).toThrow('export-mismatch')
    expect(() =>
      verifyHtml(first + second.replace(/<p class="standing">.*?<\/p>/, '') + third, wanted, 'file'),
    ).toThrow('export-mismatch')
  })

  it('are not on a final one', () => {
    expect(() => verifyHtml(html, request, 'file')).toThrow('export-mismatch')
  })
})

describe('verifyMailDraft', () => {
  const made = async () => {
    const draft = await makeMailDraft(request, 'draft.eml', 'release.pdf', {
      print: () => aPrintedPdf(version.content),
    })
    return { text: Buffer.from(draft.bytes).toString('latin1'), draft }
  }

  it.each([
    ['another is added to the receivers', (text: string) => text.replace(/^To:/m, 'Bcc: y@evil.example\r\nTo:')],
    ['the subject is another', (text: string) => text.replace('Subject: =?UTF-8?Q?', 'Subject: =?UTF-8?Q?Re')],
    [
      'a word of the plain text is another',
      (text: string) => text.replace('exhibition is open daily', 'exhibition is shut daily'),
    ],
    [
      'the PDF is another',
      (text: string) => text.replace(/(filename=[^\r]*\r\n(?:[^\r]+\r\n)*\r\n)JVBERi/, '$1JVBERj'),
    ],
  ])('refuses it when %s', async (_fault, tamper) => {
    const { text, draft } = await made()
    expect(tamper(text)).not.toBe(text)
    await expect(draft.verify(Buffer.from(text, 'latin1'))).resolves.toBeUndefined()
    await expect(draft.verify(Buffer.from(tamper(text), 'latin1'))).rejects.toThrow('export-mismatch')
  })

  it('refuses a draft that is not marked as one, and a final text that is', async () => {
    const draft = { ...version, content: { ...version.content, standing: 'draft' as const } }
    const { text } = await made()
    const asDraft = verifyMailDraft(Buffer.from(text, 'latin1'), { ...request, version: draft }, 'file', [])
    await expect(asDraft).rejects.toMatchObject({ values: { missing: expect.stringMatching(/^\[DRAFT\]/) } })
    const marked = await makeMailDraft({ ...request, version: draft }, 'draft.eml', 'release.pdf', {
      print: () => aPrintedPdf(draft.content),
    })
    await expect(marked.verify(marked.bytes)).resolves.toBeUndefined()
    await expect(verifyMailDraft(marked.bytes, request, 'file', [])).rejects.toThrow('export-mismatch')
  })

  it('wants the very PDF', async () => {
    const { draft } = await made()
    const other = { filename: 'release.pdf', content: Buffer.from('other') }
    await expect(verifyMailDraft(draft.bytes, request, 'draft.eml', [other])).rejects.toThrow('export-mismatch')
  })
})
