import { PDFDocument } from '@cantoo/pdf-lib'
import { simpleParser } from 'mailparser'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { deliverClearanceCopy, type ClearanceCopyRequest } from '../../../src/main/delivery'
import { makeClearanceCopy, verifyClearanceCopy } from '../../../src/main/delivery/clearance-copy'
import { numberLines, readLineNumbers } from '../../../src/main/delivery/line-numbers'
import { readPdf } from '../../../src/main/delivery/read-pdf'
import { canonicalJson } from '../../../src/shared/canonical'
import { clearedWords } from '../../../src/shared/clearance'
import type { FrozenRelease, Version } from '../../../src/shared/release'
import {
  clearanceCode,
  clearanceCopyWords,
  renderClearanceCopy,
  type ClearanceCopy,
  type PrintPage,
} from '../../../src/shared/render'
import type { NamedFailure } from '../../../src/shared/result'
import { aDocument, aFrozenRelease, noImages } from '../../helpers/a-frozen-release'
import { aPrintedClearanceCopy, type PrintedPdf } from '../../helpers/a-printed-pdf'
import { temporaryFolder } from '../../helpers/temporary-folder'

let folder = ''

beforeEach(() => {
  folder = temporaryFolder()
})

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const aVersion = (content: FrozenRelease): Version => ({
  id: '01890000-0000-7000-8000-0000000000aa' as Version['id'],
  release: '01890000-0000-7000-8000-0000000000bb' as Version['release'],
  number: 3,
  at: '2026-02-24T17:00:00.000Z',
  reason: 'clearance',
  hash: sha256(JSON.stringify(content)),
  content,
})

const required = [
  { step: 'section-chief', name: 'Oren Dask' },
  { step: 'ambassador', name: '' },
] as const

const aCopy = (content: FrozenRelease = aFrozenRelease({ standing: 'draft' })): ClearanceCopy => ({
  version: aVersion(content),
  language: 'en',
  hash: sha256(canonicalJson(clearedWords(content))),
  alsoCleared: clearedWords(content).flatMap(({ part, paragraphs }) => (part === 'text' ? [] : [{ part, paragraphs }])),
  required,
  pictures: noImages.pictures,
})

const delivered = (
  copy: ClearanceCopy,
  { printed = {}, ...over }: Partial<ClearanceCopyRequest> & { printed?: PrintedPdf } = {},
  seen: (page: PrintPage) => void = () => undefined,
) =>
  deliverClearanceCopy(
    {
      version: copy.version,
      language: 'en',
      hash: copy.hash,
      format: 'pdf',
      folder,
      replace: false,
      required,
      asked: ['ambassador'],
      to: ['oren@valdria.example', 'venn'],
      pictures: noImages.pictures,
      ...over,
    },
    {
      print: (page) => {
        seen(page)
        return aPrintedClearanceCopy(copy, printed)
      },
    },
  )

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'none',
    ({ code, values }: NamedFailure) => ({ code, values }),
  )

