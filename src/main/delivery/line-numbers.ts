import { PDFDocument, PDFName, PDFOperator, PDFOperatorNames, rgb, type PDFPage } from '@cantoo/pdf-lib'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { digits } from './digits'

/** A printed line and its number. */
export interface NumberedLine {
  /** Of the page, from 0. */
  page: number
  /** Points from the bottom of the sheet. */
  baseline: number
  number: number
}

/** Where the numbers end and the rule stands, in points from the edge that the text begins at. */
export interface NumberPlace {
  direction: 'ltr' | 'rtl'
  numbersEnd: number
  /** From the other edge. */
  rule: number
  /** The rule keeps clear of the running lines. */
  ruleMargin: number
}

const size = 8
const quiet = rgb(0.35, 0.38, 0.44)
const line = rgb(0.85, 0.84, 0.8)
const tag = 'LineNumber'

/**
 * Draws a number beside every line, and a rule along the margin for notes, on pages that have been laid out: whatever the
 * browser made of them, each number stands at a line that is there. Drawn and not written, they cannot be copied with the
 * words, and readers aloud pass them over.
 */
export async function numberLines(
  bytes: Uint8Array,
  lines: readonly NumberedLine[],
  place: NumberPlace,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const [index, page] of pdf.getPages().entries()) {
    asArtifact(page, () => drawRule(page, place))
    for (const it of lines) if (it.page === index) asArtifact(page, () => drawNumber(page, it, place))
  }
  return await pdf.save({ useObjectStreams: false, updateFieldAppearances: false })
}

/** What belongs to the sheet and not to its text. The inner mark is what {@link readLineNumbers} finds them by. */
function asArtifact(page: PDFPage, draw: () => void): void {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]))
  draw()
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
}

function drawRule(page: PDFPage, { direction, rule, ruleMargin }: NumberPlace): void {
  const { width, height } = page.getSize()
  const x = direction === 'ltr' ? width - rule : rule
  const from = { x, y: ruleMargin }
  page.drawLine({ start: from, end: { x, y: height - ruleMargin }, thickness: 0.5, color: line })
}

function drawNumber(page: PDFPage, { number, baseline }: NumberedLine, { direction, numbersEnd }: NumberPlace): void {
  const drawn = [...String(number)].flatMap((digit) => digits[Number(digit)] ?? [])
  const scale = size / 1000
  const width = drawn.reduce((sum, digit) => sum + digit.width * scale, 0)
  let x = direction === 'ltr' ? numbersEnd - width : page.getSize().width - numbersEnd
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of(tag)]))
  for (const digit of drawn) {
    page.drawSvgPath(digit.path, { x, y: baseline, scale, color: quiet })
    x += digit.width * scale
  }
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
}

/** The heights of the numbers that stand on each page, from the top down, as PDF.js finds them. */
export async function readLineNumbers(bytes: Uint8Array): Promise<number[][]> {
  const { OPS } = await getResolvedPDFJS()
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  try {
    const pages: number[][] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList()
      const heights: number[] = []
      for (const [index, operator] of fnArray.entries()) {
        if (operator !== OPS.beginMarkedContent || nameIn(argsArray[index]) !== tag) continue
        const placed = fnArray.indexOf(OPS.transform, index)
        heights.push(Number(argsArray[placed]?.[5]))
      }
      pages.push(heights)
    }
    return pages
  } finally {
    await document.loadingTask.destroy()
  }
}

const nameIn = (values: unknown): unknown => {
  const first: unknown = Array.isArray(values) ? values[0] : undefined
  return typeof first === 'object' && first !== null ? Reflect.get(first, 'name') : first
}
