import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { simpleParser } from 'mailparser'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { deliver, type DeliveryRequest } from '../../../src/main/delivery'
import type { FrozenRelease, Version } from '../../../src/shared/release'
import { printedWords, renderPlainText } from '../../../src/shared/render'
import type { NamedFailure } from '../../../src/shared/result'
import { aDocument, aFrozenRelease, aPicture, noImages } from '../../helpers/a-frozen-release'
import { aPrintedPdf, type PrintedPdf } from '../../helpers/a-printed-pdf'
import { temporaryFolder } from '../../helpers/temporary-folder'

let folder = ''

beforeEach(() => {
  folder = temporaryFolder()
})

const aVersion = (content: FrozenRelease): Version => ({
  id: '01890000-0000-7000-8000-0000000000aa' as Version['id'],
  release: '01890000-0000-7000-8000-0000000000bb' as Version['release'],
  number: 3,
  at: '2026-02-24T17:00:00.000Z',
  reason: 'export',
  hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
  content,
})

interface Wish {
  frozen?: FrozenRelease
  format?: DeliveryRequest['format']
  printed?: PrintedPdf
  over?: Partial<DeliveryRequest>
}

const delivered = ({ frozen = aFrozenRelease(), format = 'pdf', printed, over }: Wish = {}) =>
  deliver(
    { version: aVersion(frozen), language: 'en', format, folder, replace: false, ...noImages, ...over },
    { print: () => aPrintedPdf(frozen, printed) },
  )

const failureOf = (promise: Promise<unknown>): Promise<{ code: string; values: unknown }> =>
  promise.then(
    () => ({ code: 'none', values: {} }),
    (error: NamedFailure) => ({ code: error.code, values: error.values }),
  )

const manyParagraphs = Array.from(
  { length: 9 },
  (_, index) => `Paragraph ${index + 1} tells of the harbour and its keepers.`,
)

describe('every format', () => {
  it.each(['pdf', 'html', 'eml'] as const)(
    '%s: answers with what lies on the disk, and leaves nothing else',
    async (format) => {
      const file = await delivered({ format })
      const bytes = readFileSync(file.path)
      expect(readdirSync(folder)).toEqual([
        `VAL-2026-007-valdria-and-soria-open-the-lanterns-of-the-strait-exhibition.${format}`,
      ])
      expect(file.size).toBe(bytes.byteLength)
      expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(file.pages).toBe(format === 'pdf' ? 1 : null)
    },
  )

  it.each(['pdf', 'html', 'eml'] as const)('%s: the same version gives the same bytes', async (format) => {
    const first = await delivered({ format, printed: { firstElement: 7 } })
    const second = await delivered({ format, printed: { firstElement: 5012 }, over: { replace: true } })
    expect(second.sha256).toBe(first.sha256)
  })

  it.each(['pdf', 'html', 'eml'] as const)('%s: marks an embargo in the name', async (format) => {
    const releaseTime = { mode: 'embargo', until: '2026-02-26T10:00', zone: 'America/Mexico_City' } as const
    const file = await delivered({ format, frozen: aFrozenRelease({ draft: { releaseTime } }) })
    expect(file.path).toMatch(/EMBARGOED-2026-02-26-1000-[^/\\]+$/)
  })

  it.each(['pdf', 'html', 'eml'] as const)('%s: never replaces a file unasked', async (format) => {
    const { path } = await delivered({ format })
    writeFileSync(path, 'older')
    expect(await failureOf(delivered({ format }))).toMatchObject({ code: 'file-exists' })
    expect(readFileSync(path, 'utf8')).toBe('older')
    await delivered({ format, over: { replace: true } })
    expect(readFileSync(path, 'utf8')).not.toBe('older')
  })

  it('says which folder is missing', async () => {
    const missing = join(folder, 'gone')
    expect(await failureOf(delivered({ over: { folder: missing } }))).toEqual({
      code: 'folder-missing',
      values: { folder: missing },
    })
  })

  it('keeps to its folder whatever the release is called', async () => {
    mkdirSync(join(folder, 'inner'))
    const overrides = { fileName: '../../outside\u0000' }
    const file = await delivered({
      format: 'html',
      frozen: aFrozenRelease({ text: { overrides } }),
      over: { folder: join(folder, 'inner') },
    })
    expect(readdirSync(folder)).toEqual(['inner'])
    expect(file.path.startsWith(join(folder, 'inner'))).toBe(true)
  })

  it('needs a text in the language', async () => {
    expect(await failureOf(delivered({ over: { language: 'es' } }))).toEqual({
      code: 'language-missing',
      values: { language: 'es' },
    })
  })
})

