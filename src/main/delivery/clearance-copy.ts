import { directionOf } from '../../shared/language'
import { furnitureOf, clearanceCopyWords, renderClearanceCopy, type ClearanceCopy } from '../../shared/render'
import { expectDrawn, mismatch } from './compare'
import type { DeliveryTools, MadeFile } from './deliver'
import { expectRunning } from './expect-running'
import { numberLines, readLineNumbers, type NumberedLine } from './line-numbers'
import { describePdf } from './pdf-description'
import { pdfReading } from './pdf-reading'
import { readPdf, type ReadPdf } from './read-pdf'

const millimetre = 72 / 25.4

/** The copy for clearance: printed by Chromium, its lines numbered where they came to stand, read again by PDF.js. */
export async function makeClearanceCopy(
  copy: ClearanceCopy,
  name: string,
  { print }: DeliveryTools,
): Promise<MadeFile> {
  const { version, language } = copy
  const furniture = furnitureOf(version.content, language)
  const { clearance } = furniture.words
  const printed = await print(renderClearanceCopy(copy))
  const read = await readPdf(printed)
  const numbered = await numberLines(printed, numberedLines(read, clearance.byHand), {
    direction: directionOf(language),
    numbersEnd: 20 * millimetre,
    rule: 55 * millimetre,
    ruleMargin: 22 * millimetre,
  })
  const bytes = await describePdf(numbered, {
    title: clearance.notForRelease,
    author: furniture.mission,
    subject: clearance.title,
    language,
    at: version.at,
    identity: `${copy.hash} ${version.hash} ${language} clearance`,
  })
  return {
    bytes,
    pages: read.pages.length,
    verify: (written) => verifyClearanceCopy(written, copy, name, read.pages.length),
  }
}

/** The lines of the release, counted through from page to page. The block to sign, which comes last, has no numbers. */
function numberedLines({ pages }: ReadPdf, lastHeading: string): NumberedLine[] {
  const lines = pages.flatMap((page, index) =>
    page.lines.map(({ baseline, text }) => ({ page: index, baseline, text: pdfReading.fold(text) })),
  )
  const end = lines.findLastIndex(({ text }) => text === pdfReading.fold(lastHeading))
  return lines
    .slice(0, end === -1 ? undefined : end)
    .map(({ page, baseline }, index) => ({ page, baseline, number: index + 1 }))
}

/** How far a number may stand from the baseline of its line, in points. */
const atTheLine = 0.5

/**
 * Every word that is cleared, in order, and the block to sign; on every page that it is not for release, which version and
 * which words it is, the page's number, and a number at every line.
 */
export async function verifyClearanceCopy(
  bytes: Uint8Array,
  copy: ClearanceCopy,
  name: string,
  pageCount: number,
): Promise<void> {
  const { words } = furnitureOf(copy.version.content, copy.language)
  const { running, inOrder } = clearanceCopyWords(copy)
  const read = await readPdf(bytes)
  expectDrawn(read.pages.map((page) => page.text).join('\n'), inOrder, name, pdfReading)
  if (read.pages.length !== pageCount) throw mismatch(name, words.page('1', String(pageCount)))
  const wanted = numberedLines(read, words.clearance.byHand)
  const found = await readLineNumbers(bytes)
  expectRunning(read, running, words, name)
  for (const index of read.pages.keys()) {
    const lines = wanted.filter((it) => it.page === index)
    const heights = found[index] ?? []
    const unnumbered = lines.find(({ baseline }, at) => !(Math.abs((heights[at] ?? NaN) - baseline) < atTheLine))
    if (unnumbered !== undefined || heights.length !== lines.length)
      throw mismatch(name, String(unnumbered?.number ?? lines.length))
  }
  if (read.title !== words.clearance.notForRelease) throw mismatch(name, words.clearance.notForRelease)
  if (read.language !== copy.language) throw mismatch(name, copy.language)
}