describe('the clearance copy', () => {
  it('is one file that says what it is in its name, title, and on every page', async () => {
    const copy = aCopy()
    const pages: PrintPage[] = []
    const file = await delivered(copy, { printed: { perPage: 5 } }, (page) => pages.push(page))
    expect(readdirSync(folder)).toEqual([basename(file.path)])
    expect(basename(file.path)).toBe(
      'DRAFT-clearance-copy-v3-VAL-2026-007-valdria-and-soria-open-the-lanterns-of-the-strait-exhibition.pdf',
    )
    const bytes = readFileSync(file.path)
    expect(file.sha256).toBe(sha256(bytes))
    const read = await readPdf(bytes)
    expect(file.pages).toBe(read.pages.length)
    expect(read.title).toBe('DRAFT – NOT FOR RELEASE')
    expect(read.pages.length).toBeGreaterThan(1)
    for (const { running } of read.pages) {
      expect(running).toContain('DRAFT – NOT FOR RELEASE')
      expect(running).toContain('Version 3 of 24 February 2026, 11:00 Mexico City time (17:00 UTC)')
      expect(running).toContain(`Words ${copy.hash.slice(0, 4).toUpperCase()}-${copy.hash.slice(4, 8).toUpperCase()}`)
      expect(running).toContain(`SHA-256 of the words: ${copy.hash}`)
    }
    const [page] = pages
    expect([page?.header, page?.footer, page?.html].join()).toContain('DRAFT – NOT FOR RELEASE')
    expect(page?.html).not.toMatch(/<img|class="letterhead"/)
  })

  it('numbers every line of the release where it was printed, from page to page, and none of the block to sign', async () => {
    const { path } = await delivered(aCopy(), { printed: { perPage: 5 } })
    const bytes = readFileSync(path)
    const { pages } = await readPdf(bytes)
    const numbers = await readLineNumbers(bytes)
    const lines = pages.map((page) => page.lines)
    const block = lines.flat().findIndex(({ text }) => text.startsWith('Clearance by hand'))
    expect(numbers.flat().map(Math.round)).toEqual(
      lines
        .flat()
        .slice(0, block)
        .map(({ baseline }) => Math.round(baseline)),
    )
    expect(numbers[0]).toHaveLength(lines[0]?.length ?? 0)
  })

  it('draws numbers that no reader copies with the words', async () => {
    const copy = aCopy()
    const plain = await aPrintedClearanceCopy(copy)
    const made = await makeClearanceCopy(copy, 'file', { print: () => Promise.resolve(plain) })
    expect((await readPdf(made.bytes)).pages.map(({ text }) => text)).toEqual(
      (await readPdf(plain)).pages.map(({ text }) => text),
    )
    expect((await readLineNumbers(made.bytes)).flat().length).toBeGreaterThan(5)
  })

  it('shows what is cleared with the text although no page of the release does', async () => {
    const copy = aCopy(
      aFrozenRelease({ text: { summary: 'Ninety lanterns.', overrides: { mailSubject: 'Lanterns lit' } } }),
    )
    let html = ''
    await delivered(copy, {}, (page) => (html = page.html))
    expect(html).toMatch(/Subject of the mail[^]*Lanterns lit[^]*Summary[^]*Ninety lanterns\.[^]*Clearance by hand/)
    expect(html).toMatch(/Section chief<\/th><td>Oren Dask<\/td>[^]*Ambassador<\/th><td><\/td>/)
  })

  it('is bound to the words and to nothing else', () => {
    const other = aCopy(aFrozenRelease({ draft: { number: 'VAL/2026/008' }, mission: { paper: 'Letter' } }))
    expect(other.hash).toBe(aCopy().hash)
    expect(aCopy(aFrozenRelease({ text: { subhead: 'Ninety-one' } })).hash).not.toBe(aCopy().hash)
    expect(clearanceCode('7f3a91c2ffff')).toBe('7F3A-91C2')
  })

  it('gives notes their margin at the side that the language ends at', () => {
    const base = aFrozenRelease()
    const arabic = { ...base, draft: { ...base.draft, language: 'ar', texts: { ar: base.draft.texts['en']! } } }
    expect(renderClearanceCopy(aCopy()).html).toContain('margin:22mm 60mm 24mm 25mm')
    expect(renderClearanceCopy({ ...aCopy(arabic), language: 'ar' }).html).toContain('margin:22mm 25mm 24mm 60mm')
  })

  const { inOrder } = clearanceCopyWords(aCopy())
  it.each([
    [
      'a paragraph is lost',
      { words: inOrder.filter((words) => !words.startsWith('The exhibition')) },
      /^The exhibition is open/,
    ],
    ['nobody could sign', { words: inOrder.filter((words) => words !== 'Ambassador') }, /^Ambassador$/],
    ['a page is not marked', { perPage: 5, withoutMark: [2] }, /^DRAFT – NOT FOR RELEASE$/],
    ['a page does not say which words it is', { perPage: 5, withoutLine: [1] }, /^Version 3/],
  ])('is not kept when %s', async (_fault, printed, missing) => {
    expect(await failureOf(delivered(aCopy(), { printed }))).toEqual({
      code: 'export-mismatch',
      values: { name: expect.stringMatching(/\.pdf$/), missing: expect.stringMatching(missing) },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('is not kept when lines lack their numbers', async () => {
    const copy = aCopy()
    const made = await makeClearanceCopy(copy, 'file', { print: () => aPrintedClearanceCopy(copy) })
    await expect(made.verify(made.bytes)).resolves.toBeUndefined()
    const pdf = await PDFDocument.load(made.bytes, { updateMetadata: false })
    const bare = await PDFDocument.load(await aPrintedClearanceCopy(copy))
    for (const set of [() => bare.setTitle('DRAFT – NOT FOR RELEASE'), () => bare.setLanguage('en')]) set()
    expect(pdf.getTitle()).toBe(bare.getTitle())
    await expect(verifyClearanceCopy(await bare.save(), copy, 'file', 1)).rejects.toMatchObject({
      values: { missing: '1' },
    })
    const place = { direction: 'ltr', numbersEnd: 56, rule: 150, ruleMargin: 62 } as const
    const doubled = await numberLines(made.bytes, [{ page: 0, baseline: 400, number: 99 }], place)
    await expect(verifyClearanceCopy(doubled, copy, 'file', 1)).rejects.toThrow('export-mismatch')
  })

  it('needs a text in the language', async () => {
    expect(await failureOf(delivered(aCopy(), { language: 'es' }))).toEqual({
      code: 'language-missing',
      values: { language: 'es' },
    })
  })
})

describe('the draft that carries it', () => {
  it('is unsent, goes to whole addresses, says what is asked and how to answer, and has the copy attached', async () => {
    const copy = aCopy()
    const pdf = await delivered(copy)
    const file = await delivered(copy, { format: 'eml' })
    const mail = await simpleParser(readFileSync(file.path))
    expect(mail.headers.get('x-unsent')).toBe('1')
    expect(mail.subject).toBe(
      '[DRAFT – NOT FOR RELEASE] For clearance: Valdria and Soria open the Lanterns of the Strait exhibition (version 3)',
    )
    expect(mail.from?.value).toMatchObject([{ address: 'press@valdria.example' }])
    expect(mail.to).toMatchObject({ value: [{ address: 'oren@valdria.example' }] })
    const code = clearanceCode(copy.hash)
    expect(mail.text).toContain('Please clear the text in the attached file (Ambassador):')
    expect(mail.text).toContain(`reply “Cleared ${code}”`)
    expect(mail.text).toContain(`SHA-256 of the file: ${pdf.sha256}`)
    expect(mail.text).toContain(`SHA-256 of the words: ${copy.hash}`)
    expect(mail.text?.match(/DRAFT – NOT FOR RELEASE/g)).toHaveLength(2)
    expect(mail.text).not.toContain('ninety ship lanterns')
    expect(mail.attachments.map(({ filename, content }) => [filename, sha256(content)])).toEqual([
      [basename(pdf.path), pdf.sha256],
    ])
  })

  it('leaves the field for its receivers to the officer where nobody has an address', async () => {
    const mail = await simpleParser(readFileSync((await delivered(aCopy(), { format: 'eml', to: [] })).path))
    expect([mail.to, mail.cc, mail.bcc]).toEqual([undefined, undefined, undefined])
    expect(mail.text).toContain('Please clear')
  })

  it('gives the same bytes for the same version', async () => {
    const content = aFrozenRelease({ standing: 'draft', text: { body: aDocument('Words.') } })
    const first = await delivered(aCopy(content), { format: 'eml' })
    const second = await delivered(aCopy(content), { format: 'eml', replace: true, printed: { firstElement: 900 } })
    expect(second.sha256).toBe(first.sha256)
  })

  it('is not made around a copy that is not the text', async () => {
    expect(await failureOf(delivered(aCopy(), { format: 'eml', printed: { words: ['Nothing'] } }))).toMatchObject({
      code: 'export-mismatch',
    })
    expect(readdirSync(folder)).toEqual([])
  })
})
