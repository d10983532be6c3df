import { furnitureOf, printedWords, renderPrintPage } from '../../shared/render'
import { expectDrawn, mismatch } from './compare'
import type { DeliveryRequest, DeliveryTools, MadeFile } from './deliver'
import { describePdf } from './pdf-description'
import { pdfReading } from './pdf-reading'
import { readPdf } from './read-pdf'
import { expectRunningStanding, expectStanding } from './standing'

type Printed = Pick<DeliveryRequest, 'version' | 'language' | 'emblem' | 'pictures'>

/** The press-ready PDF: printed by Chromium, described by us, read again by PDF.js. */
export async function makePdf(request: Printed, name: string, { print }: DeliveryTools): Promise<MadeFile> {
  const { version, language } = request
  const furniture = furnitureOf(version.content, language)
  const bytes = await describePdf(await print(renderPrintPage(version.content, language, request)), {
    title: furniture.documentTitle,
    author: furniture.mission,
    subject: furniture.kicker,
    language,
    at: version.at,
    identity: `${version.hash} ${language}`,
  })
  const { pages } = await readPdf(bytes)
  return { bytes, pages: pages.length, verify: (written) => verifyPdf(written, request, name, pages.length) }
}

/**
 * The headline, every paragraph in order, the release-time line and the standing on every page, the number of pages, title
 * and language, and nothing that tells which software and system made it.
 */
export async function verifyPdf(bytes: Uint8Array, request: Printed, name: string, pageCount: number): Promise<void> {
  const { headline, inOrder } = printedWords(request.version.content, request.language)
  const furniture = furnitureOf(request.version.content, request.language)
  const read = await readPdf(bytes)
  const text = read.pages.map((page) => page.text).join('\n')
  const marked = { frozen: request.version.content, language: request.language, name, fold: pdfReading.fold }
  expectDrawn(text, inOrder, name, pdfReading)
  expectStanding(text, 1, marked)
  if (read.pages.length !== pageCount) throw mismatch(name, furniture.words.page('1', String(pageCount)))
  for (const [index, page] of read.pages.entries()) {
    expectRunningStanding(page.running, marked)
    const running = pdfReading.fold(page.running)
    for (const line of [furniture.releaseTimeLine, furniture.words.page(String(index + 1), String(pageCount))])
      if (pdfReading.find(running, pdfReading.fold(line), 0) === -1) throw mismatch(name, line)
  }
  if (read.title !== headline) throw mismatch(name, headline)
  if (read.language !== request.language) throw mismatch(name, request.language)
  if (/Mozilla\/|Electron\/|HeadlessChrome/.test(Buffer.from(bytes).toString('latin1') + read.producers))
    throw mismatch(name, furniture.mission)
}
