import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'
import { Buffer } from 'node:buffer'
import {
  clearanceCopyWords,
  fileCopyWords,
  furnitureOf,
  printedWords,
  type ClearanceCopy,
  type Edition,
  type FileCopy,
} from '../../src/shared/render'
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
export function aPrintedPdf(frozen: FrozenRelease, over: PrintedPdf = {}): Promise<Uint8Array> {
  const furniture = furnitureOf(frozen, 'en')
  return drawnPdf(over.words ?? printedWords(frozen, 'en').inOrder, over, (page, total) => ({
    top: over.withoutMark?.includes(page) === true ? [] : [furniture.standingLine],
    bottom: [
      `${over.withoutLine?.includes(page) === true ? '' : furniture.releaseTimeLine}   ${furniture.words.page(String(page), String(total))}`,
    ],
  }))
}

/** The same for a clearance copy. */
export const aPrintedClearanceCopy = (copy: ClearanceCopy, over: PrintedPdf = {}): Promise<Uint8Array> =>
  aPrintedCopy(clearanceCopyWords(copy), copy, over)

/** The same for a file copy. */
export const aPrintedFileCopy = (copy: FileCopy, over: PrintedPdf = {}): Promise<Uint8Array> =>
  aPrintedCopy(fileCopyWords(copy), copy, over)

function aPrintedCopy(
  { running, inOrder }: { running: string[]; inOrder: string[] },
  { version }: Edition,
  over: PrintedPdf,
): Promise<Uint8Array> {
  const [mark = '', ...bottom] = running
  const { words } = furnitureOf(version.content, 'en')
  return drawnPdf(over.words ?? inOrder, over, (page, total) => ({
    top: over.withoutMark?.includes(page) === true ? [] : [mark],
    bottom: [...(over.withoutLine?.includes(page) === true ? [] : bottom), words.page(String(page), String(total))],
  }))
}

async function drawnPdf(
  blocks: readonly string[],
  over: PrintedPdf,
  running: (page: number, total: number) => { top: string[]; bottom: string[] },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  const perPage = over.perPage ?? 30
  const total = Math.max(1, Math.ceil(blocks.length / perPage))
  for (let index = 0; index < total; index += 1) {
    const page = pdf.addPage([595, 842])
    let y = 770
    for (const block of blocks.slice(index * perPage, (index + 1) * perPage)) y = drawn(page, block, y, font)
    const { top, bottom } = running(index + 1, total)
    for (const line of top) page.drawText(line, { x: 70, y: 810, size: 8, font })
    for (const [at, line] of bottom.entries()) page.drawText(line, { x: 70, y: 48 - at * 9, size: 8, font })
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