describe('PDF', () => {
  it('is described by us and not by the browser', async () => {
    const { path } = await delivered()
    const raw = readFileSync(path)
    expect(raw.toString('latin1')).not.toMatch(/Mozilla|Electron|Chrome/)
    const pdf = await PDFDocument.load(raw, { updateMetadata: false })
    expect(pdf.getTitle()).toBe('Valdria and Soria open the Lanterns of the Strait exhibition')
    expect(pdf.getAuthor()).toBe('Embassy of Valdria in the Republic of Soria')
    expect([pdf.getCreator(), pdf.getProducer()]).toEqual(['Communiqué', 'Communiqué'])
    expect(pdf.getCreationDate()).toEqual(new Date('2026-02-24T17:00:00Z'))
    expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('en')
    expect(pdf.context.lookup(pdf.context.trailerInfo.ID, PDFArray).size()).toBe(2)
    const page = pdf.getPage(0).node
    expect(page.lookup(PDFName.of('Tabs'))).toBe(PDFName.of('S'))
    expect(page.Annots()?.lookup(0, PDFDict).lookup(PDFName.of('Contents'), PDFHexString).decodeText()).toBe(
      'https://museum.example/',
    )
    expect(raw.toString('utf8')).toContain('<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>')
    expect(raw.toString('utf8')).toContain('<xmp:CreateDate>2026-02-24T17:00:00Z</xmp:CreateDate>')
  })

  it('counts its pages, with a paragraph or two on each', async () => {
    const frozen = aFrozenRelease({ text: { body: aDocument(...manyParagraphs) } })
    expect((await delivered({ frozen, printed: { perPage: 3 } })).pages).toBe(4)
  })

  const [headline = '', ...paragraphs] = printedWords(aFrozenRelease(), 'en').inOrder
  it.each([
    [
      'a paragraph is lost',
      { words: [headline, ...paragraphs.slice(0, -1)] },
      'The Embassy of Valdria has worked in Port Amel since 1831.',
    ],
    [
      'a paragraph is cut',
      { words: [headline, 'The Embassy of Valdria', ...paragraphs.slice(1)] },
      /^The Embassy of Valdria and the Harbour Museum opened.*…$/,
    ],
    [
      'two paragraphs changed places',
      { words: [headline, paragraphs[1] ?? '', paragraphs[0] ?? '', ...paragraphs.slice(2)] },
      'A lantern says: somebody is awake.',
    ],
    ['a page lacks the release-time line', { perPage: 3, withoutLine: [2] }, 'FOR IMMEDIATE RELEASE'],
  ])('is not kept when %s', async (_fault, printed, missing) => {
    const failure = await failureOf(delivered({ printed }))
    expect(failure).toEqual({
      code: 'export-mismatch',
      values: {
        name: expect.stringMatching(/\.pdf$/),
        missing: typeof missing === 'string' ? missing : expect.stringMatching(missing),
      },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('passes on what the printer could not do', async () => {
    const frozen = aFrozenRelease()
    const promise = deliver(
      { version: aVersion(frozen), language: 'en', format: 'pdf', folder, replace: false, ...noImages },
      { print: () => Promise.reject(new Error('no paper')) },
    )
    await expect(promise).rejects.toThrow('no paper')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('mail draft', () => {
  const anEmbargo = { mode: 'embargo', until: '2026-02-26T10:00', zone: 'America/Mexico_City' } as const

  it('is an unsent message to the mission itself with the whole text and the PDF', async () => {
    const frozen = aFrozenRelease({
      draft: { releaseTime: anEmbargo },
      text: { headline: 'Ñandú «Faroles» – the 32nd', body: aDocument(...manyParagraphs, 'Peña & <b>no markup</b>.') },
    })
    const file = await delivered({ frozen, format: 'eml' })
    const mail = await simpleParser(readFileSync(file.path))
    expect(mail.subject).toMatch(
      /^\[EMBARGOED until 26 Feb 2026, 10:00 Mexico City time \(16:00 UTC\)\] Ñandú «Faroles» – the 32nd – Embassy of Valdria in the Republic of Soria$/,
    )
    expect(mail.from?.value).toEqual([
      { name: 'Embassy of Valdria in the Republic of Soria', address: 'press@valdria.example' },
    ])
    expect(mail.to).toMatchObject({ value: [{ address: 'press@valdria.example' }] })
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
    expect(mail.headers.get('x-unsent')).toBe('1')
    expect(mail.date).toEqual(new Date('2026-02-24T17:00:00Z'))
    expect(mail.messageId).toMatch(/^<.+@valdria\.example>$/)
    expect(mail.text?.trim()).toBe(renderPlainText(frozen, 'en').trim())
    expect(mail.attachments.map((each) => [each.contentType, each.filename])).toEqual([
      ['application/pdf', file.path.slice(folder.length + 1).replace(/eml$/, 'pdf')],
    ])
  })

  it('is lines that every mail system takes', async () => {
    const raw = readFileSync((await delivered({ format: 'eml' })).path)
    const text = raw.toString('latin1')
    expect(text).not.toMatch(/(^|[^\r])\n|\r(?!\n)/)
    expect(text.slice(0, text.indexOf('\r\n\r\n'))).not.toMatch(/[^\x20-\x7e\r\n\t]/)
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  it.each(['', 'press', 'press@valdria.example\r\nBcc: y@evil.example', 'a@b.example, c@d.example', 'A <a@b.example>'])(
    'goes to nobody while the mission has no whole address: %j',
    async (email) => {
      const frozen = aFrozenRelease({ mission: { email }, draft: { contacts: [] } })
      const mail = await simpleParser(readFileSync((await delivered({ frozen, format: 'eml' })).path))
      const to = [mail.to ?? []].flat().flatMap(({ value }) => value)
      expect([...(mail.from?.value ?? []), ...to].map(({ address }) => address)).toEqual([
        'own-address@mission.invalid',
        'own-address@mission.invalid',
      ])
      expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
    },
  )

  it('is not made around a PDF that is not the release', async () => {
    const failure = await failureOf(delivered({ format: 'eml', printed: { words: ['Nothing'] } }))
    expect(failure.code).toBe('export-mismatch')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('pictures', () => {
  const picture = aPicture()
  const bytes = Buffer.from('drawn anew')
  const pictures = new Map([[picture.hash, `data:image/jpeg;base64,${bytes.toString('base64')}`]])
  const frozen = aFrozenRelease({
    draft: { pictures: [picture] },
    text: { captions: { [picture.id]: aDocument('The lanterns on the quay') } },
  })

  it('are attached to the mail draft after the PDF', async () => {
    const file = await delivered({ frozen, format: 'eml', over: { pictures } })
    const { attachments, html, text } = await simpleParser(readFileSync(file.path))
    expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      [expect.stringMatching(/exhibition\.pdf$/), 'application/pdf'],
      [expect.stringMatching(/exhibition-picture-1\.jpg$/), 'image/jpeg'],
    ])
    expect(attachments[1]?.content).toEqual(bytes)
    expect(html).not.toContain('<img')
    expect(text).toContain('Picture: The lanterns on the quay (Photo: Ilara Venn)')
  })

  it('lie in the saved page, which is not kept without them', async () => {
    const file = await delivered({ frozen, format: 'html', over: { pictures } })
    expect(readFileSync(file.path, 'utf8')).toContain(`<img src="${pictures.get(picture.hash)}"`)
    expect(await failureOf(delivered({ frozen, format: 'html', over: { replace: true } }))).toEqual({
      code: 'export-mismatch',
      values: { name: expect.stringMatching(/\.html$/), missing: 'DSC_0042.jpg' },
    })
  })

  it.each(['pdf', 'eml'] as const)('%s: is not kept when a caption is not printed', async (format) => {
    const words = printedWords(frozen, 'en').inOrder.filter((it) => it !== 'The lanterns on the quay')
    const made = delivered({ frozen, format, over: { pictures }, printed: { words } })
    expect(await failureOf(made)).toMatchObject({ values: { missing: 'The lanterns on the quay' } })
  })
})
