import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'
import { Buffer } from 'node:buffer'
import { furnitureOf, printedWords } from '../../src/shared/render'
import type { FrozenRelease } from '../../src/shared/release'

export interface PrintedPdf {
  /** What is put on the pages, instead of the release's own words in their order. */
  words?: string[]
  /** Pages whose header lacks the mark of a text that is not final. */
  withoutMark?: number[]
  /** Pages whose footer lacks the release-time line. */
  withoutLine?: number[]
  perPage?: number
  creator?: string
  /** Number that the elements of the structure begin with; Chromium goes on counting from print to print. */
  firstElement?: number
}

/**
 * A PDF with a release's words on it, made the way a browser leaves one: a user agent as creator, no XMP, a link without
 * contents. It stands in for the browser where a test is about what happens to the file afterwards.
 */
export async function aPrintedPdf(frozen: FrozenRelease, over: PrintedPdf = {}): Promise<Uint8Array> {
  const { inOrder } = printedWords(frozen, 'en')
  const furniture = furnitureOf(frozen, 'en')
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  const blocks = over.words ?? inOrder
  const perPage = over.perPage ?? 20
  const total = Math.max(1, Math.ceil(blocks.length / perPage))
  for (let index = 0; index < total; index += 1) {
    const page = pdf.addPage([595, 842])
    let y = 740
    for (const block of blocks.slice(index * perPage, (index + 1) * perPage)) y = drawn(page, block, y, font)
    const mark = over.withoutMark?.includes(index + 1) === true ? '' : furniture.standingLine
    page.drawText(mark, { x: 70, y: 810, size: 8, font })
    const line = over.withoutLine?.includes(index + 1) === true ? '' : furniture.releaseTimeLine
    page.drawText(`${line}   ${furniture.words.page(String(index + 1), String(total))}`, {
      x: 70,
      y: 28,
      size: 8,
      font,
    })
  }
  const element = over.firstElement ?? 7
  const name = (number: number) => PDFString.of(`node${String(number).padStart(8, '0')}`)
  const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [70, 700, 200, 712] })
  link.set(PDFName.of('A'), pdf.context.obj({ S: 'URI', URI: PDFString.of('https://museum.example/') }))
  pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(link)]))
  pdf.catalog.set(PDFName.of('IDTree'), pdf.context.obj({ Names: [name(element), 1, name(element + 9), 2] }))
  pdf.setCreator(over.creator ?? 'Mozilla/5.0 (X11; Linux x86_64) Chrome/130 Electron/33.2.1')
  return Buffer.from(await pdf.save())
}

function drawn(page: PDFPage, block: string, from: number, font: PDFFont): number {
  let y = from
  let line = ''
  for (const word of block.split(/\s+/)) {
    if (font.widthOfTextAtSize(`${line} ${word}`, 11) > 440) {
      page.drawText(line, { x: 70, y, size: 11, font })
      y -= 14
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  page.drawText(line, { x: 70, y, size: 11, font })
  return y - 22
}
